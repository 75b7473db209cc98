import type { Redactor } from '../log/redact.ts';
import { sanitize, sanitizeLine, withoutColours } from '../log/sanitize.ts';
import { codeSpan, escapeMarkdown, fence } from './markdown.ts';

/** Longest piece of a line in the summary, in characters; longer ones are cut, and say so. */
const MAX_LINE = 600;

/**
 * Text from outside for the summary: secrets are hidden first, while they still look like themselves, and before the
 * text is cut, so that no half of one is left; then controls are made harmless; then it becomes Markdown.
 */
export class Quote {
  readonly #redactor: Redactor;

  constructor(redactor: Redactor) {
    this.#redactor = redactor;
  }

  /** The text itself, for what is no Markdown. */
  plain(outside: string): string {
    return this.#clean(outside);
  }

  /** Names of the controller's objects. */
  text(outside: string, max = MAX_LINE): string {
    return escapeMarkdown(cut(this.#clean(outside), max));
  }

  /** What a playbook or a variable gave, on one line. */
  code(outside: string, max = MAX_LINE): string {
    return codeSpan(cut(this.#clean(outside), max));
  }

  /**
   * A sentence of ours that may hold words from outside. Names of inputs and their values keep their type: a word in
   * backticks does no harm, whoever wrote it.
   */
  sentence(launchedByThisRun: string, max = 4 * MAX_LINE): string {
    return cut(this.#clean(launchedByThisRun), max)
      .split(/(`[a-z_]+(?:: [a-z0-9]+)?`)/)
      .map((part, index) => (index % 2 === 1 ? part : spaced(part, escapeMarkdown(part))))
      .join('');
  }

  /**
   * Several lines as they are.
   * @param lines shown at most; the rest is counted
   */
  block(outside: string, language: string, lines: number): string {
    const all = this.#redacted(outside, (text) => withoutColours(sanitize(text)))
      .trimEnd()
      .split('\n');
    const shown = all.slice(0, lines).map((line) => cut(line, MAX_LINE));
    const left = all.length - shown.length;
    if (left > 0) shown.push(`… ${left} more ${left === 1 ? 'line' : 'lines'}`);
    return fence(shown.join('\n'), language);
  }

  #clean(outside: string): string {
    return this.#redacted(outside, sanitizeLine);
  }

  /** Once more at the end: a colour may have stood in the middle of a secret. */
  #redacted(outside: string, clean: (text: string) => string): string {
    return this.#redactor.redactWords(clean(this.#redactor.redactWords(outside)));
  }
}

/** Escaping trims. */
function spaced(part: string, escaped: string): string {
  return `${/^\s/.test(part) ? ' ' : ''}${escaped}${/\s$/.test(part) && escaped !== '' ? ' ' : ''}`;
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  // Half of a pair of surrogates is no character.
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

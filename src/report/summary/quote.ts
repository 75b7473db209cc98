import type { Redactor } from '../log/redact.ts';
import { sanitize, sanitizeLine, withoutColours } from '../log/sanitize.ts';
import { codeSpan, escapeMarkdown, fence } from './markdown.ts';

/** Maximum length of a piece of a line in the summary, in characters. Longer pieces are cut and marked. */
const MAX_LINE = 600;

/**
 * Prepares text from outside for the summary, in this order: redact, cut, sanitize, convert to Markdown. Redaction
 * comes first, while secrets are literal, so that no half of one remains.
 */
export class Quote {
  readonly #redactor: Redactor;

  constructor(redactor: Redactor) {
    this.#redactor = redactor;
  }

  /** Returns the text itself, for parts that are not Markdown. */
  plain(outside: string): string {
    return this.#clean(outside);
  }

  /** Returns the name of a controller object as Markdown. */
  text(outside: string, max = MAX_LINE): string {
    return escapeMarkdown(cut(this.#clean(outside), max));
  }

  /** Returns one line of a playbook's or variable's text as code. */
  code(outside: string, max = MAX_LINE): string {
    return codeSpan(cut(this.#clean(outside), max));
  }

  /**
   * Returns one of this action's sentences, with text from outside in it. What is in backticks becomes code, which is
   * safe whoever wrote the backticks.
   */
  sentence(ownSentence: string, max = 4 * MAX_LINE): string {
    return cut(this.#clean(ownSentence), max)
      .split(/`([^`]+)`/)
      .map((part, index) => (index % 2 === 1 ? codeSpan(part) : spaced(part, escapeMarkdown(part))))
      .join('');
  }

  /**
   * Returns several lines, unchanged.
   * @param lines maximum number of lines; the rest is counted
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

  /** Redacts again at the end: a colour may have split a secret. */
  #redacted(outside: string, clean: (text: string) => string): string {
    return this.#redactor.redactWords(clean(this.#redactor.redactWords(outside)));
  }
}

/** Restores the spaces that escaping trims. */
function spaced(part: string, escaped: string): string {
  return `${/^\s/.test(part) ? ' ' : ''}${escaped}${/\s$/.test(part) && escaped !== '' ? ' ' : ''}`;
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  // Half of a surrogate pair is not a character.
  return `${text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}

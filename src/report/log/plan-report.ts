import { type Change, countsOf, onlySynced, type Plan, perObject } from '../../apply/plan/plan.ts';
import type { PlanContent } from '../ends/end.ts';
import { codeSpan, row, tableHead } from '../summary/markdown.ts';
import type { Console } from './console.ts';
import { linesOf, type PlanLine } from './plan-lines.ts';
import type { Redactor } from './redact.ts';
import { sanitizeLine } from './sanitize.ts';

const COLOURS = { '+': '\u001b[32m', '~': '\u001b[33m', '-': '\u001b[31m', '=': '\u001b[36m', ' ': '' } as const;
/** The summary's words for each action. Deletions come last in a plan, so they are bold. */
const WORDS = { create: 'create', update: 'update', delete: '**delete**', none: 'sync' } as const;
const SIGNS = { create: '+', update: '~', delete: '-', none: '=' } as const;

/** Maximum rows in the summary's table. The log and the output contain all objects. */
const MAX_ROWS = 300;

/** Reserved for the text around that table, in bytes. */
const RESERVED_BYTES = 1000;

/** Prints a plan in the log: one line for each object, followed by one line for each difference. */
export function printPlan(console: Console, { changes, unchanged }: Plan): void {
  const objects = perObject(changes);
  for (const change of objects) {
    for (const { tone, text } of objectLines(change)) console.info(text, COLOURS[tone]);
  }
  console.info(planSentence(objects, unchanged));
}

/** Returns the lines of an object in the log: its name, then its differences. */
export function objectLines(change: Change): { tone: keyof typeof COLOURS; text: string }[] {
  const place = change.place === undefined ? '' : `  (${change.place.file}:${change.place.line})`;
  const sign = SIGNS[change.action];
  return [
    { tone: sign, text: `${sign} ${change.title}${place}` },
    ...linesOf(change).map(({ tone, text }) => ({ tone, text: `    ${marked(tone)}${text}` })),
  ];
}

/** Returns the sign of an added or removed line. A line with both values has an arrow. */
function marked(tone: PlanLine['tone']): string {
  return tone === '+' || tone === '-' ? `${tone} ` : '  ';
}

/** Returns the number of changes that the plan contains, in one sentence. */
export function planSentence(objects: readonly Change[], unchanged: number): string {
  const { created, updated, deleted } = countsOf(objects);
  const counts = [
    `${created} to create`,
    `${updated} to update`,
    `${deleted} to delete`,
    ...synced(objects, ' to sync'),
  ];
  return `Plan: ${counts.join(', ')}; ${unchanged} unchanged.`;
}

/** Returns the number of changes that were made, in one sentence. */
export function doneSentence(objects: readonly Change[], unchanged: number): string {
  const { created, updated, deleted } = countsOf(objects);
  const counts = [`${created} created`, `${updated} updated`, `${deleted} deleted`, ...synced(objects, ' synced')];
  return `${counts.join(', ')}; ${unchanged} unchanged.`;
}

/** Returns how many objects are only synced; nothing for none. They also count as unchanged. */
function synced(objects: readonly Change[], words: string): string[] {
  const { length } = onlySynced(objects);
  return length === 0 ? [] : [`${length}${words}`];
}

/** Returns the summary of a plan, or of the changes made so far, as Markdown of at most `maxBytes`. */
export function planSummary(
  { plan: { changes, unchanged }, headline, sentence }: PlanContent,
  redactor: Redactor,
  maxBytes: number,
): string {
  if (maxBytes < RESERVED_BYTES) return '';
  // Not escaped, so that the runner recognizes the secrets that only it knows.
  const outside = (text: string): string => codeSpan(sanitizeLine(redactor.redactWords(text)));
  // An unchanged object has remarks when an action still applies to it: `sync: true`.
  const objects = perObject(changes).filter(({ action, remarks }) => action !== 'none' || remarks.length > 0);
  const rows: string[] = [];
  let size = 0;
  for (const change of objects.slice(0, MAX_ROWS)) {
    const lines = linesOf(change).map(({ tone, text }) => outside(`${marked(tone).trimEnd()} ${text}`.trim()));
    const next = row([WORDS[change.action], outside(change.title), lines.join('<br>')]);
    size += Buffer.byteLength(next);
    if (size > maxBytes - RESERVED_BYTES) break;
    rows.push(next);
  }
  const parts = [`### ${headline}`, sentence(perObject(changes), unchanged)];
  if (rows.length > 0) parts.push([tableHead(['', 'Resource', 'What changes']), ...rows].join('\n'));
  if (objects.length > rows.length) parts.push(`and ${objects.length - rows.length} more: see the log`);
  return redactor.redact(`${parts.join('\n\n')}\n`);
}

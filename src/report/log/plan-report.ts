import * as core from '@actions/core';
import { type Change, countsOf, type Plan, perObject } from '../../apply/plan/plan.ts';
import { codeSpan, row, tableHead } from '../summary/markdown.ts';
import type { Console } from './console.ts';
import { linesOf, type PlanLine } from './plan-lines.ts';
import { sanitizeLine } from './sanitize.ts';

const COLOURS = { '+': '\u001b[32m', '~': '\u001b[33m', '-': '\u001b[31m', '=': '\u001b[36m', ' ': '' } as const;
/** In the summary. What goes stands at the end of a plan, and must not be overlooked. */
const WORDS = { create: 'create', update: 'update', delete: '**delete**', none: 'sync' } as const;
const SIGNS = { create: '+', update: '~', delete: '-', none: '=' } as const;

/** Objects in the summary's table; the log and the output have them all. */
const MAX_ROWS = 300;

/** Bytes of that table: GitHub drops a summary of more than a megabyte as a whole. */
const MAX_SIZE = 900_000;

/** Prints a plan in the log: a line an object, and below it a line each for what differs. */
export function printPlan(console: Console, { changes, unchanged }: Plan): void {
  const objects = perObject(changes);
  for (const change of objects) {
    const place = change.place === undefined ? '' : `  (${change.place.file}:${change.place.line})`;
    const sign = SIGNS[change.action];
    console.info(`${sign} ${change.title}${place}`, COLOURS[sign]);
    for (const { tone, text } of linesOf(change)) console.info(`    ${marked(tone)}${text}`, COLOURS[tone]);
  }
  console.info(planSentence(objects, unchanged));
}

/** Signs of what only comes or goes; a line with both sides has an arrow. */
function marked(tone: PlanLine['tone']): string {
  return tone === '+' || tone === '-' ? `${tone} ` : '  ';
}

/** `Plan: 2 to create, 1 to update, 0 to delete; 12 as they should be.` */
export function planSentence(objects: readonly Change[], unchanged: number): string {
  const { created, updated, deleted } = countsOf(objects);
  return `Plan: ${created} to create, ${updated} to update, ${deleted} to delete; ${unchanged} as they should be.`;
}

/** `5 created, 0 updated, 0 deleted; 12 as they should be.` */
export function doneSentence(objects: readonly Change[], unchanged: number): string {
  const { created, updated, deleted } = countsOf(objects);
  return `${created} created, ${updated} updated, ${deleted} deleted; ${unchanged} as they should be.`;
}

/** Adds the plan, or what was done of it, to the page of the run. */
export async function writePlanSummary(
  console: Console,
  plan: Plan,
  headline: string,
  sentence: typeof planSentence = planSentence,
): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY'] === undefined) return;
  await core.summary.addRaw(summaryOf(console, plan, headline, sentence), true).write();
}

function summaryOf(
  { redactor }: Console,
  { changes, unchanged }: Plan,
  headline: string,
  sentence: typeof planSentence,
): string {
  // As it is, so that the runner finds the secrets in it that only it knows.
  const outside = (text: string): string => codeSpan(sanitizeLine(redactor.redactWords(text)));
  // What stays as it is has remarks when something is done with it all the same: `sync: true`.
  const objects = perObject(changes).filter(({ action, remarks }) => action !== 'none' || remarks.length > 0);
  const rows: string[] = [];
  let size = 0;
  for (const change of objects.slice(0, MAX_ROWS)) {
    const lines = linesOf(change).map(({ tone, text }) => outside(`${marked(tone).trimEnd()} ${text}`.trim()));
    const next = row([WORDS[change.action], outside(change.title), lines.join('<br>')]);
    size += Buffer.byteLength(next);
    if (size > MAX_SIZE) break;
    rows.push(next);
  }
  const parts = [`### ${headline}`, sentence(perObject(changes), unchanged)];
  if (rows.length > 0) parts.push([tableHead(['', 'Resource', 'What changes']), ...rows].join('\n'));
  if (objects.length > rows.length) parts.push(`and ${objects.length - rows.length} more: the log has them all`);
  return redactor.redact(`${parts.join('\n\n')}\n`);
}

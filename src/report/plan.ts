import * as core from '@actions/core';
import { type Change, countsOf, type FieldChange, type ListChange, type Plan, perObject } from '../apply/plan.ts';
import { describeError } from '../errors.ts';
import type { Json } from '../json.ts';
import type { Console } from './console.ts';
import { harmlessLine } from './harmless.ts';
import { escapeMarkdown } from './markdown.ts';

const COLOURS = { create: '\u001b[32m', update: '\u001b[33m', delete: '\u001b[31m', none: '\u001b[36m' } as const;
const PLAIN = '\u001b[0m';
const SIGNS = { create: '+', update: '~', delete: '-', none: '=' } as const;

/** A value in a line of the plan is cut here. */
const MAX_VALUE = 200;

/** Objects in the summary's table; the log and the output have them all. */
const MAX_ROWS = 300;

/** Tells a plan in the log: a line an object, and below it a line each for what differs. */
export function tellPlan(console: Console, { changes, unchanged }: Plan): void {
  const objects = perObject(changes);
  for (const change of objects) {
    const place = change.place === undefined ? '' : ` (${change.place.file}:${change.place.line})`;
    console.say(`${COLOURS[change.action]}${SIGNS[change.action]} ${change.title}${PLAIN}${place}`);
    for (const line of detailsOf(change)) console.say(`    ${line}`);
  }
  console.say(planSentence(objects, unchanged));
}

/** `Plan: 2 to create, 1 to update, 0 to delete; 12 as they should be.` */
export function planSentence(objects: readonly Change[], unchanged: number): string {
  const { created, updated, deleted } = countsOf(objects);
  return `Plan: ${created} to create, ${updated} to update, ${deleted} to delete; ${unchanged} as they should be.`;
}

/** What differs, a line each. */
function detailsOf({ action, fields, lists, remarks }: Change): string[] {
  return [...fields.map((field) => fieldLine(field, action === 'create')), ...lists.map(listLine), ...remarks];
}

function fieldLine({ name, before, after }: FieldChange, isNew: boolean): string {
  return isNew || before === undefined ? `${name}: ${shown(after)}` : `${name}: ${shown(before)} → ${shown(after)}`;
}

function listLine({ name, add, remove, reordered }: ListChange): string {
  const parts = [...add.map((one) => `+ ${one}`), ...remove.map((one) => `- ${one}`)];
  if (reordered) parts.push('in another order');
  return `${name}: ${parts.join(', ')}`;
}

function shown(value: Json | undefined): string {
  const text = JSON.stringify(value ?? null);
  return text.length > MAX_VALUE ? `${text.slice(0, MAX_VALUE)}… (${text.length} characters)` : text;
}

/** Adds the plan to the page of the run. A fault here is told and changes nothing else. */
export async function writePlanSummary(console: Console, plan: Plan, headline: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY'] === undefined) return;
  try {
    await core.summary.addRaw(summaryOf(console, plan, headline), true).write();
  } catch (error) {
    console.warn(`The summary could not be written: ${describeError(error)}`);
  }
}

function summaryOf({ redactor }: Console, { changes, unchanged }: Plan, headline: string): string {
  const outside = (text: string): string => escapeMarkdown(harmlessLine(redactor.redactWords(text)));
  const objects = perObject(changes).filter(({ action }) => action !== 'none');
  const rows = objects
    .slice(0, MAX_ROWS)
    .map(
      (change) => `| ${change.action} | ${outside(change.title)} | ${detailsOf(change).map(outside).join('<br>')} |`,
    );
  const parts = [`### ${headline}`, planSentence(perObject(changes), unchanged)];
  if (rows.length > 0) parts.push(['| | Resource | What changes |', '| --- | --- | --- |', ...rows].join('\n'));
  if (objects.length > MAX_ROWS) parts.push(`and ${objects.length - MAX_ROWS} more: the log has them all`);
  return redactor.redact(`${parts.join('\n\n')}\n`);
}

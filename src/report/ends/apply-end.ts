import { type Change, countsOf, type Plan, perObject } from '../../apply/plan/plan.ts';
import { type Message, message } from '../../messages/message.ts';
import type { ResultOf } from '../../result.ts';
import { InterruptedError, messageOf } from '../../step-errors.ts';
import { doneSentence, planSentence } from '../log/plan-report.ts';
import type { Outputs } from '../outputs/job-outputs.ts';
import type { End } from './end.ts';

/** How many unchanged resources are listed by name. */
const MAX_LEFT = 10;

/** Returns what is written for a result of `apply/`. */
export function applyEnd(result: ResultOf<'planned' | 'applied'>): End {
  return result.kind === 'planned' ? plannedEnd(result) : appliedEnd(result);
}

function plannedEnd({ plan, failOnChanges }: ResultOf<'planned'>): End {
  return {
    outputs: counts(perObject(plan.changes), plan.unchanged),
    lines: ['Nothing was changed (`mode: plan`).'],
    summary: { plan, headline: 'Plan', sentence: planSentence },
    failure: failOnChanges && hasChanges(plan) ? message('plan-has-changes') : undefined,
  };
}

function appliedEnd({ plan, done, error }: ResultOf<'applied'>): End {
  const { changes, unchanged } = plan;
  const isComplete = done.length === changes.length;
  const applied = `Applied: ${doneSentence(perObject(changes), unchanged)}`;
  const lines = error === undefined ? [changes.length > 0 ? applied : 'Nothing to do.'] : [];
  const headline = isComplete ? 'Applied' : 'Partly applied: the step failed before the plan was complete';
  return {
    // Completed writes are not undone, so they are reported for every end of the step.
    outputs: counts(perObject(done), unchanged),
    lines: isComplete ? lines : [...lines, leftSentence(changes, done)],
    summary: { plan: { changes: done, unchanged }, headline, sentence: doneSentence },
    failure: error === undefined ? undefined : failureOf(error),
  };
}

function failureOf(error: unknown): Message {
  return error instanceof InterruptedError ? message('cancelled-during-apply') : messageOf(error);
}

function hasChanges({ changes }: Plan): boolean {
  return changes.some(({ action }) => action !== 'none');
}

function counts(objects: readonly Change[], unchanged: number): (outputs: Outputs) => void {
  const numbers = countsOf(objects);
  return (outputs) => {
    outputs.value('changed', String(numbers.created + numbers.updated + numbers.deleted > 0));
    for (const [name, count] of Object.entries(numbers)) outputs.value(name, count);
    outputs.value('unchanged', unchanged);
  };
}

/** Returns how far an apply came that ended early. */
function leftSentence(changes: readonly Change[], done: readonly Change[]): string {
  const all = perObject(changes);
  const finished = new Set(done);
  const open = perObject(changes.filter((change) => !finished.has(change)));
  const names = open.slice(0, MAX_LEFT).map(({ action, title }) => `${action === 'none' ? 'sync' : action} ${title}`);
  const more = open.length > MAX_LEFT ? `, and ${open.length - MAX_LEFT} more` : '';
  return `${all.length - open.length} of ${all.length} resources are complete; not complete: ${names.join(', ')}${more}.`;
}

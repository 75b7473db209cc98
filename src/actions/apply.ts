import { type Change, countsOf, type Plan, perObject, planAsJson } from '../apply/plan/plan.ts';
import { carryOut, type Prepared, prepareApply } from '../apply/run-apply.ts';
import { ControllerWriter } from '../apply/write/controller-writer.ts';
import { ApplyError } from '../errors.ts';
import { jsonText } from '../http/json/write-json.ts';
import { type ApplyInputs, readApplyInputs } from '../inputs/apply-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { doneSentence, reportPlan, writePlanSummary } from '../report/log/plan-report.ts';
import { writeOutput } from '../report/outputs/write-output.ts';
import { systemClock } from '../timing/clock.ts';
import { BEFORE_LAUNCH_RETRY_MS, retry } from '../timing/retry.ts';
import { runStep, type StepContext } from './run-step.ts';

/** `apply/`: brings the controller's resources to what files say, or shows what would change. Never throws. */
export async function applyAction(console: Console): Promise<void> {
  await runStep(console, {
    read: () => readApplyInputs(process.env),
    retryForMs: ({ connection }) => Math.min(connection.retryForMs, BEFORE_LAUNCH_RETRY_MS),
    work: apply,
    cancelled: 'The workflow was cancelled. What was written before stays; applying again goes on from there.',
  });
}

async function apply(context: StepContext<ApplyInputs>): Promise<void> {
  const { console, inputs, controller, signal, waiting } = context;
  const get = (path: string): Promise<unknown> => retry(waiting, () => controller.get(path, { signal }));
  const ask = (path: string): Promise<unknown> => retry(waiting, () => controller.options(path, { signal }));
  const prepared = await prepareApply({ get, ask }, inputs, (secrets) => console.mask(secrets));
  reportPlan(console, prepared.plan);
  if (prepared.leftOut.length > 0)
    console.info(`Left out, because \`apply\` does not manage them: ${prepared.leftOut.join(', ')}.`);
  writePlan(console, prepared.plan);
  if (inputs.mode === 'plan') await endPlan(context, prepared.plan);
  else await endApply(context, prepared);
}

async function endPlan({ console, inputs }: StepContext<ApplyInputs>, plan: Plan): Promise<void> {
  writeCounts(console, perObject(plan.changes), plan.unchanged);
  if (inputs.summary) await writePlanSummary(console, plan, 'Plan');
  console.info('Nothing was written (`mode: plan`).');
  if (inputs.failOnChanges && hasChanges(plan))
    throw new ApplyError(
      'The controller is not as the files say (`fail_on_changes`): the plan above has what differs. Apply the files, or change them.',
    );
}

async function endApply(
  { console, inputs, controller, signal, waiting }: StepContext<ApplyInputs>,
  prepared: Prepared,
): Promise<void> {
  const writer = new ControllerWriter({ ...waiting, controller, clock: systemClock });
  const done: Change[] = [];
  try {
    await carryOut(prepared, writer, console, signal, (change) => done.push(change));
    const { changes, unchanged } = prepared.plan;
    const applied = `Applied: ${doneSentence(perObject(changes), unchanged)}`;
    console.info(hasChanges(prepared.plan) ? applied : 'Nothing to do.');
  } finally {
    // What was written stays, so it is told, whatever the end.
    writeCounts(console, perObject(done), prepared.plan.unchanged);
    const isComplete = done.length === prepared.plan.changes.length;
    if (!isComplete) console.info(leftSentence(prepared.plan.changes, done));
    const headline = isComplete ? 'Applied' : 'Applied in part: the step failed before the end of the plan';
    const plan = { changes: done, unchanged: prepared.plan.unchanged };
    if (inputs.summary) await writePlanSummary(console, plan, headline, doneSentence);
  }
}

/** Names of what was not done that are told at most. */
const MAX_LEFT = 10;

/** How far an apply came that ended before its time. */
function leftSentence(changes: readonly Change[], done: readonly Change[]): string {
  const all = perObject(changes).filter(({ action }) => action !== 'none');
  const finished = new Set(done);
  const open = perObject(changes.filter((change) => !finished.has(change))).filter(({ action }) => action !== 'none');
  const names = open.slice(0, MAX_LEFT).map(({ action, title }) => `${action} ${title}`);
  const more = open.length > MAX_LEFT ? `, and ${open.length - MAX_LEFT} more` : '';
  return `${all.length - open.length} of ${all.length} resources are done; left, or done in part: ${names.join(', ')}${more}.`;
}

function hasChanges({ changes }: Plan): boolean {
  return changes.some(({ action }) => action !== 'none');
}

function writePlan(console: Console, plan: Plan): void {
  writeOutput(console, 'plan', jsonText(planAsJson(plan)));
}

function writeCounts(console: Console, objects: readonly Change[], unchanged: number): void {
  const counts = countsOf(objects);
  writeOutput(console, 'changed', String(counts.created + counts.updated + counts.deleted > 0));
  for (const [name, count] of Object.entries(counts)) writeOutput(console, name, count);
  writeOutput(console, 'unchanged', unchanged);
}

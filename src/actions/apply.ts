import { type Change, countsOf, type Plan, perObject, planAsJson } from '../apply/plan/plan.ts';
import { type Prepared, prepareApply } from '../apply/prepare-apply.ts';
import { carryOut } from '../apply/write/carry-out.ts';
import { ControllerWriter } from '../apply/write/controller-writer.ts';
import { Resources } from '../controller/resources/resources.ts';
import { ApplyError } from '../errors.ts';
import { jsonText } from '../http/json/write-json.ts';
import { type ApplyInputs, readApplyInputs } from '../inputs/apply-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { doneSentence, reportPlan, writePlanSummary } from '../report/log/plan-report.ts';
import { writeOutput } from '../report/outputs/write-output.ts';
import { BEFORE_LAUNCH_RETRY_MS } from '../timing/retry.ts';
import { runStep, type StepContext } from './run-step.ts';

/** Makes the controller's resources match files, or shows what would change (`apply/`). Never throws. */
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
  const resources = new Resources(controller);
  const call = { signal, retry: waiting };
  const prepared = await prepareApply(resources, call, inputs, (secrets) => console.mask(secrets));
  reportPlan(console, prepared.plan);
  if (prepared.leftOut.length > 0)
    console.info(`Left out, because \`apply\` does not manage them: ${prepared.leftOut.join(', ')}.`);
  writePlan(console, prepared.plan);
  if (inputs.mode === 'plan') await endPlan(context, prepared.plan);
  else await endApply(context, resources, prepared);
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
  { console, inputs, signal, waiting }: StepContext<ApplyInputs>,
  resources: Resources,
  prepared: Prepared,
): Promise<void> {
  const writer = new ControllerWriter(resources, waiting);
  const done: Change[] = [];
  try {
    await carryOut(prepared.steps, writer, console, signal, (change) => done.push(change));
    const { changes, unchanged } = prepared.plan;
    const applied = `Applied: ${doneSentence(perObject(changes), unchanged)}`;
    console.info(hasChanges(prepared.plan) ? applied : 'Nothing to do.');
  } finally {
    // What was written stays, so it is always reported.
    writeCounts(console, perObject(done), prepared.plan.unchanged);
    const isComplete = done.length === prepared.plan.changes.length;
    if (!isComplete) console.info(leftSentence(prepared.plan.changes, done));
    const headline = isComplete ? 'Applied' : 'Applied in part: the step failed before the end of the plan';
    const plan = { changes: done, unchanged: prepared.plan.unchanged };
    if (inputs.summary) await writePlanSummary(console, plan, headline, doneSentence);
  }
}

/** Most names of resources that were not written. */
const MAX_LEFT = 10;

/** Returns where an apply stopped that did not finish. */
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

import { systemClock } from '../clock.ts';
import type { Controller } from '../controller/controller.ts';
import { type JobLink, jobLink } from '../controller/links.ts';
import { isFinal, type Job } from '../controller/resources.ts';
import { InterruptedError, JobError } from '../errors.ts';
import { cancelJob } from '../follow/cancel.ts';
import { follow } from '../follow/follow.ts';
import type { LaunchInputs } from '../inputs/launch.ts';
import { differences } from '../launch/compare.ts';
import type { Launched } from '../launch/launch.ts';
import type { LaunchRequest } from '../launch/request.ts';
import type { Console } from '../report/console.ts';
import type { Outputs } from '../report/outputs.ts';
import { clearProgress, saveProgress } from '../report/state.ts';
import { writeSummary } from '../report/summary.ts';
import { verdict } from '../report/verdict.ts';
import { cancelForWorkflow } from './cancel.ts';

/** A job that exists, with all that is needed to bring it to an end and to report on it. */
export interface Run {
  console: Console;
  inputs: LaunchInputs;
  controller: Controller;
  outputs: Outputs;
  signal: AbortSignal;
}

/** How long the end of a job that should not run is awaited, in ms. */
const REFUSED_CANCEL_MS = 60_000;

/** Tells the job at once, refuses one that is not as asked, and follows it to its verdict. */
export async function seeThrough(run: Run, launched: Launched, request: LaunchRequest): Promise<void> {
  const { console, inputs, controller, outputs, signal } = run;
  const { job } = launched;
  const link = jobLink(controller.root, job);
  outputs.launched(job, link, launched.how);
  if (launched.ours && inputs.wait) {
    const { requestTimeoutMs } = inputs.connection;
    saveProgress(console, {
      root: controller.root,
      requestTimeoutMs,
      cancels: true,
      progress: { phase: 'following', job: { type: job.type, id: job.id } },
    });
  } else clearProgress(console);
  console.say(`${launched.how === 'created' ? 'Launched' : 'Found the launched'} ${job.type} ${job.id}: ${link.url}`);
  if (launched.ours) await refuseDifferences(run, job, link, request);
  if (!inputs.wait && !signal.aborted) {
    console.say('The job is not followed (`wait: false`).');
    return;
  }
  await followToVerdict(run, launched, link);
}

/** A job that is not what was asked for is cancelled, and the step fails. */
async function refuseDifferences(
  { console, inputs, controller, outputs }: Run,
  job: Job,
  link: JobLink,
  request: LaunchRequest,
): Promise<void> {
  const found = differences(job, request);
  if (found.length === 0) return;
  if (inputs.order.ignoredFields === 'warn') {
    for (const difference of found) console.warn(`${difference} (\`ignored_fields: warn\`)`);
    return;
  }
  const cancellation = await cancelJob(controller, systemClock, job, REFUSED_CANCEL_MS, () =>
    console.say(`Cancelling job ${job.id}, since it is not as asked.`),
  );
  const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
  outputs.status(ended?.status ?? 'unknown', ended);
  if (ended !== undefined) clearProgress(console);
  const became = ended
    ? `It has ended: ${ended.status}.`
    : 'Its end COULD NOT BE CONFIRMED: cancel it on the controller.';
  throw new JobError(
    [
      `Job ${job.id} is not as asked, and was cancelled. ${became} ${link.url}`,
      ...found.map((difference) => `- ${difference}`),
    ].join('\n'),
  );
}

async function followToVerdict(run: Run, { job, ours }: Launched, link: JobLink): Promise<void> {
  const { console, inputs, controller, outputs, signal } = run;
  try {
    const { timeoutMs, intervalMs } = inputs;
    const { retryForMs } = inputs.connection;
    const outcome = await follow(
      { controller, sink: console, clock: systemClock, signal, timeoutMs, intervalMs, retryForMs },
      job,
    );
    const { status, last, message, success } = verdict(outcome, job, link, timeoutMs);
    outputs.status(status, last);
    clearProgress(console);
    if (success) console.say(message);
    else console.fail(message);
    await writeSummary(console, { job: last ?? job, link, status, failures: outcome.failures });
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    await endWithWorkflow(run, job, link, ours);
  }
}

async function endWithWorkflow(
  { console, controller, outputs }: Run,
  job: Job,
  link: JobLink,
  ours: boolean,
): Promise<void> {
  if (!ours) {
    outputs.status('unknown', undefined);
    console.fail(
      `The workflow was cancelled. Job ${job.id} was found by its values alone and may be somebody else's, so it was NOT cancelled. Look at it: ${link.url}`,
    );
    return;
  }
  const ended = await cancelForWorkflow(console, controller, job, link);
  const status = ended?.status ?? 'unknown';
  outputs.status(status, ended);
  if (isFinal(status)) clearProgress(console);
  await writeSummary(console, { job: ended ?? job, link, status, failures: undefined });
}

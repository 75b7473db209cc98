import { systemClock } from '../clock.ts';
import { type JobLink, jobLink } from '../controller/links.ts';
import { isFinal, type Job } from '../controller/resources.ts';
import { InterruptedError, JobError } from '../errors.ts';
import { type Cancellation, cancelJob } from '../follow/cancel.ts';
import { pollingSource } from '../follow/context.ts';
import { follow, type Outcome } from '../follow/follow.ts';
import { LiveUpdates } from '../follow/live.ts';
import { branchDifference } from '../launch/branch.ts';
import { differences } from '../launch/compare.ts';
import type { Launched } from '../launch/launch.ts';
import type { LaunchRequest } from '../launch/request.ts';
import { clearProgress, type Progress, saveProgress } from '../report/state.ts';
import { writeSummary } from '../report/summary.ts';
import { cancelForWorkflow } from './cancel.ts';
import { conclude } from './conclude.ts';
import { Retries } from './retry.ts';
import type { Run } from './run.ts';

/** How long the end of a job that should not run is awaited, in ms. */
const REFUSED_CANCEL_MS = 60_000;

/** Tells the job at once, refuses one that is not as asked, and follows it to its verdict. */
export async function seeThrough(run: Run, launched: Launched, request: LaunchRequest): Promise<void> {
  const { console, inputs, signal } = run;
  const link = tellLaunched(run, launched, 'launched');
  if (launched.ours) await refuseDifferences(run, launched.job, link, request);
  if (!inputs.wait && !signal.aborted) {
    console.say('The job is not followed (`wait: false`).');
    return;
  }
  await followToVerdict(run, launched, request);
}

/** Tells of a new job at once: in the log, in the outputs, and to the post step. */
function tellLaunched(run: Run, { job, how, ours }: Launched, verb: 'launched' | 'relaunched'): JobLink {
  const { console, inputs, controller, outputs } = run;
  const link = jobLink(controller.root, job);
  const told = how === 'created' ? `${verb[0]?.toUpperCase()}${verb.slice(1)}` : `Found the ${verb}`;
  console.say(`${told} ${job.type} ${job.id}: ${link.url}`);
  if (ours && inputs.wait && inputs.cancelOnWorkflowCancel) {
    note(run, { phase: 'following', job: { type: job.type, id: job.id } });
  } else clearProgress(console);
  outputs.launched(job, link, how);
  return link;
}

function note({ console, inputs, controller }: Run, progress: Progress): void {
  saveProgress(console, {
    root: controller.root,
    requestTimeoutMs: inputs.connection.requestTimeoutMs,
    cancels: inputs.cancelOnWorkflowCancel,
    progress,
  });
}

/** A job that is not what was asked for is cancelled, and the step fails. */
async function refuseDifferences(
  { console, inputs, controller, outputs, signal }: Run,
  job: Job,
  link: JobLink,
  request: LaunchRequest,
): Promise<void> {
  const found = [...differences(job, request), ...(await branchDifference(controller, job, request, signal))];
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
  // All that can be done was done here: the post step knows nothing better.
  clearProgress(console);
  throw new JobError(
    [
      `Job ${job.id} is not as asked. ${becameOf(cancellation)} ${link.url}`,
      ...found.map((difference) => `- ${difference}`),
    ].join('\n'),
  );
}

function becameOf(cancellation: Cancellation): string {
  switch (cancellation.kind) {
    case 'ended':
      return cancellation.wasFinished
        ? `It had finished before it could be cancelled: ${cancellation.job.status}.`
        : `It was cancelled, and has ended: ${cancellation.job.status}.`;
    case 'accepted':
      return `The controller is cancelling it (status: ${cancellation.status}), but its end COULD NOT BE CONFIRMED: look at it on the controller.`;
    case 'failed':
      return `It COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller.`;
  }
}

/** Follows the job, and each relaunch on its failed hosts the same way, to the verdict on the last one. */
async function followToVerdict(run: Run, first: Launched, request: LaunchRequest): Promise<void> {
  const { inputs, controller, outputs } = run;
  const deadline = systemClock.now() + inputs.timeoutMs;
  const retries = new Retries({
    ...run,
    times: inputs.retryFailedHosts,
    passwords: request.credential_passwords,
    deadline,
    retryForMs: inputs.connection.retryForMs,
    note: (progress) => note(run, progress),
  });
  let launched = first;
  let isWhole = true;
  try {
    for (let leftMs = inputs.timeoutMs; ; leftMs = Math.max(0, deadline - systemClock.now())) {
      const outcome = await followOne(run, launched.job, leftMs);
      const wasWhole = isWhole;
      isWhole = isWhole && outcome.logComplete;
      outputs.logComplete(isWhole);
      const next = await retries.next(outcome, launched);
      if (next === undefined) {
        await conclude(run, launched, { ...outcome, wasWhole }, retries);
        return;
      }
      launched = next;
      tellLaunched(run, launched, 'relaunched');
    }
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    outputs.logComplete(false);
    await endWithWorkflow(run, launched, jobLink(controller.root, launched.job), retries);
  }
}

async function followOne({ console, inputs, controller, signal }: Run, job: Job, timeoutMs: number): Promise<Outcome> {
  const listening = new AbortController();
  try {
    const live = inputs.liveUpdates
      ? new LiveUpdates(controller, job, systemClock, console, AbortSignal.any([signal, listening.signal]))
      : pollingSource();
    const { queueTimeoutMs, intervalMs } = inputs;
    const { retryForMs } = inputs.connection;
    const times = { timeoutMs, queueTimeoutMs, intervalMs, retryForMs };
    return await follow({ controller, sink: console, clock: systemClock, signal, live, ...times }, job);
  } finally {
    listening.abort();
  }
}

async function endWithWorkflow(
  { console, inputs, controller, outputs }: Run,
  { job, ours }: Launched,
  link: JobLink,
  { earlier }: Retries,
): Promise<void> {
  if (!inputs.cancelOnWorkflowCancel) {
    outputs.status('unknown', undefined);
    console.fail(
      `The workflow was cancelled. Job ${job.id} goes on (\`cancel_on_workflow_cancel: false\`): ${link.url}`,
    );
    return;
  }
  if (!ours) {
    outputs.status('unknown', undefined);
    console.fail(
      `The workflow was cancelled. Job ${job.id} was found by its values alone and may be somebody else's, so it was NOT cancelled. Look at it: ${link.url}`,
    );
    return;
  }
  const ended = await cancelForWorkflow(console, controller, job, link);
  const status = ended?.status ?? 'unknown';
  // Whether a relaunch made everything good was not looked at any more.
  outputs.status(status === 'successful' && earlier.length > 0 ? 'failed' : status, ended);
  if (isFinal(status)) clearProgress(console);
  await writeSummary(console, { job: ended ?? job, link, status, failures: undefined, earlier });
}

import { type JobLink, jobLink } from '../controller/job-link.ts';
import { isFinal, type Job } from '../controller/jobs.ts';
import { ConfigurationError } from '../errors.ts';
import { type Cancellation, cancelJob } from '../follow/cancel.ts';
import { type CancelInputs, readCancelInputs } from '../inputs/cancel-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { jobName } from '../report/log/job-sentences.ts';
import { Outputs } from '../report/outputs/job-outputs.ts';
import { writeOutput } from '../report/outputs/write-output.ts';
import { Backoff } from '../timing/backoff.ts';
import { systemClock } from '../timing/clock.ts';
import { formatDuration } from '../timing/format-duration.ts';
import { lookUp } from './find-job.ts';
import { runStep, type StepContext } from './run-step.ts';

/** The longest pause between two looks at a job that is being cancelled, in ms. */
const LONGEST_PAUSE_MS = 5000;

/** `cancel/`: cancels a job, whoever launched it, and confirms its end. Never throws. */
export async function cancelAction(console: Console): Promise<void> {
  await runStep(console, {
    read: () => Promise.resolve(readCancelInputs(process.env)),
    retryForMs: ({ connection }) => connection.retryForMs,
    work: cancel,
    cancelled: 'The workflow was cancelled before the job was looked up: the job was NOT cancelled, and may still run.',
  });
}

async function cancel(context: StepContext<CancelInputs>): Promise<void> {
  const { console, inputs, controller, signal } = context;
  const { timeoutMs } = inputs;
  const job = await lookUp(context);
  const link = jobLink(controller.root, job);
  new Outputs(console).job(job, link);
  writeOutput(console, 'status', job.status);
  if (isFinal(job.status)) {
    reportEnd(context, job, link, true);
    return;
  }
  if (job.type === 'workflow_approval') {
    reportOutputs(console, job.status, { canceled: false, wasFinished: false });
    throw noCancel(job);
  }
  console.info(`Cancelling ${jobName(job)} "${job.name}" (status: ${job.status}): ${link.url}`);
  const timing = { backoff: new Backoff(LONGEST_PAUSE_MS), requestMs: inputs.connection.requestTimeoutMs, signal };
  const reported = (): void => console.info('The controller took the cancel; the end of the job is awaited.');
  const cancellation = await cancelJob(controller, systemClock, job, timeoutMs, reported, timing);
  if (cancellation.kind === 'ended') {
    const { job: ended, wasFinished } = cancellation;
    reportEnd(context, ended, link, wasFinished || ended.status !== 'canceled');
    return;
  }
  const isLate = cancellation.kind === 'accepted' && cancellation.why === undefined;
  reportOutputs(console, isLate ? 'timed_out' : 'unknown', { canceled: false, wasFinished: false });
  console.fail(unconfirmed(cancellation, job, link, signal.aborted ? undefined : timeoutMs));
}

/** @param byItself whether there was nothing left to cancel */
function reportEnd({ console, inputs }: StepContext<CancelInputs>, job: Job, link: JobLink, byItself: boolean): void {
  reportOutputs(console, job.status, { canceled: !byItself, wasFinished: byItself });
  const name = `Job ${job.id} "${job.name}"`;
  if (!byItself) console.info(`${name} was cancelled and has ended: ${job.status}. ${link.url}`);
  else if (!inputs.failIfFinished)
    console.info(`${name} had ended before it could be cancelled: ${job.status}. ${link.url}`);
  else
    console.fail(`${name} had ended before it could be cancelled: ${job.status} (\`fail_if_finished\`). ${link.url}`);
}

function reportOutputs(
  console: Console,
  status: string,
  { canceled, wasFinished }: { canceled: boolean; wasFinished: boolean },
): void {
  writeOutput(console, 'status', status);
  writeOutput(console, 'canceled', String(canceled));
  writeOutput(console, 'was_finished', String(wasFinished));
}

/** @param timeoutMs undefined where the workflow's cancel, and not the time-out, ended the wait */
function unconfirmed(
  cancellation: Exclude<Cancellation, { kind: 'ended' }>,
  { id, name }: Job,
  link: JobLink,
  timeoutMs: number | undefined,
): string {
  if (cancellation.kind === 'failed')
    return `Job ${id} "${name}" COULD NOT BE CANCELLED and may still run: ${cancellation.reason} ${link.url}`;
  const late =
    timeoutMs === undefined ? 'when the workflow was cancelled' : `after ${formatDuration(timeoutMs)} (\`timeout\`)`;
  const when = cancellation.why === undefined ? late : `(${cancellation.why})`;
  return `The controller took the cancel of job ${id} "${name}", but its end was not seen ${when}; status: ${cancellation.status}. Look at it on the controller. ${link.url}`;
}

/** The API has no cancel for an approval. */
function noCancel(job: Job): ConfigurationError {
  const workflow = job.workflowId;
  const which = workflow === undefined ? 'of its workflow job' : `${workflow}`;
  return new ConfigurationError('Nothing was cancelled:', [
    `\`job_id\` is ${job.id}, and that is the approval "${job.name}", which can only be decided. Deny it with the action \`approve\` (\`job_id: ${which}\`, \`decision: deny\`), or cancel the workflow job ${workflow ?? 'that it belongs to'}`,
  ]);
}

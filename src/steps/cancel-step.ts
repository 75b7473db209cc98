import { jobLink } from '../controller/job-link.ts';
import { isFinal, type Job, jobName } from '../controller/jobs.ts';
import { cancelJob } from '../follow/cancel-job.ts';
import { LiveUpdates } from '../follow/live-updates.ts';
import type { CancelInputs } from '../inputs/cancel-inputs.ts';
import { message } from '../messages/message.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { ConfigurationError } from '../step-errors.ts';
import { Backoff } from '../timing/backoff.ts';
import { systemClock } from '../timing/clock.ts';
import { lookUpJob } from './look-up-job.ts';

/** The longest pause between two status requests for a job that is being cancelled, in ms. */
const LONGEST_PAUSE_MS = 5000;

/** Runs `cancel/`: cancels a job, no matter who launched it, and waits until it has ended. */
export async function cancelStep(context: StepContext<CancelInputs>): Promise<Result> {
  const { sink, inputs, controller, signal } = context;
  const { timeoutMs, failIfFinished } = inputs;
  const job = await lookUpJob(context);
  const link = jobLink(controller.root, job);
  sink.outputs.job(job, link);
  sink.outputs.value('status', job.status);
  if (isFinal(job.status)) return { kind: 'canceled', job, link, wasFinished: true, failIfFinished };
  if (job.type === 'workflow_approval') return { kind: 'not_cancelable', job, link, error: noCancel(job) };
  sink.info(`Cancelling ${jobName(job)} "${job.name}" (status: ${job.status}): ${link.url}`);
  const listening = new AbortController();
  const live = new LiveUpdates(controller, job, systemClock, sink, AbortSignal.any([signal, listening.signal]));
  const timing = {
    backoff: new Backoff(LONGEST_PAUSE_MS),
    requestMs: inputs.connection.requestTimeoutMs,
    signal,
    wakeup: live.status,
  };
  const reported = (): void => sink.info('The controller accepted the cancel. Waiting for the job to stop.');
  const cancellation = await cancelJob(controller, systemClock, job, timeoutMs, reported, timing).finally(() =>
    listening.abort(),
  );
  if (cancellation.kind === 'ended') {
    const { job: ended } = cancellation;
    const wasFinished = cancellation.wasFinished || ended.status !== 'canceled';
    return { kind: 'canceled', job: ended, link, wasFinished, failIfFinished };
  }
  return { kind: 'cancel_unconfirmed', job, link, cancellation, timeoutMs, isWorkflowCancelled: signal.aborted };
}

/** Returns the error for an approval: the API cannot cancel one. */
function noCancel(job: Job): ConfigurationError {
  const { id, name, workflowId } = job;
  const problem =
    workflowId === undefined
      ? message('approval-not-cancelable', { job: id, name })
      : message('approval-of-workflow-not-cancelable', { job: id, name, workflow: workflowId });
  return new ConfigurationError(message('nothing-cancelled'), [problem]);
}

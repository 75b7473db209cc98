import type { Controller } from '../../controller/client.ts';
import type { JobRef } from '../../controller/jobs.ts';
import { type Cancellation, cancelJob } from '../../follow/cancel-job.ts';
import type { Sink } from '../../sink.ts';
import { CANCELLED_WORKFLOW_MS, type CancelTiming } from '../../timing/cancel-deadline.ts';
import { systemClock } from '../../timing/clock.ts';

/**
 * Cancels the job after a cancel of the workflow. Sends the request before it prints anything.
 * @param budgetMs how long to wait for the job to finish, in ms
 * @param timing undefined in a step that is being cancelled
 */
export function cancelForWorkflow(
  sink: Sink,
  controller: Controller,
  job: JobRef,
  budgetMs = CANCELLED_WORKFLOW_MS,
  timing?: CancelTiming,
): Promise<Cancellation> {
  const reported = (): void =>
    sink.info(`The workflow was cancelled: the controller accepted the cancel of job ${job.id}.`);
  return cancelJob(controller, systemClock, job, budgetMs, reported, timing);
}

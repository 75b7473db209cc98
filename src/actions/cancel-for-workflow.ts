import type { Controller } from '../controller/client.ts';
import type { JobLink } from '../controller/job-link.ts';
import type { Job, JobRef } from '../controller/jobs.ts';
import { type Cancellation, cancelJob, isCancelled, unseenWords } from '../follow/cancel.ts';
import type { Console } from '../report/log/console.ts';
import { CANCELLED_WORKFLOW_MS, type CancelTiming } from '../timing/cancel-deadline.ts';
import { systemClock } from '../timing/clock.ts';

/**
 * Cancels the job of a cancelled workflow: first the request, then the words.
 * @param budgetMs how long the end is awaited
 * @param leisure undefined for a step that is being cancelled
 * @returns the job when it has ended, and what was said of it
 */
export async function cancelForWorkflow(
  console: Console,
  controller: Controller,
  job: JobRef,
  link: JobLink,
  budgetMs = CANCELLED_WORKFLOW_MS,
  timing?: CancelTiming,
): Promise<{ ended: Job | undefined; message: string }> {
  const reported = (): void =>
    console.info(`The workflow was cancelled: the controller was asked to cancel job ${job.id}.`);
  const cancellation = await cancelJob(controller, systemClock, job, budgetMs, reported, timing);
  const message = becameOf(cancellation, job, link);
  console.fail(message);
  return { ended: cancellation.kind === 'ended' ? cancellation.job : undefined, message };
}

function becameOf(cancellation: Cancellation, { id }: JobRef, { url }: JobLink): string {
  switch (cancellation.kind) {
    case 'ended':
      return isCancelled(cancellation)
        ? `Job ${id} was cancelled with the workflow, and has ended: ${cancellation.job.status}. ${url}`
        : `The workflow was cancelled, but job ${id} had finished before: ${cancellation.job.status}. ${url}`;
    case 'accepted':
      return `The controller is cancelling job ${id} (status: ${cancellation.status}); its end was not seen${unseenWords(cancellation)} ${url}`;
    case 'failed':
      return `The workflow was cancelled, but job ${id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${url}`;
  }
}

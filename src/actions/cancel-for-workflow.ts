import { systemClock } from '../clock.ts';
import type { Controller } from '../controller/controller.ts';
import type { JobLink } from '../controller/links.ts';
import type { Job, JobRef } from '../controller/resources.ts';
import { cancelJob, HURRIED_MS } from '../follow/cancel.ts';
import type { Console } from '../report/console.ts';

/**
 * Cancels the job of a cancelled workflow: first the request, then the words.
 * @param budgetMs how long the end is awaited
 * @returns the job when it has ended
 */
export async function cancelForWorkflow(
  console: Console,
  controller: Controller,
  job: JobRef,
  link: JobLink,
  budgetMs = HURRIED_MS,
): Promise<Job | undefined> {
  const name = `Job ${job.id}`;
  const cancellation = await cancelJob(controller, systemClock, job, budgetMs, () =>
    console.say(`The workflow was cancelled: the controller was asked to cancel job ${job.id}.`),
  );
  switch (cancellation.kind) {
    case 'ended':
      console.fail(
        cancellation.wasFinished
          ? `The workflow was cancelled, but job ${job.id} had finished before: ${cancellation.job.status}. ${link.url}`
          : `${name} was cancelled with the workflow, and has ended: ${cancellation.job.status}. ${link.url}`,
      );
      return cancellation.job;
    case 'accepted':
      console.fail(
        `The controller is cancelling job ${job.id} (status: ${cancellation.status}); its end was not seen yet. ${link.url}`,
      );
      return undefined;
    case 'failed':
      console.fail(
        `The workflow was cancelled, but ${name.toLowerCase()} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${link.url}`,
      );
      return undefined;
  }
}

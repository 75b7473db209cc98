import { type JobLink, jobLink } from '../../controller/job-link.ts';
import type { Job } from '../../controller/jobs.ts';
import { cancelJob } from '../../follow/cancel-job.ts';
import { asIgnoredFields, type Difference } from '../../launch/compare-with-request.ts';
import type { Launched } from '../../launch/launch.ts';
import type { Result } from '../../result.ts';
import { CANCEL_WAIT_MS, cancelTiming } from '../../timing/cancel-deadline.ts';
import { systemClock } from '../../timing/clock.ts';
import { type FollowRun, leaveJob, leaveProgress } from './follow-run.ts';

/** What a step needs after it created a job. */
export interface NewJobRun extends FollowRun {
  inputs: FollowRun['inputs'] & { wait: boolean };
}

/** Reports a new job immediately, and to the post step first. */
export function reportNewJob(run: NewJobRun, launched: Launched, verb: 'launched' | 'relaunched'): JobLink {
  const link = jobLink(run.controller.root, launched.job);
  if (run.inputs.wait) leaveJob(run, launched);
  else leaveProgress(run, undefined);
  run.sink.launched(launched, link, verb);
  return link;
}

/**
 * Cancels a job that differs from the request.
 * @param differences at least one
 * @param leftOut requested values that were not sent (`ignored_fields: warn`)
 */
export async function cancelDifferentJob(
  run: FollowRun,
  job: Job,
  link: JobLink,
  differences: readonly Difference[],
  leftOut: readonly Pick<Difference, 'field' | 'asked'>[] = [],
): Promise<Result> {
  const { sink, controller, signal } = run;
  const ignoredFields = asIgnoredFields([...leftOut, ...differences]);
  sink.outputs.ignoredFields(ignoredFields);
  const reported = (): void => sink.info(`Cancelling job ${job.id} because it does not match the request.`);
  const cancellation = await cancelJob(controller, systemClock, job, CANCEL_WAIT_MS, reported, cancelTiming(signal));
  return { kind: 'different_from_request', job, link, differences, ignoredFields, cancellation };
}

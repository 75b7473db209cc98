import { jobLink } from '../../controller/job-link.ts';
import { type Cancellation, cancelJob } from '../../follow/cancel-job.ts';
import type { Outcome } from '../../follow/follow.ts';
import type { StepResults } from '../../follow/playbook/step-results.ts';
import type { Followed, Relaunches } from '../../relaunch/relaunches.ts';
import type { Result } from '../../result.ts';
import { CANCEL_WAIT_MS, cancelTiming } from '../../timing/cancel-deadline.ts';
import { systemClock } from '../../timing/clock.ts';
import type { FollowRun } from './follow-run.ts';

/** The outcome of the last job, with the results of the earlier jobs. */
export type StepOutcome = Outcome & {
  stepResults: StepResults;
  /** Whether all output of the earlier jobs was read, and whether it was also saved in the log file. */
  before: { isRead: boolean; isComplete: boolean };
  /** The same for all jobs. */
  isRead: boolean;
  isComplete: boolean;
};

/** Returns how the wait ended; cancels the job at the timeout if requested. @throws the signal's reason */
export async function endWait(
  run: FollowRun,
  followed: Followed,
  outcome: StepOutcome,
  relaunches: Relaunches,
): Promise<Result> {
  const { ending } = outcome;
  const isCancelled = ending.kind === 'timed_out' && run.inputs.cancelOnTimeout && followed.launchedByThisRun;
  if (!isCancelled) return await resultOf(run, followed, outcome, relaunches);
  // Writes the status now: the step may be killed while it cancels the job.
  run.sink.outputs.status('timed_out', ending.job);
  return await cancelAtTimeout(run, followed, outcome, relaunches);
}

async function resultOf(
  run: FollowRun,
  followed: Followed,
  outcome: StepOutcome,
  relaunches: Relaunches,
): Promise<Result> {
  const { ending, stepResults } = outcome;
  const { inputs, controller, whyNotCancelled } = run;
  const review = await relaunches.review(outcome);
  const { earlier, isUnknown } = relaunches;
  const link = jobLink(controller.root, followed.job);
  const waited = {
    job: followed.job,
    link,
    results: stepResults.results,
    earlier,
    review,
    logComplete: outcome.isComplete,
    allRead: outcome.isRead,
    relaunchUnknown: isUnknown,
  };
  switch (ending.kind) {
    case 'final':
      return { ...waited, kind: 'ended', job: ending.job };
    case 'timed_out': {
      const why = inputs.cancelOnTimeout ? whyNotCancelled : undefined;
      const { limit, job: last } = ending;
      return { ...waited, kind: 'timed_out', limit, last, cancellation: undefined, whyNotCancelled: why };
    }
    case 'deleted':
      return { ...waited, kind: 'job_deleted', reason: ending.reason };
    case 'unknown':
      return { ...waited, kind: 'status_unknown', reason: ending.reason };
  }
}

async function cancelAtTimeout(
  run: FollowRun,
  followed: Followed,
  outcome: StepOutcome,
  relaunches: Relaunches,
): Promise<Result> {
  const { sink, controller, signal } = run;
  const { job } = followed;
  const reported = (): void =>
    sink.info(`The controller accepted the cancel of job ${job.id} (\`cancel_on_timeout\`).`);
  const cancellation = await cancelJob(controller, systemClock, job, CANCEL_WAIT_MS, reported, cancelTiming(signal));
  const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
  // The last output shows best where the job stopped. A step that is being cancelled has no time to read it.
  const printed = (signal.aborted ? undefined : ended && (await outcome.rest?.(ended))) ?? outcome;
  const isKept = (await sink.transcript?.isKept()) ?? true;
  const isRead = outcome.before.isRead && printed.logComplete;
  const isComplete = outcome.before.isComplete && isRead && isKept;
  const whole = { ...outcome, ...printed, isRead, isComplete };
  // The job had ended just before the cancel: then the controller's status counts.
  if (cancellation.kind === 'ended' && cancellation.wasFinished) {
    return await resultOf(run, followed, { ...whole, ending: { kind: 'final', job: cancellation.job } }, relaunches);
  }
  return withCancellation(await resultOf(run, followed, whole, relaunches), cancellation);
}

function withCancellation(result: Result, cancellation: Cancellation): Result {
  if (result.kind !== 'timed_out') return result;
  const last = cancellation.kind === 'ended' ? cancellation.job : result.last;
  return { ...result, cancellation, last, whyNotCancelled: undefined };
}

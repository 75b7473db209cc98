import { jobLink } from '../controller/job-link.ts';
import { type Cancellation, cancelJob } from '../follow/cancel.ts';
import type { Outcome } from '../follow/follow.ts';
import type { StepResults } from '../follow/playbook/step-results.ts';
import type { Followed, Relaunches } from '../relaunch/relaunches.ts';
import type { Result } from '../result.ts';
import { cancelTiming } from '../timing/cancel-deadline.ts';
import { systemClock } from '../timing/clock.ts';
import type { FollowRun } from './follow-run.ts';

/** How long to wait for the end of a job that is cancelled at its time-out, in ms. */
const TIMEOUT_CANCEL_MS = 60_000;

/** The outcome of the last job, with what is known of the jobs before. */
export type StepOutcome = Outcome & {
  stepResults: StepResults;
  /** Whether all output of the jobs before the last one was read, and whether it was also kept in the log's file. */
  before: { isRead: boolean; isComplete: boolean };
  /** The same of all jobs. */
  isRead: boolean;
  isComplete: boolean;
};

/** Returns how the wait ended; cancels the job where that is wanted at its time-out. @throws the signal's reason */
export async function endWait(
  run: FollowRun,
  followed: Followed,
  outcome: StepOutcome,
  relaunches: Relaunches,
): Promise<Result> {
  const { ending } = outcome;
  const isCancelled = ending.kind === 'timed_out' && run.inputs.cancelOnTimeout && followed.launchedByThisRun;
  if (!isCancelled) return await resultOf(run, followed, outcome, relaunches);
  // Should the step be killed while it cancels the job, this is what is known.
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
  const reported = (): void => sink.info(`Asked the controller to cancel job ${job.id} (\`cancel_on_timeout\`).`);
  const cancellation = await cancelJob(controller, systemClock, job, TIMEOUT_CANCEL_MS, reported, cancelTiming(signal));
  const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
  // What it printed last shows best where it was. A step that is being cancelled has no time for it.
  const printed = (signal.aborted ? undefined : ended && (await outcome.rest?.(ended))) ?? outcome;
  const isKept = (await sink.transcript?.isKept()) ?? true;
  const isRead = outcome.before.isRead && printed.logComplete;
  const isComplete = outcome.before.isComplete && isRead && isKept;
  const whole = { ...outcome, ...printed, isRead, isComplete };
  // It had ended in the last moment: then the controller's word counts.
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

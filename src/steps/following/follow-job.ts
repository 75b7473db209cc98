import { jobLink } from '../../controller/job-link.ts';
import { isFinal, type Job } from '../../controller/jobs.ts';
import { follow, type Outcome } from '../../follow/follow.ts';
import { pollingSource } from '../../follow/follow-context.ts';
import { LiveUpdates } from '../../follow/live-updates.ts';
import type { PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import { StepResults } from '../../follow/playbook/step-results.ts';
import { type Followed, NO_RELAUNCHES, type Relaunches } from '../../relaunch/relaunches.ts';
import type { Result } from '../../result.ts';
import { InterruptedError } from '../../step-errors.ts';
import { systemClock } from '../../timing/clock.ts';
import { endWait } from './end-wait.ts';
import { endWithWorkflow } from './end-with-workflow.ts';
import type { FollowRun } from './follow-run.ts';

/**
 * Follows the job, and each relaunch that replaces it, until the last one has ended.
 * @param deadline when the whole wait ends, in ms of the clock
 * @throws any error except a cancel of the workflow
 */
export async function followJob(
  run: FollowRun,
  first: Followed,
  deadline: number,
  relaunches: Relaunches = NO_RELAUNCHES,
): Promise<Result> {
  const { inputs, sink } = run;
  const stepResults = new StepResults();
  sink.following();
  let followed = first;
  const before = { isRead: true, isComplete: true };
  try {
    for (let leftMs = inputs.timeoutMs; ; leftMs = Math.max(0, deadline - systemClock.now())) {
      const outcome = await followOne(run, followed.job, leftMs, stepResults);
      const isRead = before.isRead && outcome.logComplete;
      const isComplete = before.isComplete && isRead && ((await sink.transcript?.isKept()) ?? true);
      sink.outputs.logComplete(isComplete);
      sink.outputs.playbookResults(
        stepResults.results,
        outcome.ending.kind === 'final' && before.isRead && outcome.allEvents,
      );
      const next = await relaunches.next(outcome, followed);
      if (next === undefined) {
        return await endWait(run, followed, { ...outcome, before, isRead, isComplete, stepResults }, relaunches);
      }
      Object.assign(before, { isRead, isComplete });
      followed = next;
    }
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    return await endWithWorkflow(run, followed, relaunches, stepResults);
  }
}

async function followOne(
  { sink, inputs, controller, signal }: FollowRun,
  job: Job,
  timeoutMs: number,
  stepResults: StepResults,
): Promise<Outcome> {
  const listening = new AbortController();
  sink.transcript?.heading(`Job ${job.id} "${job.name}": ${jobLink(controller.root, job).url}`);
  try {
    // The controller sends no frames for a job that has ended.
    const live =
      inputs.liveUpdates && !isFinal(job.status)
        ? new LiveUpdates(controller, job, systemClock, sink, AbortSignal.any([signal, listening.signal]))
        : pollingSource();
    const { queueTimeoutMs, intervalMs, log } = inputs;
    const { retryForMs } = inputs.connection;
    const times = { timeoutMs, queueTimeoutMs, intervalMs, retryForMs };
    const show = { log, transcript: sink.transcript };
    const onResults = (soFar: () => PlaybookResults): void => stepResults.begin(soFar);
    return await follow({ controller, sink, clock: systemClock, signal, live, ...times, ...show, onResults }, job);
  } finally {
    listening.abort();
  }
}

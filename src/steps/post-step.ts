import { Controller } from '../controller/client.ts';
import { jobLink } from '../controller/job-link.ts';
import type { Job, JobRef } from '../controller/jobs.ts';
import { hasLaunchId } from '../launch/launch-id.ts';
import { type JobSource, MAX_JOBS, recentJobs } from '../launch/search-launched-job.ts';
import { message } from '../messages/message.ts';
import { isRelaunchOf, type RelaunchTrace } from '../relaunch/relaunch-once.ts';
import type { Result } from '../result.ts';
import type { PostContext } from '../session/run-post-step.ts';
import type { Sink } from '../sink.ts';
import type { LaunchState, Progress } from '../state.ts';
import { describeError } from '../step-errors.ts';
import { cancelTiming } from '../timing/cancel-deadline.ts';
import { systemClock } from '../timing/clock.ts';
import { POST_STEP_MS } from '../timing/retry.ts';
import { cancelForWorkflow } from './following/cancel-for-workflow.ts';

/** Finds the job of a main step that was killed, and cancels it or reports why not. */
export async function postStep({ sink, connection }: PostContext, left: LaunchState): Promise<Result> {
  const { root, cancels, progress } = left;
  const controller = new Controller(root, connection);
  const job = await jobOf(sink, controller, progress);
  const found = { kind: 'launch_left', root, job, cancellation: undefined } as const;
  if (job === undefined) return found;
  const { url } = jobLink(root, job);
  if (progress.phase === 'following' && (progress.whyNotCancelled !== undefined || !cancels)) {
    const { whyNotCancelled: why } = progress;
    sink.warn(
      why === undefined
        ? message('followed-job-not-cancelled', { job: job.id, url })
        : message('followed-job-left', { job: job.id, why, url }),
    );
  } else if (progress.phase === 'unknown' || (progress.phase === 'relaunching' && progress.unknown)) {
    sink.warn(message('launched-job-found', { job: job.id, url }));
  } else if (cancels) {
    const cancellation = await cancelForWorkflow(sink, controller, job, POST_STEP_MS, cancelTiming());
    return { ...found, job: cancellation.kind === 'ended' ? cancellation.job : job, cancellation };
  } else {
    sink.warn(message('launched-job-not-cancelled', { job: job.id, url }));
  }
  return found;
}

async function jobOf(sink: Sink, controller: Controller, progress: Progress): Promise<JobRef | undefined> {
  switch (progress.phase) {
    case 'following':
      return progress.job;
    case 'relaunching':
      return await findRelaunch(sink, controller, progress.trace);
    default:
      return await findLaunched(sink, controller, progress);
  }
}

/** Searches once more for a relaunch that had no reply before the main step ended. */
async function findRelaunch(sink: Sink, controller: Controller, trace: RelaunchTrace): Promise<JobRef | undefined> {
  const jobs = await lookOnce(sink, controller, trace.source);
  const found = jobs.filter((job) => isRelaunchOf(job, trace));
  // Without a launch id, another user may have launched the job.
  if (found.length === 1 && trace.launchId !== undefined) return found[0];
  const { source } = trace;
  if (source === 'ad_hoc_commands') return warnOfCommand(sink, controller);
  const values = { job: trace.job.id, template: source, site: controller.root.site.href };
  sink.warn(
    found.length === 0
      ? message('relaunch-not-found', values)
      : message('relaunch-uncertain', { ...values, jobs: found.map(({ id }) => id).join(', ') }),
  );
  return undefined;
}

async function lookOnce(sink: Sink, controller: Controller, source: JobSource): Promise<Job[]> {
  const { signal } = new AbortController();
  const retry = { sink, describe: describeError, clock: systemClock, signal, retryForMs: POST_STEP_MS };
  return await recentJobs(controller, source, MAX_JOBS, { retry });
}

/** Searches once more for a job whose launch had no reply before the main step ended. */
async function findLaunched(
  sink: Sink,
  controller: Controller,
  { phase, source, launchId }: Extract<Progress, { phase: 'launching' | 'unknown' }>,
): Promise<JobRef | undefined> {
  const jobs = launchId === undefined ? [] : await lookOnce(sink, controller, source);
  const found = jobs.find((job) => launchId !== undefined && hasLaunchId(job, launchId));
  if (found !== undefined) return found;
  // The main step has reported it already, and there is nothing more to search by.
  if (phase === 'unknown' && launchId === undefined) return undefined;
  if (source === 'ad_hoc_commands') return warnOfCommand(sink, controller);
  const values = { template: source, site: controller.root.site.href };
  sink.warn(
    launchId === undefined
      ? message('launch-interrupted', values)
      : message('launched-job-not-found', { ...values, launchId }),
  );
  return undefined;
}

function warnOfCommand(sink: Sink, { root }: Controller): undefined {
  sink.warn(message('command-interrupted', { site: root.site.href }));
}

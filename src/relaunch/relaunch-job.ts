import type { Controller } from '../controller/client.ts';
import type { Job } from '../controller/jobs.ts';
import type { LaunchContext, Launched } from '../launch/launch.ts';
import { postOnce } from '../launch/post-once.ts';
import { type JobSource, recentJobs } from '../launch/search-launched-job.ts';
import type { RetryOptions } from '../timing/retry.ts';
import { sideBySide } from '../timing/side-by-side.ts';
import { relaunchDifferences } from './compare-relaunch.ts';
import type { PreparedRelaunch } from './prepare-relaunch.ts';
import { adoptRelaunch, isRelaunchOf, type RelaunchTrace } from './relaunch-once.ts';

/**
 * Returns what is needed to find the relaunch after a lost reply: this user, and the newest job before the POST.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function traceJobRelaunch(
  controller: Controller,
  context: RetryOptions,
  job: Job,
): Promise<RelaunchTrace> {
  const source: JobSource = job.type === 'ad_hoc_command' ? 'ad_hoc_commands' : (job.templateId ?? 0);
  const [user, newest] = await sideBySide(
    context,
    (retry) => controller.users.me({ retry }),
    (retry) => recentJobs(controller, source, 1, { retry }),
  );
  return {
    job: { type: job.type, id: job.id },
    source,
    newestJobId: Math.max(job.id, ...newest.map(({ id }) => id)),
    userId: user?.id,
    // The copied launch id is the same in every relaunch of this job, so it proves nothing.
    launchId: undefined,
  };
}

/**
 * Runs a job again with one POST. If the reply is lost, searches for the new job by parent, user and time.
 * @throws ResponseError when the controller refused; LaunchUnknownError when the outcome remains unknown
 */
export async function relaunchJob(
  context: LaunchContext,
  trace: RelaunchTrace,
  prepared: PreparedRelaunch,
): Promise<Launched> {
  const { job, hosts, passwords, updated } = prepared;
  const { controller } = context;
  const posted = await postOnce(context, (options) =>
    updated === undefined
      ? controller.jobs.relaunch(job, hosts, passwords, options)
      : controller.templates.launch(updated, {}, options),
  );
  if ('job' in posted) return { job: posted.job, how: 'created', launchedByThisRun: true };
  return await adoptRelaunch(context, trace, posted.lost, {
    proven: false,
    isCandidate: (found) => isCandidate(found, trace, prepared),
  });
}

function isCandidate(found: Job, trace: RelaunchTrace, { job, hosts, failedHosts }: PreparedRelaunch): boolean {
  if (found.type !== job.type) return false;
  // The controller marks neither a repeated ad hoc command nor a repeated update as a relaunch.
  const launchType = job.type === 'job' || job.type === 'workflow_job' ? 'relaunch' : 'manual';
  if (!isRelaunchOf(found, trace, launchType)) return false;
  return relaunchDifferences(found, job, hosts === 'failed' ? failedHosts : undefined).length === 0;
}

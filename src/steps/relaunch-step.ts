import { jobLink } from '../controller/job-link.ts';
import type { RelaunchInputs } from '../inputs/relaunch-inputs.ts';
import { beforeLaunch } from '../launch/before-launch.ts';
import type { LaunchContext, Launched } from '../launch/launch.ts';
import { text } from '../messages/message.ts';
import { namesOf } from '../messages/sentence-parts.ts';
import { relaunchDifferences } from '../relaunch/compare-relaunch.ts';
import { type PreparedRelaunch, prepareRelaunch } from '../relaunch/prepare-relaunch.ts';
import { relaunchJob, traceJobRelaunch } from '../relaunch/relaunch-job.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { systemClock } from '../timing/clock.ts';
import { createJob } from './following/create-job.ts';
import { followJob } from './following/follow-job.ts';
import { cancelDifferentJob, type NewJobRun, reportNewJob } from './following/report-new-job.ts';
import { lookUpJob } from './look-up-job.ts';

/**
 * Runs `relaunch/`: launches a job again with the same prompts and follows the new job to its end.
 * @throws any error before the POST is sent
 */
export async function relaunchStep(step: StepContext<RelaunchInputs>): Promise<Result> {
  const { sink, inputs, controller, signal, waiting } = step;
  const original = await lookUpJob({ inputs, controller, waiting: beforeLaunch(waiting) });
  const retry = beforeLaunch(waiting);
  const prepared = await prepareRelaunch(controller, retry, original, inputs.order);
  const trace = await traceJobRelaunch(controller, retry, original);
  const run: NewJobRun = { sink, inputs, controller, signal, whyNotCancelled: text('job-found-by-values') };
  sink.info(announcement(prepared, controller.root.site));
  const context: LaunchContext = { ...waiting, controller, gracePeriodMs: inputs.connection.retryForMs };
  const posted = await createJob(
    run,
    'relaunch',
    (unknown) => ({ phase: 'relaunching', trace, unknown }),
    () => relaunchJob(context, trace, prepared),
  );
  if ('kind' in posted) return posted;
  try {
    return await followRelaunched(run, posted, prepared);
  } catch (error) {
    const { job } = posted;
    return { kind: 'not_followed', job, link: jobLink(controller.root, job), error };
  }
}

function announcement({ job, hosts, failedHosts, updated }: PreparedRelaunch, site: URL): string {
  const what = `${job.type.replaceAll('_', ' ')} ${job.id} "${job.name}"`;
  if (updated !== undefined) return `Starting the update of ${what} again on ${site.href}`;
  const where = hosts === 'failed' ? ` on its failed hosts (${namesOf(failedHosts)})` : '';
  return `Relaunching ${what}${where} on ${site.href}`;
}

async function followRelaunched(run: NewJobRun, launched: Launched, prepared: PreparedRelaunch): Promise<Result> {
  const { inputs, signal } = run;
  const deadline = systemClock.now() + inputs.timeoutMs;
  const link = reportNewJob(run, launched, 'relaunched');
  const failedHosts = prepared.hosts === 'failed' ? prepared.failedHosts : undefined;
  const differences = launched.launchedByThisRun ? relaunchDifferences(launched.job, prepared.job, failedHosts) : [];
  run.sink.outputs.ignoredFields({});
  if (differences.length > 0) return await cancelDifferentJob(run, launched.job, link, differences);
  if (!inputs.wait && !signal.aborted) return { kind: 'not_waited', job: launched.job, link };
  return await followJob(run, launched, deadline);
}

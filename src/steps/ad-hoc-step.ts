import { randomUUID } from 'node:crypto';
import { jobLink } from '../controller/job-link.ts';
import type { AdHocInputs } from '../inputs/ad-hoc-inputs.ts';
import { commandDifferences } from '../launch/ad-hoc/compare-command.ts';
import { prepareCommand } from '../launch/ad-hoc/prepare-command.ts';
import { type CommandTrace, startCommand, traceCommand } from '../launch/ad-hoc/start-command.ts';
import { beforeLaunch } from '../launch/before-launch.ts';
import type { LaunchContext, Launched } from '../launch/launch.ts';
import { createLaunchIdVariable } from '../launch/launch-id.ts';
import { text } from '../messages/message.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { systemClock } from '../timing/clock.ts';
import { createJob } from './following/create-job.ts';
import { followJob } from './following/follow-job.ts';
import { cancelDifferentJob, type NewJobRun, reportNewJob } from './following/report-new-job.ts';
import type { WorkflowRun } from './launch-step.ts';

/**
 * Runs `ad-hoc/`: runs one module on the hosts of an inventory and follows the command to its end.
 * @throws any error before the POST is sent
 */
export async function adHocStep(step: StepContext<AdHocInputs>, workflowRun: WorkflowRun): Promise<Result> {
  const { sink, inputs, controller, signal, waiting } = step;
  const context: LaunchContext = { ...waiting, controller, gracePeriodMs: inputs.connection.retryForMs };
  const prepared = await prepareCommand(beforeLaunch(context), inputs.order);
  const trace = await traceCommand(
    beforeLaunch(context),
    prepared.request,
    createLaunchIdVariable(workflowRun, randomUUID()),
  );
  const run: NewJobRun = { sink, inputs, controller, signal, whyNotCancelled: text('job-found-by-values') };
  sink.announceCommand(prepared, controller.root.site);
  const { launchId } = trace;
  const posted = await createJob(
    run,
    'ad_hoc',
    (isUnknown) => ({ phase: isUnknown ? 'unknown' : 'launching', source: 'ad_hoc_commands', launchId }),
    () => startCommand(context, trace),
  );
  if ('kind' in posted) return posted;
  try {
    return await followCommand(run, posted, trace);
  } catch (error) {
    const { job } = posted;
    return { kind: 'not_followed', job, link: jobLink(controller.root, job), error };
  }
}

async function followCommand(run: NewJobRun, launched: Launched, { request }: CommandTrace): Promise<Result> {
  const { inputs, signal } = run;
  const deadline = systemClock.now() + inputs.timeoutMs;
  const link = reportNewJob(run, launched, 'launched');
  const differences = launched.launchedByThisRun ? commandDifferences(launched.job, request) : [];
  run.sink.outputs.ignoredFields({});
  if (differences.length > 0) return await cancelDifferentJob(run, launched.job, link, differences);
  if (!inputs.wait && !signal.aborted) return { kind: 'not_waited', job: launched.job, link };
  return await followJob(run, launched, deadline);
}

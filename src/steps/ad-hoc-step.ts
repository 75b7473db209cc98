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
import { InterruptedError, LaunchUnknownError } from '../step-errors.ts';
import { systemClock } from '../timing/clock.ts';
import { followJob } from './follow-job.ts';
import { leaveProgress } from './follow-run.ts';
import type { WorkflowRun } from './launch-step.ts';
import { cancelDifferentJob, type NewJobRun, reportNewJob } from './report-new-job.ts';

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
  const posted = await post(context, run, trace);
  if ('kind' in posted) return posted;
  try {
    return await followCommand(run, posted, trace);
  } catch (error) {
    const { job } = posted;
    return { kind: 'not_followed', job, link: jobLink(controller.root, job), error };
  }
}

/** Sends the POST. Saves its phase for the post step, in case this step is killed before the reply. */
async function post(context: LaunchContext, run: NewJobRun, trace: CommandTrace): Promise<Launched | Result> {
  const leave = (phase: 'launching' | 'unknown'): void =>
    leaveProgress(run, { phase, source: 'ad_hoc_commands', launchId: trace.launchId });
  leave('launching');
  try {
    return await startCommand(context, trace);
  } catch (error) {
    const isWorkflowCancelled = context.signal.aborted;
    if (error instanceof LaunchUnknownError) {
      // After a cancel of the workflow, the post step must still find the command and cancel it.
      if (!isWorkflowCancelled) leave('unknown');
      return { kind: 'launch_unknown', error, isWorkflowCancelled };
    }
    leaveProgress(run, undefined);
    return error instanceof InterruptedError
      ? { kind: 'interrupted', action: 'ad_hoc' }
      : { kind: 'not_launched', error };
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

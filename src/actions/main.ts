import { randomUUID } from 'node:crypto';
import { describeError, LaunchUnknownError } from '../errors.ts';
import { readWorkflowRun } from '../inputs/github-run.ts';
import { type LaunchInputs, readLaunchInputs } from '../inputs/main-inputs.ts';
import { type LaunchContext, type Launched, launch, traceLaunch } from '../launch/launch.ts';
import { createLaunchIdVariable, type LaunchIdVariable, withLaunchIdVariable } from '../launch/launch-id.ts';
import { PROMPTS } from '../launch/launch-request.ts';
import { describeTemplate } from '../launch/prepare/find-template.ts';
import { type Prepared, prepare } from '../launch/prepare/prepare.ts';
import type { LaunchTrace } from '../launch/recover-launch.ts';
import { endedBefore } from '../launch/refusal-hints.ts';
import type { Console } from '../report/log/console.ts';
import { Outputs } from '../report/outputs/job-outputs.ts';
import { clearProgress, type Progress, saveProgress } from '../report/state/launch-state.ts';
import { systemClock } from '../timing/clock.ts';
import { BEFORE_LAUNCH_RETRY_MS } from '../timing/retry.ts';
import { announce, reportDryRun, surveySecrets } from './announce-launch.ts';
import type { LaunchRun } from './followed-run.ts';
import { logFileOf } from './open-log-file.ts';
import { createDeployment, noteError, preloadDeployment } from './record-deployment.ts';
import { runStep, type StepContext } from './run-step.ts';

/** Delay before loading 500 kB of follow code, in ms, until the launch request is on the wire. */
const SENT_MS = 15;

/** Runs the main action: launches the template, follows the job, and succeeds or fails with it. Never throws. */
export async function launchAction(console: Console): Promise<void> {
  let isPosted = false;
  await runStep(console, {
    read: async () => {
      const inputs = await readLaunchInputs(process.env);
      console.mask(Object.values(inputs.order.prompts.credential_passwords ?? {}));
      for (const remark of inputs.remarks) console.warn(remark);
      return inputs;
    },
    retryForMs: ({ connection }) => Math.min(connection.retryForMs, BEFORE_LAUNCH_RETRY_MS),
    work: (step) =>
      runLaunch(step, () => {
        isPosted = true;
      }),
    cancelled: 'The workflow was cancelled before the launch: nothing was launched.',
    failed: (error) => (isPosted ? describeError(error) : endedBefore(error)),
  });
}

/** @param onPost called before the launch is posted: from then on it says itself what became of it */
async function runLaunch(step: StepContext<LaunchInputs>, onPost: () => void): Promise<void> {
  const { console, inputs, controller, signal, waiting } = step;
  const context: LaunchContext = { ...waiting, controller, gracePeriodMs: inputs.connection.retryForMs };
  if (!inputs.dryRun) preloadDeployment(inputs.deployment);
  const prepared = await prepare(context, inputs.order);
  console.mask(surveySecrets(prepared));
  if (inputs.dryRun) {
    await reportDryRun(context, console, prepared, dryRunLaunchIdVariable(inputs, prepared));
    return;
  }
  announce(console, prepared, controller.root);
  const whyNotCancelled = "was found by its values alone and may be somebody else's";
  const logFile = logFileOf(step);
  const run: LaunchRun = {
    console,
    inputs,
    controller,
    outputs: new Outputs(console),
    signal,
    whyNotCancelled,
    logFile,
  };
  const trace = await traceLaunch(
    context,
    prepared.template,
    prepared.prompts,
    prepared.request,
    launchIdVariable(inputs),
  );
  const launchId = trace.launchId ?? randomUUID();
  const facts = { template: prepared.template, root: controller.root, launchId };
  // The last thing before the launch: a launch that is refused before leaves nothing on GitHub.
  const deployment = await createDeployment(console, inputs.deployment, facts, signal);
  step.atEnd(async (isWorkflowCancelled) => deployment?.close({ last: false, isWorkflowCancelled }));
  onPost();
  try {
    // What comes after the launch is loaded while the controller is at work on it.
    const later = systemClock.sleep(SENT_MS).then(() => import('./follow-launched.ts'));
    const [launched, { followLaunched }] = await Promise.all([launchOnce(context, run, trace, prepared), later]);
    await followLaunched({ ...run, deployment }, launched, trace.request, prepared.leftOut);
  } catch (error) {
    if (deployment !== undefined) noteError(deployment, error, signal);
    throw error;
  }
}

function launchIdVariable(inputs: LaunchInputs): LaunchIdVariable | undefined {
  return inputs.githubContext ? createLaunchIdVariable(readWorkflowRun(process.env), randomUUID()) : undefined;
}

/** Returns the extra var as the launch would send it, without its id. */
function dryRunLaunchIdVariable(inputs: LaunchInputs, { prompts, request }: Prepared): LaunchIdVariable | undefined {
  if (!inputs.githubContext || !prompts.info.asks.has(PROMPTS.extra_vars.ask)) return undefined;
  const variable = createLaunchIdVariable(readWorkflowRun(process.env), '(a new one for each launch)');
  return withLaunchIdVariable(request.extra_vars, variable).isAdded ? variable : undefined;
}

/** The launch itself, with a note for the post step in case that this one is killed before it knows the job. */
async function launchOnce(
  context: LaunchContext,
  { console, inputs, outputs }: LaunchRun,
  trace: LaunchTrace,
  { template }: Prepared,
): Promise<Launched> {
  const note = (phase: 'launching' | 'unknown'): void => {
    const progress: Progress = { phase, templateId: template.id, launchId: trace.launchId };
    const { requestTimeoutMs } = inputs.connection;
    saveProgress(console, {
      root: context.controller.root,
      requestTimeoutMs,
      cancels: inputs.wait && inputs.cancelOnWorkflowCancel,
      progress,
    });
  };
  note('launching');
  console.debug(
    `Launching ${describeTemplate(template)}${trace.launchId === undefined ? '' : `, launch id ${trace.launchId}`}`,
  );
  try {
    return await launch(context, trace);
  } catch (error) {
    if (error instanceof LaunchUnknownError) {
      outputs.status('unknown', undefined);
      // A cancelled workflow's job is still to be cancelled: the post step looks for it and does so.
      if (!context.signal.aborted) note('unknown');
    } else clearProgress(console);
    throw error;
  }
}

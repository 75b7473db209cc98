import { randomUUID } from 'node:crypto';
import { systemClock } from '../clock.ts';
import type { Connection } from '../controller/controller.ts';
import { describeError, InterruptedError, LaunchUnknownError } from '../errors.ts';
import { type LaunchInputs, readLaunchInputs } from '../inputs/launch.ts';
import { readSecrets } from '../inputs/secrets.ts';
import { readWorkflowRun } from '../inputs/workflow.ts';
import { type LaunchContext, type Launched, launch, traceLaunch } from '../launch/launch.ts';
import { createMark } from '../launch/mark.ts';
import { type Prepared, prepare } from '../launch/prepare.ts';
import type { LaunchTrace } from '../launch/recover.ts';
import { describeTemplate } from '../launch/template.ts';
import { MOST_BEFORE_LAUNCH_MS, persist } from '../persist.ts';
import type { Console } from '../report/console.ts';
import { Outputs } from '../report/outputs.ts';
import { clearProgress, type Progress, saveProgress } from '../report/state.ts';
import { connect, signIn, signOut } from './access.ts';
import { announce, reportDryRun, surveySecrets } from './announce.ts';
import { listenForCancel } from './interruption.ts';
import { seeThrough } from './launched.ts';
import type { Run } from './run.ts';

/** The main action: launches the template, follows the job, and takes over its verdict. Never throws. */
export async function launchAction(console: Console): Promise<void> {
  const interruption = listenForCancel();
  let connection: Connection | undefined;
  try {
    console.mask(readSecrets());
    const inputs = await readLaunchInputs(process.env);
    console.mask(Object.values(inputs.order.prompts.credential_passwords ?? {}));
    connection = connect(console, inputs.connection);
    await runLaunch(console, inputs, connection, interruption.signal);
  } catch (error) {
    console.fail(
      error instanceof InterruptedError
        ? 'The workflow was cancelled before the launch: nothing was launched.'
        : describeError(error),
    );
  } finally {
    await signOut(console, connection, { last: false, hurried: interruption.signal.aborted });
    connection?.close();
    interruption.stop();
  }
}

async function runLaunch(
  console: Console,
  inputs: LaunchInputs,
  connection: Connection,
  signal: AbortSignal,
): Promise<void> {
  const patienceMs = inputs.connection.retryForMs;
  const retryForMs = Math.min(patienceMs, MOST_BEFORE_LAUNCH_MS);
  const waiting = { sink: console, clock: systemClock, signal, retryForMs };
  const controller = await persist(waiting, () => connection.discover(inputs.connection.url, { signal }));
  await signIn(console, connection, controller.root, inputs.connection.credentials, waiting);
  const context: LaunchContext = { ...waiting, controller, patienceMs };
  const prepared = await prepare(context, inputs.order);
  console.mask(surveySecrets(prepared));
  if (inputs.dryRun) {
    await reportDryRun(context, console, prepared);
    return;
  }
  announce(console, prepared, controller.root);
  const run: Run = { console, inputs, controller, outputs: new Outputs(console), signal };
  const trace = await traceLaunch(context, prepared.template, prepared.prompts, prepared.request, launchMark(inputs));
  const launched = await launchOnce(context, run, trace, prepared);
  await seeThrough(run, launched, trace.request);
}

function launchMark(inputs: LaunchInputs): ReturnType<typeof createMark> | undefined {
  return inputs.githubContext ? createMark(readWorkflowRun(process.env), randomUUID()) : undefined;
}

/** The launch itself, with a note for the post step in case that this one is killed before it knows the job. */
async function launchOnce(
  context: LaunchContext,
  { console, inputs, outputs }: Run,
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

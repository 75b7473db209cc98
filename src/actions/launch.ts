import { systemClock } from '../clock.ts';
import { Connection, type Controller } from '../controller/controller.ts';
import { type JobLink, jobLink } from '../controller/links.ts';
import { isFinal, type Job } from '../controller/resources.ts';
import { describeError, InterruptedError, JobError, LaunchUnknownError } from '../errors.ts';
import { cancelJob } from '../follow/cancel.ts';
import { follow } from '../follow/follow.ts';
import { type LaunchInputs, readLaunchInputs } from '../inputs/launch.ts';
import { readSecrets } from '../inputs/secrets.ts';
import { differences } from '../launch/compare.ts';
import { type LaunchContext, launch, prepare } from '../launch/launch.ts';
import { MOST_BEFORE_LAUNCH_MS, persist } from '../persist.ts';
import { Console } from '../report/console.ts';
import { Outputs } from '../report/outputs.ts';
import { forgetJob, rememberJob } from '../report/state.ts';
import { writeSummary } from '../report/summary.ts';
import { verdict } from '../report/verdict.ts';
import { cancelForWorkflow } from './cancel.ts';
import { listenForCancel } from './interruption.ts';

/** The main action: launches the template, follows the job, and takes over its verdict. Never throws. */
export async function launchAction(): Promise<void> {
  const console = new Console();
  const interruption = listenForCancel();
  let connection: Connection | undefined;
  try {
    console.mask(readSecrets());
    const inputs = await readLaunchInputs(process.env);
    connection = new Connection({
      credentials: inputs.connection.credentials,
      requestTimeoutMs: inputs.connection.requestTimeoutMs,
      trace: (line) => console.debug(line),
    });
    await run(console, inputs, connection, interruption.signal);
  } catch (error) {
    console.fail(
      error instanceof InterruptedError
        ? 'The workflow was cancelled before the launch: nothing was launched.'
        : describeError(error),
    );
  } finally {
    connection?.close();
    interruption.stop();
  }
}

async function run(console: Console, inputs: LaunchInputs, connection: Connection, signal: AbortSignal): Promise<void> {
  const retryForMs = Math.min(inputs.connection.retryForMs, MOST_BEFORE_LAUNCH_MS);
  const waiting = { sink: console, clock: systemClock, signal, retryForMs };
  const controller = await persist(waiting, () => connection.discover(inputs.connection.url, { signal }));
  const context: LaunchContext = { ...waiting, controller };
  const info = await prepare(context, inputs.templateId, inputs.prompts);
  console.say(`Launching job template ${inputs.templateId} "${info.templateName}" on ${controller.root.site.href}`);
  const outputs = new Outputs(console);
  const job = await launchOnce(context, inputs, outputs);
  const link = jobLink(controller.root, job);
  outputs.launched(job, link);
  if (inputs.wait)
    rememberJob(console, { root: controller.root, job, requestTimeoutMs: inputs.connection.requestTimeoutMs });
  console.say(`Launched ${job.type} ${job.id}: ${link.url}`);
  const launched: Launched = { console, inputs, controller, outputs, job, link, signal };
  await refuseDifferences(launched);
  if (!inputs.wait && !signal.aborted) {
    console.say('The job is not followed (`wait: false`).');
    return;
  }
  await followToVerdict(launched);
}

async function launchOnce(context: LaunchContext, inputs: LaunchInputs, outputs: Outputs): Promise<Job> {
  try {
    return await launch(context, inputs.templateId, inputs.prompts);
  } catch (error) {
    if (error instanceof LaunchUnknownError) outputs.status('unknown', undefined);
    throw error;
  }
}

/** A job that exists, with all that is needed to report on it. */
interface Launched {
  console: Console;
  inputs: LaunchInputs;
  controller: Controller;
  outputs: Outputs;
  job: Job;
  link: JobLink;
  signal: AbortSignal;
}

/** How long the end of a job that should not run is awaited, in ms. */
const REFUSED_CANCEL_MS = 60_000;

/** A job that is not what was asked for is cancelled, and the step fails. */
async function refuseDifferences({ console, inputs, controller, outputs, job, link }: Launched): Promise<void> {
  const found = differences(job, inputs.prompts);
  if (found.length === 0) return;
  const cancellation = await cancelJob(controller, systemClock, job, REFUSED_CANCEL_MS, () =>
    console.say(`Cancelling job ${job.id}, since it is not as asked.`),
  );
  const ended = cancellation.kind === 'ended' ? cancellation.job : undefined;
  outputs.status(ended?.status ?? 'unknown', ended);
  if (ended !== undefined) forgetJob(console);
  const became = ended
    ? `It has ended: ${ended.status}.`
    : 'It could not be confirmed that it ended: cancel it on the controller.';
  throw new JobError(
    [
      `Job ${job.id} is not as asked and was cancelled. ${became} ${link.url}`,
      ...found.map((difference) => `- ${difference}`),
    ].join('\n'),
  );
}

async function followToVerdict(launched: Launched): Promise<void> {
  const { console, inputs, controller, outputs, job, link, signal } = launched;
  try {
    const outcome = await follow(
      {
        controller,
        sink: console,
        clock: systemClock,
        signal,
        timeoutMs: inputs.timeoutMs,
        intervalMs: inputs.intervalMs,
        retryForMs: inputs.connection.retryForMs,
      },
      job,
    );
    const { status, last, message, success } = verdict(outcome, job, link, inputs.timeoutMs);
    outputs.status(status, last);
    forgetJob(console);
    if (success) console.say(message);
    else console.fail(message);
    await writeSummary(console, { job: last ?? job, link, status, failures: outcome.failures });
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    const cancelled = await cancelForWorkflow(console, controller, job, link);
    outputs.status(cancelled?.status ?? 'unknown', cancelled);
    if (cancelled && isFinal(cancelled.status)) forgetJob(console);
    await writeSummary(console, {
      job: cancelled ?? job,
      link,
      status: cancelled?.status ?? 'unknown',
      failures: undefined,
    });
  }
}

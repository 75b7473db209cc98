import { systemClock } from '../clock.ts';
import { findJob } from '../controller/find-job.ts';
import { jobLink } from '../controller/links.ts';
import type { Job } from '../controller/resources.ts';
import { InterruptedError } from '../errors.ts';
import { readWaitInputs, type WaitInputs } from '../inputs/wait.ts';
import { readWorkflowRun } from '../inputs/workflow.ts';
import { isOfRun } from '../launch/own.ts';
import { persist } from '../persist.ts';
import type { Console } from '../report/console.ts';
import { Outputs } from '../report/outputs.ts';
import { followToVerdict, noteJob } from './followed.ts';
import type { Followed, Run } from './run.ts';
import { type StepContext, takeStep } from './step.ts';

/** Once the workflow is cancelled, this much is left for looking the job up, in ms. */
const HURRY_MS = 2500;

/** `wait/`: follows a job that is there already, and takes over its verdict. Never throws. */
export async function waitAction(console: Console): Promise<void> {
  await takeStep(console, {
    read: () => Promise.resolve(readWaitInputs(process.env)),
    retryForMs: ({ connection }) => connection.retryForMs,
    work: wait,
    cancelled: 'The workflow was cancelled before the job was looked up: it was NOT cancelled, and may still run.',
  });
}

async function wait(context: StepContext<WaitInputs>): Promise<void> {
  const { console, inputs, controller, signal } = context;
  const deadline = systemClock.now() + inputs.timeoutMs;
  const job = await lookUp(context);
  const followed: Followed = { job, ours: isOfRun(job, readWorkflowRun(process.env)) };
  const whyNotOurs = 'was not launched by this run of the workflow';
  const run: Run = { console, inputs, controller, outputs: new Outputs(console), signal, whyNotOurs };
  const link = jobLink(controller.root, job);
  console.say(`Following ${job.type} ${job.id} "${job.name}" (status: ${job.status}): ${link.url}`);
  noteJob(run, followed);
  run.outputs.job(job, link);
  await followToVerdict(run, followed, deadline);
}

/** The job; when the workflow is cancelled meanwhile, one more quick look tells whether there is something to cancel. */
async function lookUp({ inputs, controller, signal, waiting }: StepContext<WaitInputs>): Promise<Job> {
  const { id, type } = inputs.job;
  try {
    return await persist(waiting, () => findJob(controller, id, type, { signal }));
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    return await findJob(controller, id, type, { timeoutMs: HURRY_MS }).catch(() => {
      throw error;
    });
  }
}

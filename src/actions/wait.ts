import { jobLink } from '../controller/job-link.ts';
import { isFinal } from '../controller/jobs.ts';
import { ConfigurationError } from '../errors.ts';
import { readWorkflowRun } from '../inputs/github-run.ts';
import { readWaitInputs, type WaitInputs } from '../inputs/wait-inputs.ts';
import { isLaunchedByThisRun } from '../launch/launch-id.ts';
import { noCheck } from '../launch/prepare/check-mode.ts';
import type { Console } from '../report/log/console.ts';
import { jobName } from '../report/log/job-sentences.ts';
import { Outputs } from '../report/outputs/job-outputs.ts';
import { systemClock } from '../timing/clock.ts';
import { reportRun } from './announce-launch.ts';
import { lookUp } from './find-job.ts';
import { followToVerdict, noteJob } from './follow-to-verdict.ts';
import type { Followed, Run } from './followed-run.ts';
import { logFileOf } from './open-log-file.ts';
import { runStep, type StepContext } from './run-step.ts';

/** Runs `wait/`: follows an existing job, and succeeds or fails with it. Never throws. */
export async function waitAction(console: Console): Promise<void> {
  await runStep(console, {
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
  const runs = inputs.failOnChanges ? noCheck(job) : undefined;
  if (runs !== undefined) throw new ConfigurationError(`Job ${job.id} "${job.name}" is not followed:`, [runs]);
  const followed: Followed = { job, launchedByThisRun: isLaunchedByThisRun(job, readWorkflowRun(process.env)) };
  const whyNotCancelled = 'was not launched by this run of the workflow';
  const logFile = logFileOf(context);
  const run: Run = { console, inputs, controller, outputs: new Outputs(console), signal, whyNotCancelled, logFile };
  const link = jobLink(controller.root, job);
  console.info(`Following ${jobName(job)} "${job.name}" (status: ${job.status}): ${link.url}`);
  if (job.type === 'workflow_approval') {
    if (!isFinal(job.status)) console.notice(`It waits for a person to approve or deny it: ${link.url}`);
  } else reportRun(console, job);
  noteJob(run, followed);
  run.outputs.job(job, link);
  run.outputs.status(job.status, job);
  await followToVerdict(run, followed, deadline);
}

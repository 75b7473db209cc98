import { jobLink } from '../controller/job-link.ts';
import { isFinal, jobName } from '../controller/jobs.ts';
import type { WaitInputs } from '../inputs/wait-inputs.ts';
import { isLaunchedByThisRun } from '../launch/launch-id.ts';
import { noCheck } from '../launch/prepare/check-mode.ts';
import { message, text } from '../messages/message.ts';
import type { Followed } from '../relaunch/relaunches.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { ConfigurationError } from '../step-errors.ts';
import { systemClock } from '../timing/clock.ts';
import { followJob } from './follow-job.ts';
import { type FollowRun, leaveJob } from './follow-run.ts';
import { lookUpJob } from './look-up-job.ts';

/**
 * Runs `wait/`: follows an existing job, and succeeds or fails with it.
 * @param workflowRun the values of the extra variable `github_actions`
 */
export async function waitStep(
  { sink, inputs, controller, signal, waiting }: StepContext<WaitInputs>,
  workflowRun: Readonly<Record<string, string>>,
): Promise<Result> {
  const deadline = systemClock.now() + inputs.timeoutMs;
  const job = await lookUpJob({ inputs, controller, waiting });
  const runs = inputs.failOnChanges ? noCheck(job) : undefined;
  if (runs !== undefined)
    throw new ConfigurationError(message('job-not-followed', { job: job.id, name: job.name }), [runs]);
  const followed: Followed = { job, launchedByThisRun: isLaunchedByThisRun(job, workflowRun) };
  const whyNotCancelled = text('job-launched-by-another');
  const run: FollowRun = { sink, inputs, controller, signal, whyNotCancelled };
  const link = jobLink(controller.root, job);
  sink.info(`Following ${jobName(job)} "${job.name}" (status: ${job.status}): ${link.url}`);
  if (job.type === 'workflow_approval') {
    if (!isFinal(job.status)) sink.notice(`Waiting for someone to approve or deny it: ${link.url}`);
  } else sink.describeRun(job);
  leaveJob(run, followed);
  sink.outputs.job(job, link);
  sink.outputs.status(job.status, job);
  return await followJob(run, followed, deadline);
}

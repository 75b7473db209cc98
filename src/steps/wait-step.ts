import { jobLink } from '../controller/job-link.ts';
import { isFinal, type Job, jobName } from '../controller/jobs.ts';
import { awaitNode } from '../follow/workflow/await-node.ts';
import type { WaitInputs } from '../inputs/wait-inputs.ts';
import { isLaunchedByThisRun } from '../launch/launch-id.ts';
import { noCheck } from '../launch/prepare/check-mode.ts';
import { message, text } from '../messages/message.ts';
import type { Followed } from '../relaunch/relaunches.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { ConfigurationError, JobError } from '../step-errors.ts';
import { formatDuration, systemClock } from '../timing/clock.ts';
import { followJob } from './following/follow-job.ts';
import { type FollowRun, leaveJob } from './following/follow-run.ts';
import { withLiveUpdates } from './following/with-live-updates.ts';
import { lookUpJob } from './look-up-job.ts';

/**
 * Runs `wait/`: follows an existing job, and succeeds or fails with it.
 * @param workflowRun the values of the extra variable `github_actions`
 */
export async function waitStep(
  context: StepContext<WaitInputs>,
  workflowRun: Readonly<Record<string, string>>,
): Promise<Result> {
  const { sink, inputs, controller, signal } = context;
  const deadline = systemClock.now() + inputs.timeoutMs;
  const named = await lookUpJob(context);
  const job = inputs.node === undefined ? named : await jobOfNode(context, named, inputs.node);
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
  sink.found(job, link);
  return await followJob(run, followed, deadline);
}

/**
 * Returns the job of a node; waits until the node starts.
 * @throws ConfigurationError when the job has no such node; JobError when the node does not run or start in time
 */
async function jobOfNode(context: StepContext<WaitInputs>, workflow: Job, node: string): Promise<Job> {
  const { sink, inputs, controller, signal, waiting } = context;
  const { id, type, name } = workflow;
  if (type !== 'workflow_job')
    throw new ConfigurationError(message('node-not-followed'), [message('node-not-of-workflow', { job: id, type })]);
  const { timeoutMs, intervalMs } = inputs;
  const { url } = jobLink(controller.root, workflow);
  sink.info(`Looking for node "${node}" of workflow job ${id} "${name}" (status: ${workflow.status}): ${url}`);
  const started = await withLiveUpdates(context, workflow, (listen) =>
    awaitNode({ controller, waiting, timeoutMs, intervalMs, listen }, workflow, node, url),
  );
  if (started !== undefined) return await controller.jobs.get(started, { signal, retry: waiting });
  const values = { name: JSON.stringify(node), job: id, timeout: formatDuration(timeoutMs), url };
  sink.outputs.value('status', 'timed_out');
  throw new JobError(message('node-not-started-in-time', values));
}

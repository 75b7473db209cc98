import { jobLink } from '../controller/job-link.ts';
import { isFinal, type Job, typeWords } from '../controller/jobs.ts';
import { awaitApproval } from '../follow/workflow/await-approval.ts';
import { decideApproval, readDecided } from '../follow/workflow/decide-approval.ts';
import type { ApprovalNode } from '../follow/workflow/pending-approvals.ts';
import type { ApproveInputs } from '../inputs/approve-inputs.ts';
import { message } from '../messages/message.ts';
import { withArticle } from '../messages/sentence-parts.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { ConfigurationError } from '../step-errors.ts';
import { withLiveUpdates } from './following/with-live-updates.ts';
import { lookUpJob } from './look-up-job.ts';

/** Runs `approve/`: waits until an approval of a workflow job is pending, and approves or denies it. */
export async function approveStep(context: StepContext<ApproveInputs>): Promise<Result> {
  const { sink, inputs, controller, signal, waiting } = context;
  const { node, decision, timeoutMs } = inputs;
  const job = await lookUpJob(context);
  if (job.type !== 'workflow_job') throw noWorkflow(job);
  const link = jobLink(controller.root, job);
  sink.outputs.job(job, link);
  // The default if the step ends before the status is known.
  sink.outputs.value('status', 'unknown');
  const which = node === undefined ? 'the pending approval' : `approval "${node}"`;
  sink.info(`Looking for ${which} of workflow job ${job.id} "${job.name}" (status: ${job.status}): ${link.url}`);
  const found = await findApproval(context, job);
  if (found?.run === undefined) return { kind: 'approval_not_pending', link, node, timeoutMs };
  const { id, status } = found.run;
  sink.outputs.value('approval_id', id);
  sink.outputs.value('node', found.path);
  sink.outputs.value('status', status);
  const decided = isFinal(status)
    ? await readDecided(controller, waiting, id)
    : await decideApproval(controller, waiting, id, decision);
  return { kind: 'decided', link, decision, decided, isWorkflowCancelled: signal.aborted };
}

/** Waits for the approval and listens for live updates during the wait. */
async function findApproval(context: StepContext<ApproveInputs>, job: Job): Promise<ApprovalNode | undefined> {
  const { inputs, controller, waiting } = context;
  const { node, timeoutMs, intervalMs } = inputs;
  return await withLiveUpdates(context, job, (listen) =>
    awaitApproval({ controller, waiting, timeoutMs, intervalMs, listen }, job, node),
  );
}

function noWorkflow(job: Job): ConfigurationError {
  const { id, workflowId } = job;
  const type = withArticle(typeWords(job));
  const problem =
    workflowId === undefined
      ? message('job-not-workflow', { job: id, type })
      : message('job-of-workflow', { job: id, type, workflow: workflowId });
  return new ConfigurationError(message('nothing-decided'), [problem]);
}

import { type JobLink, jobLink } from '../controller/job-link.ts';
import { isFinal, type Job } from '../controller/jobs.ts';
import type { Decision } from '../controller/workflow-approvals.ts';
import { ConfigurationError } from '../errors.ts';
import { pollingSource } from '../follow/follow-context.ts';
import { LiveUpdates } from '../follow/live-updates.ts';
import { awaitApproval } from '../follow/workflow/await-approval.ts';
import { type Decided, decideApproval, readDecided } from '../follow/workflow/decide-approval.ts';
import type { ApprovalNode } from '../follow/workflow/pending-approvals.ts';
import { type ApproveInputs, readApproveInputs } from '../inputs/approve-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { Outputs } from '../report/outputs/job-outputs.ts';
import { writeOutput } from '../report/outputs/write-output.ts';
import { decisionWords } from '../report/verdict/approval-sentences.ts';
import { systemClock } from '../timing/clock.ts';
import { formatDuration } from '../timing/format-duration.ts';
import { lookUp } from './find-job.ts';
import { runStep, type StepContext } from './run-step.ts';

/** `approve/`: waits for an approval of a workflow job to come up, and approves or denies it. Never throws. */
export async function approveAction(console: Console): Promise<void> {
  await runStep(console, {
    read: () => Promise.resolve(readApproveInputs(process.env)),
    retryForMs: ({ connection }) => connection.retryForMs,
    work: approve,
    cancelled: 'The workflow was cancelled before the decision: nothing was approved or denied.',
  });
}

async function approve(context: StepContext<ApproveInputs>): Promise<void> {
  const { console, inputs, controller, waiting } = context;
  const job = await lookUp(context);
  if (job.type !== 'workflow_job') throw noWorkflow(job);
  const link = jobLink(controller.root, job);
  new Outputs(console).job(job, link);
  // Until it is known better, on whatever end.
  writeOutput(console, 'status', 'unknown');
  const which = inputs.node === undefined ? 'the pending approval' : `the approval "${inputs.node}"`;
  console.info(`Looking for ${which} of workflow job ${job.id} "${job.name}" (status: ${job.status}): ${link.url}`);
  const found = await findApproval(context, job);
  if (found?.run === undefined) {
    writeOutput(console, 'status', 'timed_out');
    console.fail(
      `No decision was made: ${which} did not come up within ${formatDuration(inputs.timeoutMs)} (\`timeout\`). ${link.url}`,
    );
    return;
  }
  writeOutput(console, 'approval_id', found.run.id);
  writeOutput(console, 'node', found.path);
  writeOutput(console, 'status', found.run.status);
  const { id, status } = found.run;
  const decided = isFinal(status)
    ? await readDecided(controller, waiting, id)
    : await decideApproval(controller, waiting, id, inputs.decision);
  report(context, link, decided);
}

/** Listens for changes as long as it waits. */
async function findApproval(
  { console, inputs, controller, signal, waiting }: StepContext<ApproveInputs>,
  job: Job,
): Promise<ApprovalNode | undefined> {
  const listening = new AbortController();
  const either = AbortSignal.any([signal, listening.signal]);
  const { node, timeoutMs, intervalMs, liveUpdates } = inputs;
  const listen = () => (liveUpdates ? new LiveUpdates(controller, job, systemClock, console, either) : pollingSource());
  try {
    return await awaitApproval({ controller, waiting, timeoutMs, intervalMs, listen }, job, node);
  } finally {
    listening.abort();
  }
}

/** Says what holds now; anything else than what was asked for fails the step. */
function report(
  { console, inputs, signal }: StepContext<ApproveInputs>,
  link: JobLink,
  { approval, already }: Decided,
): void {
  writeOutput(console, 'status', approval.status);
  writeOutput(console, 'decided_by', approval.decidedBy);
  writeOutput(console, 'already_decided', String(already));
  const holds = `The approval of "${approval.name}" ${decisionWords(approval)}`;
  const isAsked = !approval.timedOut && approval.status === STATUS[inputs.decision];
  if (approval.status === 'pending')
    console.fail(
      `The controller took the decision \`${inputs.decision}\`, and the approval is pending all the same. ${link.url}`,
    );
  else if (!isAsked) console.fail(`The decision \`${inputs.decision}\` came too late. ${holds}. ${link.url}`);
  else if (signal.aborted) console.fail(`The workflow was cancelled after the decision. ${holds}. ${link.url}`);
  else console.info(already ? `${holds} already: nothing was left to decide. ${link.url}` : `${holds}. ${link.url}`);
}

/** The approval's status by the decision (controller fact 36). */
const STATUS: Readonly<Record<Decision, string>> = { approve: 'successful', deny: 'failed' };

function noWorkflow(job: Job): ConfigurationError {
  const { id, type, workflowId } = job;
  const which = workflowId === undefined ? 'the number of one' : `\`job_id: ${workflowId}\``;
  return new ConfigurationError('Nothing was decided:', [
    `\`job_id\` is ${id}, and that is a ${type}. Approvals are parts of workflow jobs: give ${which}.`,
  ]);
}

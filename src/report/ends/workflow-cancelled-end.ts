import { isFinal, type JobRef } from '../../controller/jobs.ts';
import { type Cancellation, isCancelled, unseenWords } from '../../follow/cancel.ts';
import type { WorkflowCancelled } from '../../result.ts';
import type { End } from './end.ts';

/** Returns what is written for a job that is no longer followed because the workflow was cancelled. */
export function workflowCancelledEnd({ job, link, results, earlier, logComplete, cancel }: WorkflowCancelled): End {
  const ended = cancel.kind === 'ended' ? cancel.job : undefined;
  // It was not checked whether the relaunch finished everything.
  const status = ended?.status === 'successful' && earlier.length > 0 ? 'failed' : (ended?.status ?? 'unknown');
  const message =
    cancel.kind === 'not_cancelled' ? notCancelled(job, link.url, cancel.why) : cancelMessage(cancel, job, link.url);
  // If the end of the cancel was not seen, the post step checks again.
  const isClosed = cancel.kind === 'not_cancelled' || isFinal(status);
  return {
    failure: message,
    isHurried: true,
    outputs: (outputs) => {
      outputs.logComplete(logComplete);
      outputs.playbookResults(results);
      outputs.status(status, ended);
    },
    deployment: (record) => {
      const artifacts = { ...results.artifacts, ...ended?.artifacts };
      if (isClosed) record.ends({ status, success: status === 'successful', job }, artifacts);
    },
    clearsLaunch: isClosed,
    annotated: results,
    summary: { job: { job: ended ?? job, link, status, results, earlier, note: message } },
  };
}

function notCancelled({ id }: JobRef, url: string, why: string | undefined): string {
  return why === undefined
    ? `The workflow was cancelled. Job ${id} goes on (\`cancel_on_workflow_cancel: false\`): ${url}`
    : `The workflow was cancelled. Job ${id} ${why}, so it was NOT cancelled. Look at it: ${url}`;
}

/** Returns what happened to the job of a cancelled workflow. */
export function cancelMessage(cancellation: Cancellation, { id }: JobRef, url: string): string {
  switch (cancellation.kind) {
    case 'ended':
      return isCancelled(cancellation)
        ? `Job ${id} was cancelled with the workflow, and has ended: ${cancellation.job.status}. ${url}`
        : `The workflow was cancelled, but job ${id} had finished before: ${cancellation.job.status}. ${url}`;
    case 'accepted':
      return `The controller is cancelling job ${id} (status: ${cancellation.status}); its end was not seen${unseenWords(cancellation)} ${url}`;
    case 'failed':
      return `The workflow was cancelled, but job ${id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${url}`;
  }
}

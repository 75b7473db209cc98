import { isFinal, type JobRef } from '../../controller/jobs.ts';
import { type Cancellation, isCancelled } from '../../follow/cancel-job.ts';
import { type Message, message } from '../../messages/message.ts';
import type { WorkflowCancelled } from '../../result.ts';
import { isCheck } from '../job-report.ts';
import type { End } from './end.ts';

/** Returns what is written for a job that is no longer followed because the workflow was cancelled. */
export function workflowCancelledEnd({ job, link, results, earlier, logComplete, cancel }: WorkflowCancelled): End {
  const ended = cancel.kind === 'ended' ? cancel.job : undefined;
  // It was not checked whether the relaunch finished everything.
  const status = ended?.status === 'successful' && earlier.length > 0 ? 'failed' : (ended?.status ?? 'unknown');
  const failure =
    cancel.kind === 'not_cancelled' ? notCancelled(job, link.url, cancel.why) : cancelMessage(cancel, job, link.url);
  // If the end of the cancel was not seen, the post step checks again.
  const isClosed = cancel.kind === 'not_cancelled' || isFinal(status);
  return {
    failure,
    isHurried: true,
    outputs: (outputs) => {
      outputs.logComplete(logComplete);
      // The last output was not read.
      outputs.playbookResults(results, false);
      outputs.status(status, ended);
    },
    deployment: (record) => {
      const artifacts = { ...results.artifacts, ...ended?.artifacts };
      if (isClosed) record.ends({ status, success: status === 'successful', job }, artifacts);
    },
    clearsLaunch: isClosed,
    annotated: { results, isCheck: isCheck({ job }) },
    summary: { job: { job: ended ?? job, link, status, results, earlier, note: failure.text } },
  };
}

function notCancelled({ id }: JobRef, url: string, why: string | undefined): Message {
  return why === undefined
    ? message('workflow-cancelled-job-continues', { id, url })
    : message('workflow-cancelled-job-kept', { id, reason: why, url });
}

/** Returns what happened to the job of a cancelled workflow. */
export function cancelMessage(cancellation: Cancellation, { id }: JobRef, url: string): Message {
  switch (cancellation.kind) {
    case 'ended':
      return isCancelled(cancellation)
        ? message('workflow-cancelled-job-cancelled', { id, status: cancellation.job.status, url })
        : message('workflow-cancelled-job-finished', { id, status: cancellation.job.status, url });
    case 'accepted': {
      const { status, why } = cancellation;
      return why === undefined
        ? message('workflow-cancelled-cancel-pending', { id, status, url })
        : message('workflow-cancelled-cancel-unconfirmed', { id, status, reason: why, url });
    }
    case 'failed':
      return message('workflow-cancelled-cancel-failed', { id, reason: cancellation.reason, url });
  }
}

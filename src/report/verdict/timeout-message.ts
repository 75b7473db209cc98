import type { JobLink } from '../../controller/job-link.ts';
import { isQueued, type Job } from '../../controller/jobs.ts';
import type { PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import type { Ending } from '../../follow/status/await-end.ts';
import { reasonOf } from '../../follow/status/queue-reason-text.ts';
import { type Message, message } from '../../messages/message.ts';
import { namesOf } from '../../messages/sentence-parts.ts';
import { formatDuration } from '../../timing/clock.ts';
import { pendingApprovals } from '../summary/node-outcome.ts';

type TimedOut = Extract<Ending, { kind: 'timed_out' }>;

/** Returns what the job does at the end of a wait: it is queued, it runs, or it waits for an approval. */
export function timeoutMessage(
  { job, limit: input }: TimedOut,
  { id, name }: Job,
  { url }: JobLink,
  results: PlaybookResults,
  { timeoutMs, queueTimeoutMs = 0 }: { timeoutMs: number; queueTimeoutMs: number | undefined },
): Message {
  const limit = formatDuration(input === 'timeout' ? timeoutMs : queueTimeoutMs);
  const values = { id, name, limit, url };
  if (job === undefined) return message('wait-timed-out-unread', { ...values, input });
  if (isQueued(job.status, job.type)) {
    const status = `${job.status}${job.explanation === '' ? '; the controller gives no reason' : `: ${reasonOf(job)}`}`;
    return message(input === 'timeout' ? 'wait-timed-out-queued' : 'queue-timed-out', { ...values, status });
  }
  const approvals = job.type === 'workflow_approval' ? [{ name, url }] : pendingApprovals(results.nodes);
  if (approvals.length === 0) return message('wait-timed-out', { ...values, status: job.status });
  const named = approvals.map((approval) => `"${approval.name}" (${approval.url})`);
  return message('wait-timed-out-approval', { ...values, approvals: namesOf(named) });
}

import type { Job } from '../../controller/jobs.ts';
import { type Cancellation, isCancelled } from '../../follow/cancel-job.ts';
import type { Ending } from '../../follow/status/await-end.ts';
import { type Message, message, text, withMore } from '../../messages/message.ts';
import type { Ended, JobDeleted, StatusUnknown, TimedOut } from '../../result.ts';
import { isCheck } from '../job-report.ts';
import { recapLines } from '../log/recap-lines.ts';
import { verdict } from '../verdict/verdict.ts';
import type { End, ReportOptions } from './end.ts';

type Waited = Ended | TimedOut | StatusUnknown | JobDeleted;

/** Returns what is written when the wait for a job ended without a cancelled workflow. */
export function waitedEnd(result: Waited, options: ReportOptions): End {
  const { job, link, results, earlier, review } = result;
  const terms = {
    timeoutMs: options.timeoutMs ?? 0,
    queueTimeoutMs: options.queueTimeoutMs,
    failOnChanges: options.failOnChanges ?? false,
    annotations: options.annotations ?? false,
  };
  const judged = verdict({ ending: endingOf(result), results }, job, link, terms, review);
  const { status, success } = judged;
  const failure = judged.success ? undefined : failureOf(result, judged.message);
  const last = result.kind === 'timed_out' ? result.last : judged.last;
  const isFinal = result.kind === 'ended';
  return {
    ...(judged.success ? { message: judged.message } : { failure, brief: judged.brief }),
    outputs: (outputs) => {
      outputs.logComplete(result.logComplete);
      outputs.playbookResults(results, isFinal && result.allRead);
      outputs.status(status, last);
    },
    deployment: (record) => record.ends({ status, success, job }, results.artifacts),
    clearsLaunch: !result.relaunchUnknown,
    lines: needsRecap(result, options) ? recapLines(results) : [],
    annotated: { results, isCheck: isCheck({ job }) },
    endsTranscript: true,
    summary: {
      job: {
        job: last ?? job,
        link,
        status,
        results,
        earlier,
        notRelaunched: review.notRelaunched,
        unfinished: review.unfinished,
        note: isFinal ? undefined : failure?.text,
        isHeld: !success && status === 'successful',
        isDeleted: result.kind === 'job_deleted',
        isComplete: isRead(result),
      },
    },
  };
}

function endingOf(result: Waited): Ending {
  switch (result.kind) {
    case 'ended':
      return { kind: 'final', job: result.job };
    case 'timed_out':
      return { kind: 'timed_out', job: result.last, limit: result.limit };
    case 'job_deleted':
      return { kind: 'deleted', reason: result.reason };
    case 'status_unknown':
      return { kind: 'unknown', reason: result.reason };
  }
}

/** Returns whether all output of a finished job was read. */
function isRead(result: Waited): boolean {
  const hasEnded = result.kind === 'ended' || (result.kind === 'timed_out' && result.cancellation?.kind === 'ended');
  return !hasEnded || result.allRead;
}

/**
 * Returns whether the log needs a recap of the hosts. It does when Ansible's own recap is not shown, or when there is
 * one for each job and none for all of them.
 */
function needsRecap({ results, earlier }: Waited, { log }: ReportOptions): boolean {
  return log === 'none' || results.nodes.length > 0 || earlier.length > 0;
}

/** Returns the verdict's failure. After a timeout, it also reports the outcome of the cancel, if one was requested. */
function failureOf(result: Waited, failure: Message): Message {
  if (result.kind !== 'timed_out') return failure;
  const { job, link, limit, cancellation, whyNotCancelled } = result;
  if (cancellation !== undefined) return becameOf(cancellation, limit, job, link.url);
  if (whyNotCancelled === undefined) return failure;
  return withMore(failure, text('timeout-job-not-cancelled', { reason: whyNotCancelled }));
}

function becameOf(cancellation: Cancellation, limit: string, { id }: Job, url: string): Message {
  switch (cancellation.kind) {
    case 'ended':
      return isCancelled(cancellation)
        ? message('timeout-job-cancelled', { limit, id, status: cancellation.job.status, url })
        : message('timeout-job-finished', { limit, id, status: cancellation.job.status, url });
    case 'accepted': {
      const { status, why } = cancellation;
      return why === undefined
        ? message('timeout-cancel-pending', { limit, id, status, url })
        : message('timeout-cancel-unconfirmed', { limit, id, status, reason: why, url });
    }
    case 'failed':
      return message('timeout-cancel-failed', { limit, id, reason: cancellation.reason, url });
  }
}

import type { Job } from '../../controller/jobs.ts';
import { type Cancellation, isCancelled, unseenWords } from '../../follow/cancel.ts';
import type { Ending } from '../../follow/status/await-end.ts';
import type { Ended, StatusUnknown, TimedOut } from '../../result.ts';
import { recapLines } from '../log/recap-lines.ts';
import { type Verdict, verdict } from '../verdict/verdict.ts';
import type { End, ReportOptions } from './end.ts';

type Waited = Ended | TimedOut | StatusUnknown;

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
  const { status, success, message } =
    result.kind === 'timed_out' ? { ...judged, ...cancelled(result, judged) } : judged;
  const last = result.kind === 'timed_out' ? result.last : judged.last;
  const isFinal = result.kind === 'ended';
  return {
    ...(success ? { message } : { failure: message }),
    outputs: (outputs) => {
      outputs.logComplete(result.logComplete);
      outputs.playbookResults(results);
      outputs.status(status, last);
    },
    deployment: (record) => record.ends({ status, success, job }, results.artifacts),
    clearsLaunch: !result.relaunchUnknown,
    lines: needsRecap(result, options) ? recapLines(results) : [],
    annotated: results,
    endsTranscript: true,
    summary: {
      job: {
        job: last ?? job,
        link,
        status,
        results,
        earlier,
        unfinished: review.unfinished,
        note: isFinal ? undefined : message,
        isHeld: !success && status === 'successful',
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

/** Returns what a timeout's message reports about the cancel; nothing when no cancel was requested. */
function cancelled(
  { job, link, limit, cancellation, whyNotCancelled }: TimedOut,
  { message }: Verdict,
): Partial<Verdict> {
  if (cancellation !== undefined) return { message: becameOf(cancellation, limit, job, link.url) };
  if (whyNotCancelled === undefined) return {};
  const why = `It ${whyNotCancelled}, so it was NOT cancelled (\`cancel_on_timeout\`).`;
  return { message: [message, why].join(' ') };
}

function becameOf(cancellation: Cancellation, limit: string, { id }: Job, url: string): string {
  const began = `The wait ended by \`${limit}\`.`;
  switch (cancellation.kind) {
    case 'ended':
      return isCancelled(cancellation)
        ? `${began} Job ${id} was cancelled and has ended: ${cancellation.job.status}. ${url}`
        : `${began} Job ${id} had ended before it could be cancelled: ${cancellation.job.status}. ${url}`;
    case 'accepted':
      return `${began} The controller is cancelling job ${id} (status: ${cancellation.status}); its end was not seen${unseenWords(cancellation)} ${url}`;
    case 'failed':
      return `${began} Job ${id} COULD NOT BE CANCELLED and may still run: ${cancellation.reason} Cancel it on the controller: ${url}`;
  }
}

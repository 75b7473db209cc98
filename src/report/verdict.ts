import type { JobLink } from '../controller/links.ts';
import type { Job } from '../controller/resources.ts';
import type { Account } from '../follow/account.ts';
import type { Outcome } from '../follow/follow.ts';
import { duration } from '../follow/words.ts';
import { failureSentences } from './failure-sentences.ts';

/** What the step ends with. */
export interface Verdict {
  /** The output `status`. */
  status: string;
  /** True only for the controller's own `successful`. */
  success: boolean;
  /** What happened, in words that end with the link. */
  message: string;
  /** The job as it was last seen. */
  last: Job | undefined;
}

/** What came before the job that the verdict is about: it was relaunched on the hosts that failed. */
export interface Review {
  /** Sentences about the jobs before. */
  story: string[];
  /** What the relaunch did not make good: with any of it the verdict stays `failed`. */
  gaps: string[];
}

/** Failures that are named in the message; all that were kept are in the summary. */
const NAMED_FAILURES = 3;

/**
 * Turns the outcome of following into the step's end.
 * @param review of the jobs before; none for a job that was not relaunched
 */
export function verdict(
  outcome: Outcome,
  launched: Job,
  link: JobLink,
  limits: { timeoutMs: number; queueTimeoutMs: number | undefined },
  { story, gaps }: Review = { story: [], gaps: [] },
): Verdict {
  const { ending } = outcome;
  const name = `Job ${launched.id} "${launched.name}"`;
  switch (ending.kind) {
    case 'final': {
      const { job } = ending;
      const success = job.status === 'successful' && gaps.length === 0;
      const status = job.status === 'successful' && !success ? 'failed' : job.status;
      const after = job.elapsed === undefined ? '' : ` after ${job.elapsed} s`;
      const why = job.status === 'successful' ? '' : reasons(job, outcome.account);
      const stays = success || gaps.length === 0 ? [] : ['The verdict stays failed all the same:', ...gaps];
      const more = [...story, ...stays].map((part) => ` ${part}`).join('');
      return { status, success, last: job, message: `${name}: ${job.status}${after}.${why}${more} ${link.url}` };
    }
    case 'timed_out': {
      const ms = ending.limit === 'timeout' ? limits.timeoutMs : (limits.queueTimeoutMs ?? 0);
      const what = ending.limit === 'timeout' ? 'The wait ended' : 'The job had not begun to run';
      return {
        status: 'timed_out',
        success: false,
        last: ending.job,
        message: `${what} after ${duration(ms)} (\`${ending.limit}\`). ${name} is STILL RUNNING (status: ${ending.job?.status ?? 'not known'}). Follow it on the controller, or raise \`${ending.limit}\`. ${link.url}`,
      };
    }
    case 'unknown':
      return {
        status: 'unknown',
        success: false,
        last: undefined,
        message: `It is not known how ${name} ended; it may still run. ${ending.reason} Look at the job before you deploy again. ${link.url}`,
      };
  }
}

function reasons(job: Job, account: Account): string {
  const parts: string[] = [];
  if (job.explanation !== '') parts.push(sentence(job.explanation));
  const traceback = job.traceback.trimEnd().split('\n').at(-1) ?? '';
  if (traceback !== '') parts.push(sentence(traceback));
  parts.push(...account.nodeFailures.slice(0, NAMED_FAILURES));
  parts.push(...failureSentences(account, NAMED_FAILURES).map(sentence));
  return parts.map((part) => ` ${part}`).join('');
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

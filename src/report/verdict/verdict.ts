import type { JobLink } from '../../controller/job-link.ts';
import type { Job } from '../../controller/jobs.ts';
import type { Outcome } from '../../follow/follow.ts';
import type { PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import type { RelaunchReview } from '../../result.ts';
import { formatDuration, formatSeconds } from '../../timing/clock.ts';
import { stopWords } from './ansible-stopped.ts';
import { decisionSentence } from './approval-sentences.ts';
import { changeGate } from './fail-on-changes.ts';
import { failureSentences } from './failure-sentences.ts';
import { previousTask } from './previous-task.ts';

/** The end of the step. */
export interface Verdict {
  /** The output `status`. */
  status: string;
  /** True only for the controller's own `successful`. `fail_on_changes` can still make it false. */
  success: boolean;
  /** What happened, followed by the link. */
  message: string;
  /** The last known state of the job. */
  last: Job | undefined;
}

/** What the inputs say about the end. */
export interface Terms {
  timeoutMs: number;
  queueTimeoutMs: number | undefined;
  /** For a check: whether the step fails when a host would change. */
  failOnChanges: boolean;
  /** Whether failed tasks have their own annotations, with the modules' messages. */
  annotations: boolean;
}

/** How many failures the message names. The summary has all failures that were kept. */
const NAMED_FAILURES = 3;

/**
 * Converts the outcome of following into the step's end.
 * @param review of the earlier jobs; none for a job that was not relaunched
 */
export function verdict(
  outcome: Pick<Outcome, 'ending' | 'results'>,
  launched: Job,
  link: JobLink,
  terms: Terms,
  { history, unfinished }: RelaunchReview = { history: [], unfinished: [] },
): Verdict {
  const { ending } = outcome;
  const name = `Job ${launched.id} "${launched.name}"`;
  switch (ending.kind) {
    case 'final':
      return ofEnded(ending.job, name, link, outcome.results, terms, { history, unfinished });
    case 'timed_out': {
      const ms = ending.limit === 'timeout' ? terms.timeoutMs : (terms.queueTimeoutMs ?? 0);
      const what = ending.limit === 'timeout' ? 'The wait ended' : 'The job had not begun to run';
      return {
        status: 'timed_out',
        success: false,
        last: ending.job,
        message: `${what} after ${formatDuration(ms)} (\`${ending.limit}\`). ${name} is STILL RUNNING (status: ${ending.job?.status ?? 'not known'}). Follow it on the controller, or raise \`${ending.limit}\`. ${link.url}`,
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

function ofEnded(
  job: Job,
  name: string,
  link: JobLink,
  results: PlaybookResults,
  terms: Terms,
  before: RelaunchReview,
): Verdict {
  const { history, unfinished } = before;
  const succeeded = job.status === 'successful';
  const isDone = succeeded && unfinished.length === 0;
  const gate = isDone && terms.failOnChanges ? changeGate(results) : undefined;
  // A job that never started has no running time.
  const after = job.elapsed === undefined || job.elapsed === 0 ? '' : ` after ${formatSeconds(job.elapsed)}`;
  const more = [
    ...history,
    ...(isDone || !succeeded ? [] : ['The verdict stays failed all the same:']),
    ...unfinished,
    ...(gate === undefined ? [] : [gate.sentence]),
  ];
  const head = [`${name}: ${job.status}${after}.`, ...words(job, link), ...more].join(' ');
  const lines = [...(succeeded ? [] : reasons(job, link, results, terms)), ...(gate?.list ?? [])];
  // Success is reported on one line, and failure on one line for each fact.
  const success = isDone && gate?.passes !== false;
  const message = success ? `${head} ${link.url}` : [head, ...lines, `Open the job: ${link.url}`].join('\n');
  return {
    status: succeeded && !isDone ? 'failed' : job.status,
    // The status stays the controller's own, also for a check that found changes.
    success,
    last: job,
    message,
  };
}

/** Returns the controller's own words about the end. For an approval: who decided. */
function words(job: Job, link: JobLink): string[] {
  const decision = decisionSentence(job);
  if (decision !== undefined) return [decision];
  if (job.status === 'successful') return [];
  const previous = previousTask(job.explanation, link.url);
  const explanation =
    previous === undefined
      ? job.explanation
      : `Previous Task ${previous.end}: ${previous.what} of "${previous.name}", whose output says why: ${previous.url}`;
  const traceback = job.traceback.trimEnd().split('\n').at(-1) ?? '';
  const said = [explanation, traceback].filter((part) => part !== '');
  // A full stop after a URL would be read as part of it.
  return said.map((part) => (part === explanation && previous !== undefined ? part : sentence(part)));
}

/** Returns the failures, one line each. */
function reasons(job: Job, link: JobLink, results: PlaybookResults, { annotations }: Terms): string[] {
  const nodes = results.nodeFailures.slice(0, NAMED_FAILURES);
  const tasks = failureSentences(results, NAMED_FAILURES, !annotations);
  const errors = job.status === 'failed' ? results.playbookErrors.slice(0, NAMED_FAILURES) : [];
  const isKnown = [nodes, tasks, errors, words(job, link)].some((said) => said.length > 0);
  return [
    ...errors.map((error) => sentence(stopWords(error, (text) => text))),
    ...nodes,
    ...tasks.map(sentence),
    ...(job.status === 'failed' && !isKnown ? [unknown(job)] : []),
  ];
}

/**
 * Returns a sentence for an unknown reason. A playbook that never started has no failed task; a workflow has no output.
 */
function unknown({ type }: Job): string {
  return type === 'workflow_job'
    ? 'No failed node is known: the page of the workflow shows its nodes.'
    : 'No failed task is known: the end of the output says why.';
}

/** Returns a sentence on one line, without the line ends of names and messages from outside. */
function sentence(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

import type { JobLink } from '../../controller/job-link.ts';
import type { Job } from '../../controller/jobs.ts';
import type { Outcome } from '../../follow/follow.ts';
import type { PlaybookResults } from '../../follow/playbook/playbook-results.ts';
import { type Message, message, text, withMore } from '../../messages/message.ts';
import { asSentence } from '../../messages/sentence-parts.ts';
import type { RelaunchReview } from '../../result.ts';
import { formatSeconds } from '../../timing/clock.ts';
import { stopWords } from './ansible-stopped.ts';
import { decisionSentence } from './approval-sentences.ts';
import { changeGate } from './fail-on-changes.ts';
import { failureSentences } from './failure-sentences.ts';
import { previousTask } from './previous-task-link.ts';
import { timeoutMessage } from './timeout-message.ts';

/** The end of the step. */
export type Verdict = {
  /** The output `status`. */
  status: string;
  /** The last known state of the job. */
  last: Job | undefined;
} & Judgement;

/**
 * `success` is true only for the controller's own `successful`. `fail_on_changes` can still make it false. The message
 * says what happened, followed by the link.
 */
type Judgement =
  | { success: true; message: string }
  /** `brief` is the message without the failed tasks, for the end of their annotations. */
  | { success: false; message: Message; brief?: Message };

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
  const { id, name } = launched;
  const { url } = link;
  switch (ending.kind) {
    case 'final':
      return ofEnded(ending.job, launched, link, outcome.results, terms, { history, unfinished });
    case 'timed_out':
      return {
        status: 'timed_out',
        success: false,
        last: ending.job,
        message: timeoutMessage(ending, launched, link, outcome.results, terms),
      };
    case 'deleted':
      return {
        status: 'unknown',
        success: false,
        last: undefined,
        message: withMore(message('job-deleted', { id, name }), ending.reason),
      };
    case 'unknown':
      return {
        status: 'unknown',
        success: false,
        last: undefined,
        message: message('job-end-unknown', { id, name, reason: ending.reason, url }),
      };
  }
}

function ofEnded(
  job: Job,
  launched: Job,
  link: JobLink,
  results: PlaybookResults,
  terms: Terms,
  before: RelaunchReview,
): Verdict {
  const { history, unfinished } = before;
  const said = [...words(job, link, results), ...history];
  if (job.status !== 'successful') {
    const failure = withMore(ended(job, launched), ...said, ...unfinished);
    const { tasks, nodes } = reasons(job, results, terms);
    const isKnown = tasks.length + nodes.length + words(job, link, results).length > 0;
    const lines = [...tasks, ...nodes, ...(job.status === 'failed' && !isKnown ? [unknown(job)] : [])];
    const brief = listed(failure, nodes, link);
    return { status: job.status, success: false, last: job, message: listed(failure, lines, link), brief };
  }
  const elapsed = runTime(job);
  const after = elapsed === undefined ? '' : ` after ${elapsed}`;
  const head = [`Job ${launched.id} "${launched.name}": successful${after}.`, ...said].join(' ');
  if (unfinished.length > 0) {
    const failure = withMore(message('relaunch-incomplete'), ...unfinished);
    return { status: 'failed', success: false, last: job, message: listed(behind(head, failure), [], link) };
  }
  // The status stays the controller's own, also for a check that found changes.
  const { status } = job;
  const gate = terms.failOnChanges ? changeGate(results) : undefined;
  if (gate?.passes === false)
    return { status, success: false, last: job, message: listed(behind(head, gate.failure), gate.list, link) };
  const sentences = [head, ...(gate === undefined ? [] : [gate.sentence])];
  return { status, success: true, last: job, message: [...sentences, link.url].join(' ') };
}

/** Returns the status of a job that did not succeed. */
function ended(job: Job, { id, name }: Job): Message {
  const elapsed = runTime(job);
  switch (job.status) {
    case 'canceled':
      return elapsed === undefined
        ? message('job-canceled-unstarted', { id, name })
        : message('job-canceled', { id, name, elapsed });
    case 'error':
      return elapsed === undefined
        ? message('job-error-unstarted', { id, name })
        : message('job-error', { id, name, elapsed });
    default:
      return elapsed === undefined
        ? message('job-failed-unstarted', { id, name })
        : message('job-failed', { id, name, elapsed });
  }
}

/** Returns how long the job ran; undefined for one that never started. */
function runTime({ elapsed = 0 }: Job): string | undefined {
  return elapsed === 0 ? undefined : formatSeconds(elapsed);
}

/** Returns the failure with a sentence before it. */
function behind(sentence: string, { id, text: failure }: Message): Message {
  return { id, text: `${sentence} ${failure}` };
}

/** Returns a failure on one line for each fact, with the link at its end. */
function listed({ id, text: head }: Message, lines: readonly string[], { url }: JobLink): Message {
  return { id, text: [head, ...lines, text('job-page', { url })].join('\n') };
}

/** Returns the controller's own words about the end. For an approval: who decided. */
function words(job: Job, link: JobLink, { previousFailure }: PlaybookResults): string[] {
  const decision = decisionSentence(job);
  if (decision !== undefined) return [decision];
  if (job.status === 'successful') return [];
  const previous = previousTask(job.explanation, link.url);
  if (previous !== undefined && previousFailure !== '') {
    const { what, name, url } = previous;
    // The traceback only says again that this job failed.
    return [text('previous-task-failed-with-reason', { job: what, name, reason: asSentence(previousFailure), url })];
  }
  const explanation =
    previous === undefined
      ? job.explanation
      : text('previous-task-failed', { end: previous.end, job: previous.what, name: previous.name, url: previous.url });
  const traceback = job.traceback.trimEnd().split('\n').at(-1) ?? '';
  const said = [explanation, traceback].filter((part) => part !== '');
  // A full stop after a URL would be read as part of it.
  return said.map((part) => (part === explanation && previous !== undefined ? part : asSentence(part)));
}

/** Returns the failures, one line each: what Ansible and its tasks did, and the nodes of a workflow. */
function reasons(
  job: Job,
  results: PlaybookResults,
  { annotations }: Terms,
): Record<'tasks' | 'nodes', readonly string[]> {
  const tasks = failureSentences(results, NAMED_FAILURES, !annotations);
  const errors = job.status === 'failed' ? results.playbookErrors.slice(0, NAMED_FAILURES) : [];
  return {
    tasks: [...errors.map((error) => stopWords(error, (said) => said)), ...tasks].map(asSentence),
    nodes: results.nodeFailures.slice(0, NAMED_FAILURES),
  };
}

/**
 * Returns a sentence for an unknown reason. A playbook that never started has no failed task; a workflow has no output.
 */
function unknown({ type }: Job): string {
  return type === 'workflow_job' ? text('failed-node-unknown') : text('failed-task-unknown');
}

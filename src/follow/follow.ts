import { isFinal, type Job, type JobRef } from '../controller/jobs.ts';
import type { Sink } from '../sink.ts';
import { DrainDeadline } from '../timing/drain-deadline.ts';
import { RateLimit } from '../timing/rate-limit.ts';
import { jobLog } from './events/create-job-log.ts';
import type { FollowContext, Log } from './follow-context.ts';
import { type PlaybookResults, withoutOvercomeErrors } from './playbook/playbook-results.ts';
import { previousFailure } from './playbook/previous-failure.ts';
import { awaitEnd, type Ending } from './status/await-end.ts';
import { Waiting } from './status/still-waiting.ts';
import { WorkflowLog } from './workflow/workflow-log.ts';

/** Time for the rest of the output and the results after the end, for all jobs of a workflow, in ms. */
const AFTER_END_MS = 50_000;

/** Time for reading at a timeout, in ms. After it the job continues or is cancelled. */
const AT_DEADLINE_MS = 15_000;

/** The outcome of following a job. */
export interface Outcome {
  ending: Ending;
  /** Whether all of the requested output was printed. */
  logComplete: boolean;
  /** Whether all events are complete: read, or reported as stored by the controller if none was requested. */
  allEvents: boolean;
  /** The known results of the job. */
  results: PlaybookResults;
  /** Prints the rest once the job has ended, after a wait that ended earlier. */
  rest?: (ended: Job) => Promise<Printed>;
}

type Printed = Pick<Outcome, 'logComplete' | 'allEvents' | 'results'>;

/** What following needs of its caller. */
export interface FollowOptions extends Omit<FollowContext, 'rateLimit' | 'approvals' | 'openNodes' | 'drainDeadline'> {
  /**
   * Receives a function that returns the results so far. A cancelled workflow ends the following without an outcome.
   */
  onResults?: (soFar: () => PlaybookResults) => void;
}

/**
 * Follows a job to its end. The status decides the outcome; the output is printed in parallel.
 * @param launched the job from the reply to its launch
 * @throws the signal's reason
 */
export async function follow(given: FollowOptions, launched: Job): Promise<Outcome> {
  const drainDeadline = new DrainDeadline(given.clock);
  const rateLimit = new RateLimit(given.clock, given.retryForMs);
  const shared = {
    rateLimit,
    drainDeadline,
    approvals: new Map<number, string>(),
    openNodes: new Map<number, string>(),
  };
  const waiting = new Waiting({ ...given, ...shared });
  const context: FollowContext = { ...given, ...shared, sink: notingSink(waiting, given.sink) };
  const log = logOf(context, launched);
  let artifacts: Job['artifacts'] = {};
  let reason = '';
  const results = (): PlaybookResults => ({
    ...log.results,
    artifacts: { ...log.results.artifacts, ...artifacts },
    previousFailure: reason,
  });
  given.onResults?.(results);
  const rest = async (job: Job): Promise<Printed> => {
    artifacts = job.artifacts;
    const allEvents = await log.drain(job.eventsComplete);
    reason = await previousFailure(context, job);
    const final = job.type === 'workflow_job' ? results() : withoutOvercomeErrors(results(), job.status);
    return { logComplete: allEvents || !asksForOutput(context), allEvents, results: final };
  };
  const ended = new AbortController();
  const printing = log.follow(ended.signal);
  // Awaited below. Until then, a rejection must not count as unhandled.
  printing.catch(() => undefined);
  let ending: Ending;
  try {
    ending = isFinal(launched.status)
      ? { kind: 'final', job: launched }
      : await awaitEnd(context, launched, launched.status, waiting, log.poll?.bind(log));
  } finally {
    ended.abort();
  }
  return await drainDeadline.within(ending.kind === 'final' ? AFTER_END_MS : AT_DEADLINE_MS, async () => {
    await printing;
    if (ending.kind === 'timed_out') await log.catchUp();
    if (ending.kind === 'final') return { ending, ...(await rest(ending.job)) };
    const later = (ended: Job): Promise<Printed> => drainDeadline.within(AFTER_END_MS, () => rest(ended));
    return { ending, logComplete: !asksForOutput(context), allEvents: false, results: results(), rest: later };
  });
}

/** Returns whether any of the output is requested. Without it, none can be missing. */
export function asksForOutput({ log, transcript }: Pick<FollowContext, 'log' | 'transcript'>): boolean {
  return log !== 'none' || transcript !== undefined;
}

function logOf(context: FollowContext, job: JobRef): Log {
  return job.type === 'workflow_job' ? new WorkflowLog(context, job) : jobLog(context, job).log;
}

/** Returns the sink, extended to note when something was printed. */
function notingSink(waiting: Waiting, sink: Sink): Sink {
  return {
    info: (sentence) => {
      waiting.heard();
      sink.info(sentence);
    },
    warn: (said) => {
      waiting.heard();
      sink.warn(said);
    },
    notice: (sentence) => {
      waiting.heard();
      sink.notice(sentence);
    },
    debug: (sentence) => sink.debug(sentence),
    output: (text, fold) => {
      waiting.heard();
      return sink.output(text, fold);
    },
  };
}

import { setFlagsFromString } from 'node:v8';
import { isFinal, type Job, type JobRef } from '../controller/jobs.ts';
import type { Sink } from '../sink.ts';
import { DrainDeadline } from '../timing/drain-deadline.ts';
import { RateLimit } from '../timing/rate-limit.ts';
import { jobLog } from './events/create-job-log.ts';
import type { FollowContext, Log } from './follow-context.ts';
import { type PlaybookResults, withoutOvercomeErrors } from './playbook/playbook-results.ts';
import { awaitEnd, type Ending } from './status/await-end.ts';
import { Waiting } from './status/still-waiting.ts';
import { WorkflowLog } from './workflow/workflow-log.ts';

/** After the end: for the rest of the output, and for what is to be reported, of all jobs of a workflow; in ms. */
const AFTER_END_MS = 50_000;

/** At a time-out the job goes on, or is to be cancelled: for what can be read of it until then, in ms. */
const AT_DEADLINE_MS = 15_000;

/** What became of a job that was followed. */
export interface Outcome {
  ending: Ending;
  /** Whether all of its output was printed that was asked for. */
  logComplete: boolean;
  /** Whether all of its events are there: read, or stored as the controller says where none of them was asked for. */
  allEvents: boolean;
  /** What happened in it, as far as it is known. */
  results: PlaybookResults;
  /** After a wait that ended before the job did: prints the rest once it has ended. */
  rest?: (ended: Job) => Promise<Printed>;
}

type Printed = Pick<Outcome, 'logComplete' | 'allEvents' | 'results'>;

/** What following needs of its caller. */
export interface FollowOptions extends Omit<FollowContext, 'rateLimit' | 'approvals' | 'drainDeadline'> {
  /** Told at once how to ask what is known so far: a cancelled workflow ends the following without an outcome. */
  onResults?: (soFar: () => PlaybookResults) => void;
}

/**
 * Follows a job to its end: the status decides, the output is printed beside it.
 * @param launched the job as its launch showed it
 * @throws the signal's reason
 */
export async function follow(given: FollowOptions, launched: Job): Promise<Outcome> {
  limitSemiSpaceGrowth();
  const drainDeadline = new DrainDeadline(given.clock);
  const rateLimit = new RateLimit(given.clock, given.retryForMs);
  const shared = { rateLimit, drainDeadline, approvals: new Map<number, string>() };
  const waiting = new Waiting({ ...given, ...shared });
  const context: FollowContext = { ...given, ...shared, sink: heardBy(waiting, given.sink) };
  const log = logOf(context, launched);
  let artifacts: Job['artifacts'] = {};
  const results = (): PlaybookResults => ({ ...log.results, artifacts: { ...log.results.artifacts, ...artifacts } });
  given.onResults?.(results);
  const rest = async (job: Job): Promise<Printed> => {
    artifacts = job.artifacts;
    const allEvents = await log.drain(job.eventsComplete);
    const final = job.type === 'workflow_job' ? results() : withoutOvercomeErrors(results(), job.status);
    return { logComplete: allEvents || !asksForOutput(context), allEvents, results: final };
  };
  const ended = new AbortController();
  const printing = log.follow(ended.signal);
  // Awaited below; until then a rejection must not count as unhandled.
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

/** Whether any of the output is wanted; without it none can be missing. */
export function asksForOutput({ log, transcript }: Pick<FollowContext, 'log' | 'transcript'>): boolean {
  return log !== 'none' || transcript !== undefined;
}

function logOf(context: FollowContext, job: JobRef): Log {
  return job.type === 'workflow_job' ? new WorkflowLog(context, job) : jobLog(context, job).log;
}

/**
 * Keeps V8's young generation small. V8 answers a stream of short-lived pages of events with ever larger semi-spaces, some
 * 80 MB for nothing, and the memory of a step must not depend on how much its job prints.
 */
function limitSemiSpaceGrowth(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/** The sink, with a note of when something was printed. */
function heardBy(waiting: Waiting, sink: Sink): Sink {
  return {
    info: (sentence) => {
      waiting.heard();
      sink.info(sentence);
    },
    warn: (sentence) => {
      waiting.heard();
      sink.warn(sentence);
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

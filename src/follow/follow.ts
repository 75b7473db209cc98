import { isFinal, type Job, type JobRef } from '../controller/resources.ts';
import type { Sink } from '../sink.ts';
import type { FollowContext, Log } from './context.ts';
import { Courtesy } from './courtesy.ts';
import type { Failures } from './failures.ts';
import { JobLog } from './log.ts';
import { awaitEnd, type Ending } from './status.ts';
import { Waiting } from './waiting.ts';
import { WorkflowLog } from './workflow.ts';

/** What became of a job that was followed. */
export interface Outcome {
  ending: Ending;
  /** Whether all of its output was printed. */
  logComplete: boolean;
  failures: Failures;
  /** After a wait that ended before the job did: prints the rest once it has ended, and tells whether that is all. */
  rest?: (ended: Job) => Promise<boolean>;
}

/**
 * Follows a job to its end: the status decides, the output is printed beside it.
 * @param launched the job as its launch showed it
 * @throws the signal's reason
 */
export async function follow(given: Omit<FollowContext, 'courtesy'>, launched: Job): Promise<Outcome> {
  const courtesy = new Courtesy(given.clock, given.retryForMs);
  const waiting = new Waiting({ ...given, courtesy });
  const context: FollowContext = { ...given, courtesy, sink: heardBy(waiting, given.sink) };
  const log = logOf(context, launched);
  const ended = new AbortController();
  const printing = log.follow(ended.signal);
  // Awaited below; until then a rejection must not count as unhandled.
  printing.catch(() => undefined);
  let ending: Ending;
  try {
    ending = isFinal(launched.status)
      ? { kind: 'final', job: launched }
      : await awaitEnd(context, launched, launched.status, waiting);
  } finally {
    ended.abort();
  }
  await printing;
  if (ending.kind === 'timed_out') await log.catchUp();
  if (ending.kind !== 'final') {
    const rest = (job: Job): Promise<boolean> => log.drain(job.eventsComplete);
    return { ending, logComplete: false, failures: log.failures, rest };
  }
  const logComplete = await log.drain(ending.job.eventsComplete);
  return { ending, logComplete, failures: log.failures };
}

function logOf(context: FollowContext, job: JobRef): Log {
  return job.type === 'workflow_job' ? new WorkflowLog(context, job) : new JobLog(context, job);
}

/** The sink, with a note of when something was printed. */
function heardBy(waiting: Waiting, sink: Sink): Sink {
  return {
    say: (sentence) => {
      waiting.heard();
      sink.say(sentence);
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

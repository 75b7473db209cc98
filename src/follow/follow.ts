import type { Job } from '../controller/resources.ts';
import type { Failures } from './failures.ts';
import { JobLog } from './log.ts';
import { awaitEnd, type Ending, type FollowContext } from './status.ts';

/** What became of a job that was followed. */
export interface Outcome {
  ending: Ending;
  /** Whether all of its output was printed. */
  logComplete: boolean;
  failures: Failures;
}

/**
 * Follows a job to its end: the status decides, the output is printed beside it.
 * @param launched the job as its launch showed it
 * @throws the signal's reason
 */
export async function follow(context: FollowContext, launched: Job): Promise<Outcome> {
  const log = new JobLog(context, launched);
  const ended = new AbortController();
  const printing = log.follow(ended.signal);
  // Awaited below; until then a rejection must not count as unhandled.
  printing.catch(() => undefined);
  let ending: Ending;
  try {
    ending = await awaitEnd(context, launched, launched.status);
  } finally {
    ended.abort();
  }
  await printing;
  if (ending.kind === 'timed_out') await log.catchUp();
  if (ending.kind !== 'final') return { ending, logComplete: false, failures: log.failures };
  const logComplete = await log.drain(ending.job.eventsComplete);
  return { ending, logComplete, failures: log.failures };
}

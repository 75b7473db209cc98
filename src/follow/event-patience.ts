import { type JobRef, jobPath } from '../controller/resources.ts';
import { type EventQuery, type RunEvent, runEvents } from '../controller/run-events.ts';
import { isPassing } from '../errors.ts';
import { persist } from '../persist.ts';
import type { ReadContext } from './completeness.ts';

/** How long events that cannot be read are awaited of a controller that does answer for their job, in ms. */
const EVENTS_MS = 60_000;

/** Pages of 200 events that are read at most for one question. */
export const MAX_PAGES = 100;

/**
 * Reads all events of some kinds, in the order of their counters.
 * @param start makes what takes them: reading may begin again
 * @throws the last failure; the signal's reason; Error when there are too many events
 */
export async function readEvents<T extends { take: (event: RunEvent) => void }>(
  context: ReadContext,
  job: JobRef,
  query: EventQuery,
  start: () => T,
): Promise<T> {
  return await persistEvents(context, job, async () => {
    const reader = start();
    let pages = 0;
    for await (const page of runEvents(context.controller, job, query, { signal: context.signal })) {
      for (const event of page) reader.take(event);
      pages += 1;
      if (pages >= MAX_PAGES) throw new Error(`job ${job.id} has more events than are looked at`);
    }
    return reader;
  });
}

/**
 * Reads something of a job's events. A controller that is away is borne for `retryForMs`; one that answers for the job and
 * has only lost its events must not hold up the verdict that long.
 * @throws the last failure; the signal's reason
 */
export async function persistEvents<T>(context: ReadContext, job: JobRef, attempt: () => Promise<T>): Promise<T> {
  const { controller, signal, retryForMs } = context;
  try {
    return await persist({ ...context, retryForMs: Math.min(retryForMs, EVENTS_MS) }, attempt);
  } catch (error) {
    if (!isPassing(error) || retryForMs <= EVENTS_MS) throw error;
    const answers = await controller.get(jobPath(job), { signal }).then(
      () => true,
      (trouble: unknown) => !isPassing(trouble),
    );
    signal.throwIfAborted();
    if (answers) throw error;
    return await persist({ ...context, retryForMs: retryForMs - EVENTS_MS }, attempt);
  }
}

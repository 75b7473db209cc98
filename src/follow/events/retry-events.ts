import type { Controller } from '../../controller/client.ts';
import { type JobRef, jobPath } from '../../controller/jobs.ts';
import { type EventQuery, type RunEvent, runEvents } from '../../controller/playbook-events.ts';
import type { Sink } from '../../sink.ts';
import type { Clock } from '../../timing/clock.ts';
import { retry } from '../../timing/retry.ts';
import { isTransient } from '../../timing/transient-error.ts';

/** What reading how a job went needs. */
export interface ReadContext {
  controller: Controller;
  sink: Sink;
  clock: Clock;
  signal: AbortSignal;
  /** How long an unreachable controller is borne, in ms. */
  retryForMs: number;
}

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
  return await retryEvents(context, job, async () => {
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
export async function retryEvents<T>(context: ReadContext, job: JobRef, attempt: () => Promise<T>): Promise<T> {
  const { controller, signal, retryForMs } = context;
  try {
    return await retry({ ...context, retryForMs: Math.min(retryForMs, EVENTS_MS) }, attempt);
  } catch (error) {
    if (!isTransient(error) || retryForMs <= EVENTS_MS) throw error;
    const answers = await controller.get(jobPath(job), { signal }).then(
      () => true,
      (lastError: unknown) => !isTransient(lastError),
    );
    signal.throwIfAborted();
    if (answers) throw error;
    return await retry({ ...context, retryForMs: retryForMs - EVENTS_MS }, attempt);
  }
}

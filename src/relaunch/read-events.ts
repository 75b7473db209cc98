import type { Controller } from '../controller/client.ts';
import type { EventQuery } from '../controller/events/event-query.ts';
import type { JobEvent } from '../controller/events/job-event.ts';
import { type EventPage, eventPages } from '../controller/events/job-events.ts';
import type { JobRef } from '../controller/jobs.ts';
import { text } from '../messages/message.ts';
import type { Sink } from '../sink.ts';
import type { Clock } from '../timing/clock.ts';
import type { RetryOptions } from '../timing/retry.ts';
import { isTransient } from '../timing/transient-error.ts';

/** What reading the events of a job needs. */
export interface ReadContext {
  controller: Controller;
  sink: Sink;
  describe: RetryOptions['describe'];
  clock: Clock;
  signal: AbortSignal;
  /** How long to keep retrying an unreachable controller, in ms. */
  retryForMs: number;
}

/** How long to keep retrying unreadable events of a controller that answers for their job, in ms. */
const EVENTS_MS = 60_000;

/** Maximum pages of 200 events for one question. */
export const MAX_PAGES = 100;

/**
 * Reads all events of some kinds, in the order of their counters.
 * @param reader receives them
 * @returns the reader
 * @throws the last failure; the signal's reason; Error when there are too many events
 */
export async function readEvents<T extends { take: (event: JobEvent) => void }>(
  context: ReadContext,
  job: JobRef,
  query: EventQuery,
  reader: T,
): Promise<T> {
  let pages = 0;
  for await (const { events } of storedEvents(context, job, query, 1)) {
    for (const event of events) reader.take(event);
    pages += 1;
    if (pages >= MAX_PAGES) throw new Error(text('events-too-many', { job: job.id }));
  }
  return reader;
}

/**
 * Yields some events from a counter on, page by page; see `JobEvents.list` and `retryEvents`.
 * @throws the last failure; the signal's reason
 */
export function storedEvents(
  context: ReadContext,
  job: JobRef,
  query: EventQuery,
  first: number,
): AsyncGenerator<EventPage, void, void> {
  const { jobEvents } = context.controller;
  return eventPages(first, (from) => retryEvents(context, job, (retry) => jobEvents.list(job, query, from, { retry })));
}

/**
 * Sends a request about a job's events. An unreachable controller is retried for `retryForMs`. A controller that
 * answers for the job but has lost its events must not delay the verdict that long.
 * @param request receives the options for retries
 * @throws the last failure; the signal's reason
 */
export async function retryEvents<T>(
  context: ReadContext,
  job: JobRef,
  request: (retry: RetryOptions) => Promise<T>,
): Promise<T> {
  const { controller, signal, retryForMs } = context;
  try {
    return await request({ ...context, retryForMs: Math.min(retryForMs, EVENTS_MS) });
  } catch (error) {
    if (!isTransient(error) || retryForMs <= EVENTS_MS) throw error;
    const answers = await controller.jobs.get(job, { signal }).then(
      () => true,
      (lastError: unknown) => !isTransient(lastError),
    );
    signal.throwIfAborted();
    if (answers) throw error;
    return await request({ ...context, retryForMs: retryForMs - EVENTS_MS });
  }
}

import type { CallOptions } from '../controller/requests.ts';
import { ResponseError } from '../http/errors.ts';
import type { FollowContext } from './follow-context.ts';

/** Tries of one request, and its pauses in ms. */
const TRIES = { max: 3, pauseMs: 1000, longestPauseMs: 10_000 };

/**
 * Returns the options of a request for a result of an ended job. It is sent once, and the step is about to end, so only
 * errors that may end within seconds are retried.
 */
export function resultRequest({ rateLimit, drainDeadline: deadline, signal }: FollowContext): CallOptions {
  const isRetryable = (error: unknown): boolean => error instanceof ResponseError && error.transient;
  return { signal, rateLimit, deadline, tries: { ...TRIES, isRetryable, rateLimit, deadline, signal } };
}

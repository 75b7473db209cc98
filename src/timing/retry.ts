import pRetry from 'p-retry';
import { describeError, isTransient, ResponseError } from '../errors.ts';
import type { Sink } from '../sink.ts';
import type { Clock } from './clock.ts';

/** How to bear a controller that is away. */
export interface RetryOptions {
  sink: Sink;
  clock: Clock;
  signal: AbortSignal;
  /** ms */
  retryForMs: number;
  /** Which failures may be tried again; by default all that may pass. */
  isRetryable?: (error: unknown) => boolean;
}

/** Before the launch nobody waits for a result yet: a controller that is away is borne for a minute at most, in ms. */
export const BEFORE_LAUNCH_RETRY_MS = 60_000;

/**
 * Tries again what failed for a passing reason, with growing, uneven pauses, for `retryForMs`; tells it once.
 * A pause that the server asked for (Retry-After) is kept where time allows.
 * @throws the last failure; the signal's reason
 */
export async function retry<T>(options: RetryOptions, attempt: () => Promise<T>): Promise<T> {
  const { sink, clock, signal, retryForMs } = options;
  const isRetryable = options.isRetryable ?? isTransient;
  const giveUpAt = clock.now() + retryForMs;
  return await pRetry(attempt, {
    signal,
    retries: Number.POSITIVE_INFINITY,
    maxRetryTime: retryForMs,
    minTimeout: 500,
    maxTimeout: 10_000,
    factor: 2,
    randomize: true,
    shouldRetry: ({ error }) => isRetryable(error) && clock.now() < giveUpAt,
    onFailedAttempt: async ({ error, attemptNumber }) => {
      if (!isRetryable(error) || signal.aborted) return;
      if (attemptNumber === 1 && retryForMs > 0) {
        sink.info(`${describeError(error)} Trying again for up to ${Math.round(retryForMs / 1000)} s.`);
      }
      const asked = error instanceof ResponseError ? error.retryAfterMs : undefined;
      if (asked !== undefined && clock.now() + asked < giveUpAt) await clock.sleep(asked, signal);
    },
  });
}

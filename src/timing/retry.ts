import { Backoff } from './backoff.ts';
import type { Clock } from './clock.ts';
import { isTransient, retryAfterMs } from './transient-error.ts';

/** How to retry a request to a controller that is unreachable. */
export interface RetryOptions {
  /** Reports the first failure. */
  sink: { info(sentence: string): void };
  /** Returns what a reader must know of a failure. */
  describe: (error: unknown) => string;
  clock: Clock;
  signal: AbortSignal;
  /** How long to keep retrying, in ms; 0 for one attempt. */
  retryForMs: number;
  /** Which errors are retried; by default all that are transient. */
  isRetryable?: (error: unknown) => boolean;
  /** 0 to 1, for the jitter of the pauses; tests set it. */
  random?: (() => number) | undefined;
}

/** How long the post step waits or retries at most, in ms: it delays the end of the workflow job. */
export const POST_STEP_MS = 60_000;

/** First and longest pause between two attempts, in ms. */
const [FIRST_PAUSE_MS, LONGEST_PAUSE_MS] = [500, 10_000];

/** Returns how long to retry an unreachable controller before the launch, in ms. No result depends on it yet. */
export function retryBeforeLaunch(retryForMs: number): number {
  return Math.min(retryForMs, 60_000);
}

/**
 * Retries an attempt that fails with a transient error for `retryForMs`, with growing pauses and jitter. Reports the
 * first failure. Waits at least as long as the server asks for (`Retry-After`), if time allows.
 * @returns what the attempt resolves with
 * @throws the last error; the signal's reason
 */
export async function retry<T>(options: RetryOptions, attempt: () => Promise<T>): Promise<T> {
  const { sink, describe, clock, signal, retryForMs, isRetryable = isTransient, random } = options;
  const giveUpAt = clock.now() + retryForMs;
  const backoff = new Backoff(LONGEST_PAUSE_MS, random, FIRST_PAUSE_MS);
  for (let isFirst = true; ; isFirst = false) {
    signal.throwIfAborted();
    try {
      // The result is returned even when the workflow was cancelled meanwhile: a job that a POST created must be known.
      return await attempt();
    } catch (error) {
      const leftMs = giveUpAt - clock.now();
      if (!isRetryable(error) || leftMs <= 0) throw error;
      signal.throwIfAborted();
      if (isFirst) sink.info(`${describe(error)} Retrying for up to ${Math.round(retryForMs / 1000)} s.`);
      const askedMs = retryAfterMs(error) ?? 0;
      await clock.sleep(Math.min(leftMs, Math.max(backoff.next(), askedMs < leftMs ? askedMs : 0)), signal);
    }
  }
}

/**
 * Does the same as `retry`, with a timeout for each attempt that fits into the time that is left.
 * @param attemptMs the longest timeout of one attempt, in ms
 * @param attempt receives its timeout, in ms
 */
export async function retryInTime<T>(
  options: RetryOptions,
  attemptMs: number,
  attempt: (timeoutMs: number) => Promise<T>,
): Promise<T> {
  const { clock, retryForMs } = options;
  const endsAt = clock.now() + retryForMs;
  return await retry(options, () => attempt(Math.max(1, Math.min(attemptMs, Math.ceil(endsAt - clock.now())))));
}

/** Returns options for several calls with one purpose: only the first failure of all of them is reported. */
export function reportOnce(options: RetryOptions): RetryOptions {
  let isReported = false;
  const info = (sentence: string): void => {
    if (!isReported) options.sink.info(sentence);
    isReported = true;
  };
  return { ...options, sink: { info } };
}

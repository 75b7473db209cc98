import type { DrainDeadline } from './drain-deadline.ts';
import type { RateLimit } from './rate-limit.ts';

/** How often to try a request whose result is needed within seconds. */
export interface Tries {
  max: number;
  /** The first pause, in ms; the second is twice as long, and so on. */
  pauseMs: number;
  /** The longest pause that the controller may ask for, in ms. */
  longestPauseMs: number;
  isRetryable: (error: unknown) => boolean;
  rateLimit: RateLimit;
  /** After it, nothing is tried again. */
  deadline: DrainDeadline;
  signal: AbortSignal;
}

/**
 * Retries an attempt a few times. Reports nothing.
 * @returns what the attempt resolves with
 * @throws the last error; the signal's reason
 */
export async function retryTimes<T>(options: Tries, attempt: () => Promise<T>): Promise<T> {
  const { max, pauseMs, longestPauseMs, isRetryable, rateLimit, deadline, signal } = options;
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries === max || deadline.isExpired || !isRetryable(error)) throw error;
      await rateLimit.pause(tries * pauseMs, Math.min(longestPauseMs, deadline.leftMs), signal);
    }
  }
}

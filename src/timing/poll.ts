import type { Clock } from './clock.ts';

/** How to poll until the answer is final. */
export interface PollOptions {
  clock: Clock;
  signal: AbortSignal;
  /** How long to keep polling, in ms. */
  timeoutMs: number;
  /** Returns the next pause, in ms. */
  nextPauseMs: () => number;
}

/**
 * Polls until there is a final answer, at least once.
 * @param ask receives the ms since the first poll; returns undefined while the answer is not final
 * @returns undefined when the time is over
 * @throws what `ask` throws; the signal's reason
 */
export async function poll<T>(
  { clock, signal, timeoutMs, nextPauseMs }: PollOptions,
  ask: (elapsedMs: number) => Promise<T | undefined>,
): Promise<T | undefined> {
  const startedAt = clock.now();
  for (;;) {
    const answer = await ask(clock.now() - startedAt);
    if (answer !== undefined) return answer;
    if (clock.now() - startedAt > timeoutMs) return undefined;
    await clock.sleep(nextPauseMs(), signal);
  }
}

import { setTimeout as wait } from 'node:timers/promises';

/** The clock of the code. Tests use their own. */
export interface Clock {
  /** Returns the monotonic time, in ms. */
  now(): number;
  /** Resolves after `ms`, or rejects with the signal's reason. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/** The machine's monotonic clock. A runner's wall clock may be set while a job is followed. */
export const systemClock: Clock = {
  now: () => performance.now(),
  async sleep(ms, signal) {
    try {
      await wait(ms, undefined, signal ? { signal } : {});
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  },
};

/** A time after which a signal is aborted. */
export interface TimeLimit {
  /** Aborted when the time is over. */
  signal: AbortSignal;
  /** Resolves when the time is over, or when it was ended before. */
  over: Promise<void>;
  /** Ends it before: the signal is not aborted any more. */
  end: () => void;
}

/** Starts a time limit of `ms`. */
export function timeLimit(clock: Clock, ms: number): TimeLimit {
  const over = new AbortController();
  const ended = new AbortController();
  return {
    signal: over.signal,
    over: clock.sleep(ms, ended.signal).then(
      () => over.abort(),
      () => undefined,
    ),
    end: () => ended.abort(),
  };
}

/** Waits for `ms`. An abort ends the wait early and is not an error; a wait that begins after it is not shortened. */
export async function interruptiblePause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  await clock.sleep(ms, signal.aborted ? undefined : signal).catch(() => undefined);
}

/** Waits for a moment, so that requests that were just sent leave before the next work begins. */
export async function letRequestsLeave(clock: Clock): Promise<void> {
  await clock.sleep(1);
}

/** Does something `ms` later. */
export async function later<T>(clock: Clock, ms: number, work: () => Promise<T>): Promise<T> {
  await clock.sleep(ms);
  return await work();
}

/** Returns a duration in words: `45 s`, `12 min`, `1 h 30 min`. */
export function formatDuration(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 120) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`;
  const hours = Math.floor(minutes / 60);
  return minutes % 60 === 0 ? `${hours} h` : `${hours} h ${minutes % 60} min`;
}

/** Returns seconds in words: `0.4 s`, `12 s`, `2 min 5 s`. */
export function formatSeconds(seconds: number): string {
  return seconds < 9.95 ? `${Number(seconds.toFixed(1))} s` : formatDuration(seconds * 1000);
}

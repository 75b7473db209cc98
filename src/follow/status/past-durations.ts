/** How many past runs are used. A template's durations change with what it deploys. */
export const PAST_RUNS = 5;

/** Shortest pause while the end is due, in ms. If past runs differ much, this many polls cover the whole range. */
const CLOSE_MS = 3000;
const LOOKS = 9;

/** Outside of the range of past runs, pauses are longer by this factor. */
const MARGIN_FACTOR = 1.5;

/** Margin around the past runs: half of their range or this share, and a moment, in ms. */
const SHARE = 0.02;
const MOMENT_MS = 1000;

/**
 * Returns the longest useful pause for a job that has run for `ranMs`. It is short while past runs say that the end is
 * due. Before that, it ends when this time begins.
 */
export function longestPause(past: readonly number[], ranMs: number | undefined, longestMs: number): number {
  if (past.length < 2 || ranMs === undefined) return longestMs;
  const [shortest, longest] = [Math.min(...past), Math.max(...past)];
  const margin = Math.max((longest - shortest) / 2, longest * SHARE) + MOMENT_MS;
  const [from, until] = [shortest - margin, longest + margin];
  if (ranMs > until) return longestMs;
  if (ranMs < from) return Math.min(longestMs, Math.max(CLOSE_MS, from - ranMs));
  // The more past runs differ, the less a short pause helps. Outside of their range, it finds the end less often.
  const close = Math.max(CLOSE_MS, (until - from) / LOOKS);
  const isAmong = ranMs >= shortest - close && ranMs <= longest;
  return Math.min(longestMs, isAmong ? close : MARGIN_FACTOR * close);
}

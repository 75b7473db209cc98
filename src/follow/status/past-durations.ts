/** Runs that are looked at; a template's durations change with what it deploys. */
export const PAST_RUNS = 5;

/** While the end is due, pauses are this short, in ms; where the past runs differ, so many looks cover the whole stretch. */
const CLOSE_MS = 3000;
const LOOKS = 9;

/** Before the shortest of them and after the longest the looks are so many times further apart. */
const MARGIN_FACTOR = 1.5;

/** The next run may be a little shorter or longer than all before: by half their spread, or this share, and a moment, in ms. */
const SHARE = 0.02;
const MOMENT_MS = 1000;

/**
 * The longest pause that makes sense for a job that has run for `ranMs`: a close look while the past runs say that its
 * end is due, and no sleep beyond the moment when that begins.
 */
export function longestPause(past: readonly number[], ranMs: number | undefined, longestMs: number): number {
  if (past.length < 2 || ranMs === undefined) return longestMs;
  const [shortest, longest] = [Math.min(...past), Math.max(...past)];
  const margin = Math.max((longest - shortest) / 2, longest * SHARE) + MOMENT_MS;
  const [from, until] = [shortest - margin, longest + margin];
  if (ranMs > until) return longestMs;
  if (ranMs < from) return Math.min(longestMs, Math.max(CLOSE_MS, from - ranMs));
  // The more the past runs differ, the less a close look is worth; outside of them it finds the end less often.
  const close = Math.max(CLOSE_MS, (until - from) / LOOKS);
  const isAmong = ranMs >= shortest - close && ranMs <= longest;
  return Math.min(longestMs, isAmong ? close : MARGIN_FACTOR * close);
}

/** Jitters of every kind, 0 to 1: the longest pauses, the shortest, and those between. */
export const JITTERS: readonly [string, () => () => number][] = [
  ['the longest pauses', () => () => 0],
  ['pauses in the middle', () => () => 0.5],
  ['the shortest pauses', () => () => 0.999],
  ['long and short ones in turn', () => inTurn([0, 0.999])],
  ['pauses as they come', () => drawn(11)],
  ['pauses as they come, too', () => drawn(12)],
];

function inTurn(values: readonly number[]): () => number {
  let turn = 0;
  return () => {
    turn += 1;
    return values[turn % values.length] ?? 0;
  };
}

/** The same numbers in each run. */
function drawn(seed: number): () => number {
  let state = seed;
  return () => {
    // A linear congruence is random enough for pauses.
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

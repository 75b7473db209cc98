/** How many times as many seeds as usual, for the nightly run. */
const FACTOR = Number(process.env['SEED_FACTOR'] ?? 1);

/** Returns the seeds of a test with random data: the same ones in each run, and more of them every night. */
export function seeds(count: number): [seed: number][] {
  return Array.from({ length: count * FACTOR }, (_, seed) => [seed]);
}

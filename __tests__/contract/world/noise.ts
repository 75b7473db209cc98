/**
 * Who printed when in the run of 10,514 events: a letter a host (a is web1, b web2, c db1), with how many
 * items in a row. Only two pages of it were recorded; between them any order does.
 */
const FIRST =
  'a17 b3 a b a2 c b2 a b c a2 c a b2 a2 b c a b c a b c a b c a c b c b a2 b c a b c2 b a2 c b a c b c b a c a b a c b c b a c b c b a3 c b a2 b c a b c a b c a c a c b2 a c a c b a b c a b c a c b a b c a b a c2 b a b c a2 b c b c a b a c2 a b2 a c b a c a b c b a c b a c b a c b a b c a c b3 a c a c b a b c a c b a c a b a c';

const LATE =
  'b c b2 c b c b2 c2 b c b c b2 c b c2 b2 c2 b c4 b c2 b c b c5 b c b c5 b c b c2 b c3 b c3 b c3 b c b2 c b4 c b c b3 c b c b2 c2 b2 c2 b3 c3 b2 c b c2 b2 c b c b2 c b3 c b c b c b2 c b2 c b2 c b3 c b2 c b2 c b c b3 c b2 c b2 c b6 c b4 c b c b c b2 c2 b c2 b2 c b2 c3 b2 c b2 c2 b c2 b c b c b c2 b';

/** How far each host was when the second of the pages began. */
const BEFORE: Record<string, number> = { a: 3500, b: 3151, c: 3338 };

type Runs = [host: string, items: number][];

const read = (text: string): Runs => text.split(' ').map((word) => [word.slice(0, 1), Number(word.slice(1) || 1)]);

/** The order of the items of three hosts, by their names. */
export function noiseOrder(names: { a: string; b: string; c: string }, total: number): Runs {
  const first = read(FIRST);
  const late = read(LATE);
  const seen = (runs: Runs, host: string): number =>
    runs.reduce((sum, [name, items]) => sum + (name === host ? items : 0), 0);
  const hosts = Object.keys(BEFORE);
  const between: Runs = hosts.map((host) => [host, (BEFORE[host] ?? 0) - seen(first, host)]);
  const rest: Runs = hosts.map((host) => [host, total - (BEFORE[host] ?? 0) - seen(late, host)]);
  return [...first, ...between, ...late, ...rest].map(([host, items]) => [names[host as 'a'], items]);
}

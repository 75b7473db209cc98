import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { readSeedFile } from './seed-file/seed-file.ts';
import type { SimulatorOptions } from './simulator.ts';

/** What the command line asks for. */
export type Settings =
  | { what: 'serve'; options: SimulatorOptions & { randomSeed: number } }
  | { what: 'help' }
  | { what: 'list-faults' };

export const HELP = `Usage: simulator [--port 8052] [--host 127.0.0.1] [--seed demo|FILE] [--product awx|gateway|awx-without-oauth] [--prefix /tower]
                 [--faults 'slow ms=500, lost-launch-reply'] [--random-seed N] [--list-faults]

Serves a simulated AWX 24.6.1 until SIGINT; its address in a browser shows its jobs. --seed takes a YAML or JSON file
with templates of one's own. --faults switches faults on by their names; PUT /simulator/faults does so while it serves.
What is random in them comes from --random-seed, which is printed. --product awx-without-oauth is an AWX later than 24.6.1:
it has no tokens, and user names and passwords work.`;

/** What can be simulated. */
const PRODUCTS = ['awx', 'gateway', 'awx-without-oauth'] as const;

/** Seeds below this are drawn, so that they are quickly typed. */
const SEEDS = 1_000_000;

/**
 * Reads the command line; time is the wall clock's.
 * @param page the folder of the page that shows the jobs
 * @throws Error that says which option is wrong
 */
export function readSettings(args: string[], page: string): Settings {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const { values } = parseArgs({
    args,
    options: {
      ...{ port: text, host: text, seed: text, product: text, prefix: text, faults: text, 'random-seed': text },
      ...{ 'list-faults': flag, help: flag },
    },
  });
  if (values.help) return { what: 'help' };
  if (values['list-faults']) return { what: 'list-faults' };
  const randomSeed = Number(values['random-seed'] || Math.floor(Math.random() * SEEDS));
  if (!Number.isInteger(randomSeed)) throw new Error(`--random-seed is a whole number, not '${values['random-seed']}'`);
  const port = Number(values.port ?? 8052);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port is no port: '${values.port}'`);
  const product = PRODUCTS.find((name) => name === (values.product ?? 'awx'));
  if (product === undefined)
    throw new Error(`--product must be one of ${PRODUCTS.join(', ')}, not '${values.product}'`);
  return {
    what: 'serve',
    options: {
      port,
      host: values.host ?? '127.0.0.1',
      clock: 'real',
      seed: seedOf(values.seed ?? 'demo'),
      product,
      prefix: values.prefix ?? '',
      faults: values.faults ?? '',
      randomSeed,
      page,
    },
  };
}

function seedOf(seed: string): NonNullable<SimulatorOptions['seed']> {
  if (seed === 'demo') return seed;
  if (!['.yml', '.yaml', '.json'].includes(extname(seed))) {
    throw new Error(`--seed is 'demo' or a .yml, .yaml or .json file, not '${seed}'`);
  }
  return readSeedFile(readFileSync(seed, 'utf8'), seed);
}

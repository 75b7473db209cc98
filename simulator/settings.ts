import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { parseArgs } from 'node:util';
import { SeedFileError } from './seed-file/given.ts';
import { readSeedFile } from './seed-file/seed-file.ts';
import type { SimulatorOptions } from './simulator.ts';

/** What the command line asks for. */
export type Settings =
  | { what: 'serve'; options: SimulatorOptions & { randomSeed: number } }
  | { what: 'help' }
  | { what: 'list-faults' };

export const HELP = `Usage: npm run simulator -- [options]

Serves a simulated AWX 24.6.1 until Ctrl-C. Open its address in a browser to see its templates and jobs.

  --port N           Port; 0 picks a free one. Default: 8052
  --host ADDRESS     Address to listen on. Default: 127.0.0.1
  --seed demo|FILE   What the controller contains: the demo, or a YAML or JSON file with your own templates.
                     Default: demo
  --product NAME     awx, gateway or awx-without-oauth. Default: awx
                     gateway: a controller behind the gateway of AAP 2.5 and later.
                     awx-without-oauth: AWX after 24.6.1. It has no tokens; use a user name and a password.
  --prefix PATH      Path below which the controller is served. Example: /tower
  --faults NAMES     Faults that are active from the start. Example: 'slow ms=500, lost-launch-reply'
                     Change them while the simulator runs with PUT /simulator/faults.
  --list-faults      Print the names of all faults.
  --random-seed N    Seed of the random choices of the faults. Default: a new one, which is printed
  --help             Print this text.

Example: npm run simulator -- --port 0 --faults 'slow ms=500'`;

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
  if (!Number.isInteger(randomSeed))
    throw new Error(`--random-seed must be a whole number, not '${values['random-seed']}'`);
  const port = Number(values.port ?? 8052);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`--port must be a port from 0 to 65535, not '${values.port}'`);
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
    throw new Error(`--seed must be 'demo' or a .yml, .yaml or .json file, not '${seed}'`);
  }
  try {
    return readSeedFile(readFileSync(seed, 'utf8'), seed);
  } catch (error) {
    if (error instanceof SeedFileError) throw error;
    throw new Error(`Cannot read the seed file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

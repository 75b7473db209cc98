import { parseArgs } from 'node:util';
import { Simulator } from './index.ts';
import { CATALOGUE } from './rehearsal/catalogue.ts';

const HELP = `Usage: simulator [--port 8052] [--host 127.0.0.1] [--seed demo] [--product awx|gateway] [--prefix /tower]
                 [--faults 'slow ms=500, lost-launch-reply'] [--random-seed N] [--list-faults]

Serves a simulated AWX 24.6.1 until SIGINT. --faults switches faults on by their names; PUT /simulator/faults does so
while it serves. What is random in them comes from --random-seed, which is printed.`;

/** Seeds below this are drawn, so that they are quickly typed. */
const SEEDS = 1_000_000;

/** Serves until a signal; time is the wall clock's. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: {
      port: text,
      host: text,
      seed: text,
      product: text,
      prefix: text,
      faults: text,
      'random-seed': text,
      'list-faults': { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (values.seed !== undefined && values.seed !== 'demo') throw new Error(`there is no seed '${values.seed}'`);
  if (values['list-faults']) {
    for (const { name, sentence } of CATALOGUE) console.log(`${name}: ${sentence}`);
    return;
  }
  const randomSeed = Number(values['random-seed'] ?? Math.floor(Math.random() * SEEDS));
  if (!Number.isInteger(randomSeed)) throw new Error(`--random-seed is a whole number, not '${values['random-seed']}'`);
  const simulator = await Simulator.start({
    port: Number(values.port ?? 8052),
    host: values.host ?? '127.0.0.1',
    clock: 'real',
    product: values.product === 'gateway' ? 'gateway' : 'awx',
    prefix: values.prefix ?? '',
    faults: values.faults ?? '',
    randomSeed,
  });
  console.log(`url: ${simulator.url}`);
  console.log(`random seed: ${randomSeed}`);
  for (const [name, token] of Object.entries(simulator.tokens)) console.log(`token ${name}: ${token}`);
  for (const [name, password] of Object.entries(simulator.passwords)) console.log(`password ${name}: ${password}`);
  const stop = (): void => {
    simulator.close().catch((error: unknown) => console.error(error));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

import { parseArgs } from 'node:util';
import { Simulator } from './index.ts';

const HELP = `Usage: simulator [--port 8052] [--host 127.0.0.1] [--seed demo] [--product awx|gateway] [--prefix /tower]

Serves a simulated AWX 24.6.1 until SIGINT.`;

/** Serves until a signal; time is the wall clock's. */
async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    options: { port: text, host: text, seed: text, product: text, prefix: text, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return;
  }
  if (values.seed !== undefined && values.seed !== 'demo') throw new Error(`there is no seed '${values.seed}'`);
  const simulator = await Simulator.start({
    port: Number(values.port ?? 8052),
    host: values.host ?? '127.0.0.1',
    clock: 'real',
    product: values.product === 'gateway' ? 'gateway' : 'awx',
    prefix: values.prefix ?? '',
  });
  console.log(`url: ${simulator.url}`);
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

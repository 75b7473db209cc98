import { dirname, join } from 'node:path';
import { guideLines } from './page/guide.ts';
import { CATALOGUE } from './rehearsal/catalogue.ts';
import { HELP, readSettings } from './settings.ts';
import { Simulator } from './simulator.ts';

/** The folder of the page, which lies beside the program both as source and built. */
const page = (): string => join(dirname(process.argv[1] ?? ''), 'browser');

/** `npm run simulator`: serves until a signal, and says where. */
export async function serve(): Promise<void> {
  try {
    await run();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
    // Who started this one waits for a word.
    process.disconnect?.();
  }
}

async function run(): Promise<void> {
  const settings = readSettings(process.argv.slice(2), page());
  if (settings.what === 'help') {
    console.log(HELP);
    return;
  }
  if (settings.what === 'list-faults') {
    for (const { name, sentence } of CATALOGUE) console.log(`${name}: ${sentence}`);
    return;
  }
  const simulator = await Simulator.start(settings.options);
  console.log(`url: ${simulator.url}`);
  console.log(`random seed: ${settings.options.randomSeed}`);
  for (const line of guideLines(simulator.guide())) console.log(line);
  const { url, tokens, passwords } = simulator;
  process.send?.({ url, tokens, passwords });
  process.disconnect?.();
  const stop = (): void => {
    simulator.close().catch((error: unknown) => console.error(error));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

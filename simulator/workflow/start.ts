import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { failStep, input, saveState, setOutputs } from './runner.ts';

/** Every input that is read; each is an option of the command line. */
export const SIMULATOR_INPUTS = ['seed', 'faults', 'random_seed', 'product', 'prefix', 'port'] as const;

/** What a simulator says when it serves. */
interface Serving {
  url: string;
  tokens: Record<string, string>;
  passwords: Record<string, string>;
}

/**
 * The main step of `simulator/action.yml`: starts a simulator that outlives the step, and tells where it is. Its token
 * is not masked: it opens nothing but a controller on this machine that ends with the job, and GitHub would drop
 * outputs of a job that hold a masked value.
 */
export async function startInWorkflow(): Promise<void> {
  try {
    await start();
  } catch (error) {
    failStep(error);
  }
}

async function start(): Promise<void> {
  const options = SIMULATOR_INPUTS.flatMap((name) => {
    const value = input(name);
    return value === '' ? [] : [`--${name.replace('_', '-')}`, value];
  });
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] || tmpdir(), 'simulator-'));
  const log = join(folder, 'log.txt');
  const file = openSync(log, 'w');
  const program = join(dirname(process.argv[1] ?? ''), 'index.js');
  const child = spawn(process.execPath, [program, ...options], {
    detached: true,
    stdio: ['ignore', file, file, 'ipc'],
  });
  saveState({ pid: String(child.pid ?? ''), log });
  const said = await Promise.race([once(child, 'message'), once(child, 'disconnect')]);
  const serving = said[0] as Serving | undefined;
  if (serving === undefined) {
    throw new Error(`The simulator did not start:\n${readFileSync(log, 'utf8').trim()}`);
  }
  const { url, tokens, passwords } = serving;
  const [[username = '', password = ''] = []] = Object.entries(passwords);
  setOutputs({ url, token: tokens['admin'] ?? '', username, password });
  process.stdout.write(`The simulated controller listens on ${url} until the job ends.\n${readFileSync(log, 'utf8')}`);
  // The step ends, the simulator does not.
  if (child.connected) child.disconnect();
  child.unref();
}

// Starts the committed simulator in a process of its own, on a free port.

import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** @typedef {{ url: string, tokens: Record<string, string>, stop: () => void }} Simulator */

const program = resolve(fileURLToPath(import.meta.url), '../../simulator/dist/index.js');

/** @returns {Promise<Simulator>} */
export function startSimulator() {
  // A group of its own, or a Ctrl-C that cancels the demo's workflow would take the controller away too.
  const child = spawn(process.execPath, [program, '--port', '0', '--seed', 'demo'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: process.platform !== 'win32',
  });
  const kill = () => void child.kill();
  process.on('exit', kill);
  const stop = () => {
    process.off('exit', kill);
    kill();
  };
  return new Promise((done, fail) => {
    let url = '';
    /** @type {Record<string, string>} */
    const tokens = {};
    // It prints `url: …`, then `token NAME: …` and `password NAME: …`.
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, kind, name = '', value = ''] = /^(\w+) ?(\w*): (.*)$/.exec(line) ?? [];
      if (kind === 'url') url = value;
      if (kind === 'token') tokens[name] = value;
      if (kind === 'password') done({ url, tokens, stop });
    });
    child.on('error', fail).on('exit', () => fail(new Error('The simulator ended before it had begun')));
  });
}

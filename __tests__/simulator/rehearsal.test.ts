import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { CATALOGUE } from 'tower-deploy-simulator';
import { rehearsed } from './rehearsal.ts';

const at = (url: string) => new URL('/simulator/faults', url).href;

test('names are distinguished, and each fault has its sentence', () => {
  const names = CATALOGUE.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { sentence } of CATALOGUE) expect(sentence).toMatch(/^[A-Z].*[a-z\d]\.$/);
});

/** What a client of three hundred requests meets. */
async function struckFaults(randomSeed: number): Promise<unknown[]> {
  const seen: unknown[] = [];
  await rehearsed(
    'cut-connections percent=30, server-errors percent=30',
    async ({ ask }) => {
      for (let turn = 0; turn < 60; turn += 1) seen.push((await ask('ping/')).status);
    },
    { randomSeed },
  );
  return seen;
}

test('the same seed gives the same faults, another seed others', async () => {
  expect(await struckFaults(7)).toEqual(await struckFaults(7));
  expect(await struckFaults(7)).not.toEqual(await struckFaults(8));
});

test('faults are switched while it serves, and are no part of the API', () =>
  rehearsed('', async ({ sim, ask }) => {
    const put = (body: string) => fetch(at(sim.url), { method: 'PUT', body });
    expect(await (await put('too-many-requests percent=100')).json()).toEqual({
      random_seed: 0,
      faults: [{ name: 'too-many-requests', parameters: { percent: 100, retry_after: 2 }, struck: 0 }],
    });
    expect((await ask('ping/')).status).toBe(429);
    const shown = (await (await fetch(at(sim.url))).json()) as Record<string, unknown>;
    expect(shown).toMatchObject({ faults: [{ struck: 1 }] });
    expect(shown['known']).toHaveLength(CATALOGUE.length);
    // What cannot be read changes nothing.
    const refused = await put('slowly');
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { detail: expect.stringContaining('The faults are: slow') },
    ]);
    expect((await ask('ping/')).status).toBe(429);
    expect((await fetch(at(sim.url), { method: 'DELETE' })).status).toBe(200);
    expect((await ask('ping/')).status).toBe(200);
    expect((await fetch(at(sim.url), { method: 'POST' })).status).toBe(405);
    expect(sim.requests.filter(({ path }) => path.startsWith('/simulator'))).toEqual([]);
  }));

/** Runs the built program until it has printed this, or has ended. */
async function program(args: string[], wanted: RegExp): Promise<string> {
  const script = join(import.meta.dirname, '..', '..', 'simulator', 'dist', 'index.js');
  const child = spawn(process.execPath, [script, '--port', '0', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'close');
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      if (wanted.test(text)) child.kill();
    });
  }
  await ended;
  return text;
}

test('the program prints the seed of what is random', async () => {
  expect(await program(['--random-seed', '12'], /password admin/)).toContain('random seed: 12\n');
  expect(await program(['--faults', 'slow'], /password admin/)).toMatch(/random seed: \d+\n/);
});

test('the program refuses what there is not, and lists what there is', async () => {
  expect(await program(['--faults', 'slowly'], /$^/)).toMatch(/Unknown fault 'slowly'/);
  expect(await program(['--random-seed', 'x'], /$^/)).toMatch(/--random-seed must be a whole number, not 'x'/);
  expect(await program(['--list-faults'], /$^/)).toContain('lost-launch-reply: The launch succeeds');
});

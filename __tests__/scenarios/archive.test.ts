import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { actions, declaration } from '../../scripts/actions.mjs';
import { readAction, type runStep } from '../../scripts/runner.mjs';
import { archive, unpackArchive } from '../workflows/archive.ts';
import { root } from '../workflows/tools.ts';
import { BLOCKS } from './support/blocks.ts';
import { onStage, type Stage } from './support/scenario.ts';

/* What GitHub sends to a job that says `uses:`. */

/** Bytes of the archive at most. */
const MAX_BYTES = 1_100_000;

let scratch = '';
let folder = '';
let run: typeof runStep;

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'tower-deploy-sent-'));
  folder = join(scratch, 'action');
  unpackArchive(folder);
  ({ runStep: run } = await import(pathToFileURL(join(folder, 'scripts/runner.mjs')).href));
});

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** What this test does not look at. */
const NOTHING_ELSE = { links: [], shown: { log: [], annotations: [] }, requests: [], calls: [], launches: [] };

test('the archive has at most 1.1 MB', () => {
  expect(statSync(archive(scratch)).size).toBeLessThanOrEqual(MAX_BYTES);
});

test.each(actions)('the action.yml and the scripts of %s are in the archive', (action) => {
  const file = join(action, 'action.yml');
  expect(readFileSync(join(folder, file), 'utf8')).toBe(readFileSync(join(root, file), 'utf8'));
  const { main, post } = declaration(action).runs;
  const scripts = [main, ...(post === undefined ? [] : [post])];
  expect(scripts.filter((script) => !existsSync(join(folder, action, script)))).toEqual([]);
});

test.each(BLOCKS.map((block) => [block.name, block] as const))('%s runs from the archive', async (name, block) => {
  await onStage({ ...(name === 'token' && { product: 'gateway' }) }, async ({ sim }) => {
    const step: Stage['step'] = async (inputs, options) => {
      const quick: Record<string, string> = 'interval' in readAction(options?.action).inputs ? { interval: '0.2' } : {};
      const given = { url: sim.url, token: sim.tokens['admin'] ?? '', ...quick, ...inputs };
      return { ...(await run({ ...options, inputs: given })), ...NOTHING_ELSE };
    };
    const { conclusion, postExitCode, annotations } = await block.run({ sim, step });
    expect([conclusion, postExitCode ?? 0, annotations]).toEqual(['success', 0, []]);
  });
});

test('the simulator action starts and stops', async () => {
  const seen = await run({ action: 'simulator', inputs: {} });
  expect([seen.conclusion, seen.postExitCode]).toEqual(['success', 0]);
  expect(seen.outputs['url']).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
});

test.each([
  'LICENSE',
  'README.md',
  'SECURITY.md',
  'package.json',
  'simulator/package.json',
  'dist/bundle/licenses.txt',
  'simulator/dist/bundle/licenses.txt',
])('%s is in the archive', (file) => {
  expect(readFileSync(join(folder, file), 'utf8')).toBe(readFileSync(join(root, file), 'utf8'));
});

test.each([
  'src',
  '__tests__',
  'docs',
  'bench',
  'conformance',
  'examples',
  '.github',
  'simulator/world',
  'package-lock.json',
])('%s is not in the archive', (name) =>
  expect([existsSync(join(root, name)), existsSync(join(folder, name))]).toEqual([true, false]),
);

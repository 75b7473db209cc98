import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demos } from '../../scripts/demos.mjs';
import { startSimulator } from '../../scripts/simulator.mjs';
import { unpackArchive } from './archive.ts';

/** What GitHub sends for `uses:`, without node_modules: the demo needs no install. */
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tower-deploy-demo-'));
  unpackArchive(folder);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Shown {
  exitCode: number | null;
  text: string;
}

function demo(name: string, env: Record<string, string> = {}): Promise<Shown> {
  const { TOWER_URL, TOWER_TOKEN, ...inherited } = process.env;
  const child = spawn(process.execPath, [join(folder, 'scripts', 'demo.mjs'), name], { env: { ...inherited, ...env } });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (exitCode) => resolve({ exitCode, text }));
  });
}

const MINUTE = 60_000;

test.concurrent(
  'the demo shows a deployment that works',
  async () => {
    const { exitCode, text } = await demo('successful');
    expect(text).toMatch(/PLAY RECAP.*status: successful.*The step: success/s);
    expect(text).not.toContain('demo-deployer-token');
    expect(exitCode).toBe(0);
  },
  MINUTE,
);

test.concurrent(
  'the demo of a failure ends as the step does',
  async () => {
    const { exitCode, text } = await demo('failing');
    expect(text).toMatch(/Error: .*web2.*status: failed.*The step: failure/s);
    expect(exitCode).toBe(1);
  },
  MINUTE,
);

// Windows has no SIGINT for another process: the runner's signal cannot be imitated there.
(process.platform === 'win32' ? test.skip : test.concurrent)(
  'the demo of a cancel ends with the job cancelled',
  async () => {
    const { exitCode, text } = await demo('cancel');
    expect(text).toMatch(/sends SIGINT.*status: canceled.*The step: cancelled/s);
    expect(exitCode).toBe(1);
  },
  MINUTE,
);

test.concurrent('an unknown name lists the demos', async () => {
  const { exitCode, text } = await demo('nope');
  expect(text).toMatch(/Unknown demo "nope".*failing +A task fails/s);
  expect(exitCode).toBe(1);
});

test.concurrent('list prints every demo with a line about it', async () => {
  const { exitCode, text } = await demo('list');
  const names = text.split('\n').flatMap((line) => /^ {2}([\w-]+) +\S/.exec(line)?.slice(1) ?? []);
  expect(names).toEqual(Object.keys(demos));
  expect(exitCode).toBe(0);
});

test.concurrent(
  'the demo of check mode shows what would change and fails',
  async () => {
    const { exitCode, text } = await demo('check');
    expect(text).toMatch(/status: successful.*changed: true.*The step: failure/s);
    expect(exitCode).toBe(1);
  },
  MINUTE,
);

test.concurrent(
  'the demo of an approval approves and waits for the workflow',
  async () => {
    const { exitCode, text } = await demo('approve');
    expect(text).toMatch(
      /status: pending.*action\/approve@v1.*already_decided: false.*action\/wait@v1.*status: successful/s,
    );
    expect(exitCode).toBe(0);
  },
  MINUTE,
);

test.concurrent(
  'the demo of a query lists templates',
  async () => {
    const { exitCode, text } = await demo('query');
    expect(text).toMatch(/results: \[\{"id":.*The step: success/s);
    expect(exitCode).toBe(0);
  },
  MINUTE,
);

test.concurrent(
  'the demo of apply plans, applies, and then finds nothing to change',
  async () => {
    const { exitCode, text } = await demo('apply');
    expect(text).toMatch(
      /created: 1.*mode: apply.*created: 1.*fail_on_changes: true.*changed: false.*The step: success/s,
    );
    expect(exitCode).toBe(0);
  },
  MINUTE,
);

test.concurrent(
  'with TOWER_URL the demo runs on that controller',
  async () => {
    const controller = await startSimulator();
    const token = controller.tokens['deployer'] ?? '';
    const env = { TOWER_URL: controller.url, TOWER_TOKEN: token, TEMPLATE_ID: '42', INPUT_WAIT: 'false' };
    const { exitCode, text } = await demo('successful', env);
    controller.stop();
    expect(text).toContain(`Launched job 1: ${controller.url}`);
    expect(text).toContain('wait: false');
    expect(text).not.toContain(token);
    expect(exitCode).toBe(0);
  },
  MINUTE,
);

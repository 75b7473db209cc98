import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startSimulator } from '../../scripts/simulator.mjs';
import { linesOf, runWorkflow, type WorkflowRun } from './act.ts';
import { whyNot } from './tools.ts';

const reason = whyNot();
const testOrSkip = reason ? test.skip : test;
const title = (text: string) => (reason ? `${text} (${reason})` : text);

const TEN_MINUTES = 600_000; // act is built from its source the first time

let simulator: Awaited<ReturnType<typeof startSimulator>> | undefined;
let run: WorkflowRun;
let failing: WorkflowRun;

beforeAll(async () => {
  if (reason) return;
  simulator = await startSimulator();
  const vars = { TOWER_URL: simulator.url };
  const secrets = { TOWER_TOKEN: simulator.tokens['admin'] ?? '' };
  run = await runWorkflow(join(import.meta.dirname, 'reusable.yml'), { vars, secrets });
  failing = await runWorkflow(join(import.meta.dirname, 'reusable-failing.yml'), { vars, secrets });
}, TEN_MINUTES);

afterAll(() => simulator?.stop());

testOrSkip(title('a called deployment waits with its defaults, and passes inputs and outputs on'), () => {
  expect(linesOf(run, 'read')).toMatch(/read: job_id=\d+ status=successful/);
});

testOrSkip(title('`wait: false` arrives as it was given'), () => {
  expect(linesOf(run, 'leave')).toMatch(/was cancelled and has ended: canceled/);
});

testOrSkip(title('a called deployment that fails fails its job'), () => {
  expect(failing.jobs['deploy']?.result ?? failing.log).toBe('failure');
  expect(failing.log).toMatch(/"Failing": failed after/);
});

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { startSimulator } from '../../scripts/simulator.mjs';
import { linesOf, runWorkflow, type WorkflowRun } from './act.ts';
import { whyNot } from './tools.ts';

const reason = whyNot();
const testOrSkip = reason ? test.skip : test;
const title = (text: string) => (reason ? `${text} (${reason})` : text);

const TEN_MINUTES = 600_000; // act is built from its source the first time

let simulator: Awaited<ReturnType<typeof startSimulator>> | undefined;
let run: WorkflowRun;

beforeAll(async () => {
  if (reason) return;
  simulator = await startSimulator();
  run = await runWorkflow(join(import.meta.dirname, 'rehearse.yml'), {
    vars: { TOWER_URL: simulator.url, TEMPLATE: String(DEMO.deploy) },
    secrets: { TOWER_TOKEN: simulator.tokens['deployer'] ?? '' },
  });
}, TEN_MINUTES);

afterAll(() => simulator?.stop());

testOrSkip(title('a workflow rehearses a launch whose reply gets lost'), () => {
  const lines = linesOf(run, 'lost');
  expect(lines).toMatch(/lost: launched=adopted status=successful/);
  // What was switched on did come about, once.
  expect(lines).toMatch(/"name":"lost-launch-reply","parameters":\{"times":1\},"struck":1/);
});

testOrSkip(title('and a job that somebody deletes'), () => {
  expect(linesOf(run, 'deleted')).toMatch(/deleted: outcome=failure status=unknown/);
});

import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { demos } from '../../scripts/demos.mjs';
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
  run = await runWorkflow(join(import.meta.dirname, 'deploy.yml'), {
    vars: {
      TOWER_URL: simulator.url,
      SUCCEEDING_TEMPLATE: demos['successful']?.inputs['template_id'] ?? '',
      FAILING_TEMPLATE: demos['failing']?.inputs['template_id'] ?? '',
    },
    secrets: { TOWER_TOKEN: simulator.tokens['deployer'] ?? '' },
  });
}, TEN_MINUTES);

afterAll(() => simulator?.stop());

const job = (name: string) => linesOf(run, name);

testOrSkip(title('a deployment as tower-deploy/action@v1 succeeds, and a later step reads its outputs'), () => {
  expect(job('deploy')).toMatch(/read: job_id=\d+ status=successful job_url=http/);
});

testOrSkip(title('the log of the job on the controller is in the log of the step'), () => {
  expect(job('deploy')).toMatch(/PLAY RECAP/);
});

testOrSkip(title('a later job reads the outputs'), () => {
  expect(job('announce')).toMatch(/announced: job_id=\d+ status=successful/);
});

testOrSkip(title('a failed deployment fails the step, and the outputs are there'), () => {
  expect(job('failed-deployment')).toMatch(/failed: outcome=failure job_id=\d+ status=failed/);
});

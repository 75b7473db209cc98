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

beforeAll(async () => {
  if (reason) return;
  simulator = await startSimulator();
  const { admin = '' } = simulator.tokens;
  run = await runWorkflow(join(import.meta.dirname, 'blocks.yml'), {
    vars: { TOWER_URL: simulator.url },
    secrets: { TOWER_TOKEN: admin, APPROVER_TOKEN: admin },
  });
}, TEN_MINUTES);

afterAll(() => simulator?.stop());

testOrSkip(title('wait/ follows what another job of the workflow launched'), () => {
  expect(linesOf(run, 'wait')).toMatch(/PLAY RECAP[\s\S]*waited: status=successful/);
});

testOrSkip(title('cancel/ ends a job, and finds it ended the second time'), () => {
  expect(linesOf(run, 'cancel')).toContain('canceled: status=canceled canceled=true again=true');
});

testOrSkip(title('approve/ lets a workflow job go on, and wait/ sees its end'), () => {
  expect(linesOf(run, 'approve')).toContain('approved: by=admin status=successful');
});

testOrSkip(title('ad-hoc/ runs a module, and relaunch/ runs it again'), () => {
  expect(linesOf(run, 'again')).toContain('again: first=successful second=successful');
});

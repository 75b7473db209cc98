import { join } from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import { linesOf, runWorkflow, type WorkflowRun } from './act.ts';
import { whyNot } from './tools.ts';

const reason = whyNot();
const testOrSkip = reason ? test.skip : test;
const title = (text: string) => (reason ? `${text} (${reason})` : text);

const TEN_MINUTES = 600_000; // act is built from its source the first time

let run: WorkflowRun;

beforeAll(async () => {
  if (!reason) run = await runWorkflow(join(import.meta.dirname, 'simulated.yml'), { vars: {}, secrets: {} });
}, TEN_MINUTES);

testOrSkip(title('simulator/ serves templates of the user, for the steps after it, and its page'), () => {
  const lines = linesOf(run, 'own');
  expect(lines).toMatch(/The simulated controller listens on http:\/\/127\.0\.0\.1:\d+ until the job ends/);
  expect(lines).toContain('TASK [Switch over]');
  expect(lines).toMatch(/simulated: status=successful broken=failed on .*web2/);
  expect(lines).toContain('page: 1');
});

testOrSkip(title('its post step ends it'), () => {
  expect(linesOf(run, 'own')).toContain('The simulated controller has stopped.');
});

testOrSkip(title('a seed file that is not there fails the step, with the reason'), () => {
  expect(linesOf(run, 'wrong')).toContain('wrong seed failure');
  expect(run.log).toMatch(/The simulator did not start:[\s\S]*nowhere\.yml/);
});

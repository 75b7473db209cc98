import { expect, test } from '@jest/globals';
import { command, DEMO } from 'tower-deploy-simulator';
import { outputOnStdout, retriesExhausted } from '../contract/jobs/playbooks.ts';
import { elements, rendered, textOf } from '../unit/report/rendered.ts';
import { runsPlaybook, runsTasks } from './support/playbooks.ts';
import { onStage, runsOn, type Seen } from './support/scenario.ts';

const errors = ({ annotations }: Seen) => annotations.filter(({ level }) => level === 'error');

test.each([
  [
    'a command that says on stdout why it failed',
    outputOnStdout,
    'Task "Run the smoke test" (stdoutfail.yml:5) failed on web1: ',
    'non-zero return code: FAIL test_login, expected 200 got 500',
  ],
  [
    'a command that failed at each try',
    retriesExhausted,
    'Task "Wait for health" (retries.yml:5) failed on web1: ',
    'non-zero return code (3 attempts): HTTP 503',
  ],
])('%s has the end of stdout in annotation and summary', async (_name, playbook, task, said) => {
  for (const log of ['all', 'none']) {
    await onStage({}, async ({ sim, step }) => {
      runsPlaybook(sim, DEMO.plain, playbook());
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.plain), log });
      expect(errors(seen)[0]?.message.split('\n')[0]).toBe(`${task}${said}`);
      expect(seen.summary).toContain(`| \`${said}\` |`);
      const without = await step({ template_id: String(DEMO.plain), log, annotations: 'false' });
      expect(errors(without)[0]?.message).toContain(`${task}${said}.`);
    });
  }
});

const STDOUT = [
  ...Array.from({ length: 400 }, (_, index) => `line ${index}`),
  'password=topsecret-1 @octocat <img src=x> [link](https://evil.example)',
  '::error::forged',
  '##[error]legacy',
  '::set-output name=status::successful',
  '\u001b[2J| a | table \u202e',
].join('\n');

test('secrets on stdout are masked, and nothing on it takes effect', async () => {
  await onStage({}, async ({ sim, step }) => {
    const result = command(['run-tests'], { stdout: STDOUT, rc: 1 });
    runsTasks(sim, DEMO.survey, [{ name: 'Test', action: 'ansible.builtin.command', line: 5, result }]);
    runsOn(sim);
    const extra_vars = 'version: 1.4.2\nstage: staging\ndb_password: topsecret-1';
    const seen = await step({ template_id: String(DEMO.survey), extra_vars });
    const [annotation, verdict, ...others] = errors(seen);
    expect([others, seen.outputs['status']]).toEqual([[], 'failed']);
    expect(annotation?.message).toMatch(
      /: non-zero return code: …[^…]*password=\*\*\* @octocat <img src=x> .*::error::forged; /,
    );
    for (const { message } of [annotation, verdict].filter((one) => one !== undefined))
      expect(message).not.toMatch(/^(?:::|##\[)|\p{Bidi_Control}|\p{Cc}(?<!\n)/mu);
    const page = rendered(seen.summary);
    expect(elements(page, 'img', 'script', 'h1')).toEqual([]);
    for (const { properties } of elements(page, 'a')) expect(String(properties['href'])).toContain(sim.url);
    expect(textOf(page)).toContain('password=*** @octocat <img src=x>');
  });
});

test('a secret with blanks in it is masked on the one line of the annotation', async () => {
  await onStage({}, async ({ sim, step }) => {
    const password = 'two  blanks and\ta tab';
    const result = command(['login'], { stdout: `login with ${password} failed`, rc: 1 });
    runsTasks(sim, DEMO.survey, [{ name: 'Log in', action: 'ansible.builtin.command', line: 5, result }]);
    runsOn(sim);
    const extra_vars = JSON.stringify({ version: '1.4.2', stage: 'staging', db_password: password });
    const seen = await step({ template_id: String(DEMO.survey), extra_vars, log: 'none' });
    expect(errors(seen)[0]?.message).toMatch(/: login with \*\*\* failed$/m);
    expect(seen.summary).not.toMatch(/two\s+blanks/);
  });
});

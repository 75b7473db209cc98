import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { controllerLines, onStage, runsOn, wholeOutput } from './support/scenario.ts';

let workspace: string;
beforeEach(() => {
  workspace = mkdtempSync(join(tmpdir(), 'tower-deploy-workspace-'));
});
afterEach(() => rmSync(workspace, { recursive: true }));

const inWorkspace = () => ({ env: { GITHUB_WORKSPACE: workspace } });
const read = (file: string): string[] => readFileSync(join(workspace, file), 'utf8').trimEnd().split('\n');
const plain = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/\p{Cc}\[[0-9;]*m/gu, ''));
const launchedByThisRun = (lines: readonly string[]): string[] => lines.filter((line) => line.startsWith('== '));
const jobLines = (lines: readonly string[]): string[] => lines.filter((line) => !line.startsWith('== '));

test.each(['all', 'failures', 'none'])('log: %s, and the file has all of the output', async (log) => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const seen = await step({ template_id: String(DEMO.failing), log, log_file: 'logs/deploy.txt' }, inWorkspace());
    expect([seen.outputs['status'], seen.outputs['log_complete']]).toEqual(['failed', 'true']);
    const lines = read('logs/deploy.txt');
    expect(jobLines(lines)).toEqual(plain(await wholeOutput(sim, 1)));
    expect(lines[0]).toBe(`== Job 1 "Failing": ${seen.outputs['job_url']}`);
    expect(lines.at(-1)).toMatch(/^== Job 1 "Failing": failed /);
    expect(launchedByThisRun(lines)).toHaveLength(2);
  });
});

test('a long rest is in it whole, too', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 600_000);
    const inputs = { template_id: String(DEMO.noisy), log: 'none', log_file: 'log.txt', live_updates: 'false' };
    const seen = await step(inputs, inWorkspace());
    expect([seen.outputs['status'], seen.outputs['log_complete']]).toEqual(['successful', 'true']);
    expect(controllerLines(seen)).toEqual([]);
    expect(seen.requests.filter(({ path }) => path.includes('ansi_download'))).toHaveLength(1);
    expect(jobLines(read('log.txt'))).toEqual(plain(await wholeOutput(sim, 1)));
  });
});

test('relaunches and the nodes of a workflow are all in it, each under its heading', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 1500);
    await step({ template_id: String(DEMO.flaky), retry_failed_hosts: '1', log_file: 'a.txt' }, inWorkspace());
    expect(jobLines(read('a.txt'))).toEqual(plain([...(await wholeOutput(sim, 1)), ...(await wholeOutput(sim, 2))]));
    expect(launchedByThisRun(read('a.txt')).map((line) => line.replace(/: .*/, ''))).toEqual([
      ...['== Job 1 "Flaky"', '== Job 2 "Flaky"', '== Job 2 "Flaky"'],
    ]);
    const seen = await step(
      { template_id: String(DEMO.wfTwoNodes), log: 'failures', log_file: 'b.txt' },
      inWorkspace(),
    );
    expect(seen.outputs['log_complete']).toBe('true');
    const lines = read('b.txt');
    expect(jobLines(lines).filter((line) => line.startsWith('PLAY RECAP'))).toHaveLength(2);
    // A node that was found running has a heading for that, too.
    expect(launchedByThisRun(lines).filter((line) => !/ runs as job \d+: /.test(line))).toEqual([
      expect.stringMatching(/^== Job \d+ "Build and deploy": http/),
      expect.stringMatching(/^== Node "build" \(Deploy\): successful /),
      expect.stringMatching(/^== Node "publish" \(Set stats\): successful /),
      expect.stringMatching(/^== Job \d+ "Build and deploy": successful /),
    ]);
  });
});

test('it holds no secret, and the original text of lines that look like commands', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const extra_vars = 'version: 1.4.2\nstage: staging\ndb_password: topsecret-1';
    await step({ template_id: String(DEMO.survey), extra_vars, log_file: 'a.txt' }, inWorkspace());
    expect(read('a.txt').join('\n')).toContain('db_password=***');
    await step({ template_id: String(DEMO.hostile), log_file: 'b.txt' }, inWorkspace());
    const lines = read('b.txt');
    expect(lines.join('')).not.toMatch(/(?!\t)\p{Cc}|\p{Bidi_Control}/u);
    expect(lines.join('\n')).toContain('\n::set-output name=x::y');
  });
});

test('wait/ has it, too', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    await step({ template_id: String(DEMO.plain), wait: 'false' });
    const inputs = { job_id: '1', log: 'none', log_file: 'log.txt' };
    const seen = await step(inputs, { ...inWorkspace(), action: 'wait' });
    expect([seen.outputs['status'], controllerLines(seen)]).toEqual(['successful', []]);
    expect(jobLines(read('log.txt'))).toEqual(plain(await wholeOutput(sim, 1)));
  });
});

test('a path that cannot be written is reported before anything is sent, and so is a log without a wait', async () => {
  await onStage({}, async ({ step }) => {
    writeFileSync(join(workspace, 'a-file'), '');
    const seen = await step({ template_id: String(DEMO.deploy), log_file: 'a-file/log.txt' }, inWorkspace());
    expect(seen.annotations[0]?.message).toContain(
      '`log_file` cannot be created: a parent of `a-file/log.txt` is a file, not a folder.',
    );
    const unwatched = await step(
      { template_id: String(DEMO.deploy), wait: 'false', log_file: 'log.txt' },
      inWorkspace(),
    );
    expect(unwatched.annotations[0]?.message).toContain('`log_file` needs `wait: true`');
    expect([...seen.requests, ...unwatched.requests]).toEqual([]);
  });
});

test('a fault while it is written is reported once and leaves the verdict alone', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    sim.on('request', ({ method }) => {
      if (method === 'POST') mkdirSync(join(workspace, 'log.txt'), { recursive: true });
    });
    const seen = await step({ template_id: String(DEMO.deploy), log_file: 'log.txt' }, inWorkspace());
    expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
      'success',
      'successful',
      'false',
    ]);
    expect(seen.annotations.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^The file in `log_file` could not be written completely: EISDIR/),
    ]);
  });
});

test.each([
  ['../outside.txt', 'must be in the workspace or in `runner.temp`, not `../outside.txt`.'],
  ['link.txt', 'must be in the workspace or in `runner.temp`. `link.txt` leads elsewhere through a symbolic link.'],
])('a file elsewhere is refused before any request: %s', async (log_file, words) => {
  symlinkSync(join(tmpdir(), 'tower-deploy-not-here.txt'), join(workspace, 'link.txt'));
  await onStage({}, async ({ step }) => {
    const seen = await step({ template_id: String(DEMO.deploy), log_file }, inWorkspace());
    expect([seen.conclusion, seen.requests]).toEqual(['failure', []]);
    expect(seen.annotations[0]?.message).toContain(`\`log_file\` ${words}`);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { DEMO, type Simulator } from 'tower-deploy-simulator';
import { moreUrl } from '../../src/report/more-link.ts';
import { onStage, runsOn } from './support/scenario.ts';

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs main on a runner whose files or pipes are broken. */
async function runMain(
  sim: Simulator,
  env: Record<string, string>,
  look: (child: ChildProcess, stdout: string) => void = () => undefined,
): Promise<Ended> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tower-deploy-files-'));
  const files = { GITHUB_OUTPUT: path.join(folder, 'output'), GITHUB_STATE: path.join(folder, 'state') };
  for (const file of Object.values(files)) writeFileSync(file, '');
  const inputs = { INPUT_URL: sim.url, INPUT_TOKEN: sim.tokens['admin'] ?? '', INPUT_TEMPLATE_ID: String(DEMO.deploy) };
  const child = spawn(process.execPath, ['dist/index.js'], {
    env: { PATH: process.env['PATH'], RUNNER_TEMP: folder, INPUT_INTERVAL: '0.2', ...files, ...inputs, ...env },
  });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    ended.stdout += String(chunk);
    look(child, ended.stdout);
  });
  child.stderr.on('data', (chunk) => {
    ended.stderr += String(chunk);
  });
  ended.code = await new Promise((done) => child.on('close', done));
  rmSync(folder, { recursive: true });
  return ended;
}

describe('what the runner should provide and does not', () => {
  test.each(['GITHUB_OUTPUT', 'GITHUB_STATE'])(
    '%s: the job is followed all the same, with one warning',
    async (name) => {
      await onStage({}, async ({ sim }) => {
        runsOn(sim);
        const seen = await runMain(sim, { [name]: path.join(tmpdir(), 'tower-deploy-missing', 'file') });
        expect(seen.stdout).toMatch(/^\P{L}*\[3mLaunched job \d+: http/mu);
        expect(seen.stdout.match(/^::warning::/gm)).toHaveLength(1);
        expect(seen.stdout).toMatch(/^\P{L}*\[3mJob \d+ ".*": successful/mu);
        expect([seen.code, seen.stderr]).toEqual([0, '']);
      });
    },
  );

  test('a reader of the log: the job is followed to its verdict without a stack', async () => {
    await onStage({}, async ({ sim }) => {
      runsOn(sim, 500);
      const seen = await runMain(sim, {}, (child, stdout) => {
        if (stdout.includes('Launched job')) child.stdout?.destroy();
      });
      expect([seen.code, seen.stderr, sim.world.jobs.get(1)?.status]).toEqual([0, '', 'successful']);
    });
  });

  test('an uncaught exception ends the step with one annotation and no stack', async () => {
    await onStage({}, async ({ sim }) => {
      const fault = 'process.on("SIGUSR2",()=>Promise.reject(Error("boom")))';
      const env = { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(fault)}` };
      const seen = await runMain(sim, env, (child, stdout) => {
        if (stdout.includes('Launched job')) child.kill('SIGUSR2');
      });
      expect(seen.stdout.match(/^::error::.*$/gm)).toEqual([
        `::error::Internal error of this action: boom Please report it.%0AMore: ${moreUrl('unexpected-error')}`,
      ]);
      expect([seen.code, seen.stderr]).toEqual([1, '']);
    });
  });
});

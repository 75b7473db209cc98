import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import * as core from '@actions/core';
import { afterAll, afterEach, beforeEach, expect, test } from '@jest/globals';
import type { Template } from '../../../src/launch/prepare/find-template.ts';
import { Console } from '../../../src/report/log/console.ts';
import { StepReport } from '../../../src/report/step-report.ts';
import type { ResultOf } from '../../../src/result.ts';
import { failure } from './playbook-results.ts';
import { job, results } from './reports.ts';
import { RESULTS, ROOT } from './results.ts';

/* Each writer of a result is broken, with the real code around it: the others write what they write without the fault. */

const folder = mkdtempSync(path.join(tmpdir(), 'tower-deploy-broken-'));
const FILES = { GITHUB_OUTPUT: 'outputs', GITHUB_STATE: 'state', GITHUB_STEP_SUMMARY: 'summary' } as const;
const places = Object.entries(FILES).map(([name, file]) => [name, path.join(folder, file)] as const);
const log = path.join(folder, 'log');
const before = { ...process.env };
const stdout = process.stdout.write;

const failed: ResultOf<'ended'> = {
  ...RESULTS.ended,
  job: job({ status: 'failed' }),
  results: results({ failures: [failure('web1')], failureCount: 1 }),
};

beforeEach(() => {
  for (const [name, file] of places) {
    process.env[name] = file;
    writeFileSync(file, '');
  }
  process.env['RUNNER_TEMP'] = folder;
});

afterEach(() => {
  process.stdout.write = stdout;
  core.summary.emptyBuffer();
  for (const [, file] of places) rmSync(file, { recursive: true, force: true });
  rmSync(log, { recursive: true, force: true });
});

afterAll(() => {
  for (const name of [...Object.keys(FILES), 'RUNNER_TEMP']) {
    const value = before[name];
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  rmSync(folder, { recursive: true });
});

type Part = 'console' | 'outputs' | 'state' | 'summary' | 'summary file' | 'log file' | 'GitHub';

/** Makes a folder where a file is needed. */
function block(file: string): void {
  rmSync(file, { force: true });
  mkdirSync(file);
}

const BREAK: Partial<Record<Part, () => void>> = {
  outputs: () => block(path.join(folder, 'outputs')),
  state: () => block(path.join(folder, 'state')),
  summary: () => block(path.join(folder, 'summary')),
  'summary file': () => {
    process.env['RUNNER_TEMP'] = path.join(folder, 'nowhere');
  },
  'log file': () => block(log),
};

/** What a step left, by part. The log and the annotations without warnings, which the fault adds. */
async function left(broken?: Part, annotations = true): Promise<Record<string, string>> {
  BREAK[broken ?? 'GitHub']?.();
  const lines: string[] = [];
  const write = (chunk: unknown): boolean => {
    if (broken === 'console') throw new Error('EIO');
    lines.push(String(chunk));
    return true;
  };
  const stream = new Writable();
  stream.write = write;
  process.stdout.write = write;
  const report = new StepReport(new Console(stream));
  // Nothing listens there.
  const commit = {
    apiUrl: 'http://127.0.0.1:1',
    owner: 'octocat',
    repo: 'shop',
    sha: 'ffac537',
    ref: 'refs/heads/main',
  };
  const deployment = { environment: 'production', environmentUrl: undefined, token: 'ghs', commit, workflowRun: {} };
  report.begin({ annotations, summary: true, logFile: log, ...(broken === 'GitHub' && { deployment }) });
  const template = { type: 'job_template', id: 42, name: 'Deploy', organization: '' } as Template;
  await report.beforeLaunch({ template, site: ROOT.site, launchId: 'x' }, AbortSignal.abort());
  report.launched({ job: failed.job, how: 'created' }, failed.link, 'launched');
  await report.report(failed);
  const exitCode = process.exitCode;
  await report.close(true);
  process.stdout.write = stdout;
  // The tests themselves did not fail.
  process.exitCode = undefined;
  const outputs = read(path.join(folder, 'outputs')).replaceAll(/ghadelimiter_[\w-]+/g, '');
  const file = /summary_file<<\n(\S+)/.exec(outputs)?.[1] ?? '';
  const printed = lines.filter((line) => !/^::(warning|debug)|deployment|GitHub/i.test(line));
  return {
    exitCode: String(exitCode),
    console: printed.join(''),
    GitHub: lines.filter((line) => /deployment|GitHub/i.test(line)).join(''),
    outputs: file === '' ? outputs : outputs.replace(file, 'FILE'),
    state: read(path.join(folder, 'state'))
      .replaceAll(/ghadelimiter_[\w-]+/g, '')
      .replaceAll(/deployment<<\n.*\n\n/g, ''),
    summary: read(path.join(folder, 'summary')),
    'summary file': read(file),
    'log file': read(log),
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

test('without a fault, each part is written, and the step fails', async () => {
  const whole = await left();
  expect(whole['exitCode']).toBe('1');
  expect(whole['console']).toMatch(
    /^::error title=Failed%3A Start the new version::.*failed on web1.*Job 1234 "Deploy": failed/m,
  );
  expect(whole['outputs']).toContain('status<<\nfailed\n');
  expect(whole['state']).toContain('launch');
  expect(whole['summary']).toContain('### Deploy: failed');
  expect(whole['summary file']).toBe(whole['summary']?.replace(/\n$/, ''));
  expect(whole['log file']).toContain('== Job 1234 "Deploy": failed');
});

/** The parts that a fault changes: what it breaks, and the output that would name a file. */
const CHANGES: Readonly<Record<Part, readonly string[]>> = {
  console: ['console'],
  // Without the output, the test does not find the file.
  outputs: ['outputs', 'summary file'],
  state: ['state'],
  summary: ['summary'],
  'summary file': ['outputs', 'summary file'],
  'log file': ['log file'],
  GitHub: ['GitHub'],
};

test.each(Object.entries(CHANGES) as [Part, readonly string[]][])(
  'a fault of the %s changes neither the other parts nor the exit code',
  async (broken, changes) => {
    const whole = await left();
    for (const [, file] of places) writeFileSync(file, '');
    rmSync(log, { force: true });
    const parts = await left(broken);
    for (const part of changes) expect(parts[part]).not.toBe(whole[part]);
    const rest = (of: Record<string, string>) => Object.entries(of).filter(([part]) => !changes.includes(part));
    expect(rest(parts)).toEqual(rest(whole));
    // All outputs but the path of the file that could not be written.
    if (broken === 'summary file') expect(whole['outputs']).toContain(parts['outputs']);
  },
);

test('a log that cannot be written fails the step with a failed job, also without annotations', async () => {
  expect((await left('console', false))['exitCode']).toBe('1');
});

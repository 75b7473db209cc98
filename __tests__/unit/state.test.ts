import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { isLeft, type LaunchState, readState, type StepState, saveState } from '../../src/state.ts';

const ROOT = {
  api: new URL('https://tower.example.com/prefix/api/v2/'),
  site: new URL('https://tower.example.com/prefix/'),
  gateway: false,
};
const TRACE = { job: { type: 'job', id: 7 }, source: 42, newestJobId: 9, userId: 3, launchId: 'an-id' } as const;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tower-deploy-state-'));
  process.env['GITHUB_STATE'] = join(folder, 'state');
  writeFileSync(process.env['GITHUB_STATE'], '');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  for (const name of ['GITHUB_STATE', 'STATE_launch', 'STATE_deployment', 'STATE_comment']) delete process.env[name];
});

/** Saves a part of the state and hands it to the post step, as the runner does. */
function handedOver<Name extends keyof StepState>(name: Name, state: StepState[Name]): StepState[Name] | undefined {
  saveState(name, state);
  const file = readFileSync(process.env['GITHUB_STATE'] ?? '', 'utf8');
  process.env[`STATE_${name}`] = new RegExp(`^${name}<<(\\S+)\\n([\\s\\S]*?)\\n\\1$`, 'm').exec(file)?.[2] ?? '';
  return readState(name);
}

const launch = (progress: LaunchState['progress']): LaunchState => ({
  root: ROOT,
  requestTimeoutMs: 5000,
  cancels: true,
  progress,
});

test.each<LaunchState['progress']>([
  { phase: 'launching', source: 42, launchId: 'an-id' },
  { phase: 'unknown', source: 42, launchId: undefined },
  { phase: 'relaunching', trace: TRACE, unknown: false },
  { phase: 'relaunching', trace: { ...TRACE, userId: undefined, launchId: undefined }, unknown: true },
  { phase: 'following', job: { type: 'workflow_job', id: 7 }, whyNotCancelled: undefined },
  { phase: 'following', job: { type: 'job', id: 7 }, whyNotCancelled: 'was not launched by this run' },
])('a launch comes back whole: $phase', (progress) => {
  expect(handedOver('launch', launch(progress))).toEqual(launch(progress));
});

test.each([
  [undefined, { state: 'failure', description: 'Job 7 failed.', environmentUrl: undefined } as const],
  [{ address: 'https://app.example.com/' }, undefined],
  [
    { artifact: 'sites.0.url' },
    { state: 'success', description: 'Job 7.', environmentUrl: 'https://a.example.com/' } as const,
  ],
])('a deployment comes back whole', (environmentUrl, end) => {
  const deployment: StepState['deployment'] = {
    commit: { apiUrl: 'https://api.github.com', owner: 'acme', repo: 'shop', sha: 'a1', ref: 'refs/heads/main' },
    environment: 'production',
    environmentUrl,
    description: 'Job template 42',
    payload: { launch: 'an-id', template: { id: 42 } },
    id: end === undefined ? undefined : 5,
    jobs: 2,
    logUrl: undefined,
    end,
  };
  expect(handedOver('deployment', deployment)).toEqual(deployment);
});

test.each<Partial<StepState['comment']>>([
  { given: undefined, number: undefined, id: undefined, job: undefined, end: undefined },
  { given: '7', number: 7, id: 12, job: { id: 3, url: 'https://tower.example.com/#/jobs/playbook/3/output' } },
  { job: { id: 3, url: undefined }, end: { status: 'failed', sentence: 'Job 3 failed.' } },
])('a comment comes back whole', (more) => {
  const run = {
    ...{ apiUrl: 'https://api.github.com', owner: 'acme', repo: 'shop', runId: '1', attempt: '2', runUrl: '' },
    ...{ workflow: '.github/workflows/deploy.yml', job: 'deploy', step: 'tower', event: 'pull_request', sha: 'a1' },
    pullRequest: { number: 7, isOpen: true },
  };
  const known = { given: '7', number: 7, id: 12, job: undefined, jobs: 1, end: undefined };
  const comment: StepState['comment'] = { run, key: 'key', title: '`Deploy`', leg: '', ...known, ...more };
  expect(handedOver('comment', comment)).toEqual(comment);
});

test('nothing is left once it is cleared', () => {
  expect(isLeft('launch')).toBe(false);
  process.env['STATE_launch'] = '';
  expect([isLeft('launch'), readState('launch')]).toEqual([false, undefined]);
});

test.each([
  ['no JSON', '{"root":'],
  ['no object', '[]'],
  [
    'another phase',
    JSON.stringify({
      ...launch({ phase: 'following', job: TRACE.job, whyNotCancelled: undefined }),
      progress: { phase: 'x' },
    }),
  ],
  [
    'another kind of job',
    JSON.stringify(launch({ phase: 'following', job: { type: 'x', id: 7 } as never, whyNotCancelled: undefined })),
  ],
  [
    'an address that is none',
    JSON.stringify({
      ...launch({ phase: 'unknown', source: 1, launchId: undefined }),
      root: { ...ROOT, api: 'x' },
    }),
  ],
])('a state that is damaged is not acted on: %s', (_, saved) => {
  process.env['STATE_launch'] = saved;
  expect([isLeft('launch'), readState('launch')]).toEqual([true, undefined]);
});

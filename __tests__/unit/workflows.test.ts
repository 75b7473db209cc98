import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { root } from '../workflows/tools.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
}

interface Job {
  needs?: string | string[];
  uses?: string;
  environment?: unknown;
  permissions?: Record<string, string>;
  steps?: Step[];
  'timeout-minutes'?: number;
}

interface Workflow {
  on: unknown;
  permissions?: Record<string, string>;
  jobs: Record<string, Job>;
}

const folder = join(root, '.github', 'workflows');
const workflows = readdirSync(folder).map(
  (file) => [file, parse(readFileSync(join(folder, file), 'utf8')) as Workflow] as const,
);
const release = new Map(workflows).get('release.yml')?.jobs ?? {};

const writes = (permissions: Record<string, string> = {}) =>
  Object.entries(permissions).flatMap(([name, right]) => (right === 'write' ? [name] : []));
const before = (job: string): string[] => {
  const needs = [release[job]?.needs ?? []].flat();
  return [...needs, ...needs.flatMap(before)];
};
const runs = ({ steps = [] }: Job) => steps.map(({ run = '' }) => run).join('\n');

test.each(workflows)('%s may do nothing but what a job asks for, and no job runs for hours unseen', (_, workflow) => {
  expect(writes(workflow.permissions)).toEqual([]);
  expect(workflow.permissions).toBeDefined();
  for (const job of Object.values(workflow.jobs)) expect(job.uses ?? job['timeout-minutes']).toBeDefined();
});

test.each(workflows)('what comes from outside reaches no script of %s but through its environment', (_, workflow) => {
  for (const job of Object.values(workflow.jobs)) expect(runs(job)).not.toContain('${{');
});

test('only jobs that install nothing may write, each no more than it needs', () => {
  const rights = Object.entries(release).map(([name, { permissions }]) => [name, writes(permissions)] as const);
  expect(Object.fromEntries(rights.filter(([, granted]) => granted.length > 0))).toEqual({
    propose: ['contents'],
    publish: ['contents', 'id-token', 'attestations'],
    move: ['contents'],
  });
  for (const [name, granted] of rights)
    if (granted.length > 0) expect(runs(release[name] ?? {})).not.toMatch(/\bnpm\b/);
});

test('nothing is tagged before all tests, the build and a person; v1 moves only after the release was used', () => {
  expect(before('publish')).toEqual(expect.arrayContaining(['gate', 'build']));
  expect(release['gate']?.uses).toBe('$/.github/workflows/ci.yml');
  expect(release['publish']?.environment).toBe('release');
  expect(before('move')).toEqual(expect.arrayContaining(['publish', 'verify']));
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { onStage, type Seen, type Stage } from './support/scenario.ts';

const FILES = path.join(import.meta.dirname, '..', 'unit', 'apply');
const root = mkdtempSync(path.join(tmpdir(), 'tower-deploy-export-'));
afterAll(() => rmSync(root, { recursive: true }));

let workspace = root;
beforeEach(() => {
  workspace = mkdtempSync(path.join(root, 'workspace-'));
});

type More = Parameters<Stage['step']>[1];

async function run(stage: Stage, action: 'apply' | 'export', inputs: Record<string, string>, more: More = {}): Promise<Seen> {
  const stop = stage.sim.on('request', () => stage.sim.clock.advance(2000));
  const seen = await stage.step(inputs, { ...more, action, env: { GITHUB_WORKSPACE: workspace, ...more?.env } });
  stop();
  return seen;
}

/** Exports, with GETs only. */
async function exportTo(stage: Stage, inputs: Record<string, string> = {}, more: More = {}): Promise<Seen> {
  const seen = await run(stage, 'export', { path: 'tower', ...inputs }, more);
  expect(seen.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
  return seen;
}

const apply = async (stage: Stage, resources: string): Promise<void> => {
  const seen = await run(stage, 'apply', { resources, mode: 'apply' });
  expect([seen.conclusion, seen.log.filter((line) => line.includes('rror'))]).toEqual(['success', []]);
};

/** Demands that a plan of what was exported changes nothing. */
async function expectNoChanges(stage: Stage, file = 'tower/*.yml', env: Record<string, string> = {}): Promise<Seen> {
  const seen = await run(stage, 'apply', { file, mode: 'apply' }, { env });
  expect([seen.conclusion, JSON.parse(seen.outputs['plan'] ?? '{}')]).toEqual([
    'success',
    { unchanged: expect.any(Number), changes: [] },
  ]);
  expect(seen.requests.filter(({ method }) => !['GET', 'OPTIONS'].includes(method))).toEqual([]);
  return seen;
}

const read = (file: string): string => readFileSync(path.join(workspace, file), 'utf8');
const content = (file: string): Record<string, Record<string, unknown>[]> => parse(read(file)) as never;

describe('a plan of an export changes nothing', () => {
  test('on the controller of the demo, with one file for each collection', async () => {
    await onStage({}, async (stage) => {
      const seen = await exportTo(stage);
      expect([seen.conclusion, seen.annotations]).toEqual(['success', []]);
      const files = readdirSync(path.join(workspace, 'tower')).sort();
      expect(files).toContain('job_templates.yml');
      expect(JSON.parse(seen.outputs['files'] ?? '').sort()).toEqual(files.map((file) => `tower/${file}`));
      const plan = await expectNoChanges(stage);
      expect(plan.outputs['unchanged']).toBe(seen.outputs['count']);
      expect(Number(seen.outputs['count'])).toBeGreaterThan(20);
      expect(seen.log.join('\n')).toMatch(/^Exported \d+ resources to \d+ files\.$/m);
      expect(seen.summary).toMatch(/\| `job_templates` \| \d+ \|/);
    });
  });

  test('with every kind that apply can write, in a single file', async () => {
    await onStage({}, async (stage) => {
      await apply(stage, readFileSync(path.join(FILES, 'shop.yml'), 'utf8'));
      const seen = await exportTo(stage, { path: 'tower.yml' });
      expect(JSON.parse(seen.outputs['files'] ?? '')).toEqual(['tower.yml']);
      await expectNoChanges(stage, 'tower.yml');
      const again = read('tower.yml');
      await exportTo(stage, { path: 'tower.yml' });
      expect(read('tower.yml')).toBe(again);
    });
  });
});

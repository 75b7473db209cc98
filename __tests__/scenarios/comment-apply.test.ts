import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { withoutColours } from '../../src/report/log/sanitize.ts';
import { asked, onlyComment, onPullRequest, type PullRequestStage, warnings } from './support/pull-request.ts';
import { isSentence, type Seen } from './support/scenario.ts';

const FILES = path.join(import.meta.dirname, '..', 'apply');
const workspace = mkdtempSync(path.join(tmpdir(), 'tower-deploy-apply-'));
for (const name of ['shop.yml', 'shop.changed.yml'])
  writeFileSync(path.join(workspace, name), readFileSync(path.join(FILES, name)));
afterAll(() => rmSync(workspace, { recursive: true }));

const SECRETS = /s3cret-value|hunter22|vault-s3cret/;

async function apply(stage: PullRequestStage, inputs: Record<string, string>): Promise<Seen> {
  const stop = stage.sim.on('request', () => stage.sim.clock.advance(2000));
  const seen = await stage.preview(inputs, { action: 'apply', env: { GITHUB_WORKSPACE: workspace } });
  stop();
  return seen;
}

/** The lines of the plan in the log. */
function planLines({ raw }: Seen): string[] {
  return raw
    .filter(isSentence)
    .map(withoutColours)
    .filter((line) => /^(?:[+~=-] | {4})/.test(line));
}

describe('apply/ with a comment', () => {
  test('shows the plan as the log shows it, at the end, without secrets', async () => {
    await onPullRequest(async (stage) => {
      await apply(stage, { file: 'shop.yml', mode: 'apply', pull_request_comment: 'false' });
      expect(asked(stage)).toEqual([]);
      const seen = await apply(stage, { file: 'shop.changed.yml', prune: 'hosts, groups' });
      expect([seen.conclusion, warnings(seen), asked(stage)]).toEqual(['success', [], ['comments', 'comment']]);
      const { body } = onlyComment(stage);
      const [, plan = ''] = /```diff\n([\s\S]*?)\n```/.exec(body) ?? [];
      expect(planLines(seen).length).toBeGreaterThan(20);
      expect(plan.split('\n')).toEqual(planLines(seen));
      expect(body).toContain('### `apply`: plan\n\nPlan: 8 to create, 9 to update, 3 to delete; ');
      expect(body).not.toMatch(SECRETS);
    });
  });

  test('shows whole resources of a plan that is longer than a comment can be, and counts the others', async () => {
    await onPullRequest(async (stage) => {
      const labels = Array.from({ length: 500 }, (_, index) => ({
        name: `${index} ${'x'.repeat(150)}`,
        organization: 'Acme',
      }));
      writeFileSync(path.join(workspace, 'labels.yml'), JSON.stringify({ labels }));
      const seen = await apply(stage, { file: 'labels.yml' });
      expect([seen.conclusion, warnings(seen)]).toEqual(['success', []]);
      const lines = planLines(seen);
      expect(lines.join('\n').length).toBeGreaterThan(70_000);
      const { body } = onlyComment(stage);
      expect(body.length).toBeLessThanOrEqual(65_536);
      expect(body.slice(0, 300)).toContain('### `apply`: plan\n\nPlan: 500 to create');
      const [, plan = '', left] =
        /```diff\n([\s\S]*?)\n```\n\nand (\d+) more: the log of the run shows/.exec(body) ?? [];
      const shown = plan.split('\n');
      // Two lines a label: none is cut.
      expect(shown.length / 2 + Number(left)).toBe(500);
      expect(shown.every((line, index) => line === lines[index])).toBe(true);
    });
  });

  test('shows what was applied in the same comment', async () => {
    await onPullRequest(async (stage) => {
      await apply(stage, { file: 'shop.yml' });
      const seen = await apply(stage, { file: 'shop.yml', mode: 'apply' });
      expect([seen.conclusion, warnings(seen)]).toEqual(['success', []]);
      expect(asked(stage).slice(2)).toEqual(['comments', 'viewer', 'update_comment']);
      const { body } = onlyComment(stage);
      expect(body).toContain('### `apply`: applied\n');
      expect(body).not.toMatch(SECRETS);
    });
  });

  test('says that the step fails because of changes', async () => {
    await onPullRequest(async (stage) => {
      const seen = await apply(stage, { file: 'shop.yml', fail_on_changes: 'true' });
      expect(seen.conclusion).toBe('failure');
      expect(onlyComment(stage).body).toContain('The step fails because of the changes (`fail_on_changes`).');
    });
  });

  test('says that the step failed before there was a plan', async () => {
    await onPullRequest(async (stage) => {
      stage.sim.faults.add({
        method: 'GET',
        path: '/organizations/',
        kind: 'json',
        status: 403,
        body: '{"detail":"no"}',
      });
      const seen = await apply(stage, { file: 'shop.yml' });
      expect(seen.conclusion).toBe('failure');
      expect(onlyComment(stage).body).toContain('### `apply`: failed\n\nThe step failed. The log of the run says why.');
    });
  });
});

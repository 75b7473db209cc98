import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { readCommentRun } from '../../../src/inputs/comment-run.ts';
import { readInputs } from '../../scenarios/support/in-process.ts';

const given = { url: 'https://tower.example.com', token: 'secret-token', template_id: '42', github_token: 'ghs_token' };

describe('pull_request_comment', () => {
  test('is off by default, whatever the number is', async () => {
    expect((await readInputs({ ...given, pull_request_number: 'x' })).comment).toBeUndefined();
    expect((await readInputs({ ...given, pull_request_comment: 'false' })).comment).toBeUndefined();
  });

  test('keeps the number as it is given: a wrong one must not stop a deployment', async () => {
    const inputs = { ...given, pull_request_comment: 'true', pull_request_number: ' x ', matrix: '{"region":"eu"}' };
    expect((await readInputs(inputs)).comment).toEqual({ number: 'x', matrix: '{"region":"eu"}', token: 'ghs_token' });
  });

  test('must be a boolean', async () => {
    await expect(readInputs({ ...given, pull_request_comment: 'yes' })).rejects.toThrow(
      /`pull_request_comment` must be `true` or `false`, not `yes`/,
    );
  });
});

describe('the run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-event-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const [HEAD, OWN] = ['a'.repeat(40), 'b'.repeat(40)];
  const run = (event: unknown, more: Record<string, string> = {}) => {
    const path = join(folder, 'event.json');
    writeFileSync(path, typeof event === 'string' ? event : JSON.stringify(event));
    const known = { GITHUB_REPOSITORY: 'octocat/shop', GITHUB_SHA: OWN, GITHUB_EVENT_PATH: path };
    return readCommentRun({ ...known, ...more });
  };

  test.each([
    ['a pull request', { pull_request: { number: 7, state: 'open' } }, { number: 7, isOpen: true }],
    ['a closed pull request', { pull_request: { number: 7, state: 'closed' } }, { number: 7, isOpen: false }],
    [
      'a comment on a pull request',
      { issue: { number: 7, state: 'open', pull_request: {} } },
      { number: 7, isOpen: true },
    ],
    ['a comment on an issue', { issue: { number: 7, state: 'open' } }, undefined],
    ['a push', { ref: 'refs/heads/main' }, undefined],
    ['a number that is a text', { pull_request: { number: '7' } }, undefined],
    ['a damaged event', '{', undefined],
  ])('has the pull request of %s', (_, event, pullRequest) => {
    expect(run(event).pullRequest).toEqual(pullRequest);
  });

  test('has the commit of the run before a `workflow_run`, otherwise its own', () => {
    expect(run({ workflow_run: { head_sha: HEAD } }).sha).toBe(HEAD);
    expect(run({ workflow_run: { head_sha: 'main' } }).sha).toBe(OWN);
    expect(run({}).sha).toBe(OWN);
  });

  test.each([
    ['octocat/shop/.github/workflows/deploy.yml@refs/heads/main', '.github/workflows/deploy.yml'],
    ['octocat/central/.github/workflows/deploy.yml@v1', 'octocat/central/.github/workflows/deploy.yml'],
    ['', 'Deploy'],
  ])('has the workflow file of %j without its branch', (ref, file) => {
    expect(run({}, { GITHUB_WORKFLOW_REF: ref, GITHUB_WORKFLOW: 'Deploy' }).workflow).toBe(file);
  });

  test('has the page of the attempt', () => {
    const more = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_RUN_ID: '9', GITHUB_RUN_ATTEMPT: '2' };
    expect(run({}, more).runUrl).toBe('https://github.com/octocat/shop/actions/runs/9/attempts/2');
    expect(run({}).runUrl).toBe('');
  });
});

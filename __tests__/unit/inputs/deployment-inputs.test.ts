import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parseEnvironment, parseEnvironmentUrl } from '../../../src/inputs/deployment-inputs.ts';
import { readCommit } from '../../../src/inputs/github-run.ts';
import { readInputs } from '../../scenarios/support/in-process.ts';

const given = { url: 'https://tower.example.com', token: 'secret-token', template_id: '42' };

describe('environment', () => {
  test('a name as GitHub takes it', () => {
    for (const name of ['production', 'EU / blue (2)', '本番', 'x'.repeat(255)])
      expect(parseEnvironment(name)).toBe(name);
    // Two units of JavaScript, one character.
    expect(parseEnvironment('🚀'.repeat(255))).toHaveLength(510);
  });

  test.each([
    ['x'.repeat(256), /must have at most 255 characters, the maximum on GitHub\./],
    ['a\nb', /line breaks/],
    ['a\u0000b', /control character/],
  ])('%j is none', (name, problem) => {
    expect(() => parseEnvironment(name)).toThrow(problem);
  });

  test('without it nothing is recorded', async () => {
    expect((await readInputs({ ...given, github_token: 'ghs_token' })).deployment).toBeUndefined();
    const { deployment } = await readInputs({ ...given, environment: 'staging', github_token: 'ghs_token' });
    expect(deployment).toEqual({ environment: 'staging', environmentUrl: undefined, token: 'ghs_token' });
  });
});

describe('environment_url', () => {
  test.each([
    ['https://www.example.com/shop', { address: 'https://www.example.com/shop' }],
    ['http://10.0.0.1:8080', { address: 'http://10.0.0.1:8080/' }],
    ['artifacts.url', { artifact: 'url' }],
    ['artifacts.sites.0.url', { artifact: 'sites.0.url' }],
  ])('%s', (text, expected) => {
    expect(parseEnvironmentUrl(text)).toEqual(expected);
  });

  test.each([
    [
      'www.example.com',
      /must be an http or https URL, or an artifact such as `artifacts\.url`, not `www\.example\.com`\./,
    ],
    ['ftp://example.com', /an http or https URL/],
    ['javascript:alert(1)', /an http or https URL/],
    ['artifacts.', /an http or https URL/],
    ['https://user:secret@example.com', /^must not contain a user name or password:/],
  ])('%s is none', (text, problem) => {
    expect(() => parseEnvironmentUrl(text)).toThrow(problem);
  });

  test('needs an environment', async () => {
    const wrong = readInputs({ ...given, environment_url: 'artifacts.url' });
    await expect(wrong).rejects.toThrow(
      '`environment` is missing: `environment_url` needs the name of the environment.',
    );
  });
});

describe('the commit of a run', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-commit-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const head = '6dcb09b5b57875f334f61aebed695e2e4193db5e';
  const run = { GITHUB_REPOSITORY: 'octocat/shop', GITHUB_SHA: 'ffac537e', GITHUB_REF: 'refs/pull/7/merge' };
  const withEvent = (text: string): NodeJS.ProcessEnv => {
    const GITHUB_EVENT_PATH = join(folder, 'event.json');
    writeFileSync(GITHUB_EVENT_PATH, text);
    return { ...run, GITHUB_EVENT_PATH };
  };

  test("is the pull request's last one, and not the test merge", () => {
    const event = JSON.stringify({ pull_request: { head: { sha: head } } });
    expect(readCommit(withEvent(event))).toEqual({
      apiUrl: 'https://api.github.com',
      owner: 'octocat',
      repo: 'shop',
      sha: head,
      ref: 'refs/pull/7/merge',
    });
    expect(readCommit({ ...withEvent(event), GITHUB_REF: 'refs/heads/main' }).sha).toBe('ffac537e');
  });

  test.each(['', 'not JSON', '{}', '{"pull_request":null}', '{"pull_request":{"head":{"sha":"main"}}}'])(
    'is the one that the runner names when the event is %j',
    (text) => {
      expect(readCommit(withEvent(text)).sha).toBe('ffac537e');
      expect(readCommit(run).sha).toBe('ffac537e');
    },
  );

  test('on GitHub Enterprise Server', () => {
    const { apiUrl } = readCommit({ ...run, GITHUB_API_URL: 'https://github.example.com/api/v3/' });
    expect(apiUrl).toBe('https://github.example.com/api/v3');
  });
});

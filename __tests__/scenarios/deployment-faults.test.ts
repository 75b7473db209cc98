import { describe, expect, test } from '@jest/globals';
import { TOKEN } from '../support/github/pull-request-run.ts';
import type { Fault } from '../support/github/server.ts';
import { isLaunch } from './support/cutting-proxy.ts';
import {
  changes,
  type GitHubStage,
  hurriedChanges,
  onGitHub,
  onlyDeployment,
  statesOf,
} from './support/deployments.ts';
import { expectWholeLog, runsOn, type Seen } from './support/scenario.ts';

const LAUNCH = 'tower POST /api/v2/job_templates/44/launch/';

/** The software is deployed, whatever GitHub says. */
async function expectDeployed({ sim }: GitHubStage, seen: Seen): Promise<void> {
  expect([seen.conclusion, seen.launches.length, seen.postExitCode]).toEqual(['success', 1, 0]);
  await expectWholeLog(sim, seen);
}

const json = (status: number, body: object, headers: Record<string, string> = {}): Fault['answer'] => ({
  status,
  body: JSON.stringify(body),
  headers,
});

const page = (status: number): Fault['answer'] => ({
  status,
  body: '<html><head><title>Unicorn!</title></head><body>::error::No server is currently available.</body></html>',
  headers: { 'Content-Type': 'text/html' },
});

describe('reports once what GitHub refuses, and the deployed job keeps its result', () => {
  test.each<[string, (stage: GitHubStage) => void, RegExp]>([
    [
      'without the permission',
      ({ github }) => github.tokens.set(TOKEN, 'read'),
      /^Deployment to environment "staging" is not recorded on GitHub: GitHub answered 403 "Resource not accessible by integration" \(X-GitHub-Request-Id [\w:]+\)\. Grant the job `deployments: write` under `permissions`\./,
    ],
    [
      'a token that is not valid',
      ({ github }) => github.tokens.delete(TOKEN),
      /GitHub answered 401 "Bad credentials".*Check `github_token`\./,
    ],
    [
      'a repository that the token does not reach',
      ({ github }) => github.fail({ operation: 'create', answer: json(404, { message: 'Not Found' }) }),
      /GitHub answered 404 "Not Found"\. `github_token` cannot access the deployments of octocat\/shop\. .*`deployments: write`/,
    ],
    [
      'a commit that is not there',
      ({ github }) => github.repository.refs.clear(),
      /GitHub answered 422 "No ref found for: ffac537e6cbbf934b08745a378932722df287a53"/,
    ],
  ])('%s', async (_, prepare, warning) => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      prepare(stage);
      const seen = await stage.deploy();
      await expectDeployed(stage, seen);
      expect(changes(stage)).toEqual(['github create', LAUNCH]);
      expect(seen.annotations).toMatchObject([{ level: 'warning', message: expect.stringMatching(warning) }]);
      expect(seen.annotations[0]?.message).toMatch(/Nothing else is affected\.$/);
      expect([seen.state['deployment'], stage.github.repository.deployments]).toEqual(['', []]);
    });
  });

  test('a status that it does not take', async () => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      const errors = [{ resource: 'DeploymentStatus', field: 'log_url', code: 'custom', message: 'log_url is odd' }];
      stage.github.fail({ operation: 'status', answer: json(422, { message: 'Validation Failed', errors }) });
      const seen = await stage.deploy();
      await expectDeployed(stage, seen);
      expect(seen.annotations.map(({ message }) => message)).toEqual([
        `Deployment ${onlyDeployment(stage).id} to environment "staging" is out of date on GitHub: GitHub answered 422 "Validation Failed log_url is odd". Nothing else is affected.`,
      ]);
    });
  });
});

describe('what may pass is tried again, and there is one deployment', () => {
  test.each<[string, Omit<Fault, 'operation'>, string[]]>([
    ['an error page', { answer: page(502) }, []],
    ['a page instead of JSON', { answer: page(200) }, []],
    ['cut JSON', { answer: { status: 201, body: '{"id": 34069' } }, []],
    ['a line that is cut', { answer: 'cut' }, []],
    ['a line that is cut after it was created', { answer: 'cut', carriedOut: true }, ['found']],
    ['a page of a proxy after it was created', { answer: page(504), carriedOut: true }, ['found']],
    ['a limit of requests', { answer: json(429, { message: 'slow down' }, { 'Retry-After': '1' }) }, []],
    [
      'a limit that is called a refusal',
      { answer: json(403, { message: 'You have exceeded a secondary rate limit.' }) },
      [],
    ],
  ])('%s at the creation', async (_, fault, found) => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      stage.github.fail({ operation: 'create', ...fault });
      const seen = await stage.deploy();
      await expectDeployed(stage, seen);
      const again = found.length === 0 ? ['github create'] : [];
      expect(changes(stage).slice(0, 3 + again.length)).toEqual(['github create', 'github list', ...again, LAUNCH]);
      expect(statesOf(stage)).toEqual(['in_progress', 'success']);
      expect(seen.annotations).toEqual([]);
      expect(seen.raw.filter((line) => /^\s*(::error|##\[)/.test(line))).toEqual([]);
    });
  });

  test('an error at the end', async () => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      stage.github.fail({ operation: 'status', state: 'success', answer: page(503) });
      const seen = await stage.deploy();
      await expectDeployed(stage, seen);
      expect([statesOf(stage), seen.annotations]).toEqual([['in_progress', 'success'], []]);
    });
  });
});

describe('a GitHub that is slow or away', () => {
  test('does not delay the launch: the deployment is created while the job runs', async () => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      const { sim, github } = stage;
      for (const operation of ['create', 'list'] as const) github.fail({ operation, times: 99, answer: 'nothing' });
      sim.on('request', ({ method, path }) => {
        if (isLaunch(method, path)) github.heal();
      });
      const seen = await stage.deploy();
      await expectDeployed(stage, seen);
      const [before, after] = hurriedChanges(stage).join(' ').split(LAUNCH);
      expect(before).toMatch(/^github create (github list )?$/);
      expect(after).toBe(' github list github create github in_progress github success');
      expect(seen.log).toContain('The deployment is not recorded on GitHub yet. The launch continues.');
      expect(seen.annotations).toEqual([]);
    });
  });

  test('for the whole step: one warning in the end', async () => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      const closed = { GITHUB_API_URL: 'http://127.0.0.1:9' };
      const seen = await stage.deploy({}, { env: closed });
      await expectDeployed(stage, seen);
      expect(seen.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
        'warning: Deployment to environment "staging" is not recorded on GitHub: GitHub is unreachable (ECONNREFUSED). Nothing else is affected.',
      ]);
      expect(seen.log.join('\n')).toMatch(
        /The final status of the deployment could not be sent to GitHub: .* The post step tries again\./,
      );
    });
  });
});

describe('what the runner should provide and does not', () => {
  test.each<[string, { token?: string; env?: Record<string, string> }, RegExp]>([
    ['a token', { token: '' }, /`github_token` is empty\.$/],
    ['a repository', { env: { GITHUB_REPOSITORY: '' } }, /the runner provides no repository and commit\.$/],
    ['an address of the API', { env: { GITHUB_API_URL: 'nowhere' } }, /Invalid URL/],
  ])('%s: nothing is recorded, and all the rest is done', async (_, options, warning) => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      const seen = await stage.deploy({}, options);
      await expectDeployed(stage, seen);
      expect(stage.github.requests).toEqual([]);
      expect(seen.annotations).toMatchObject([{ level: 'warning', message: expect.stringMatching(warning) }]);
    });
  });
});

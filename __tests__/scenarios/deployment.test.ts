import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { cancel, DEMO } from 'tower-deploy-simulator';
import { SHA, TOKEN } from '../support/github/pull-request-run.ts';
import { root } from '../workflows/tools.ts';
import { changes, lastStatus, onGitHub, onlyDeployment, statesOf } from './support/deployments.ts';
import { runsOn } from './support/scenario.ts';

test('a launch is recorded from before it to its end', async () => {
  await onGitHub(async (stage) => {
    runsOn(stage.sim);
    const seen = await stage.deploy({ template_id: String(DEMO.deploy), environment_url: 'artifacts.url' });
    expect([seen.conclusion, seen.annotations]).toEqual(['success', []]);
    expect(changes(stage)).toEqual([
      'github create',
      'tower POST /api/v2/job_templates/42/launch/',
      'github in_progress',
      'github success',
    ]);
    expect(stage.timeline.at(-1)).toBe('github success');
    const logUrl = seen.outputs['job_url'];
    const { job_id: id } = seen.outputs;
    const deployment = onlyDeployment(stage);
    expect(deployment).toMatchObject({
      sha: SHA,
      ref: SHA,
      task: 'deploy',
      environment: 'staging',
      description: `Job template 42 "Deploy" on ${stage.sim.url}/`,
      payload: {
        ref: 'refs/heads/main',
        run_id: '1658821493',
        run_url: 'https://github.com/octocat/shop/actions/runs/1658821493',
        template: { id: 42, name: 'Deploy', type: 'job_template' },
      },
      statuses: [
        { state: 'in_progress', description: `Job ${id} was launched.`, log_url: logUrl, environment_url: '' },
        {
          state: 'success',
          description: `Job ${id} was successful.`,
          log_url: logUrl,
          environment_url: 'https://app.example.com/?v=1.4.2',
        },
      ],
    });
    expect(seen.log).toContain(`Deployment ${deployment.id} to environment "staging" is recorded on GitHub.`);
    const { body, headers } = stage.github.requests[0] ?? {};
    expect(body).toMatchObject({ auto_merge: false, required_contexts: [] });
    for (const left of ['production_environment', 'transient_environment']) expect(body).not.toHaveProperty(left);
    expect(headers?.['user-agent']).toMatch(/^tower-deploy\/\d/);
    expect(seen.raw).toContain(`::add-mask::${TOKEN}`);
  });
});

describe('the end of the job is the end of the deployment', () => {
  test.each([
    ['a failed job', { template_id: String(DEMO.failing) }, 'failure', /^Job 1 failed\.$/],
    ['a job that could not be run', { template_id: String(DEMO.error) }, 'error', /could not run job 1/],
    ['a time-out', { template_id: String(DEMO.slow), timeout: '1' }, 'error', /^The wait for job 1 timed out/],
    [
      'a time-out that cancels the job',
      { template_id: String(DEMO.slow), timeout: '1', cancel_on_timeout: 'true' },
      'error',
      /^The wait for job 1 timed out/,
    ],
  ])('%s', async (_, inputs, state, description) => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim, 300);
      const seen = await stage.deploy({ ...inputs, environment_url: 'https://www.example.com/shop' });
      expect(seen.conclusion).toBe('failure');
      expect(statesOf(stage)).toEqual(['in_progress', state]);
      expect(lastStatus(stage)).toMatchObject({
        description: expect.stringMatching(description),
        log_url: seen.outputs['job_url'],
        environment_url: 'https://www.example.com/shop',
      });
      expect([seen.state['deployment'], seen.postExitCode]).toEqual(['', 0]);
      expect(seen.annotations.filter(({ level }) => level !== 'error')).toEqual([]);
    });
  });

  test('a job that a user cancelled', async () => {
    await onGitHub(async (stage) => {
      const { sim } = stage;
      runsOn(sim, 300);
      sim.on('request', ({ method, path }) => {
        const job = sim.world.jobs.get(1);
        if (method === 'GET' && path.endsWith('/jobs/1/') && job) cancel(sim.world, job, sim.clock.now().getTime());
      });
      const seen = await stage.deploy({ template_id: String(DEMO.slow) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'canceled']);
      expect(statesOf(stage)).toEqual(['in_progress', 'inactive']);
    });
  });

  test('a relaunch on the failed hosts: one deployment, whose log is the last job', async () => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      const seen = await stage.deploy({ template_id: String(DEMO.flaky), retry_failed_hosts: '1' });
      expect([seen.conclusion, seen.outputs['job_ids']]).toEqual(['success', '[1,2]']);
      expect(statesOf(stage)).toEqual(['in_progress', 'in_progress', 'success']);
      const [first, second, last] = onlyDeployment(stage).statuses.map(({ log_url }) => log_url);
      expect([first, second, last]).toEqual([
        `${stage.sim.url}/#/jobs/playbook/1/output`,
        seen.outputs['job_url'],
        seen.outputs['job_url'],
      ]);
    });
  });

  test('a job that is not as asked', async () => {
    await onGitHub(async (stage) => {
      const { sim } = stage;
      runsOn(sim);
      sim.world.listen(({ job }) => {
        if (job.type === 'job' && job.status === 'pending') job.limit = '';
      });
      const seen = await stage.deploy({ template_id: String(DEMO.deploy), limit: 'web1' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'canceled']);
      expect(statesOf(stage).at(-1)).toBe('inactive');
    });
  });

  test('with wait: false it stays in progress', async () => {
    await onGitHub(async (stage) => {
      const seen = await stage.deploy({ wait: 'false' });
      expect([seen.conclusion, statesOf(stage)]).toEqual(['success', ['in_progress']]);
      expect(lastStatus(stage)?.log_url).toBe(seen.outputs['job_url']);
      expect([seen.state['deployment'], seen.annotations]).toEqual(['', []]);
    });
  });
});

describe('without a job', () => {
  test.each([
    ['refused by the template', { limit: 'web1' }],
    ['a dry run', { dry_run: 'true' }],
  ])('%s: GitHub is not asked at all', async (_, inputs) => {
    await onGitHub(async (stage) => {
      await stage.deploy(inputs);
      expect([stage.github.requests, changes(stage)]).toEqual([[], []]);
    });
  });

  test('refused by the controller at the launch: the deployment is an error', async () => {
    await onGitHub(async (stage) => {
      const body = '{"detail":"You do not have permission to perform this action."}';
      stage.sim.faults.add({ method: 'POST', path: '/launch/', kind: 'json', status: 403, body });
      const seen = await stage.deploy();
      expect([seen.conclusion, statesOf(stage)]).toEqual(['failure', ['error']]);
      expect(lastStatus(stage)).toMatchObject({
        description: 'Nothing was launched: see the log of the step.',
        log_url: '',
      });
      expect(seen.state['deployment']).toBe('');
    });
  });
});

describe('environment_url', () => {
  test('an artifact of a job of a workflow', async () => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      const inputs = { template_id: String(DEMO.wfTwoNodes), environment_url: 'artifacts.release_url' };
      expect((await stage.deploy(inputs)).conclusion).toBe('success');
      expect(lastStatus(stage)?.environment_url).toBe('https://app.example.com/v9.9');
    });
  });

  test('with a secret in it is left out: everybody sees it', async () => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      const seen = await stage.deploy({ environment_url: `https://www.example.com/?key=${stage.sim.tokens['admin']}` });
      expect([seen.conclusion, lastStatus(stage)?.environment_url]).toEqual(['success', '']);
      expect(seen.annotations.map(({ message }) => message)).toEqual([
        '`environment_url` was not sent to GitHub: it contains a secret.',
      ]);
    });
  });

  test.each([
    ['deeper inside', 'artifacts.links.0', 'https://app.example.com/v2'],
    ['missing', 'artifacts.url', /the job did not set the artifact `url` \(set_stats\)\. It set links, script\./],
    ['no address', 'artifacts.script', /the artifact `script` is not an http or https URL/],
  ])('an artifact: %s', async (_, environment_url, expected) => {
    await onGitHub(async (stage) => {
      const { sim } = stage;
      runsOn(sim);
      sim.world.listen(({ job }) => {
        if (job.type === 'job')
          job.artifacts = { links: ['https://app.example.com/v2'], script: 'javascript:alert(1)' };
      });
      const seen = await stage.deploy({ environment_url });
      expect([seen.conclusion, statesOf(stage).at(-1)]).toEqual(['success', 'success']);
      const url = lastStatus(stage)?.environment_url;
      if (typeof expected === 'string') expect([url, seen.annotations]).toEqual([expected, []]);
      else {
        expect(url).toBe('');
        expect(seen.annotations).toMatchObject([{ level: 'warning', message: expect.stringMatching(expected) }]);
      }
    });
  });
});

describe('the commit', () => {
  const HEAD = '6dcb09b5b57875f334f61aebed695e2e4193db5e';

  test.each([
    ['of a pull request is its last one', { GITHUB_REF: 'refs/pull/7/merge' }, HEAD],
    ['after a merge is the one on the branch', { GITHUB_REF: 'refs/heads/main' }, SHA],
  ])('%s', async (_, env, sha) => {
    const folder = mkdtempSync(join(tmpdir(), 'tower-deploy-event-'));
    const GITHUB_EVENT_PATH = join(folder, 'event.json');
    writeFileSync(GITHUB_EVENT_PATH, JSON.stringify({ pull_request: { number: 7, head: { ref: 'fix', sha: HEAD } } }));
    await onGitHub(
      async (stage) => {
        runsOn(stage.sim);
        await stage.deploy({}, { env: { ...env, GITHUB_EVENT_NAME: 'pull_request', GITHUB_EVENT_PATH } });
        expect(onlyDeployment(stage)).toMatchObject({ sha, payload: { ref: env.GITHUB_REF } });
      },
      { github: { refs: { main: SHA, fix: HEAD } } },
    );
    rmSync(folder, { recursive: true });
  });
});

test("GitHub's client is in a part of the bundle that nothing else needs", () => {
  const folder = join(root, 'dist', 'bundle');
  const holders = readdirSync(folder).filter((name) => /octokit/i.test(readFileSync(join(folder, name), 'utf8')));
  expect(holders.filter((name) => name.endsWith('.js'))).not.toContain('index.js');
});

import { describe, expect, test } from '@jest/globals';
import { changed, DEMO, failed, ok } from 'tower-deploy-simulator';
import { PULL } from '../support/github/pull-request-run.ts';
import { launchOn } from './support/jobs.ts';
import { runsTasks } from './support/playbooks.ts';
import {
  asked,
  onlyComment,
  onPullRequest,
  ownComments,
  type PullRequestStage,
  warnings,
} from './support/pull-request.ts';
import { runsOn } from './support/scenario.ts';

const LAUNCH = 'tower POST /api/v2/job_templates/42/launch/';
const FIRST = ['comments', 'comment', 'read_comment', 'update_comment'];

/** The texts that were sent for comments, in order. */
function bodiesOf({ github }: PullRequestStage): string[] {
  return github.requests
    .filter(({ operation }) => operation === 'comment' || operation === 'update_comment')
    .map(({ body }) => String(body['body']));
}

describe('a comment on the pull request', () => {
  test('shows a launched job at once, and its end in the same comment', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim, 500);
      const seen = await stage.preview({ template_id: String(DEMO.deploy) });
      expect([seen.conclusion, warnings(seen)]).toEqual(['success', []]);
      expect(asked(stage)).toEqual(FIRST);
      expect(stage.timeline.indexOf(LAUNCH)).toBeLessThan(stage.timeline.indexOf('github comments'));
      const { job_url: url, job_id: id } = seen.outputs;
      expect(bodiesOf(stage)[0]).toContain(`### \`Deploy\`: running\n\n[Job ${id}](${url}) was launched.`);
      const { body, pull } = onlyComment(stage);
      expect(pull).toBe(PULL);
      expect(body.split('\n')[0]).toMatch(/^<!-- tower-deploy:comment key=[\w-]{32} run=1658821493 attempt=1 -->$/);
      expect(body).toContain(`### \`Deploy\`: successful\n\n[Job ${id}](${url}) was successful after `);
      expect(body).toContain('[Workflow run](https://github.com/octocat/shop/actions/runs/1658821493/attempts/1)');
      expect(seen.state['comment']).toBe('');
    });
  });

  test('is the same one in the next run', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      await stage.preview();
      const first = asked(stage).length;
      const { id } = onlyComment(stage);
      await stage.preview({}, { env: { GITHUB_RUN_ID: '1658821494' } });
      expect(asked(stage).slice(first)).toEqual([
        'comments',
        'viewer',
        'update_comment',
        'read_comment',
        'update_comment',
      ]);
      expect(onlyComment(stage)).toMatchObject({ id, body: expect.stringContaining(' run=1658821494 attempt=1 -->') });
    });
  });

  test('names the failed task and its hosts, without what the playbook printed', async () => {
    await onPullRequest(async (stage) => {
      runsTasks(stage.sim, DEMO.deploy, [
        { name: 'Look', action: 'stat', line: 4, result: ok() },
        {
          name: 'Start',
          action: 'systemd',
          line: 8,
          result: (host) => (host === 'web1' ? failed('The pass phrase is s3same') : ok()),
        },
      ]);
      runsOn(stage.sim);
      const seen = await stage.preview({ template_id: String(DEMO.deploy) });
      expect([seen.conclusion, warnings(seen)]).toEqual(['failure', []]);
      expect(seen.summary).toContain('s3same');
      const { body } = onlyComment(stage);
      expect(body).toContain('### `Deploy`: failed');
      expect(body).toContain(
        '#### Failed tasks\n\n| Task | Hosts |\n| --- | --- |\n| `Start`<br>`site.yml:8` | `web1` |',
      );
      expect(body).not.toContain('s3same');
    });
  });

  test('names what a check would change, without the differences', async () => {
    await onPullRequest(async (stage) => {
      runsTasks(stage.sim, DEMO.deploy, [
        {
          name: 'Configure',
          action: 'template',
          line: 4,
          result: (host) => (host === 'db1' ? ok() : changed({ diff: [{ before: 'a\n', after: 'pin: 4711\n' }] })),
        },
      ]);
      runsOn(stage.sim);
      const check = { job_type: 'check', diff_mode: 'true', fail_on_changes: 'true' };
      const seen = await stage.preview({ template_id: String(DEMO.deploy), ...check });
      expect(seen.outputs).toMatchObject({ status: 'successful', changed: 'true' });
      const { body } = onlyComment(stage);
      expect(body).toContain('### `Deploy`: failed by `fail_on_changes`\n');
      expect(body).toContain('This was a check: nothing was changed. 3 hosts: 2 would change, 1 unchanged.');
      expect(body).toContain('The step fails because a host would change (`fail_on_changes`).');
      expect(body).toContain(
        '#### What would change\n\n| Task | Hosts |\n| --- | --- |\n| `Configure`<br>`site.yml:4`',
      );
      expect(seen.summary).toContain('4711');
      expect(body).not.toContain('4711');
    });
  });

  test('links the relaunch on the failed hosts, and the job before it', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim, 500);
      const inputs = { template_id: String(DEMO.flaky), retry_failed_hosts: '1', extra_vars: 'how: failed' };
      const seen = await stage.preview(inputs);
      expect([seen.conclusion, seen.outputs['job_ids'], warnings(seen)]).toEqual(['success', '[1,2]', []]);
      const page = (id: number): string => `[Job ${id}](${stage.sim.url}/#/jobs/playbook/${id}/output)`;
      expect(bodiesOf(stage).at(-2)).toContain(`### \`Flaky\`: running\n\n${page(2)} was launched.`);
      const { body } = onlyComment(stage);
      expect(body).toContain(`### \`Flaky\`: successful\n\n${page(2)} was successful`);
      expect(body).toContain(`It is a relaunch on the failed hosts of ${page(1)}.`);
    });
  });

  test('says that nothing was launched, without the reason', async () => {
    await onPullRequest(async (stage) => {
      const seen = await stage.preview({ template_name: 'Nothing of this name', template_id: '' });
      expect([seen.conclusion, warnings(seen)]).toEqual(['failure', []]);
      expect(asked(stage)).toEqual(['comments', 'comment']);
      expect(onlyComment(stage).body).toContain(
        '### `Nothing of this name`: not launched\n\nNothing was launched. The log of the run says why.',
      );
    });
  });

  test('shows a launch that is not followed', async () => {
    await onPullRequest(async (stage) => {
      const seen = await stage.preview({ wait: 'false' });
      expect([seen.conclusion, warnings(seen)]).toEqual(['success', []]);
      expect(onlyComment(stage).body).toContain('was launched and is not followed (`wait: false`).');
    });
  });

  test("does not load GitHub's client and sends nothing without `pull_request_comment: true`", async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      const seen = await stage.preview({ pull_request_comment: 'false', pull_request_number: '7' });
      expect([seen.conclusion, asked(stage)]).toEqual(['success', []]);
      expect(seen.state['comment']).toBeUndefined();
    });
  });
});

describe('each step, job and leg of a matrix has its own comment', () => {
  test('legs of a matrix', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      for (const region of ['eu', 'us', 'eu']) await stage.preview({}, { matrix: { region } });
      expect(ownComments(stage).map(({ body }) => /job `preview` \(.*?\)/.exec(body)?.[0])).toEqual([
        'job `preview` (`eu`)',
        'job `preview` (`us`)',
      ]);
    });
  });

  test('two steps of a job', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      for (const GITHUB_ACTION of ['__tower-deploy_action', '__tower-deploy_action_2', '__tower-deploy_action'])
        await stage.preview({}, { env: { GITHUB_ACTION } });
      expect(ownComments(stage)).toHaveLength(2);
    });
  });

  test.each([
    ['workflow files', [{}, { GITHUB_WORKFLOW_REF: 'octocat/shop/.github/workflows/other.yml@refs/pull/7/merge' }]],
    ['jobs', [{}, { GITHUB_JOB: 'other' }]],
  ])('two %s', async (_, runs) => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      for (const env of runs) await stage.preview({}, { env });
      expect(ownComments(stage)).toHaveLength(2);
    });
  });

  test('two templates', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      for (const id of [DEMO.plain, DEMO.deploy]) await stage.preview({ template_id: String(id) });
      expect(ownComments(stage)).toHaveLength(2);
    });
  });
});

describe('the building blocks write it, too', () => {
  test('wait/', async () => {
    await onPullRequest(async (stage) => {
      const job_id = await launchOn(stage.sim, `job_templates/${DEMO.deploy}/launch/`);
      runsOn(stage.sim);
      const seen = await stage.preview({ job_id }, { action: 'wait' });
      expect([seen.conclusion, warnings(seen), asked(stage)]).toEqual(['success', [], FIRST]);
      expect(onlyComment(stage).body).toContain('### `Deploy`: successful');
    });
  });

  test('relaunch/', async () => {
    await onPullRequest(async (stage) => {
      const job_id = await launchOn(stage.sim, `job_templates/${DEMO.deploy}/launch/`);
      stage.sim.clock.advance(3_600_000);
      runsOn(stage.sim);
      const seen = await stage.preview({ job_id }, { action: 'relaunch' });
      expect([seen.conclusion, warnings(seen), asked(stage)]).toEqual(['success', [], FIRST]);
      expect(onlyComment(stage).body).toContain(`[Job ${seen.outputs['job_id']}](`);
    });
  });

  test('ad-hoc/', async () => {
    await onPullRequest(async (stage) => {
      runsOn(stage.sim);
      const command = { inventory: 'Production', credential: 'Machine', module_name: 'ping' };
      const seen = await stage.preview(command, { action: 'ad-hoc' });
      expect([seen.conclusion, warnings(seen), asked(stage)]).toEqual(['success', [], FIRST]);
      expect(onlyComment(stage).body).toContain('### `ping`: successful');
    });
  });
});

test('is written on GitHub Enterprise Server, whose GraphQL API is at another path', async () => {
  await onPullRequest(
    async (stage) => {
      runsOn(stage.sim);
      await stage.preview();
      const seen = await stage.preview();
      expect(warnings(seen)).toEqual([]);
      expect(asked(stage)).toContain('viewer');
      onlyComment(stage);
    },
    { github: { prefix: '/api/v3' } },
  );
});

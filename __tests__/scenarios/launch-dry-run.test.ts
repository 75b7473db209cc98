import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, runsOn, type Seen } from './support/scenario.ts';

const deploy = String(DEMO.deploy);

/** The log without commands. */
function text(seen: Seen): string {
  return seen.raw.filter((line) => !line.startsWith('::')).join('\n');
}

describe('`dry_run` checks everything and launches nothing', () => {
  test('says who, what, with which values and on which hosts, and succeeds', async () => {
    await onStage({}, async ({ sim, step }) => {
      const seen = await step({
        template_id: deploy,
        dry_run: 'true',
        job_type: 'check',
        labels: 'production',
        forks: '0',
      });
      expect([seen.conclusion, seen.annotations]).toEqual(['success', []]);
      expect(Object.keys(seen.outputs).sort()).toEqual(['ignored_fields', 'request', 'summary_file']);
      expect([...new Set(seen.requests.map(({ method }) => method))]).toEqual(['GET']);
      expect(sim.world.unifiedJobs()).toEqual([]);
      expect(text(seen)).toContain(
        `Dry run as user "admin": Job template 42 "Deploy" on ${sim.url}/ could be launched.`,
      );
      for (const line of ['  job_type: "check"', '  forks: 0', '  labels: production (1)'])
        expect(text(seen)).toContain(line);
      expect(text(seen)).toContain('No limit: all hosts of inventory "Production".');
      expect(text(seen)).toContain('Nothing was launched (`dry_run: true`)');
    });
  });

  test('shows the variable that would link the job to the run, where it would be sent', async () => {
    await onStage({}, async ({ step }) => {
      const dry = { template_id: deploy, dry_run: 'true' };
      const seen = await step(dry);
      expect(text(seen)).toMatch(
        / {2}extra_vars\.github_actions: \{"repository":"octocat\/shop",.*"launch_id":"\(a new one for each launch\)"\}/,
      );
      const without = [
        { github_context: 'false' },
        { extra_vars: 'github_actions: mine' },
        { template_id: String(DEMO.plain) },
      ];
      for (const inputs of without)
        expect(text(await step({ ...dry, ...inputs }))).not.toContain('extra_vars.github_actions');
    });
  });

  test('retries while the controller is away for a moment, also for its last request', async () => {
    await onStage({}, async ({ sim, step }) => {
      sim.faults.add({ method: 'GET', path: /\/me\/$/, kind: 'status', status: 502 });
      expect((await step({ template_id: deploy, dry_run: 'true' })).conclusion).toBe('success');
    });
  });

  test('hides secrets and says what the survey fills in', async () => {
    await onStage({}, async ({ step }) => {
      const seen = await step({
        template_id: String(DEMO.survey),
        dry_run: 'true',
        extra_vars: 'version: 1.4.2\nstage: staging\ndb_password: correct-horse',
      });
      expect(seen.conclusion).toBe('success');
      expect(text(seen)).toContain('{"version":"1.4.2","stage":"staging","db_password":"***"}');
      expect(text(seen)).toContain('Survey default of replicas: 2');
      expect(text(seen) + seen.summary).not.toContain('correct-horse');
    });
  });

  test('says which default of the survey the controller ignores', async () => {
    await onStage({}, async ({ sim, step }) => {
      const spec = sim.world.job_templates.get(DEMO.survey)?.survey?.spec ?? [];
      const [version] = spec;
      if (version === undefined) throw new Error('no survey');
      const type = 'multiselect' as const;
      spec.push({ ...version, variable: 't_ms', required: false, type, choices: 'a\nb', default: 'a\nb' });
      spec.push({ ...version, variable: 'short', required: false, min: 5, default: 'abc' });
      const extra_vars = 'version: 1.4.2\nstage: staging';
      const seen = await step({ template_id: String(DEMO.survey), dry_run: 'true', extra_vars });
      expect(text(seen)).toContain('Survey default of replicas: 2');
      expect(text(seen)).toContain(
        'The survey does not fill in t_ms: the controller ignores the default "a\\nb", because an answer must be a list.',
      );
      expect(text(seen)).toContain(
        'The survey does not fill in short: the controller ignores the default "abc", because it is not a valid answer.',
      );
      await step({ template_id: String(DEMO.survey), extra_vars, wait: 'false' });
      expect(sim.world.jobs.all().at(-1)?.extra_vars).not.toHaveProperty('t_ms');
    });
  });

  test('hides a value whose name says that it is secret, although it is not masked', async () => {
    await onStage({}, async ({ step }) => {
      const extra_vars = 'api_token: open-sesame\napp: {db_password: correct-horse, name: shop}';
      const seen = await step({ template_id: String(DEMO.deploy), dry_run: 'true', extra_vars });
      expect(text(seen)).toContain('{"api_token":"***","app":{"db_password":"***","name":"shop"}}');
      expect(text(seen) + seen.summary).not.toMatch(/open-sesame|correct-horse/);
    });
  });

  test('fails with all the reasons', async () => {
    await onStage({}, async ({ step }) => {
      const seen = await step({
        template_id: String(DEMO.survey),
        dry_run: 'true',
        limit: 'web1',
        extra_vars: 'replicas: 0',
      });
      expect([seen.conclusion, seen.launches, seen.annotations.length]).toEqual(['failure', [], 1]);
      for (const word of ['ask_limit_on_launch', '`version`', '`stage`', 'must be at least 1, not 0'])
        expect(seen.annotations[0]?.message).toContain(word);
    });
  });

  test('reports that the user may not start it', async () => {
    await onStage({}, async ({ sim, step }) => {
      const deployer = sim.world.users.get(DEMO.users.deployer);
      deployer?.grants.push({ on: 'job_template', id: DEMO.noisy, role: 'read' });
      const token = sim.tokens['deployer'] ?? '';
      const seen = await step({ template_id: String(DEMO.noisy), dry_run: 'true', token });
      expect(seen.annotations[0]?.message).toMatch(
        /This user is not permitted to start the template, or the token has only the scope "read". Grant the Execute role/,
      );
    });
  });
});

describe('a limit that did not arrive is said plainly', () => {
  test.each([
    ['none', {}, 'No limit: all hosts of inventory "Production".'],
    ['blank', { limit: ' ' }, 'No limit: all hosts of inventory "Production".'],
    ['another inventory', { inventory: 'Empty' }, 'No limit: all hosts of inventory "Empty".'],
  ])('%s', async (_name, inputs, words) => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ template_id: deploy, wait: 'false', ...inputs });
      expect([seen.conclusion, Object.keys((seen.launches[0]?.body ?? {}) as object).includes('limit')]).toEqual([
        'success',
        false,
      ]);
      expect(text(seen)).toContain(words);
    });
  });

  test("the template's own limit is named, and a given one says nothing", async () => {
    await onStage({}, async ({ sim, step }) => {
      Object.assign(sim.world.job_templates.get(DEMO.deploy) ?? {}, { limit: 'web' });
      const dry = { template_id: deploy, dry_run: 'true' };
      expect(text(await step(dry))).toContain("No limit given: the template's limit applies (web).");
      expect(text(await step({ ...dry, limit: 'web1' }))).not.toMatch(/no limit/i);
    });
  });
});

describe('`github_context`', () => {
  /** The variables that were posted. */
  const posted = (seen: Seen): unknown => (seen.launches[0]?.body as { extra_vars?: unknown } | undefined)?.extra_vars;

  test('links the job back to the run, next to the given variables', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 60_000);
      const seen = await step({ template_id: deploy, extra_vars: 'version: 1.4.2' });
      const run = 'https://github.com/octocat/shop/actions/runs/1658821493';
      expect(posted(seen)).toEqual({
        version: '1.4.2',
        github_actions: {
          repository: 'octocat/shop',
          ref: 'refs/heads/main',
          sha: 'ffac537e6cbbf934b08745a378932722df287a53',
          actor: 'octocat',
          run_id: '1658821493',
          run_attempt: '1',
          run_url: run,
          launch_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      });
      expect(seen.conclusion).toBe('success');
    });
  });

  test.each<[string, Record<string, string>, unknown]>([
    ['off: nothing is sent', { github_context: 'false' }, undefined],
    ["the workflow's own key wins", { extra_vars: 'github_actions: mine' }, { github_actions: 'mine' }],
    [
      'a template that takes only its survey stays as it is',
      { template_id: String(DEMO.survey), extra_vars: 'version: 1.4.2\nstage: staging' },
      { version: '1.4.2', stage: 'staging' },
    ],
    ['a template that takes no variables as well', { template_id: String(DEMO.plain) }, undefined],
  ])('%s', async (_name, inputs, variables) => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ template_id: deploy, wait: 'false', ...inputs });
      expect([seen.conclusion, posted(seen)]).toEqual(['success', variables]);
    });
  });

  test('a branch that Ansible would run as a template is left out', async () => {
    await onStage({}, async ({ step }) => {
      const env = {
        GITHUB_REF: 'refs/heads/{{ lookup("pipe", "id") }}',
        GITHUB_ACTOR: '{% raw %}',
        GITHUB_SHA: 'a{#b',
      };
      const seen = await step({ template_id: deploy, wait: 'false' }, { env });
      const { github_actions: launchVariable } = posted(seen) as { github_actions: Record<string, string> };
      expect(Object.keys(launchVariable).sort()).toEqual([
        'launch_id',
        'repository',
        'run_attempt',
        'run_id',
        'run_url',
      ]);
    });
  });
});

import { describe, expect, test } from '@jest/globals';
import { changed, DEMO, ok } from 'tower-deploy-simulator';
import { launchOn } from './support/jobs.ts';
import { runsTasks } from './support/playbooks.ts';
import { onStage, runsOn, type Seen } from './support/scenario.ts';

const check = { template_id: String(DEMO.deploy), job_type: 'check', fail_on_changes: 'true' };
const errors = ({ annotations }: Seen) =>
  annotations.filter(({ level }) => level === 'error').map(({ message }) => message);

describe('a check', () => {
  test('fails when hosts would change, and lists what; the status stays true', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsTasks(sim, DEMO.deploy, [
        { name: 'Configure', action: 'template', line: 4, result: (host) => (host === 'db1' ? ok() : changed()) },
        { name: 'Restart', action: 'systemd', line: 8, role: 'app', file: 'roles/app/tasks/main.yml', result: ok() },
        { name: 'Tidy\n::error::up', action: 'file', line: 9, result: (host) => (host === 'web1' ? changed() : ok()) },
      ]);
      runsOn(sim);
      const seen = await step(check);
      expect(seen).toMatchObject({ conclusion: 'failure', exitCode: 1 });
      expect(seen.outputs).toMatchObject({ status: 'successful', changed: 'true', failed_hosts: '[]' });
      const [first = '', ...list] = errors(seen).join('\n').split('\n');
      expect(first).toMatch(
        /^Job \d+ "Deploy": successful after [\d.]+ s\. 2 hosts would change \(`fail_on_changes`\): web1, web2\.$/,
      );
      expect(seen.summary).toContain('**The step fails** (`fail_on_changes`)');
      expect(list).toEqual([
        ...['- Configure (site.yml:4): web1, web2', '- Tidy ::error::up (site.yml:9): web1'],
        `Open the job: ${seen.outputs['job_url']}`,
      ]);
    });
  });

  test('succeeds when no host would change', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsTasks(sim, DEMO.deploy, [{ name: 'Look', action: 'stat', line: 4, result: ok() }]);
      runsOn(sim);
      const seen = await step(check);
      expect([seen.conclusion, seen.outputs['changed']]).toEqual(['success', 'false']);
      expect(seen.log.join('\n')).toMatch(/successful after [\d.]+ s\. No host would change; 3 hosts checked\. http/);
    });
  });

  test('that failed fails as any other job', async () => {
    await onStage({}, async ({ sim, step }) => {
      const template = sim.world.job_templates.get(DEMO.failing);
      if (template) template.job_type = 'check';
      runsOn(sim);
      const seen = await step({ template_id: String(DEMO.failing), fail_on_changes: 'true' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
      expect(errors(seen).join('\n')).not.toContain('would change');
    });
  });
});

describe('what is no check is refused', () => {
  test.each([
    ['a template that runs', { job_type: '' }, /the job type is "run".* Set `job_type: check`/],
    ['a workflow', { template_id: String(DEMO.wfTwoNodes), job_type: '' }, /has no check mode\. Its nodes use/],
    ['a project', { template_id: String(DEMO.gitProject), job_type: '' }, /has no check mode\. Launch a job template/],
    [
      'a `job_type` that would be left out',
      { template_id: String(DEMO.failing), ignored_fields: 'warn' },
      /the job type is "run"/,
    ],
  ])('before the launch: %s', async (_name, inputs, words) => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ ...check, ...inputs });
      expect([seen.conclusion, seen.launches]).toEqual(['failure', []]);
      expect(errors(seen)).toEqual([expect.stringMatching(words)]);
    });
  });

  test.each([
    ['`job_type: run`', { job_type: 'run' }, /`fail_on_changes` needs check mode, but `job_type` is `run`/],
    ['`wait: false`', { wait: 'false' }, /`fail_on_changes` needs `wait: true`/],
  ])('before any request: %s', async (_name, inputs, words) => {
    await onStage({}, async ({ step }) => {
      const seen = await step({ ...check, ...inputs });
      expect(seen.calls).toEqual([]);
      expect(errors(seen)).toEqual([expect.stringMatching(words)]);
    });
  });

  test('after the launch: the template was changed in between, and the job is cancelled', async () => {
    await onStage({}, async ({ sim, step }) => {
      const template = sim.world.job_templates.get(DEMO.deploy);
      if (template) template.job_type = 'check';
      sim.on('request', ({ method, path }) => {
        if (template && method === 'GET' && path.includes('/launch/')) setImmediate(() => (template.job_type = 'run'));
      });
      runsOn(sim);
      const seen = await step({ ...check, job_type: '' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'canceled']);
      expect(errors(seen)[0]).toContain('`job_type` of the job is "run", not "check".');
    });
  });

  test('by `wait/`, which follows a job that is there already', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchOn(sim, `job_templates/${DEMO.deploy}/launch/`);
      const seen = await step({ job_id, fail_on_changes: 'true' }, { action: 'wait' });
      expect(seen.conclusion).toBe('failure');
      expect(errors(seen)).toEqual([expect.stringMatching(/was not followed:\n- .* the job type is "run"/)]);
      const workflow = await launchOn(sim, `workflow_job_templates/${DEMO.wfTwoNodes}/launch/`);
      const other = await step({ job_id: workflow, fail_on_changes: 'true' }, { action: 'wait' });
      expect(errors(other)).toEqual([expect.stringContaining('the job is a workflow job')]);
    });
  });
});

import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { onStage, runsOn } from './support/scenario.ts';

/* What launch-templates.test.ts and launch-prompts.test.ts hold of the sources, once more by dist. */

describe('every kind is launched at its own endpoint and followed', () => {
  test.each([
    [DEMO.deploy, 'job_templates/42/launch', 'job', 'playbook'],
    [DEMO.wfTwoNodes, 'workflow_job_templates/70/launch', 'workflow_job', 'workflow'],
    [DEMO.sliced, 'job_templates/55/launch', 'workflow_job', 'workflow'],
    [DEMO.gitProject, 'projects/6/update', 'project_update', 'project'],
    [DEMO.inventorySource, 'inventory_sources/7/update', 'inventory_update', 'inventory'],
  ])('template %i', async (template, endpoint, type, page) => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 60_000);
      const seen = await step({ template_id: String(template) });
      expect(seen.launches.map(({ path }) => path)).toEqual([`/api/v2/${endpoint}/`]);
      const { job_id, job_type, job_path, status, launched } = seen.outputs;
      expect([seen.conclusion, job_type, job_path, status, launched]).toEqual([
        'success',
        type,
        `/#/jobs/${page}/${job_id}/output`,
        'successful',
        'created',
      ]);
    });
  });
});

test('all sixteen prompts at once: posted and taken as they are', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 60_000);
    const seen = await step({
      template_id: String(DEMO.deploy),
      extra_vars: 'version: 1.4.2\nreplicas: 0\ndebug: false',
      limit: 'web1',
      job_tags: 'config',
      skip_tags: 'slow',
      inventory: 'Production',
      credentials: 'Other machine, Vault',
      scm_branch: 'main',
      job_type: 'check',
      verbosity: '0',
      diff_mode: 'false',
      forks: '0',
      job_slice_count: '1',
      job_timeout: '0',
      execution_environment: 'AWX EE (latest)',
      instance_groups: 'default',
      labels: 'production',
      github_context: 'false',
    });
    expect([seen.conclusion, seen.annotations]).toEqual(['success', []]);
    expect(seen.log).toEqual(
      expect.arrayContaining([
        '  inventory: Production (1)',
        '  credentials: Other machine (2), Vault (3)',
        '  execution_environment: AWX EE (latest) (1)',
        '  instance_groups: default (2)',
      ]),
    );
    expect(seen.launches[0]?.body).toEqual({
      extra_vars: { version: '1.4.2', replicas: 0, debug: false },
      limit: 'web1',
      job_tags: 'config',
      skip_tags: 'slow',
      inventory: 1,
      credentials: [2, 3],
      scm_branch: 'main',
      job_type: 'check',
      verbosity: 0,
      diff_mode: false,
      forks: 0,
      job_slice_count: 1,
      timeout: 0,
      execution_environment: 1,
      instance_groups: [2],
      labels: [1],
    });
  });
});

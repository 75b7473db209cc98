import { expect, test } from '@jest/globals';
import { changes, onGitHub, onlyDeployment, SHA, TOKEN } from './support/deployments.ts';
import { runsOn } from './support/scenario.ts';

test('a launch is recorded from before it to its end', async () => {
  await onGitHub(async (stage) => {
    runsOn(stage.sim);
    const seen = await stage.deploy({ environment_url: 'artifacts.url' });
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
    expect(seen.log).toContain(`Recorded on GitHub: deployment ${deployment.id} in environment "staging".`);
    const { body, headers } = stage.github.requests[0] ?? {};
    expect(body).toMatchObject({ auto_merge: false, required_contexts: [] });
    for (const left of ['production_environment', 'transient_environment']) expect(body).not.toHaveProperty(left);
    expect(headers?.['user-agent']).toMatch(/^tower-deploy\/\d/);
    expect(seen.raw).toContain(`::add-mask::${TOKEN}`);
  });
});

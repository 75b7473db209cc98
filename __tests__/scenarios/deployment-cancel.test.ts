import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { isLaunch } from './support/cutting-proxy.ts';
import { hurriedChanges, lastStatus, onGitHub, statesOf, whenAsked, whileFollowed } from './support/deployments.ts';
import { runsOn } from './support/scenario.ts';

const slow = { template_id: String(DEMO.slow) };
const LAUNCH = 'tower POST /api/v2/job_templates/48/launch/';
const CANCEL = 'tower POST /api/v2/jobs/1/cancel/';

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('a cancelled workflow', () => {
  test('cancels the job first, and then the deployment is inactive', async () => {
    await onGitHub(async (stage) => {
      const seen = await stage.deploy(slow, { cancel: whileFollowed(stage, 'in_progress') });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['cancelled', 'canceled']);
      expect(hurriedChanges(stage)).toEqual(['github create', LAUNCH, 'github in_progress', CANCEL, 'github inactive']);
      // Nothing else in between: the end of the job is seen before GitHub is told.
      expect(stage.timeline.at(-1)).toBe('github inactive');
      expect(lastStatus(stage)).toMatchObject({ description: 'Job 1 was canceled.', log_url: seen.outputs['job_url'] });
    });
  });

  test('does not wait for a GitHub that is slow: the cancel is the next request, and the rest is done afterwards', async () => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim, 800);
      stage.github.fail({ operation: 'status', answer: 'nothing' });
      const seen = await stage.deploy(slow, { cancel: whenAsked(stage, 'status') });
      expect(seen.conclusion).toBe('cancelled');
      expect(hurriedChanges(stage)).toEqual(['github create', LAUNCH, 'github in_progress', CANCEL, 'github inactive']);
      expect(statesOf(stage)).not.toContain('in_progress');
    });
  });

  test('leaves to the post step what GitHub does not take in time', async () => {
    await onGitHub(async (stage) => {
      stage.github.fail({ operation: 'status', state: 'inactive', answer: 'nothing' });
      const seen = await stage.deploy(slow, { cancel: whileFollowed(stage, 'in_progress') });
      expect(seen.outputs['status']).toBe('canceled');
      expect(JSON.parse(seen.state['deployment'] ?? '')).toMatchObject({ end: { state: 'inactive' } });
      expect(stage.timeline.slice(-2)).toEqual(['github inactive', 'github inactive']);
      expect(statesOf(stage)).toEqual(['in_progress', 'inactive']);
      expect([seen.postExitCode, seen.annotations.filter(({ level }) => level === 'warning')]).toEqual([0, []]);
    });
  });

  test('before the launch, while the deployment is created: nothing is launched, and the deployment is found', async () => {
    await onGitHub(async (stage) => {
      stage.github.fail({ operation: 'create', answer: 'nothing', carriedOut: true });
      const seen = await stage.deploy(slow, { cancel: whenAsked(stage, 'create') });
      expect([seen.conclusion, seen.launches]).toEqual(['cancelled', []]);
      expect(hurriedChanges(stage)).toEqual(['github create', 'github list', 'github inactive']);
      expect(lastStatus(stage)).toMatchObject({
        state: 'inactive',
        description: 'The workflow was cancelled before the launch.',
        log_url: '',
      });
    });
  });

  test('before the launch, and the deployment was not created: none is', async () => {
    await onGitHub(async (stage) => {
      stage.github.fail({ operation: 'create', answer: 'nothing' });
      const seen = await stage.deploy(slow, { cancel: whenAsked(stage, 'create') });
      expect([seen.conclusion, seen.launches, hurriedChanges(stage)]).toEqual([
        'cancelled',
        [],
        ['github create', 'github list'],
      ]);
      expect(stage.github.repository.deployments).toEqual([]);
    });
  });

  test('while the launch is under way: its reply is awaited, the cancel is next, and GitHub comes last', async () => {
    await onGitHub(async (stage) => {
      const { sim } = stage;
      runsOn(sim, 800);
      const cancel = new AbortController();
      sim.faults.add({ method: 'POST', path: /\/launch\/$/, kind: 'delay', ms: 600 });
      sim.on('request', ({ method, path }) => {
        if (isLaunch(method, path)) cancel.abort();
      });
      await stage.deploy(slow, { cancel: cancel.signal });
      expect(hurriedChanges(stage)).toEqual(['github create', LAUNCH, CANCEL, 'github inactive']);
    });
  });

  test('that leaves the job running: its end is not followed', async () => {
    await onGitHub(async (stage) => {
      const inputs = { ...slow, cancel_on_workflow_cancel: 'false' };
      await stage.deploy(inputs, { cancel: whileFollowed(stage, 'in_progress') });
      expect(statesOf(stage)).toEqual(['in_progress', 'error']);
      expect(lastStatus(stage)?.description).toBe('The result of job 1 is unknown.');
    });
  });
});

onUnix('a step that is killed', () => {
  const killed = true;

  test('while it follows: the post step cancels the job, and then reports to GitHub', async () => {
    await onGitHub(async (stage) => {
      const seen = await stage.deploy(slow, { cancel: whileFollowed(stage, 'in_progress'), killed });
      expect(seen.exitCode).not.toBe(0);
      expect(hurriedChanges(stage)).toEqual(['github create', LAUNCH, 'github in_progress', CANCEL, 'github inactive']);
      expect(lastStatus(stage)).toMatchObject({ description: 'Job 1 was canceled.', log_url: seen.outputs['job_url'] });
    });
  });

  test('while it follows a job that it is not to cancel', async () => {
    await onGitHub(async (stage) => {
      const inputs = { ...slow, cancel_on_workflow_cancel: 'false' };
      const seen = await stage.deploy(inputs, { cancel: whileFollowed(stage, 'in_progress'), killed });
      expect(statesOf(stage)).toEqual(['in_progress', 'error']);
      expect(lastStatus(stage)).toMatchObject({
        description: 'The step was stopped before the result of the job was known.',
        log_url: seen.outputs['job_url'],
      });
    });
  });

  test('while the launch is under way: the job is found, cancelled, and linked', async () => {
    await onGitHub(async (stage) => {
      const { sim } = stage;
      runsOn(sim, 800);
      const cancel = new AbortController();
      sim.faults.add({ method: 'POST', path: /\/launch\/$/, kind: 'hang', handle: true });
      sim.world.listen(({ job }) => {
        if (job.status === 'pending') cancel.abort();
      });
      await stage.deploy(slow, { cancel: cancel.signal, killed });
      expect(sim.world.jobs.get(1)?.status).toBe('canceled');
      expect(hurriedChanges(stage)).toEqual(['github create', LAUNCH, CANCEL, 'github inactive']);
      expect(lastStatus(stage)?.log_url).toBe(`${sim.url}/#/jobs/playbook/1/output`);
    });
  });

  test('while the deployment is created: nothing was launched', async () => {
    await onGitHub(async (stage) => {
      stage.github.fail({ operation: 'create', answer: 'nothing', carriedOut: true });
      const seen = await stage.deploy(slow, { cancel: whenAsked(stage, 'create'), killed });
      expect([seen.launches, seen.postExitCode]).toEqual([[], 0]);
      expect(hurriedChanges(stage)).toEqual(['github create', 'github list', 'github inactive']);
      expect(lastStatus(stage)?.description).toBe('The step was stopped before the launch.');
    });
  });

  test('while it reports the end to GitHub: the post step reports it', async () => {
    await onGitHub(async (stage) => {
      runsOn(stage.sim);
      const cancel = new AbortController();
      stage.github.fail({ operation: 'status', state: 'success', answer: 'nothing' });
      stage.github.on(({ body }) => {
        if (body['state'] === 'success') cancel.abort();
      });
      const seen = await stage.deploy(
        { template_id: String(DEMO.deploy), environment_url: 'artifacts.url' },
        { cancel: cancel.signal, killed },
      );
      expect([seen.outputs['status'], seen.postExitCode]).toEqual(['successful', 0]);
      expect(statesOf(stage)).toEqual(['in_progress', 'success']);
      expect(lastStatus(stage)?.environment_url).toBe('https://app.example.com/?v=1.4.2');
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toEqual([]);
    });
  });
});

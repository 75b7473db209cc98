import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { ask, launchOn, whenAsked } from './support/jobs.ts';
import { onStage, runsOn, type Stage } from './support/scenario.ts';

const wait = { action: 'wait' };

/** A step of this run of the workflow launches a job and leaves it. */
async function launchedHere({ step }: Stage): Promise<string> {
  const { outputs } = await step({ template_id: String(DEMO.slow), wait: 'false' });
  return outputs['job_id'] ?? '';
}

/** A job of somebody else, with the variables of this run or without. */
const launchedElsewhere = ({ sim }: Stage, body = {}) => launchOn(sim, `job_templates/${DEMO.slow}/launch/`, body);

const cancels = (calls: readonly string[]) => calls.filter((call) => call.endsWith('/cancel/'));
const statusOf = async ({ sim }: Stage, id: string) => (await ask(sim, 'GET', `jobs/${id}/`))['status'];

/** The first look is for its number, the second at the job, the third while it is followed. */
const FOLLOWED = /GET .*\/jobs\/\d+\/$/;

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

describe('a cancelled workflow', () => {
  onUnix('cancels the job that this run launched: with the next request', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchedHere(stage);
      runsOn(stage.sim, 800);
      const seen = await stage.step({ job_id }, { ...wait, cancel: whenAsked(stage, FOLLOWED, 2) });
      const at = seen.calls.findIndex((call) => call.endsWith('/cancel/'));
      expect(seen.calls.slice(at + 1).every((call) => FOLLOWED.test(call))).toBe(true);
      expect(cancels(seen.calls)).toHaveLength(1);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['cancelled', 'canceled']);
      expect(seen.log.join('\n')).toMatch(/Job \d+ was cancelled with the workflow and has ended: canceled/);
    });
  });

  onUnix('cancels it when it comes while the job is looked up, too', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchedHere(stage);
      runsOn(stage.sim, 800);
      const seen = await stage.step({ job_id }, { ...wait, cancel: whenAsked(stage, /GET .*\/unified_jobs\//) });
      expect(cancels(seen.calls)).toHaveLength(1);
      expect(await statusOf(stage, job_id)).toBe('canceled');
    });
  });

  onUnix('whose step was killed cancels it in the post step', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchedHere(stage);
      runsOn(stage.sim, 800);
      const seen = await stage.step({ job_id }, { ...wait, cancel: whenAsked(stage, FOLLOWED, 2), killed: true });
      expect([seen.postExitCode, cancels(seen.calls).length]).toEqual([1, 1]);
      expect(await statusOf(stage, job_id)).toBe('canceled');
    });
  });

  const run = { run_id: '1658821493', run_url: 'https://github.com/octocat/shop/actions/runs/1658821493' };
  onUnix.each([
    { whose: 'of a person', body: {}, how: {} },
    { whose: 'of another run', body: { extra_vars: { github_actions: { ...run, run_id: '1' } } }, how: {} },
    {
      whose: 'of a run with this number elsewhere',
      body: {
        extra_vars: { github_actions: { ...run, run_url: 'https://ghe.example.com/a/b/actions/runs/1658821493' } },
      },
      how: {},
    },
    { whose: 'of a person, killed', body: {}, how: { killed: true } },
  ])('leaves a job alone $whose, and says so', async ({ body, how }) => {
    await onStage({}, async (stage) => {
      const job_id = await launchedElsewhere(stage, body);
      runsOn(stage.sim, 800);
      const seen = await stage.step({ job_id }, { ...wait, ...how, cancel: whenAsked(stage, FOLLOWED, 2) });
      expect(cancels(seen.calls)).toEqual([]);
      expect(await statusOf(stage, job_id)).toBe('running');
      if ('killed' in how) {
        expect(seen.annotations[0]?.message).toMatch(
          /^Job \d+ continues after the main step was stopped: it was not launched by this workflow run\. http/,
        );
        return;
      }
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['cancelled', 'unknown']);
      expect(seen.annotations[0]?.message).toMatch(
        /job \d+ was NOT cancelled: it was not launched by this workflow run\. Check it: http/,
      );
    });
  });

  onUnix('leaves a relaunch by a person alone, which has the variables of this run, too', async () => {
    await onStage({}, async (stage) => {
      const first = await launchedHere(stage);
      stage.sim.clock.advance(3_600_000);
      const job_id = await launchOn(stage.sim, `jobs/${first}/relaunch/`);
      runsOn(stage.sim, 800);
      const seen = await stage.step({ job_id }, { ...wait, cancel: whenAsked(stage, FOLLOWED, 2) });
      expect(cancels(seen.calls)).toEqual([]);
      expect(seen.outputs['status']).toBe('unknown');
    });
  });

  onUnix('leaves the job alone with `cancel_on_workflow_cancel: false`', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchedHere(stage);
      runsOn(stage.sim, 800);
      const inputs = { job_id, cancel_on_workflow_cancel: 'false' };
      const seen = await stage.step(inputs, { ...wait, cancel: whenAsked(stage, FOLLOWED, 2) });
      expect(cancels(seen.calls)).toEqual([]);
      expect(seen.annotations[0]?.message).toMatch(/continues \(`cancel_on_workflow_cancel: false`\)/);
    });
  });
});

describe('cancel_on_timeout', () => {
  test('cancels the job that this run launched', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchedHere(stage);
      runsOn(stage.sim, 800);
      const seen = await stage.step({ job_id, timeout: '1', cancel_on_timeout: 'true' }, wait);
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'timed_out']);
      expect(await statusOf(stage, job_id)).toBe('canceled');
    });
  });

  test('leaves any other job alone, and says so', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchedElsewhere(stage);
      const seen = await stage.step({ job_id, timeout: '1', cancel_on_timeout: 'true' }, wait);
      expect([seen.outputs['status'], cancels(seen.calls).length]).toEqual(['timed_out', 0]);
      expect(seen.annotations[0]?.message).toMatch(
        /is still queued.*The job was NOT cancelled \(`cancel_on_timeout`\): it was not launched by this workflow run/,
      );
    });
  });
});

describe('a token by client_id and client_secret', () => {
  const grant = ({ sim }: Stage) => ({
    username: 'deployer',
    password: sim.passwords['deployer'] ?? '',
    client_id: 'demo-client-id',
    client_secret: 'demo-client-secret',
  });
  const left = ({ sim }: Stage) => sim.world.tokens.filter((row) => row.application !== null);

  test('is revoked at the end', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchedElsewhere(stage);
      stage.sim.clock.advance(3_600_000);
      const seen = await stage.step({ job_id, ...grant(stage) }, wait);
      // One request for the token; access and refresh token are each revoked in both forms.
      expect(seen.calls.filter((call) => call.includes('/o/'))).toHaveLength(5);
      expect(left(stage)).toEqual([]);
    });
  });

  onUnix('is revoked by the post step of a step that was killed', async () => {
    await onStage({}, async (stage) => {
      const job_id = await launchedElsewhere(stage);
      runsOn(stage.sim, 800);
      const cancel = whenAsked(stage, FOLLOWED, 2);
      await stage.step({ job_id, ...grant(stage) }, { ...wait, cancel, killed: true });
      expect(left(stage)).toEqual([]);
      expect(await statusOf(stage, job_id)).toBe('running');
    });
  });
});

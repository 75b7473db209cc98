import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { expectWholeLog, onStage, runsOn, type Stage } from './support/scenario.ts';

/** Another run of the template holds it up. */
async function occupy({ sim }: Stage, seconds?: number): Promise<void> {
  await fetch(`${sim.url}/api/v2/job_templates/${DEMO.serial}/launch/`, {
    method: 'POST',
    headers: { Authorization: `Bearer ${sim.tokens['admin']}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(seconds === undefined ? {} : { extra_vars: { seconds } }),
  });
  sim.clock.advance(1000);
}

const cancels = (calls: string[]) => calls.filter((call) => call.endsWith('/cancel/'));
const serial = { template_id: String(DEMO.serial) };

describe('queue_timeout', () => {
  test('fails the step with status timed_out, and says that the job was left as it is', async () => {
    await onStage({}, async (stage) => {
      await occupy(stage);
      const seen = await stage.step({ ...serial, queue_timeout: '1' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'timed_out']);
      expect(seen.annotations.at(-1)?.message).toMatch(
        /^Job \d+ "One at a time" is still queued after 1 s \(`queue_timeout`, status: pending/,
      );
      expect(seen.annotations.at(-1)?.message).not.toContain('RUNNING');
      expect(seen.annotations.at(-1)?.message).toContain(seen.outputs['job_url']);
      expect(cancels(seen.calls)).toEqual([]);
    });
  });

  test('is short: the message and the log have the reason that the controller gave meanwhile', async () => {
    await onStage({}, async (stage) => {
      await occupy(stage, 3600);
      // The controller gives its reason half a minute after the launch, which is long ago at the second look.
      stage.sim.on('request', ({ method, path }) => {
        if (method === 'GET' && path.endsWith('/jobs/2/') && stage.sim.world.jobs.get(2)?.job_explanation === '')
          stage.sim.clock.advance(31_000);
      });
      const seen = await stage.step({ ...serial, queue_timeout: '2' });
      const reason = 'pending: waiting for job-1 to finish';
      expect(seen.annotations.at(-1)?.message).toContain(
        `(\`queue_timeout\`, status: ${reason}). Follow it on the controller`,
      );
      expect(seen.log).toContain('Status: pending');
      expect(
        seen.log.filter((line) => line.startsWith(`Job 2 is ${reason}. The template runs one job at a time`)),
      ).toHaveLength(1);
    });
  });

  test('says that the controller gives no reason yet', async () => {
    await onStage({}, async (stage) => {
      await occupy(stage);
      const seen = await stage.step({ ...serial, queue_timeout: '1' });
      expect(seen.annotations.at(-1)?.message).toContain('status: pending; the controller gives no reason). Follow');
    });
  });

  test('and `timeout` alike: a queued job is not called running', async () => {
    await onStage({}, async (stage) => {
      await occupy(stage);
      const seen = await stage.step({ ...serial, timeout: '1' });
      expect(seen.annotations.at(-1)?.message).toMatch(
        /^Timed out after 1 s \(`timeout`\)\. Job \d+ "One at a time" is still queued \(status: pending/,
      );
    });
  });

  test('with cancel_on_timeout takes the job out of the queue', async () => {
    await onStage({}, async (stage) => {
      await occupy(stage);
      const seen = await stage.step({ ...serial, queue_timeout: '1', cancel_on_timeout: 'true' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'timed_out']);
      expect(cancels(seen.calls)).toHaveLength(1);
      expect(seen.annotations.at(-1)?.message).toMatch(/`queue_timeout`.*was cancelled and has ended: canceled/);
      expect(stage.sim.world.jobs.get(Number(seen.outputs['job_id']))?.status).toBe('canceled');
      // The other run goes on.
      expect(stage.sim.world.jobs.all()[0]?.status).toBe('running');
    });
  });
});

describe('cancel_on_timeout', () => {
  test('cancels a running job and confirms its end', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 500);
      const seen = await step({ template_id: String(DEMO.slow), timeout: '1', cancel_on_timeout: 'true' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'timed_out']);
      expect(cancels(seen.calls)).toHaveLength(1);
      expect(seen.annotations.at(-1)?.message).toMatch(/`timeout`.*was cancelled and has ended: canceled/);
      expect(sim.world.jobs.get(Number(seen.outputs['job_id']))?.status).toBe('canceled');
      expect(seen.postExitCode).toBe(0);
    });
  });

  test("of a job that ended in the last moment (405) gives the controller's status and verdict", async () => {
    await onStage({}, async ({ sim, step }) => {
      sim.on('request', ({ path }) => {
        if (path.endsWith('/cancel/')) sim.clock.advance(3_600_000);
      });
      const seen = await step({ template_id: String(DEMO.deploy), timeout: '1', cancel_on_timeout: 'true' });
      expect([seen.conclusion, seen.exitCode, seen.outputs['status']]).toEqual(['success', 0, 'successful']);
      expect(cancels(seen.calls)).toHaveLength(1);
      expect(seen.requests.find(({ path }) => path.endsWith('/cancel/'))?.status).toBe(405);
      expect(seen.annotations.filter(({ level }) => level === 'error')).toEqual([]);
      // No time-out cuts the rest of the output off.
      expect(seen.outputs['log_complete']).toBe('true');
      await expectWholeLog(sim, seen);
    });
  });

  test('that the controller refuses says that the job may still run', async () => {
    await onStage({}, async ({ sim, step }) => {
      const body = '{"detail":"You do not have permission to perform this action."}';
      sim.faults.add({ method: 'POST', path: '/cancel/', kind: 'json', status: 403, body, times: 9 });
      const seen = await step({ template_id: String(DEMO.slow), timeout: '1', cancel_on_timeout: 'true' });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'timed_out']);
      expect(seen.annotations.at(-1)?.message).toMatch(/COULD NOT BE CANCELLED and may still be running.*permission/);
    });
  });
});

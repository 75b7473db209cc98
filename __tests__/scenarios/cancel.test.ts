import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { expectWholeLog, onStage, runsOn, type Stage } from './support/scenario.ts';

/** A signal that fires when a request of this kind has arrived for the `nth` time. */
function whenAsked({ sim }: Stage, pattern: RegExp, nth = 1): AbortSignal {
  const controller = new AbortController();
  let asked = 0;
  sim.on('request', ({ method, path }) => {
    if (!pattern.test(`${method} ${path}`)) return;
    asked += 1;
    if (asked === nth) controller.abort();
  });
  return controller.signal;
}

/** Time passes with each look at the job, so that a cancelled job comes to its end. */
function lives({ sim }: Stage): void {
  runsOn(sim, 800);
}

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

describe('a cancelled workflow', () => {
  onUnix('cancels the job: the cancel is the next request, and the end is confirmed', async () => {
    await onStage({}, async (stage) => {
      lives(stage);
      const cancel = whenAsked(stage, /GET .*\/jobs\/\d+\/$/, 1);
      const seen = await stage.step({ template_id: String(DEMO.slow) }, { cancel });
      const at = seen.calls.findIndex((call) => call.endsWith('/cancel/'));
      // The request that was under way when the signal came is the last one before the cancel.
      expect(seen.calls.slice(0, at).filter((call) => /GET .*\/jobs\/\d+\/$/.test(call))).toHaveLength(1);
      expect(seen.calls.slice(at + 1).every((call) => /GET .*\/jobs\/\d+\/$/.test(call))).toBe(true);
      expect(seen.conclusion).toBe('cancelled');
      expect(seen.outputs['status']).toBe('canceled');
      expect(seen.outputs['job_id']).toMatch(/^\d+$/);
      expect(seen.log.join('\n')).toMatch(/Job \d+ was cancelled with the workflow and has ended: canceled/);
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toHaveLength(1);
    });
  });

  onUnix('reports the status of a job that had finished before (405)', async () => {
    await onStage({}, async (stage) => {
      const { sim } = stage;
      const cancel = whenAsked(stage, /GET .*\/jobs\/\d+\/$/, 1);
      sim.on('request', ({ method }) => {
        if (method === 'POST') sim.clock.advance(3_600_000);
      });
      // The launch is a POST as well: the job does not exist yet then, so time passes for nothing.
      const seen = await stage.step({ template_id: String(DEMO.deploy), interval: '60' }, { cancel });
      expect(seen.outputs['status']).toBe('successful');
      expect(seen.conclusion).toBe('cancelled');
      expect(seen.exitCode).toBe(1);
      expect(seen.log.join('\n')).toMatch(/had already finished: successful/);
    });
  });

  onUnix('that was killed is made up for by the post step', async () => {
    await onStage({}, async (stage) => {
      lives(stage);
      const cancel = whenAsked(stage, /GET .*\/jobs\/\d+\/$/, 1);
      const seen = await stage.step({ template_id: String(DEMO.slow) }, { cancel, killed: true });
      expect(seen.exitCode).not.toBe(0);
      expect(seen.postExitCode).toBe(1);
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toHaveLength(1);
      const job = await jobOf(stage, seen.outputs['job_id']);
      expect(job['status']).toBe('canceled');
      expect(seen.log.join('\n')).toMatch(/was cancelled with the workflow and has ended: canceled/);
    });
  });

  onUnix('that was killed leaves the job alone with `cancel_on_workflow_cancel: false`, and says so', async () => {
    await onStage({}, async (stage) => {
      lives(stage);
      const cancel = whenAsked(stage, /GET .*\/jobs\/\d+\/$/, 1);
      const inputs = { template_id: String(DEMO.slow), cancel_on_workflow_cancel: 'false' };
      const seen = await stage.step(inputs, { cancel, killed: true });
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toEqual([]);
      expect(seen.annotations.map(({ level, message }) => `${level}: ${message}`)).toEqual([
        expect.stringMatching(/^warning: Job \d+ continues after the main step was stopped \(`cancel_on/),
      ]);
    });
  });

  onUnix('is not made up for when the job was not waited for', async () => {
    await onStage({}, async (stage) => {
      const seen = await stage.step({ template_id: String(DEMO.slow), wait: 'false' });
      expect([seen.exitCode, seen.postExitCode]).toEqual([0, 0]);
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toHaveLength(0);
    });
  });

  onUnix('says so when the controller refuses to cancel', async () => {
    await onStage({}, async (stage) => {
      lives(stage);
      stage.sim.faults.add({
        method: 'POST',
        path: '/cancel/',
        kind: 'json',
        status: 403,
        body: '{"detail":"You do not have permission to perform this action."}',
        times: 9,
      });
      const cancel = whenAsked(stage, /GET .*\/jobs\/\d+\/$/, 1);
      const seen = await stage.step({ template_id: String(DEMO.slow) }, { cancel });
      expect(seen.outputs['status']).toBe('unknown');
      expect(seen.annotations[0]?.message).toMatch(
        /COULD NOT BE CANCELLED.*You do not have permission to perform this action.*jobs\/playbook/,
      );
    });
  });

  onUnix('sends the cancel again after an outage', async () => {
    await onStage({}, async (stage) => {
      lives(stage);
      stage.sim.faults.add({ method: 'POST', path: '/cancel/', kind: 'status', status: 502, times: 2 });
      const cancel = whenAsked(stage, /GET .*\/jobs\/\d+\/$/, 1);
      const seen = await stage.step({ template_id: String(DEMO.slow) }, { cancel });
      expect(seen.outputs['status']).toBe('canceled');
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toHaveLength(3);
    });
  });
});

test('a job that ended on its own leaves the post step nothing to do', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const seen = await step({ template_id: String(DEMO.failing) });
    expect(seen.postExitCode).toBe(0);
    expect(seen.state['launch']).toBe('');
    await expectWholeLog(sim, seen);
  });
});

async function jobOf({ sim }: Stage, id: string | undefined): Promise<Record<string, unknown>> {
  const reply = await fetch(`${sim.url}/api/v2/jobs/${id}/`, {
    headers: { Authorization: `Bearer ${sim.tokens['admin']}` },
  });
  return (await reply.json()) as Record<string, unknown>;
}

import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { whenAsked } from './support/jobs.ts';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const cancels = ({ calls }: Seen): string[] => calls.filter((call) => call.endsWith('/cancel/'));

/** What was asked for before the cancel and after it. */
function around({ calls }: Seen): { before: string[]; after: string[] } {
  const at = calls.findIndex((call) => call.endsWith('/cancel/'));
  return { before: calls.slice(0, at), after: calls.slice(at + 1) };
}

const LOOK = /^GET .*\/(workflow_)?jobs\/\d+\/$/;

/** The first request of this kind is open when the signal comes. */
function openAt({ sim }: Stage, path: RegExp): AbortSignal {
  const cancel = new AbortController();
  sim.faults.add({ method: 'GET', path, kind: 'hang' });
  sim.on('request', ({ path: asked }) => {
    if (path.test(asked)) cancel.abort();
  });
  return cancel.signal;
}

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? describe.skip : describe;

onUnix('the cancel is the next request', () => {
  test('while the log of a node is read: the workflow is cancelled', async () => {
    await onStage({}, async (stage) => {
      // The node after it does not end before the cancel is carried out.
      runsOn(stage.sim, 300);
      const cancel = openAt(stage, /\/job_events\//);
      // Pushed output needs no such request.
      const seen = await stage.step({ template_id: String(DEMO.wfTwoNodes), live_updates: 'false' }, { cancel });
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['job_type']]).toEqual([
        'cancelled',
        'canceled',
        'workflow_job',
      ]);
      expect(cancels(seen)).toEqual(['POST /api/v2/workflow_jobs/1/cancel/']);
      const { before, after } = around(seen);
      // The status is read beside the log: a look at it may leave while the signal is on its way.
      const since = before.slice(before.findLastIndex((call) => call.endsWith('/job_events/')) + 1);
      expect([since.length < 2, since.filter((call) => !LOOK.test(call))]).toEqual([true, []]);
      expect(after.filter((call) => !LOOK.test(call))).toEqual([]);
    });
  });

  test.each([
    ['a job', DEMO.slow],
    ["a node's job", DEMO.wfSlow],
  ])('while pushed output of %s is printed', async (_name, template) => {
    await onStage({}, async (stage) => {
      const { sim } = stage;
      runsOn(sim, 800);
      const cancel = new AbortController();
      let asked = 0;
      const print = (line: string): void => {
        if (!line.includes('TASK [') || cancel.signal.aborted) return;
        asked = sim.requests.length;
        cancel.abort();
      };
      const seen = await stage.step({ template_id: String(template) }, { cancel: cancel.signal, print });
      expect([seen.conclusion, seen.outputs['status'], cancels(seen).length]).toEqual(['cancelled', 'canceled', 1]);
      // One that was about to leave when the signal came.
      const since = around(seen).before.slice(asked);
      expect(since.length).toBeLessThan(2);
      expect(around(seen).after.filter((call) => !LOOK.test(call))).toEqual([]);
    });
  });

  test('while a long pause of polling goes on', async () => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim, 800);
      const cancel = whenAsked(stage, LOOK, 1);
      const inputs = { template_id: String(DEMO.slow), interval: '60', live_updates: 'false' };
      const seen = await stage.step(inputs, { cancel });
      expect([seen.outputs['status'], cancels(seen).length]).toEqual(['canceled', 1]);
      const { before } = around(seen);
      // One poll: the status, the new events, and once how long the template's past runs took.
      const since = before.slice(before.findLastIndex((call) => call.endsWith('/launch/')) + 1);
      const ofPoll = /\/(?:unified_jobs|job_events)\/$/;
      expect(since.filter((call) => !ofPoll.test(call))).toEqual([expect.stringMatching(LOOK)]);
    });
  });

  test('while the rest is read after the end: the job had finished, and its status counts', async () => {
    await onStage({}, async (stage) => {
      const { sim } = stage;
      sim.on('request', ({ path }) => {
        if (/\/jobs\/\d+\/$/.test(path)) sim.clock.advance(3_600_000);
      });
      const cancel = openAt(stage, /\/job_events\//);
      const seen = await stage.step({ template_id: String(DEMO.deploy) }, { cancel });
      expect([seen.conclusion, seen.exitCode, seen.outputs['status']]).toEqual(['cancelled', 1, 'successful']);
      expect(seen.requests.find(({ path }) => path.endsWith('/cancel/'))?.status).toBe(405);
      expect(seen.outputs['log_complete']).toBe('false');
      expect(seen.annotations[0]?.message).toMatch(/had already finished: successful/);
      expect(seen.postExitCode).toBe(0);
    });
  });
});

onUnix('a controller that is away when the signal comes', () => {
  const lost = async (back: (stage: Stage) => void): Promise<{ seen: Seen; status: string | undefined }> => {
    let result: { seen: Seen; status: string | undefined } | undefined;
    await onStage({}, async (stage) => {
      const { sim } = stage;
      runsOn(sim, 800);
      const cancel = new AbortController();
      const phase = (name: 'main' | 'post'): void => {
        if (name === 'post') back(stage);
      };
      const print = (line: string): void => {
        if (line.includes('Status: running') && !cancel.signal.aborted) {
          sim.faults.add({ path: /\/jobs\/\d+\//, kind: 'reset', times: Number.POSITIVE_INFINITY });
          cancel.abort();
        }
      };
      const seen = await stage.step({ template_id: String(DEMO.slow) }, { cancel: cancel.signal, phase, print });
      result = { seen, status: sim.world.jobs.get(1)?.status };
    });
    if (result === undefined) throw new Error('the scenario did not end');
    return result;
  };

  test('and back when the post step runs: that one cancels the job', async () => {
    const { seen, status } = await lost(({ sim }) => sim.faults.clear());
    expect([seen.conclusion, seen.outputs['job_id'], seen.outputs['status'], status]).toEqual([
      'cancelled',
      '1',
      'unknown',
      'canceled',
    ]);
    // Tried again all the time there was, and told once.
    expect(cancels(seen).length).toBeGreaterThan(3);
    const reported = seen.annotations.map(({ message }) => message);
    expect(reported).toEqual([
      expect.stringMatching(/COULD NOT BE CANCELLED and may still be running.*Cancel it on the controller: http/),
      expect.stringMatching(/Job 1 was cancelled with the workflow and has ended: canceled/),
    ]);
  }, 60_000);
});

onUnix('with `cancel_on_workflow_cancel: false`', () => {
  test.each([
    ['the step leaves the job alone, and says so', false],
    ['and so does the post step of one that was killed', true],
  ])('%s', async (_name, killed) => {
    await onStage({}, async (stage) => {
      runsOn(stage.sim, 800);
      const inputs = { template_id: String(DEMO.slow), cancel_on_workflow_cancel: 'false' };
      const seen = await stage.step(inputs, { cancel: whenAsked(stage, LOOK, 1), killed });
      expect([cancels(seen), stage.sim.world.jobs.get(1)?.status]).toEqual([[], 'running']);
      if (killed) return;
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['cancelled', 'unknown']);
      expect(seen.annotations[0]?.message).toMatch(/continues \(`cancel_on_workflow_cancel: false`\): http/);
    });
  });
});

onUnix('a step that is killed while the rest is read after the end', () => {
  test('leaves a job that had finished: the post step says so', async () => {
    await onStage({}, async (stage) => {
      const { sim } = stage;
      sim.on('request', ({ path }) => {
        if (/\/jobs\/\d+\/$/.test(path)) sim.clock.advance(3_600_000);
      });
      const cancel = openAt(stage, /\/job_events\//);
      const seen = await stage.step({ template_id: String(DEMO.deploy) }, { cancel, killed: true });
      expect([seen.exitCode, cancels(seen).length, sim.world.jobs.get(1)?.status]).toEqual([null, 1, 'successful']);
      expect(seen.annotations.at(-1)?.message).toMatch(/had already finished: successful/);
    });
  });
});

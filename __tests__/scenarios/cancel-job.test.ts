import { describe, expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { declaration } from '../../scripts/actions.mjs';
import { ask, launchOn, whenAsked } from './support/jobs.ts';
import { handshakes } from './support/live.ts';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const cancel = { action: 'cancel' };
const slow = ({ sim }: Stage) => launchOn(sim, `job_templates/${DEMO.slow}/launch/`);
const cancels = ({ calls }: Seen) => calls.filter((call) => call.endsWith('/cancel/'));
const statusOf = async ({ sim }: Stage, id: string) => (await ask(sim, 'GET', `jobs/${id}/`))['status'];

/** Time passes with each look at the job, from the cancel on. */
function endsOnceCancelled({ sim }: Stage): void {
  const stop = sim.on('request', ({ path }) => {
    if (!path.endsWith('/cancel/')) return;
    stop();
    runsOn(sim, 5000);
  });
}

/** The outputs that say how it went. */
const ends = ({ conclusion, outputs }: Seen) => [
  conclusion,
  outputs['status'],
  outputs['canceled'],
  outputs['was_finished'],
];

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

describe('cancel/', () => {
  test("cancels another user's running job and sees its end", async () => {
    await onStage({}, async (stage) => {
      const job_id = await slow(stage);
      stage.sim.clock.advance(5000);
      endsOnceCancelled(stage);
      const seen = await stage.step({ job_id }, cancel);
      expect(ends(seen)).toEqual(['success', 'canceled', 'true', 'false']);
      expect(Object.keys(seen.outputs).sort()).toEqual(Object.keys(declaration('cancel').outputs ?? {}).sort());
      expect(cancels(seen)).toHaveLength(1);
      expect(seen.log.join('\n')).toMatch(/Job \d+ "[^"]+" was cancelled and has ended: canceled. http/);
      expect(await statusOf(stage, job_id)).toBe('canceled');
    });
  });

  test('listens for the end of the job, and still polls where live updates are refused', async () => {
    for (const isRefused of [false, true]) {
      await onStage({}, async (stage) => {
        const job_id = await slow(stage);
        stage.sim.clock.advance(5000);
        endsOnceCancelled(stage);
        if (isRefused) stage.sim.faults.add({ path: '/websocket/', kind: 'status', status: 403, times: 99 });
        const seen = await stage.step({ job_id }, cancel);
        expect(ends(seen)).toEqual(['success', 'canceled', 'true', 'false']);
        // A refused connection is opened again after some seconds.
        const [first, ...more] = handshakes(seen.requests).map(({ status }) => status);
        expect([first, isRefused || more.length === 0]).toEqual([isRefused ? 403 : 101, true]);
      });
    }
  });

  test('cancels an ad hoc command', async () => {
    await onStage({}, async ({ sim, step }) => {
      const body = { inventory: DEMO.inventory, credential: DEMO.credentials.machine, module_args: 'sleep 60' };
      const job_id = await launchOn(sim, 'ad_hoc_commands/', body);
      sim.clock.advance(100);
      const seen = await step({ job_id, interval: '' }, { action: 'cancel' });
      expect(seen.calls).toContain(`POST /api/v2/ad_hoc_commands/${job_id}/cancel/`);
      expect([seen.conclusion, seen.outputs['job_type']]).toEqual(['success', 'ad_hoc_command']);
    });
  });

  test('cancels a system job', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchOn(sim, `system_job_templates/${DEMO.cleanup}/launch/`);
      sim.clock.advance(100);
      const seen = await step({ job_id, interval: '' }, { action: 'cancel' });
      expect(seen.calls).toContain(`POST /api/v2/system_jobs/${job_id}/cancel/`);
      expect([seen.conclusion, seen.outputs['job_type']]).toEqual(['success', 'system_job']);
    });
  });

  test('says what can be done about an approval, which cannot be cancelled', async () => {
    await onStage({}, async ({ sim, step }) => {
      const workflow = await launchOn(sim, `workflow_job_templates/${DEMO.wfApproval}/launch/`);
      sim.clock.advance(60_000);
      const job_id = String(sim.world.workflow_approvals.all().at(-1)?.id);
      const seen = await step({ job_id, interval: '' }, { action: 'cancel' });
      expect(ends(seen)).toEqual(['failure', 'pending', 'false', 'false']);
      expect(seen.requests.filter(({ method }) => method !== 'GET')).toEqual([]);
      expect(seen.log.join('\n')).toContain(
        `Deny it with the \`approve\` action (\`job_id: ${workflow}\`, \`decision: deny\`), or cancel the workflow job ${workflow}`,
      );
    });
  });

  test('cancels a job that has not begun to run', async () => {
    await onStage({}, async (stage) => {
      const job_id = await slow(stage);
      const seen = await stage.step({ job_id }, cancel);
      expect(ends(seen)).toEqual(['success', 'canceled', 'true', 'false']);
    });
  });

  test.each([
    { name: 'a workflow job', path: `workflow_job_templates/${DEMO.wfSlow}/launch/`, type: 'workflow_job' },
    { name: 'a project update', path: `projects/${DEMO.gitProject}/update/`, type: 'project_update' },
    {
      name: 'an inventory update',
      path: `inventory_sources/${DEMO.inventorySource}/update/`,
      type: 'inventory_update',
    },
  ])('finds out what it cancels: $name', async ({ path, type }) => {
    await onStage({}, async (stage) => {
      const job_id = await launchOn(stage.sim, path);
      endsOnceCancelled(stage);
      const seen = await stage.step({ job_id }, cancel);
      expect(ends(seen)).toEqual(['success', 'canceled', 'true', 'false']);
      expect(seen.outputs).toMatchObject({ job_id, job_type: type });
    });
  });
});

describe('a job that has ended already', () => {
  test.each([
    { template: DEMO.deploy, status: 'successful', fails: 'false', conclusion: 'success' },
    { template: DEMO.failing, status: 'failed', fails: 'false', conclusion: 'success' },
    { template: DEMO.deploy, status: 'successful', fails: 'true', conclusion: 'failure' },
  ])('$status, with fail_if_finished: $fails, is a $conclusion', async ({ template, status, fails, conclusion }) => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchOn(sim, `job_templates/${template}/launch/`);
      sim.clock.advance(3_600_000);
      const seen = await step({ job_id, fail_if_finished: fails }, cancel);
      expect(ends(seen)).toEqual([conclusion, status, 'false', 'true']);
      expect(cancels(seen)).toEqual([]);
      expect(seen.log.join('\n')).toMatch(new RegExp(`ended before it could be cancelled: ${status}`));
    });
  });

  test('by another user: nothing is left to do, and this step did not cancel it', async () => {
    await onStage({}, async (stage) => {
      const job_id = await slow(stage);
      await ask(stage.sim, 'POST', `jobs/${job_id}/cancel/`);
      stage.sim.clock.advance(60_000);
      const seen = await stage.step({ job_id }, cancel);
      expect(ends(seen)).toEqual(['success', 'canceled', 'false', 'true']);
      expect(cancels(seen)).toEqual([]);
    });
  });

  test('between the look at it and the cancel (405) is no error either', async () => {
    await onStage({}, async ({ sim, step }) => {
      const job_id = await launchOn(sim, `job_templates/${DEMO.deploy}/launch/`);
      sim.on('request', ({ path }) => {
        if (path.endsWith('/cancel/')) sim.clock.advance(3_600_000);
      });
      const seen = await step({ job_id }, cancel);
      expect(cancels(seen)).toHaveLength(1);
      expect(ends(seen)).toEqual(['success', 'successful', 'false', 'true']);
    });
  });
});

describe('a cancel that is not confirmed', () => {
  test('in time fails the step', async () => {
    await onStage({}, async (stage) => {
      const job_id = await slow(stage);
      stage.sim.clock.advance(5000);
      const seen = await stage.step({ job_id, timeout: '1' }, cancel);
      expect(ends(seen)).toEqual(['failure', 'timed_out', 'false', 'false']);
      expect(seen.annotations[0]?.message).toMatch(
        /is cancelling job \d+.*\(status: running\), but it did not stop within 1 s \(`timeout`\)/,
      );
    });
  });

  test('since the user may not do it, says so in the words of the controller', async () => {
    await onStage({}, async (stage) => {
      const job_id = await slow(stage);
      const seen = await stage.step({ job_id, token: stage.sim.tokens['read'] ?? '' }, cancel);
      expect(ends(seen)).toEqual(['failure', 'unknown', 'false', 'false']);
      expect(seen.annotations[0]?.message).toMatch(
        /COULD NOT BE CANCELLED and may still be running: .*403.*scope "write"/,
      );
      expect(await statusOf(stage, job_id)).not.toBe('canceled');
    });
  });

  test('is sent again after an outage', async () => {
    await onStage({}, async (stage) => {
      const job_id = await slow(stage);
      endsOnceCancelled(stage);
      stage.sim.faults.add({ method: 'POST', path: '/cancel/', kind: 'status', status: 502, times: 1 });
      stage.sim.faults.add({ method: 'GET', path: '/unified_jobs/', kind: 'reset', times: 1 });
      const seen = await stage.step({ job_id }, cancel);
      expect(ends(seen)).toEqual(['success', 'canceled', 'true', 'false']);
      expect(cancels(seen)).toHaveLength(2);
    });
  });

  onUnix('before the workflow is cancelled: the job is cancelled all the same', async () => {
    await onStage({}, async (stage) => {
      const job_id = await slow(stage);
      stage.sim.clock.advance(5000);
      const signal = whenAsked(stage, /POST .*\/cancel\//);
      // Cancelled only once somebody looks again, in the hurry after the signal.
      signal.addEventListener('abort', () => runsOn(stage.sim, 800));
      const seen = await stage.step({ job_id, timeout: '1h' }, { ...cancel, cancel: signal });
      expect(ends(seen)).toEqual(['cancelled', 'canceled', 'true', 'false']);
    });
  });
});

test.each([
  { name: 'no number', inputs: { job_id: '' }, words: /`job_id` is required/ },
  { name: 'no time', inputs: { timeout: '0' }, words: /`timeout` must be a duration above zero/ },
  { name: 'an input of wait/', inputs: { interval: '5s' }, words: /`interval` is not an input of this action/ },
])('cancel/ refuses without any request: $name', async ({ inputs, words }) => {
  await onStage({}, async ({ step }) => {
    const seen = await step({ job_id: '1', ...(inputs as Record<string, string>) }, cancel);
    expect([seen.conclusion, seen.requests.length]).toEqual(['failure', 0]);
    expect(seen.annotations[0]?.message).toMatch(words);
  });
});

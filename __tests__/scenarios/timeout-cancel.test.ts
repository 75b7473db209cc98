import { expect, test } from '@jest/globals';
import { DEMO } from 'tower-deploy-simulator';
import { expectWholeLog, onStage, runsOn } from './support/scenario.ts';

const inputs = { timeout: '1', cancel_on_timeout: 'true' };
const isCancel = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'POST' && path.endsWith('/cancel/');

test('a job that ended right before its cancel is printed whole', async () => {
  await onStage({}, async ({ sim, step }) => {
    sim.on('request', (request) => {
      if (isCancel(request)) sim.clock.advance(3_600_000);
    });
    const seen = await step({ ...inputs, template_id: String(DEMO.deploy) });
    expect([seen.outputs['status'], seen.outputs['log_complete']]).toEqual(['successful', 'true']);
    await expectWholeLog(sim, seen);
  });
});

test('what a job had printed until it was cancelled at its time-out is printed, too', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 300);
    const seen = await step({ ...inputs, template_id: String(DEMO.slow) });
    expect([seen.outputs['status'], seen.outputs['log_complete']]).toEqual(['timed_out', 'true']);
    await expectWholeLog(sim, seen);
  });
});

test('the outputs of a job that was cancelled at its timeout report when it ended', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 300);
    const seen = await step({ ...inputs, template_id: String(DEMO.slow) });
    const job = sim.world.jobs.get(1);
    expect([seen.outputs['status'], job?.status]).toEqual(['timed_out', 'canceled']);
    expect(Date.parse(seen.outputs['finished'] ?? '')).toBe(job?.finished);
  });
});

test('a controller that is slow to answer the cancel is given its time', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 300);
    sim.faults.add({ method: 'POST', path: '/cancel/', kind: 'delay', ms: 3500, times: 1 });
    const seen = await step({ ...inputs, template_id: String(DEMO.slow) });
    expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toHaveLength(1);
    expect([seen.outputs['status'], sim.world.jobs.get(1)?.status]).toEqual(['timed_out', 'canceled']);
  });
});

test('a step that is killed while it cancels leaves that to the post step', async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim, 300);
    const cancel = new AbortController();
    sim.faults.add({ method: 'POST', path: '/cancel/', kind: 'hang', times: 1 });
    sim.on('request', (request) => {
      if (isCancel(request)) cancel.abort();
    });
    const seen = await step({ ...inputs, template_id: String(DEMO.slow) }, { cancel: cancel.signal, killed: true });
    expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toHaveLength(2);
    expect(sim.world.jobs.get(1)?.status).toBe('canceled');
  });
});

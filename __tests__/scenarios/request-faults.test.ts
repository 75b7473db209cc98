import { describe, expect, test } from '@jest/globals';
import { DEMO, type Fault } from 'tower-deploy-simulator';
import { ASKED, type Asked, expectNothingLost, FINAL, lives, PASSING } from './support/request-faults.ts';
import { expectWholeLog, onStage, runsOn } from './support/scenario.ts';

const STATUS = /\/jobs\/\d+\/$/;
const EVENTS = /\/job_events\//;
const debug = { env: { RUNNER_DEBUG: '1' } };

describe.each(ASKED)('requests for $what that fail for a while', (asked) => {
  test.each(PASSING)('%s', async (_name, fault) => {
    await onStage({}, async ({ sim, step }) => {
      lives({ sim }, asked);
      sim.faults.add({ method: 'GET', path: asked.path, skip: 1, times: 2, ...fault });
      const seen = await step({ template_id: String(asked.template), ...asked.inputs }, debug);
      await expectNothingLost({ sim }, asked, seen);
    });
  });

  test('no reply within the request time-out', async () => {
    await onStage({}, async ({ sim, step }) => {
      lives({ sim }, asked);
      sim.faults.add({ method: 'GET', path: asked.path, skip: 1, kind: 'hang' });
      const inputs = { template_id: String(asked.template), request_timeout: '1', ...asked.inputs };
      const seen = await step(inputs, debug);
      await expectNothingLost({ sim }, asked, seen);
      // Where the job ends meanwhile, nobody waits for the others.
      if (asked.what === 'the status')
        expect(seen.raw.join('\n')).toMatch(/No complete reply arrived within 1 s \(`request_timeout`\)/);
    });
  });
});

test("another job's reply in place of the job's is retried, whatever it says", async () => {
  await onStage({}, async ({ sim, step }) => {
    runsOn(sim);
    const body = '{"id": 999999, "type": "job", "status": "successful"}';
    sim.faults.add({ method: 'GET', path: STATUS, skip: 1, times: 2, kind: 'json', status: 200, body });
    const seen = await step({ template_id: String(DEMO.failing) });
    expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'failed']);
  });
});

test('a controller that stays away longer than retry_for ends as unknown, never as success', async () => {
  await onStage({}, async ({ sim, step }) => {
    sim.faults.add({ method: 'GET', path: STATUS, kind: 'status', status: 503, times: Number.POSITIVE_INFINITY });
    const seen = await step({ template_id: String(DEMO.deploy), retry_for: '2' });
    expect([seen.conclusion, seen.exitCode, seen.outputs['status']]).toEqual(['failure', 1, 'unknown']);
    expect(seen.annotations.at(-1)?.message).toMatch(
      /The result of job \d+ "Deploy.* is unknown; it may still be running.*`retry_for`.*503.*jobs\/playbook/,
    );
  });
});

describe("the API's own refusals of the status end the wait at once", () => {
  test.each(FINAL)('%d', async (status, detail) => {
    await onStage({}, async ({ sim, step }) => {
      const body = JSON.stringify({ detail });
      const times = Number.POSITIVE_INFINITY;
      sim.faults.add({ method: 'GET', path: STATUS, kind: 'json', status, body, times });
      const seen = await step({ template_id: String(DEMO.deploy) });
      expect([seen.conclusion, seen.outputs['status']]).toEqual(['failure', 'unknown']);
      expect(seen.annotations.at(-1)?.message).toContain(detail);
      expect(seen.requests.filter(({ path }) => STATUS.test(path))).toHaveLength(1);
    });
  });
});

describe('the API refuses the nodes: told once with the reason, and the verdict stands', () => {
  test.each(FINAL)('%d', async (status, detail) => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 1500);
      const body = JSON.stringify({ detail });
      const path = /\/workflow_nodes\//;
      sim.faults.add({ method: 'GET', path, kind: 'json', status, body, times: Number.POSITIVE_INFINITY });
      const seen = await step({ template_id: String(DEMO.wfTwoNodes) });
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
        'success',
        'successful',
        'false',
      ]);
      // Once while it runs, and once more in the end, when it may have passed.
      expect(seen.requests.filter((request) => path.test(request.path)).length).toBeLessThanOrEqual(2);
      expect(seen.annotations).toEqual([
        expect.objectContaining({
          level: 'warning',
          message: expect.stringMatching(/^Not all nodes of the workflow could be read: .*The status is not/),
        }),
      ]);
      expect(seen.annotations[0]?.message).toContain(detail);
    });
  });

  test('of a workflow inside: what is around it is told to the end', async () => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim, 1500);
      const inner = (path: string): boolean => {
        const id = Number(/\/workflow_jobs\/(\d+)\/workflow_nodes\//.exec(path)?.[1] ?? 0);
        return sim.world.workflow_jobs.get(id)?.workflow_node !== null;
      };
      const body = '{"detail":"You do not have permission to perform this action."}';
      sim.on('request', ({ path }) => {
        if (path.includes('/workflow_nodes/') && inner(path))
          sim.faults.add({ path: '/workflow_nodes/', kind: 'json', status: 403, body });
      });
      const seen = await step({ template_id: String(DEMO.wfNested) });
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
        'success',
        'successful',
        'false',
      ]);
      const log = seen.log.join('\n');
      expect(log).toMatch(/Node "inner" \(Build and deploy\): successful/);
      expect(log).toMatch(/Node "after" \(Plain\): successful/);
      const warnings = seen.annotations.map(({ message }) => message);
      expect(warnings).toEqual([expect.stringMatching(/^The nodes of "inner" could not be read: .*permission/)]);
    });
  });
});

describe('requests for events that fail for a while, where some are not pushed', () => {
  const asked: Asked = { what: 'the events', path: EVENTS, template: DEMO.deploy, inputs: {} };
  const faults = ['a 502 page', '503 with Retry-After', 'a reset', 'a reply cut in its body'];

  test.each(PASSING.filter(([name]) => faults.includes(name)))('%s', async (_name, fault) => {
    await onStage({}, async ({ sim, step }) => {
      lives({ sim }, asked);
      Object.assign(sim.world.frames, { rate: 3 });
      sim.faults.add({ method: 'GET', path: EVENTS, ...fault });
      const seen = await step({ template_id: String(DEMO.deploy) }, debug);
      expect(seen.requests.filter(({ path }) => EVENTS.test(path)).length).toBeGreaterThan(1);
      await expectNothingLost({ sim }, asked, seen);
    });
  });
});

describe('a log that cannot be read does not touch the verdict', () => {
  const refusal = '{"detail":"You do not have permission to perform this action."}';
  const times = Number.POSITIVE_INFINITY;
  const fault: Fault = { method: 'GET', path: EVENTS, kind: 'json', status: 403, body: refusal, times };
  const reportLacks = /the report may be incomplete.*The status is not affected/;

  const outputLacks = /output above may be incomplete.*The status is not affected/;

  test.each<[string, Record<string, string>, number, RegExp[]]>([
    ['where it is polled', { live_updates: 'false' }, 30, []],
    ['where some of it is not pushed', {}, 3, [/Output is missing here: job events? .*The status is not affected/]],
  ])('%s: it is reported as incomplete', async (_name, inputs, rate, gap) => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      Object.assign(sim.world.frames, { rate });
      sim.faults.add(fault);
      const seen = await step({ template_id: String(DEMO.deploy), ...inputs });
      expect([seen.conclusion, seen.outputs['status'], seen.outputs['log_complete']]).toEqual([
        'success',
        'successful',
        'false',
      ]);
      // One for the first gap, one for the output, one for the report, which has nothing to be made of either.
      expect(seen.annotations).toEqual(
        [...gap, outputLacks, reportLacks].map((words) =>
          expect.objectContaining({ level: 'warning', message: expect.stringMatching(words) }),
        ),
      );
    });
  });

  // Events without output are not pushed. With a failure in the recap, one of them could be another one.
  test.each<[string, number, string, RegExp[]]>([
    ['of a successful job', DEMO.deploy, 'success', []],
    ['of a failed job', DEMO.failing, 'failure', [reportLacks]],
  ])('where all of it was pushed, %s: it is complete', async (_name, template, conclusion, warnings) => {
    await onStage({}, async ({ sim, step }) => {
      runsOn(sim);
      sim.faults.add(fault);
      const seen = await step({ template_id: String(template) });
      expect([seen.conclusion, seen.outputs['log_complete']]).toEqual([conclusion, 'true']);
      expect(seen.requests.filter(({ path }) => EVENTS.test(path)).length).toBeGreaterThan(0);
      const warned = seen.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message);
      expect(warned).toEqual(warnings.map((words) => expect.stringMatching(words)));
      sim.faults.clear();
      await expectWholeLog(sim, seen);
    });
  });
});

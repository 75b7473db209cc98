import { describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { runStep } from '../../scripts/runner.mjs';
import { type Cut, CuttingProxy, isLaunch } from './support/cutting-proxy.ts';
import { onStage, type Seen } from './support/scenario.ts';
import { STAGES } from './support/stages.ts';
import { hideJobs } from './support/visibility.ts';

const marked = String(DEMO.slow);
const unmarked = String(DEMO.plain);

/** Runs a step through a proxy that breaks its launch. */
async function through(
  cut: Cut,
  inputs: Record<string, string>,
  before: (sim: Simulator, cancel: AbortController) => void = () => undefined,
): Promise<Seen & { sim: Simulator }> {
  let result: (Seen & { sim: Simulator }) | undefined;
  await onStage({}, async ({ sim, step }) => {
    const cancel = new AbortController();
    before(sim, cancel);
    const proxy = (await CuttingProxy.open(sim.url)).cut(isLaunch, cut);
    try {
      const seen = await step({ url: proxy.url, ...inputs }, { cancel: cancel.signal });
      result = { ...seen, sim };
    } finally {
      await proxy.close();
    }
  });
  if (!result) throw new Error('the scenario did not end');
  return result;
}

describe('wherever the connection breaks, the step takes the job that it launched', () => {
  const ends = STAGES.filter(({ name }) => !/not carried out|bytes|for good|kept/.test(name));

  test.each(ends.map((stage) => [stage.name, stage] as const))('%s', async (name, stage) => {
    await onStage({}, async ({ sim, step }) => {
      const proxy = await CuttingProxy.open(sim.url);
      if (stage.comesBack) proxy.refuseAfter((method, path) => method === 'GET' && path.endsWith('/launch/'));
      else await stage.arm(proxy);
      const print = (line: string): void => {
        if (line.includes('Retrying for up to')) void proxy.accept();
      };
      const inputs = { url: proxy.url, template_id: marked, wait: 'false', request_timeout: '2' };
      const seen = await step(inputs, { print });
      await proxy.close();
      expect(seen.outputs['launched']).toBe(/carried out|cut/.test(name) ? 'adopted' : 'created');
      expect([seen.conclusion, seen.outputs['job_id'], sim.world.jobs.size, proxy.forwarded]).toEqual([
        'success',
        '1',
        1,
        1,
      ]);
    });
  });

  test('a launch that the controller refuses in between is refused, and nothing is looked for', async () => {
    const seen = await through({ at: 'answer', status: 404, forward: false }, { template_id: marked });
    expect([seen.conclusion, seen.launches, seen.outputs]).toEqual(['failure', [], {}]);
    expect(seen.calls.at(-1)).toBe(`GET /api/v2/job_templates/${marked}/launch/`);
  });
});

/** What a failed step says in its one error. */
function errorOf(seen: Seen): string {
  const errors = seen.annotations.filter(({ level }) => level === 'error');
  expect([seen.conclusion, errors.length]).toEqual(['failure', 1]);
  return errors[0]?.message ?? '';
}

// These wait for a job to settle: all at once, since each takes its time.
test('what is known only after some time: adopted when it is sure, else "not known"', async () => {
  const nothing: Cut = { at: 'request', bytes: 20 };
  const lost: Cut = { at: 'reply' };
  const [never, late, afterwards, alone, unlaunched, twice, foreign] = await Promise.all([
    through(nothing, { template_id: marked }),
    through(lost, { template_id: marked, wait: 'false' }, (sim) => void hideJobs(sim, () => 5)),
    through(lost, { template_id: marked }, (sim) => void hideJobs(sim, () => 13)),
    through(lost, { template_id: unmarked, wait: 'false' }),
    through(nothing, { template_id: unmarked }),
    through(lost, { template_id: unmarked }, (sim) => alsoLaunch(sim)),
    through(lost, { template_id: unmarked }, (sim, cancel) => {
      sim.on('request', ({ method, path }) => {
        if (method === 'GET' && /\/jobs\/\d+\/$/.test(path)) cancel.abort();
      });
    }),
  ]);

  expect(errorOf(never)).toMatch(/It is unknown whether Job template 48 "Slow" was launched: .*broke before the reply/);
  expect(errorOf(never)).toMatch(/was not repeated, because that could deploy twice.*"launch_id": "[0-9a-f-]{36}"/);
  expect([never.outputs, never.sim.world.jobs.size]).toEqual([{ status: 'unknown' }, 0]);
  // The post step looks once more.
  expect(never.annotations.at(-1)).toMatchObject({
    level: 'warning',
    message: expect.stringContaining(' appeared.'),
  });

  expect([late.conclusion, late.outputs['launched']]).toEqual(['success', 'adopted']);

  expect(errorOf(afterwards)).toContain('It is unknown');
  expect(afterwards.annotations.at(-1)?.message).toMatch(/started job 1, which continues\. .*\/jobs\/playbook\/1\//);
  expect(afterwards.calls.filter((call) => call.endsWith('/cancel/'))).toEqual([]);

  expect([alone.conclusion, alone.outputs['launched'], alone.outputs['job_id']]).toEqual(['success', 'adopted', '1']);

  expect(errorOf(unlaunched)).toMatch(
    /No job of this launch has appeared\. This user cannot see any job of the template/,
  );
  expect(unlaunched.outputs).toEqual({ status: 'unknown' });

  expect(errorOf(twice)).toMatch(/2 jobs match this launch:/);
  for (const id of [1, 2]) expect(errorOf(twice)).toContain(`- job ${id}, `);

  expect([foreign.conclusion, foreign.outputs['launched'], foreign.outputs['status']]).toEqual([
    'cancelled',
    'adopted',
    'unknown',
  ]);
  expect(foreign.annotations.at(-1)?.message).toContain('was NOT cancelled');
  expect(foreign.calls.filter((call) => call.endsWith('/cancel/'))).toEqual([]);
}, 60_000);

/** Somebody with the same user launches the same, in the same moment. */
function alsoLaunch(sim: Simulator, launch_type = 'manual'): void {
  sim.world.listen(({ job }) => {
    if (job.type === 'job' && job.id === 1 && sim.world.jobs.size === 1)
      sim.world.jobs.put({ ...job, id: 2, launch_type });
  });
}

test('two steps in the same moment with the same values take their own jobs', async () => {
  const sim = await Simulator.start();
  const proxy = (await CuttingProxy.open(sim.url)).cut(isLaunch, { at: 'reply' }, 2);
  const token = sim.tokens['admin'] ?? '';
  const inputs = { url: proxy.url, token, template_id: marked, extra_vars: 'version: 1', wait: 'false' };
  const steps = await Promise.all([runStep({ inputs }), runStep({ inputs })]);
  const ids = steps.map(({ conclusion, outputs }) => [conclusion, outputs['launched'], outputs['job_id']]);
  expect(ids.sort()).toEqual([1, 2].map((id) => ['success', 'adopted', String(id)]));
  expect(sim.world.jobs.size).toBe(2);
  await proxy.close();
  await sim.close();
});

test("a relaunch by a person copies the launch id and is not this step's job", async () => {
  const seen = await through({ at: 'reply' }, { template_id: marked, wait: 'false' }, (sim) =>
    alsoLaunch(sim, 'relaunch'),
  );
  expect([seen.conclusion, seen.outputs['launched'], seen.outputs['job_id']]).toEqual(['success', 'adopted', '1']);
});

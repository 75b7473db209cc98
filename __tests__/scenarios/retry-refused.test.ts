import { describe, expect, test } from '@jest/globals';
import { DEMO } from '../../simulator/seeds/demo.ts';
import { onStage, runsOn, type Seen, type Stage } from './support/scenario.ts';

const RELAUNCH = /\/jobs\/\d+\/relaunch\/$/;

const relaunches = (seen: Seen): string[] =>
  seen.calls.filter((call) => call.startsWith('POST') && RELAUNCH.test(call));

const errorOf = (seen: Seen): string => {
  const errors = seen.annotations.filter(({ level }) => level === 'error');
  expect([seen.exitCode, errors.length]).toEqual([1, 1]);
  return errors[0]?.message ?? '';
};

type Prepare = (stage: Stage) => void;
type Check = (seen: Seen, stage: Stage) => Promise<void> | void;

async function retried(
  inputs: Record<string, string>,
  check: Check,
  prepare: Prepare = ({ sim }) => void runsOn(sim),
  cancel?: (stage: Stage) => AbortSignal,
): Promise<void> {
  await onStage({}, async (stage) => {
    prepare(stage);
    const options = cancel === undefined ? {} : { cancel: cancel(stage) };
    await check(await stage.step({ retry_failed_hosts: '2', ...inputs }, options), stage);
  });
}

/** Aborts when a request of this kind arrives. */
function at(pattern: RegExp): (stage: Stage) => AbortSignal {
  return ({ sim }) => {
    const controller = new AbortController();
    sim.on('request', ({ method, path }) => {
      if (pattern.test(`${method} ${path}`)) controller.abort();
    });
    return controller.signal;
  };
}

describe('nothing is relaunched', () => {
  test.each<[string, Record<string, string>, string]>([
    ['after an error before the start', { template_id: String(DEMO.error) }, 'error'],
    ['after a workflow job that failed', { template_id: String(DEMO.wfUnhandled) }, 'failed'],
    ['after a time-out of the wait', { template_id: String(DEMO.slow), timeout: '1' }, 'timed_out'],
    ['after a success', { template_id: String(DEMO.plain) }, 'successful'],
  ])('%s', async (_name, inputs, status) => {
    const prepare: Prepare = ({ sim }) => void runsOn(sim, status === 'timed_out' ? 100 : 5000);
    await retried(
      inputs,
      (seen) => {
        expect([seen.outputs['status'], relaunches(seen), JSON.parse(seen.outputs['job_ids'] ?? '')]).toEqual([
          status,
          [],
          [Number(seen.outputs['job_id'])],
        ]);
      },
      prepare,
    );
  });

  test('after a cancel on the controller', async () => {
    const prepare: Prepare = ({ sim }) => {
      let asked = 0;
      sim.on('request', async ({ method, path }) => {
        if (method !== 'GET' || !/\/jobs\/\d+\/$/.test(path)) return;
        asked += 1;
        sim.clock.advance(1000);
        const headers = { Authorization: `Bearer ${sim.tokens['admin']}` };
        if (asked === 2) await fetch(`${sim.url}${path}cancel/`, { method: 'POST', headers });
      });
    };
    await retried(
      { template_id: String(DEMO.slow) },
      (seen) => expect([seen.outputs['status'], relaunches(seen)]).toEqual(['canceled', []]),
      prepare,
    );
  });

  test('without waiting: a wrong input, and no request', async () => {
    await retried({ template_id: String(DEMO.flaky), wait: 'false' }, (seen) => {
      expect(seen.requests).toEqual([]);
      expect(errorOf(seen)).toMatch(/`retry_failed_hosts` needs `wait: true`/);
    });
  });
});

describe("the controller's refusal is told in plain words, and the verdict stays failed", () => {
  test('a playbook without a recap', async () => {
    await retried({ template_id: String(DEMO.syntax) }, (seen) => {
      expect([seen.outputs['status'], seen.outputs['job_ids'], relaunches(seen).length]).toEqual(['failed', '[1]', 1]);
      expect(errorOf(seen)).toMatch(
        /never came to its recap.*The controller says: "hosts: Cannot retry on failed hosts, playbook stats not available."/,
      );
    });
  });

  test('none of the failed hosts is in the inventory', async () => {
    const gone: Prepare = ({ sim }) => {
      runsOn(sim);
      sim.on('request', ({ method, path }) => {
        if (method === 'POST' && RELAUNCH.test(path)) sim.world.hosts.delete(DEMO.hosts.web2);
      });
    };
    await retried(
      { template_id: String(DEMO.flaky) },
      (seen) => {
        expect(errorOf(seen)).toMatch(/None of the hosts that failed is in the inventory.*had 0 failed hosts/);
        expect(seen.outputs['status']).toBe('failed');
      },
      gone,
    );
  });

  test('no right to relaunch', async () => {
    const forbidden: Prepare = ({ sim }) => {
      runsOn(sim);
      const body = '{"detail":"You do not have permission to perform this action."}';
      sim.faults.add({ method: 'POST', path: RELAUNCH, kind: 'json', status: 403, body });
    };
    await retried(
      { template_id: String(DEMO.flaky) },
      (seen) => {
        expect(errorOf(seen)).toMatch(/not relaunched.*You do not have permission/);
        expect(seen.outputs['status']).toBe('failed');
      },
      forbidden,
    );
  });
});

describe('a relaunch whose reply is lost is looked for, and never posted twice', () => {
  test.each([
    ['the connection is cut after it was carried out', { kind: 'reset-after' } as const],
    ['a gateway answers 502 after it was carried out', { kind: 'status', status: 502, handle: true } as const],
    ['the reply is cut', { kind: 'cut-body' } as const],
  ])('%s: adopted', async (_name, fault) => {
    const lost: Prepare = ({ sim }) => {
      runsOn(sim);
      sim.faults.add({ method: 'POST', path: RELAUNCH, ...fault });
    };
    await retried(
      { template_id: String(DEMO.flaky) },
      (seen, { sim }) => {
        expect([seen.conclusion, seen.outputs['launched'], seen.outputs['job_ids']]).toEqual([
          'success',
          'adopted',
          '[1,2]',
        ]);
        expect([relaunches(seen).length, sim.world.jobs.size]).toEqual([1, 2]);
      },
      lost,
    );
  });

  test('not carried out, or a relaunch by somebody else: failed, and told how to go on', async () => {
    const nowhere: Prepare = ({ sim }) => {
      runsOn(sim);
      sim.faults.add({ method: 'POST', path: RELAUNCH, kind: 'status', status: 502 });
    };
    const theirs: Prepare = (stage) => {
      nowhere(stage);
      stage.sim.on('request', ({ method, path }) => {
        const first = stage.sim.world.jobs.get(1);
        if (method !== 'POST' || !RELAUNCH.test(path) || !first) return;
        // A copy of the job that another user has relaunched in the same moment.
        const { id: _id, ...copy } = first;
        stage.sim.world.jobs.insert({ ...copy, launch_type: 'relaunch', limit: 'web2', created_by: 3 });
      });
    };
    const check: Check = (seen) => {
      expect([seen.outputs['status'], seen.outputs['job_ids'], relaunches(seen).length]).toEqual(['failed', '[1]', 1]);
      expect(errorOf(seen)).toMatch(
        /not known whether job 1 was relaunched.*No relaunch of it has appeared.*not repeated.*template 62/s,
      );
      expect(seen.log.join('\n')).toMatch(/The main step was stopped|Look at the jobs of template 62/);
    };
    const inputs = { template_id: String(DEMO.flaky) };
    await Promise.all([retried(inputs, check, nowhere), retried(inputs, check, theirs)]);
  });
});

// The runner's signals cannot be sent to a process on Windows.
const onUnix = process.platform === 'win32' ? test.skip : test;

describe('a workflow that is cancelled', () => {
  onUnix('during the relaunch: the relaunch is cancelled', async () => {
    await retried(
      { template_id: String(DEMO.failing) },
      (seen, { sim }) => {
        expect([seen.conclusion, seen.outputs['status'], seen.outputs['job_ids']]).toEqual([
          'cancelled',
          'canceled',
          '[1,2]',
        ]);
        expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toEqual(['POST /api/v2/jobs/2/cancel/']);
        expect(sim.world.jobs.get(2)?.status).toBe('canceled');
      },
      ({ sim }) => void runsOn(sim, 800),
      at(/GET .*\/jobs\/2\/$/),
    );
  });

  onUnix('while the relaunch is posted: its reply is awaited, and the relaunch is cancelled', async () => {
    await retried(
      { template_id: String(DEMO.failing) },
      (seen, { sim }) => {
        expect([seen.outputs['status'], seen.outputs['job_ids']]).toEqual(['canceled', '[1,2]']);
        expect([sim.world.jobs.get(2)?.status, relaunches(seen).length]).toEqual(['canceled', 1]);
      },
      ({ sim }) => void runsOn(sim, 800),
      at(/POST .*\/relaunch\/$/),
    );
  });

  onUnix('before the relaunch: nothing is relaunched', async () => {
    await retried(
      { template_id: String(DEMO.failing) },
      (seen) => {
        expect([seen.outputs['status'], seen.outputs['job_ids'], relaunches(seen)]).toEqual(['failed', '[1]', []]);
        expect(seen.log.join('\n')).toMatch(/had finished before: failed/);
      },
      undefined,
      at(/job_host_summaries/),
    );
  });

  onUnix('and killed while the relaunch is posted: the post step finds it and cancels it', async () => {
    await onStage({}, async (stage) => {
      const { sim } = stage;
      runsOn(sim, 800);
      sim.faults.add({ method: 'POST', path: RELAUNCH, kind: 'hang', handle: true });
      const cancel = at(/POST .*\/relaunch\/$/)(stage);
      const inputs = { template_id: String(DEMO.failing), retry_failed_hosts: '1' };
      const seen = await stage.step(inputs, { cancel, killed: true });
      expect(sim.world.jobs.get(2)?.status).toBe('canceled');
      expect(seen.calls.filter((call) => call.endsWith('/cancel/'))).toEqual(['POST /api/v2/jobs/2/cancel/']);
    });
  });
});

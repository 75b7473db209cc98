import { describe, expect, test } from '@jest/globals';
import { DEMO, failed, type Task } from 'tower-deploy-simulator';
import { runsTasks } from './support/playbooks.ts';
import { errorsOf, RELAUNCH, relaunches, retried } from './support/retry.ts';
import type { Seen, Stage } from './support/scenario.ts';

const errorOf = (seen: Seen): string => {
  const errors = errorsOf(seen);
  expect([seen.exitCode, errors.length]).toEqual([1, 1]);
  return errors[0] ?? '';
};

type Prepare = (stage: Stage) => void;
type Check = (seen: Seen, stage: Stage) => Promise<void> | void;

describe('nothing is relaunched', () => {
  test.each<[string, Record<string, string>, string]>([
    ['after an error before the start', { template_id: String(DEMO.error) }, 'error'],
    ['after a workflow job that failed', { template_id: String(DEMO.wfUnhandled) }, 'failed'],
    ['after a time-out of the wait', { template_id: String(DEMO.slow), timeout: '1' }, 'timed_out'],
    ['after a success', { template_id: String(DEMO.plain) }, 'successful'],
  ])('%s', async (_name, inputs, status) => {
    await retried(
      inputs,
      (seen) => {
        expect([seen.outputs['status'], relaunches(seen), JSON.parse(seen.outputs['job_ids'] ?? '')]).toEqual([
          status,
          [],
          [Number(seen.outputs['job_id'])],
        ]);
      },
      { backoff: status === 'timed_out' ? 100 : 5000 },
    );
  });

  test('after a sliced job, and its failed slices are not said to lack a path', async () => {
    const prepare: Prepare = ({ sim }) => {
      const task: Task = { name: 'Deploy', action: 'command', line: 4, result: failed('no space left') };
      runsTasks(sim, DEMO.sliced, [task]);
    };
    await retried(
      { template_id: String(DEMO.sliced) },
      (seen) => {
        const error = errorOf(seen);
        expect(error).toMatch(
          /^Job \d+ "Sliced": failed.* The controller cannot relaunch a sliced job on its failed hosts\.$/m,
        );
        expect(error).toMatch(/^Slice 1 of 2: failed after [\d.]+ s, job \d+: http\S+$/m);
        expect([error, ...seen.log].join('\n')).not.toContain('error handling path for it');
      },
      { prepare, backoff: 5000 },
    );
  });

  test('after a cancel on the controller', async () => {
    const prepare: Prepare = ({ sim }) => {
      let asked = 0;
      sim.on('request', async ({ method, path }) => {
        if (method !== 'GET' || !/\/jobs\/\d+\/$/.test(path)) return;
        asked += 1;
        const headers = { Authorization: `Bearer ${sim.tokens['admin']}` };
        if (asked === 1) await fetch(`${sim.url}${path}cancel/`, { method: 'POST', headers });
      });
    };
    await retried(
      { template_id: String(DEMO.slow) },
      (seen) => expect([seen.outputs['status'], relaunches(seen)]).toEqual(['canceled', []]),
      { prepare, backoff: 1000 },
    );
  });

  test('after the time for the whole wait is over', async () => {
    // With an interval above the time-out the first look is the last one, and finds that the job has failed.
    const inputs = { template_id: String(DEMO.flaky), timeout: '0.5', interval: '60', live_updates: 'false' };
    await retried(
      inputs,
      (seen) => {
        expect([seen.outputs['status'], relaunches(seen)]).toEqual(['failed', []]);
        expect(errorOf(seen)).toMatch(/not relaunched.*No time is left for a relaunch \(`timeout`\)/);
      },
      { backoff: 3_600_000 },
    );
  });

  test('without waiting: a wrong input, and no request', async () => {
    await retried({ template_id: String(DEMO.flaky), wait: 'false' }, (seen) => {
      expect(seen.requests).toEqual([]);
      expect(errorOf(seen)).toMatch(/`retry_failed_hosts` needs `wait: true`/);
    });
  });
});

describe("the controller's refusal is reported in plain words, and the verdict stays failed", () => {
  test('a playbook without a recap', async () => {
    await retried({ template_id: String(DEMO.syntax) }, (seen) => {
      expect([seen.outputs['status'], seen.outputs['job_ids'], relaunches(seen).length]).toEqual(['failed', '[1]', 1]);
      expect(errorOf(seen)).toMatch(
        /playbook ended without a recap.*The controller refused the relaunch: "hosts: Cannot retry on failed hosts, playbook stats not available."/,
      );
    });
  });

  test('none of the failed hosts is in the inventory', async () => {
    const gone: Prepare = ({ sim }) => {
      sim.on('request', ({ method, path }) => {
        if (method === 'POST' && RELAUNCH.test(path)) sim.world.hosts.delete(DEMO.hosts.web2);
      });
    };
    await retried(
      { template_id: String(DEMO.flaky) },
      (seen) => {
        expect(errorOf(seen)).toMatch(/No failed host is in the inventory.*had 0 failed hosts/);
        expect(seen.summary).toMatch(/was not relaunched on its failed hosts\. No failed host is in the inventory/);
        expect(seen.summary).not.toContain('would relaunch');
        expect(seen.outputs['status']).toBe('failed');
      },
      { prepare: gone },
    );
  });

  test('no right to relaunch', async () => {
    const forbidden: Prepare = ({ sim }) => {
      const body = '{"detail":"You do not have permission to perform this action."}';
      sim.faults.add({ method: 'POST', path: RELAUNCH, kind: 'json', status: 403, body });
    };
    await retried(
      { template_id: String(DEMO.flaky) },
      (seen) => {
        expect(errorOf(seen)).toMatch(/not relaunched.*You do not have permission/);
        expect(seen.outputs['status']).toBe('failed');
      },
      { prepare: forbidden },
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
      { prepare: lost },
    );
  });

  test('not carried out, or a relaunch by another user: failed, with what to do next', async () => {
    const nowhere: Prepare = ({ sim }) => {
      sim.faults.add({ method: 'POST', path: RELAUNCH, kind: 'status', status: 502 });
    };
    const byOtherUser: Prepare = (stage) => {
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
        /Unknown whether job 1 was relaunched.*No relaunched job appeared.*not repeated.*template 62/s,
      );
      expect(seen.log.join('\n')).toMatch(/the main step was stopped|Check the newest jobs of template 62/);
    };
    const inputs = { template_id: String(DEMO.flaky) };
    await Promise.all([retried(inputs, check, { prepare: nowhere }), retried(inputs, check, { prepare: byOtherUser })]);
  });
});

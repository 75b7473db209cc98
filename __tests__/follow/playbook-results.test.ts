import { describe, expect, test } from '@jest/globals';
import {
  changed,
  command,
  DEMO,
  debug,
  failed,
  ok,
  type Playbook,
  type Run,
  type RunContext,
  type Task,
  unreachable,
} from 'tower-deploy-simulator';
import type { FollowContext } from '../../src/follow/follow-context.ts';
import type { PlaybookResults } from '../../src/follow/playbook/playbook-results.ts';
import { type Followed, followed, late, type Setup } from './followed.ts';

const DIFF = {
  before: 'port = 80\n',
  after: 'port = 8080\n',
  before_header: '/etc/app.ini',
  after_header: 'app.ini.j2',
};

const action = (name: string): string => `ansible.builtin.${name}`;

/** A bit of everything: changes with and without a diff, failures that count, and such that do not. */
function mixed({ vars }: RunContext): Playbook {
  const noise = Array.from({ length: Number(vars['noise'] ?? 0) }, (_, index): Task => {
    return { name: `Look at ${index}`, action: action('debug'), line: 100 + index, result: debug('fine') };
  });
  const tasks: Task[] = [
    {
      name: 'Write the configuration',
      action: action('template'),
      line: 6,
      seconds: 3,
      result: changed({ diff: DIFF }),
    },
    {
      name: 'Fetch the secret',
      action: action('copy'),
      line: 10,
      result: { ...changed({ diff: { before: 'old secret', after: 'new secret' } }), noLog: true },
    },
    {
      name: 'Stop what may not run',
      action: action('command'),
      line: 14,
      ignoreErrors: true,
      result: command(['stop'], { rc: 1, stderr: 'not running' }),
    },
    ...noise,
    {
      name: 'Try the fast way',
      action: action('command'),
      line: 20,
      result: (host) => (host === 'web1' ? { ...failed('no fast way'), rescued: true } : ok()),
    },
    { name: 'Take the slow way', action: action('command'), line: 24, seconds: 7, result: changed() },
    {
      name: 'Start it',
      action: action('systemd'),
      line: 30,
      role: 'app',
      file: 'roles/app/tasks/main.yml',
      result: (host) => {
        if (host === 'web2') return failed('Unable to start service app', { stderr: 'see journalctl\nport in use' });
        return host === 'db1' ? unreachable('Connection timed out') : ok();
      },
    },
  ];
  return { file: 'mixed.yml', plays: [{ name: 'Deploy', hosts: 'all', tasks }] };
}

/** The results of the mixed run, followed in some way. */
async function resultsOf(
  changes: Partial<Run> = {},
  options: Partial<FollowContext> = {},
  check: (seen: Followed) => Promise<void> | void = () => undefined,
  ...setups: Setup[]
): Promise<PlaybookResults> {
  let results: PlaybookResults | undefined;
  const keep = async (seen: Followed): Promise<void> => {
    results = seen.outcome.results;
    await check(seen);
  };
  await followed(DEMO.deploy, { playbook: mixed, ...changes }, options, keep, ...setups);
  if (results === undefined) throw new Error('it was not followed');
  return results;
}

/** With so many tasks that the rest is taken from the download. */
const noisy = (context: RunContext): Playbook => mixed({ ...context, vars: { ...context.vars, noise: '400' } });

const tasksOf = (some: readonly { task: string; host: string }[]): string[] =>
  some.map(({ task, host }) => `${task} on ${host}`);

const FAILED = ['Start it on web2', 'Start it on db1'];

describe('what happened in a job', () => {
  test('by its events', async () => {
    const results = await resultsOf();
    expect(Object.fromEntries(results.hosts)).toEqual({
      db1: { ok: 5, changed: 4, unreachable: 1, failed: 0, skipped: 0, rescued: 0, ignored: 1 },
      web1: { ok: 5, changed: 4, unreachable: 0, failed: 0, skipped: 0, rescued: 1, ignored: 1 },
      web2: { ok: 5, changed: 4, unreachable: 0, failed: 1, skipped: 0, rescued: 0, ignored: 1 },
    });
    expect(tasksOf(results.failures).sort()).toEqual([...FAILED].sort());
    expect(results.failures.find(({ host }) => host === 'web2')).toEqual({
      host: 'web2',
      play: 'Deploy',
      task: 'Start it',
      taskPath: '/runner/project/roles/app/tasks/main.yml:30',
      role: 'app',
      module: 'ansible.builtin.systemd',
      jobId: expect.any(Number),
      unreachable: false,
      message: 'Unable to start service app: see journalctl; port in use',
    });
    expect(results.failures.find(({ host }) => host === 'db1')).toMatchObject({
      unreachable: true,
      message: 'Connection timed out',
    });
    expect([results.failureCount, results.changeCount, results.hasRecap]).toEqual([2, 12, true]);
    const diffs = results.changes.map(({ task, diff }) => [task, diff.split('\n').slice(3)] as const);
    expect(diffs.find(([task]) => task === 'Write the configuration')).toEqual([
      'Write the configuration',
      ['-port = 80', '+port = 8080'],
    ]);
    expect(JSON.stringify(results)).not.toContain('old secret');
    expect(results.slowest[0]).toMatchObject({ task: 'Take the slow way', play: 'Deploy' });
    expect(results.slowest[0]?.seconds).toBeGreaterThanOrEqual(7);
  });

  test.each<[string, Partial<Run>, Partial<FollowContext>]>([
    ['events come out of order', { shuffle: true }, {}],
    ['events come twice', { double: [5, 9, 12, 30, 31, 32] }, {}],
    ['events come long after the end', { eventLag: 20_000 }, {}],
    ['the log is not needed', {}, { log: 'none' }],
    ['only failures are shown', {}, { log: 'failures' }],
    ['the log is not needed, which comes late', { eventLag: 20_000 }, { log: 'none' }],
  ])('is the same when %s', async (_name, changes, options) => {
    expect(normal(await resultsOf(changes, options))).toEqual(normal(await resultsOf()));
  });

  test.each<[string, Partial<FollowContext>, Setup[]]>([
    ['the rest came by download', {}, [late]],
    ['the log is not needed', { log: 'none' }, []],
  ])('is the same of a long job when %s, in a few requests', async (_name, options, setups) => {
    const check = ({ sim, warned }: Followed): void => {
      const asked = sim.requests.filter(({ path, status }) => path.includes('/job_events/') && status === 200);
      expect(asked.length).toBeLessThan(12);
      expect(warned).toEqual([]);
    };
    const seen = await resultsOf({ playbook: noisy }, options, check, ...setups);
    const whole = await resultsOf({ playbook: noisy }, { intervalMs: 1000 });
    expect(normal(seen)).toEqual(normal(whole));
    expect(tasksOf(seen.failures).sort()).toEqual([...FAILED].sort());
  });

  test('is what the events show when the recap was lost', async () => {
    const counters: number[] = [];
    await resultsOf({}, {}, ({ sim, jobId }) => {
      const event = sim.world.jobs.get(jobId)?.events.find((one) => one.event === 'playbook_on_stats');
      if (event) counters.push(event.counter);
    });
    const results = await resultsOf({ lose: counters });
    expect([counters.length, results.hasRecap]).toEqual([1, false]);
    expect({ ...normal(results), hasRecap: true }).toEqual(normal(await resultsOf()));
  });

  test('is read from the summaries of the hosts where the events cannot be read', async () => {
    const muted: Setup = (sim) =>
      sim.faults.add({ path: '/job_events/', kind: 'status', status: 500, times: Number.POSITIVE_INFINITY });
    const check = ({ warned }: Followed): void => {
      expect(warned.filter((sentence) => sentence.startsWith('Not all results of'))).toHaveLength(1);
    };
    const results = await resultsOf({}, { log: 'none' }, check, muted);
    expect([results.hasRecap, results.failureCount, results.changeCount]).toEqual([true, 2, 12]);
    expect(normal(results)['hosts']).toEqual(normal(await resultsOf())['hosts']);
  });

  test('counts a failure whose event was lost', async () => {
    const counters: number[] = [];
    await resultsOf({}, {}, ({ sim, jobId }) => {
      const event = sim.world.jobs.get(jobId)?.events.find((one) => one.event === 'runner_on_unreachable');
      if (event) counters.push(event.counter);
    });
    const results = await resultsOf({ lose: counters });
    expect(tasksOf(results.failures)).toEqual(['Start it on web2']);
    expect([results.failureCount, results.hosts.get('db1')?.unreachable]).toEqual([2, 1]);
  });
});

test('a fault that passes is retried silently', async () => {
  const shaky: Setup = (sim) => {
    sim.faults.add({ path: '/job_events/', kind: 'status', status: 502, times: 2 });
    sim.faults.add({ path: 'changed=true', kind: 'status', status: 429, headers: { 'Retry-After': '4' }, times: 1 });
  };
  const check = ({ warned }: Followed): void => expect(warned).toEqual([]);
  expect(normal(await resultsOf({}, { log: 'none' }, check, shaky))).toEqual(normal(await resultsOf()));
});

describe('what happened in a job that has no recap', () => {
  test.each<[string, Partial<FollowContext>]>([
    ['all', {}],
    ['none', { log: 'none' }],
  ])('is what its events show (log: %s)', async (_name, options) => {
    const cancels: Setup = (sim) => {
      sim.on('request', async ({ method, path }) => {
        const [job] = [...sim.world.jobs];
        const isUnderWay = job?.events.some(({ task, at }) => task === 'Take the slow way' && at <= sim.clock.ms());
        if (method !== 'GET' || !isUnderWay || !/\/jobs\/\d+\/$/.test(path)) return;
        await fetch(`${sim.url}/api/v2/jobs/${job?.id}/cancel/`, {
          method: 'POST',
          headers: { Authorization: `Bearer ${sim.tokens['admin']}` },
        });
      });
    };
    const check = ({ outcome }: Followed): void => {
      expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'canceled' } });
    };
    const results = await resultsOf({}, { intervalMs: 1000, ...options }, check, cancels);
    expect(results.hasRecap).toBe(false);
    expect(results.hosts.get('web1')).toMatchObject({ failed: 0, rescued: 1, ignored: 1 });
    expect(results.failures).toEqual([]);
  });

  test('is nothing for a syntax error', async () => {
    await followed(DEMO.syntax, {}, {}, ({ outcome: { results } }) => {
      expect([results.hosts.size, results.failureCount, results.changeCount]).toEqual([0, 0, 0]);
    });
  });

  test('is as much as was seen when the wait ended', async () => {
    await followed(DEMO.slow, {}, { timeoutMs: 200_000 }, ({ outcome }) => {
      expect(outcome.ending.kind).toBe('timed_out');
      expect(outcome.results.hosts.get('db1')).toMatchObject({ failed: 0, changed: expect.any(Number) });
      expect(outcome.results.changeCount).toBeGreaterThan(0);
    });
  });
});

describe('a controller that does not report it', () => {
  const mute: Setup = (sim) =>
    sim.faults.add({ path: /event|summaries/, kind: 'status', status: 500, times: Number.POSITIVE_INFINITY });

  test('is reported once, and the status is unchanged', async () => {
    const check = ({ outcome, warned }: Followed): void => {
      expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'failed' } });
      expect(warned.filter((sentence) => sentence.startsWith('Not all results of'))).toHaveLength(1);
    };
    const results = await resultsOf({}, { log: 'none' }, check, mute);
    expect([results.hosts.size, results.failures.length]).toEqual([0, 0]);
  });

  test.each<[string, unknown]>([
    ['an empty object', {}],
    ['rows of another kind', { count: 3, next: null, results: [1, null, { counter: 'x' }] }],
    [
      'events of another kind',
      { count: 1, next: null, results: [{ counter: 1, event: 'playbook_on_stats', event_data: [] }] },
    ],
    [
      'counts of another kind',
      {
        count: 1,
        next: null,
        results: [{ counter: 1, event: 'playbook_on_stats', event_data: { ok: { web1: 'many', __proto__: -4 } } }],
      },
    ],
  ])('or says strange things (%s) changes nothing else', async (_name, reply) => {
    const unexpectedReply: Setup = (sim) =>
      sim.faults.add({
        path: 'event',
        kind: 'json',
        status: 200,
        body: JSON.stringify(reply),
        times: Number.POSITIVE_INFINITY,
      });
    const check = ({ outcome }: Followed): void => {
      expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'failed' } });
    };
    const results = await resultsOf({}, { log: 'none' }, check, unexpectedReply);
    for (const counts of results.hosts.values()) {
      for (const count of Object.values(counts)) expect(count).toBeGreaterThanOrEqual(0);
    }
  });
});

/** What does not differ from run to run: the ids of jobs, and the order of what happened at once. */
function normal(results: PlaybookResults): Record<string, unknown> {
  const byName = (a: { task: string; host: string }, b: { task: string; host: string }): number =>
    `${a.task} ${a.host}` < `${b.task} ${b.host}` ? -1 : 1;
  return {
    ...results,
    hosts: Object.fromEntries(results.hosts),
    failures: [...results.failures].sort(byName).map((one) => ({ ...one, jobId: 0 })),
    changes: [...results.changes].sort(byName).map((one) => ({ ...one, jobId: 0 })),
    slowest: results.slowest.slice(0, 2).map(({ task, seconds }) => [task, Math.round(seconds)]),
  };
}

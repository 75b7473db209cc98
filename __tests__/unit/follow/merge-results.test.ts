import { describe, expect, test } from '@jest/globals';
import { type HostCounts, noCounts } from '../../../src/controller/events/host-counts.ts';
import { sumOf, withRelaunch } from '../../../src/follow/playbook/merge-results.ts';
import { emptyResults, type PlaybookResults, type TaskPlace } from '../../../src/follow/playbook/playbook-results.ts';
import { StepResults } from '../../../src/follow/playbook/step-results.ts';

const place = (host: string, task: string, jobId: number): TaskPlace => ({
  host,
  play: 'p',
  task,
  taskPath: '',
  role: '',
  module: '',
  jobId,
});

/** The results of one job from what differs from nothing. */
function results(
  jobId: number,
  hosts: Record<string, Partial<HostCounts>>,
  { failed = [], changed = [], ...rest }: Partial<PlaybookResults> & { failed?: string[]; changed?: string[] } = {},
): PlaybookResults {
  const counts = Object.entries(hosts).map(([host, given]): [string, HostCounts] => [
    host,
    { ...noCounts(), ...given },
  ]);
  return {
    ...emptyResults(),
    hosts: new Map(counts),
    hasRecap: true,
    failures: failed.map((host) => ({ ...place(host, 'start', jobId), unreachable: false, message: 'no' })),
    failureCount: failed.length,
    changes: changed.map((host) => ({ ...place(host, 'copy', jobId), diff: '' })),
    changeCount: changed.length,
    ...rest,
  };
}

describe('a relaunch on the failed hosts', () => {
  const before = results(
    1,
    { web1: { ok: 3, changed: 1 }, web2: { ok: 1, failed: 1 }, cloud1: { failed: 1 } },
    { failed: ['web2', 'cloud1'], changed: ['web1'], artifacts: { url: 'a', only: 'first' } },
  );
  const relaunch = results(2, { web2: { ok: 3, changed: 2 } }, { changed: ['web2', 'web2'], artifacts: { url: 'b' } });

  test('has the last word on the hosts that it ran on', () => {
    const both = withRelaunch(before, relaunch);
    expect(Object.fromEntries(both.hosts)).toEqual({
      cloud1: { ...noCounts(), failed: 1 },
      web1: { ...noCounts(), ok: 3, changed: 1 },
      web2: { ...noCounts(), ok: 3, changed: 2 },
    });
    expect([...both.hosts.keys()]).toEqual(['cloud1', 'web1', 'web2']);
    expect(both.failures.map(({ host, jobId }) => [host, jobId])).toEqual([['cloud1', 1]]);
    expect([both.failureCount, both.changeCount, both.hasRecap]).toEqual([1, 3, true]);
    expect(both.changes.map(({ jobId }) => jobId)).toEqual([1, 2, 2]);
    expect(both.artifacts).toEqual({ url: 'b', only: 'first' });
  });

  test('leaves all as it was when it did nothing', () => {
    const both = withRelaunch(before, emptyResults());
    expect([both.hosts.size, both.failureCount, both.changeCount, both.hasRecap]).toEqual([3, 2, 1, false]);
  });

  test('is put on what came before, again and again, as far as each is known', () => {
    const step = new StepResults();
    expect(step.results).toEqual(emptyResults());
    let known = emptyResults();
    step.begin(() => known);
    known = before;
    expect(step.results).toBe(before);
    step.begin(() => results(2, { web2: { failed: 1 } }, { failed: ['web2'] }));
    step.begin(() => relaunch);
    expect(step.results.failures.map(({ host }) => host)).toEqual(['cloud1']);
    expect(step.results.changeCount).toBe(3);
  });
});

test('the jobs of a workflow are summed by host', () => {
  const whole = sumOf([
    results(1, { web1: { ok: 1, failed: 1 } }, { failed: ['web1'], slowest: [time('a', 3)] }),
    results(2, { db1: { ok: 2 }, web1: { ok: 4, changed: 2 } }, { slowest: [time('b', 5)], hasRecap: false }),
  ]);
  expect([...whole.hosts]).toEqual([
    ['db1', { ...noCounts(), ok: 2 }],
    ['web1', { ...noCounts(), ok: 5, failed: 1, changed: 2 }],
  ]);
  expect(whole.slowest.map(({ task }) => task)).toEqual(['b', 'a']);
  expect([whole.hasRecap, whole.failureCount]).toEqual([false, 1]);
});

test('what the jobs of a workflow list is joined in their order, and counted', () => {
  const error = (message: string, jobId: number) => ({ message, taskPath: '', lastTask: undefined, jobId });
  const whole = sumOf([
    results(1, { web1: { failed: 1 } }, { failed: ['web1'], changed: ['web1'], playbookErrors: [error('a', 1)] }),
    results(2, { web2: { failed: 1 } }, { failed: ['web2'], changed: ['web2'], playbookErrors: [error('b', 2)] }),
  ]);
  expect(whole.failures.map(({ host }) => host)).toEqual(['web1', 'web2']);
  expect(whole.changes.map(({ host }) => host)).toEqual(['web1', 'web2']);
  expect(whole.playbookErrors.map(({ message }) => message)).toEqual(['a', 'b']);
  expect([whole.hasRecap, whole.failureCount, whole.changeCount]).toEqual([true, 2, 2]);
});

test('a workflow without jobs has no recap', () => {
  expect(sumOf([]).hasRecap).toBe(false);
});

test('of many failures and changes a thousand are kept, and all are counted', () => {
  const names = (from: number): string[] => Array.from({ length: 600 }, (_, index) => `host${from + index}`);
  const many = (jobId: number, from: number): PlaybookResults =>
    results(jobId, {}, { failed: names(from), changed: names(from) });
  const [one, two] = [many(1, 0), many(2, 600)];
  for (const both of [sumOf([one, two]), withRelaunch(one, two)]) {
    expect([both.failures.length, both.failureCount]).toEqual([1000, 1200]);
    expect([both.changes.length, both.changeCount]).toEqual([1000, 1200]);
  }
});

test('hosts that failed before and have no failure of their own are counted all the same', () => {
  const before = results(1, { web1: { failed: 2 }, web2: { unreachable: 1 }, web3: { ok: 1 } }, { hasRecap: false });
  const both = withRelaunch(before, results(2, { web3: { failed: 1 } }, { failed: ['web3'] }));
  expect([both.failureCount, both.hasRecap]).toEqual([4, false]);
  expect([...both.hosts.keys()]).toEqual(['web1', 'web2', 'web3']);
});

test('the slowest tasks are those of all, before a relaunch and after it', () => {
  const both = withRelaunch(results(1, {}, { slowest: [time('a', 3)] }), results(2, {}, { slowest: [time('b', 5)] }));
  expect(both.slowest.map(({ task }) => task)).toEqual(['b', 'a']);
});

test('what was summed stays as it was', () => {
  const one = results(1, { web1: { ok: 1 } });
  sumOf([one, results(2, { web1: { ok: 4 } })]);
  expect(one.hosts.get('web1')?.ok).toBe(1);
});

function time(task: string, seconds: number): PlaybookResults['slowest'][number] {
  return { play: 'p', role: '', task, taskPath: '', seconds, jobId: 1 };
}

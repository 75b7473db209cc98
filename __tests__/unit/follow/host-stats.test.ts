import { describe, expect, test } from '@jest/globals';
import type { HostCounts } from '../../../src/controller/events/host-counts.ts';
import { noCounts } from '../../../src/controller/events/host-counts.ts';
import { HostStats } from '../../../src/follow/playbook/host-stats.ts';
import type { TaskFailure } from '../../../src/follow/playbook/playbook-results.ts';
import { type GivenEvent, jobEvent } from './job-events.ts';

const KINDS = {
  ok: 'runner_on_ok',
  failed: 'runner_on_failed',
  lost: 'runner_on_unreachable',
  skipped: 'runner_on_skipped',
  item: 'runner_item_on_failed',
  poll: 'runner_on_async_failed',
  other: 'runner_on_start',
} as const;

/** What becomes of a host at a task, such as `web1 failed a`; the counter is its place unless it is given. */
function noted(...lines: [line: string, more?: GivenEvent][]) {
  const stats = new HostStats();
  const changes = lines.map(([line, more], index) => {
    const [host = '', kind = 'ok', task = 'a'] = line.split(' ');
    const event = jobEvent(index + 1, { host, event: KINDS[kind as keyof typeof KINDS], taskId: task, task, ...more });
    const failure: TaskFailure = {
      host,
      play: '',
      task,
      taskPath: '',
      role: '',
      module: '',
      jobId: 7,
      unreachable: kind === 'lost',
      message: line,
    };
    return stats.note(event, () => failure);
  });
  return { stats, changes };
}

const recap = (hosts: Record<string, Partial<HostCounts>>) =>
  new Map(Object.entries(hosts).map(([host, counts]) => [host, { ...noCounts(), ...counts }]));

const messages = (failures: readonly TaskFailure[]) => failures.map(({ message }) => message);

describe('a change', () => {
  test.each<[string, GivenEvent, boolean]>([
    ['web1 ok', { changed: true }, true],
    ['web1 ok', {}, false],
    ['web1 failed', { changed: true }, false],
    ['web1 failed', { changed: true, ignored: true }, true],
    ['web1 lost', { changed: true, ignored: true }, true],
    ['web1 skipped', { changed: true }, false],
    ['web1 item', { changed: true }, false],
    ['web1 other', { changed: true }, false],
  ])('%s %j: %j', (line, more, changed) => {
    const { changes, stats } = noted([line, more]);
    expect(changes).toEqual([changed]);
    expect(stats.counts.get('web1')?.changed).toBe(changed ? 1 : 0);
  });
});

describe('the counts without a recap', () => {
  test('are those of the results, by host in the order of their names', () => {
    const { stats } = noted(['web2 ok'], ['web1 ok'], ['web1 skipped'], ['web10 failed'], ['db1 lost']);
    expect([...stats.counts.keys()]).toEqual(['db1', 'web1', 'web10', 'web2']);
    expect(stats.counts.get('web1')).toEqual({ ...noCounts(), ok: 1, skipped: 1 });
    expect(stats.counts.get('web10')).toEqual({ ...noCounts(), failed: 1 });
    expect(stats.counts.get('db1')).toEqual({ ...noCounts(), unreachable: 1 });
  });

  test('an ignored failure is good, and counted as one', () => {
    const { stats } = noted(['web1 failed', { ignored: true }]);
    expect(stats.counts.get('web1')).toEqual({ ...noCounts(), ok: 1, ignored: 1 });
    expect(stats.failures(undefined)).toEqual([]);
  });

  test('a failure after which the host went on was rescued, a loss ignored', () => {
    const { stats } = noted(['web1 failed a'], ['web1 ok b'], ['db1 lost a'], ['db1 ok b']);
    expect(stats.counts.get('web1')).toEqual({ ...noCounts(), ok: 1, rescued: 1 });
    expect(stats.counts.get('db1')).toEqual({ ...noCounts(), ok: 2, ignored: 1 });
    expect(stats.failures(undefined)).toEqual([]);
  });

  test('a result of the same task, or of before, is no going on', () => {
    const { stats } = noted(
      ['web1 failed a', { counter: 5 }],
      ['web1 ok a', { counter: 6 }],
      ['web1 ok z', { counter: 2 }],
    );
    expect(messages(stats.failures(undefined))).toEqual(['web1 failed a']);
  });
});

describe('the failures that count', () => {
  test('are the last ones of each host, as many as the recap has', () => {
    const { stats } = noted(['web1 failed a'], ['web1 failed b'], ['web2 failed a'], ['web1 failed c'], ['db1 lost a']);
    expect(messages(stats.failures(recap({ web1: { failed: 2 }, db1: { unreachable: 1 } })))).toEqual([
      'web1 failed b',
      'web1 failed c',
      'db1 lost a',
    ]);
    expect(stats.failures(recap({ web1: {} }))).toEqual([]);
    expect(stats.failures(new Map())).toEqual([]);
  });

  test('keep failures and losses apart', () => {
    const { stats } = noted(['web1 lost a'], ['web1 failed b']);
    expect(messages(stats.failures(recap({ web1: { failed: 1 } })))).toEqual(['web1 failed b']);
    expect(messages(stats.failures(recap({ web1: { unreachable: 1 } })))).toEqual(['web1 lost a']);
  });

  test('stand in their order, whatever order they were read in', () => {
    const late = noted(
      ['web1 failed b', { counter: 8 }],
      ['db1 failed x', { counter: 9 }],
      ['web1 lost y', { counter: 7 }],
      ['web1 failed a', { counter: 3 }],
    );
    expect(messages(late.stats.failures(recap({ web1: { failed: 1 }, db1: { failed: 1 } })))).toEqual([
      'web1 failed b',
      'db1 failed x',
    ]);
    expect(messages(late.stats.failures(recap({ web1: { failed: 2 } })))).toEqual(['web1 failed a', 'web1 failed b']);
  });

  test.each(['item', 'poll'])('a part of a task (%s) counts where the task itself has no result', (kind) => {
    const { stats } = noted([`web1 ${kind} a`], ['web2 ok a']);
    expect(messages(stats.failures(undefined))).toEqual([`web1 ${kind} a`]);
    expect(messages(stats.failures(recap({ web1: { failed: 1 } })))).toEqual([`web1 ${kind} a`]);
    expect(stats.failures(recap({ web1: {} }))).toEqual([]);
    expect(stats.failures(recap({}))).toEqual([]);
    expect(noted([`web1 ${kind} a`], ['web1 ok a']).stats.failures(undefined)).toEqual([]);
    expect(messages(noted([`web1 ${kind} a`], ['web1 failed a']).stats.failures(undefined))).toEqual(['web1 failed a']);
  });
});

describe('many failures', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index): [string] => [`h${index} failed a`]);

  test('are kept up to a thousand', () => {
    expect(noted(...many(1000)).stats.failures(undefined)).toHaveLength(1000);
    expect(noted(...many(1001)).stats.failures(undefined)).toHaveLength(1000);
  });

  test('those that were rescued are dropped', () => {
    const { stats } = noted(['r failed a'], ['r ok b'], ...many(999), ['last failed a'], ['beyond failed a']);
    const kept = messages(stats.failures(undefined));
    expect([kept.length, kept.includes('last failed a'), kept.includes('beyond failed a')]).toEqual([
      1000,
      true,
      false,
    ]);
  });
});

describe('a result that is read after later ones', () => {
  test('is a failure that its host got over, when later tasks ran on it', () => {
    const { stats } = noted(['web1 ok b', { counter: 9 }], ['web1 failed a', { counter: 4 }]);
    expect(messages(stats.failures(undefined))).toEqual([]);
    expect(stats.counts.get('web1')).toMatchObject({ ok: 1, failed: 0, rescued: 1 });
  });

  test('does not hide a later failure of an item', () => {
    const { stats } = noted(['web1 item b', { counter: 9 }], ['web1 ok a', { counter: 4 }]);
    expect(messages(stats.failures(undefined))).toEqual(['web1 item b']);
  });
});

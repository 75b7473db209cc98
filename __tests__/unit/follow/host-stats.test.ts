import { describe, expect, test } from '@jest/globals';
import type { JobEvent } from '../../../src/controller/job-events.ts';
import type { HostCounts, TaskFailure } from '../../../src/follow/playbook/account.ts';
import { HostTally } from '../../../src/follow/playbook/host-stats.ts';
import { noCounts } from '../../../src/follow/playbook/recap.ts';
import { jobEvent } from './job-events.ts';

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
function noted(...lines: [line: string, more?: Partial<JobEvent>][]) {
  const tally = new HostTally();
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
    return tally.note(event, () => failure);
  });
  return { tally, changes };
}

const recap = (hosts: Record<string, Partial<HostCounts>>) =>
  new Map(Object.entries(hosts).map(([host, counts]) => [host, { ...noCounts(), ...counts }]));

const messages = (failures: readonly TaskFailure[]) => failures.map(({ message }) => message);

describe('a change', () => {
  test.each<[string, Partial<JobEvent>, boolean]>([
    ['web1 ok', { changed: true }, true],
    ['web1 ok', {}, false],
    ['web1 failed', { changed: true }, false],
    ['web1 failed', { changed: true, ignored: true }, true],
    ['web1 lost', { changed: true, ignored: true }, true],
    ['web1 skipped', { changed: true }, false],
    ['web1 item', { changed: true }, false],
    ['web1 other', { changed: true }, false],
  ])('%s %j: %j', (line, more, changed) => {
    const { changes, tally } = noted([line, more]);
    expect(changes).toEqual([changed]);
    expect(tally.counts.get('web1')?.changed).toBe(changed ? 1 : 0);
  });
});

describe('the counts without a recap', () => {
  test('are those of the results, by host in the order of their names', () => {
    const { tally } = noted(['web2 ok'], ['web1 ok'], ['web1 skipped'], ['web10 failed'], ['db1 lost']);
    expect([...tally.counts.keys()]).toEqual(['db1', 'web1', 'web10', 'web2']);
    expect(tally.counts.get('web1')).toEqual({ ...noCounts(), ok: 1, skipped: 1 });
    expect(tally.counts.get('web10')).toEqual({ ...noCounts(), failed: 1 });
    expect(tally.counts.get('db1')).toEqual({ ...noCounts(), unreachable: 1 });
  });

  test('an ignored failure is good, and counted as one', () => {
    const { tally } = noted(['web1 failed', { ignored: true }]);
    expect(tally.counts.get('web1')).toEqual({ ...noCounts(), ok: 1, ignored: 1 });
    expect(tally.failures(undefined)).toEqual([]);
  });

  test('a failure after which the host went on was rescued, a loss ignored', () => {
    const { tally } = noted(['web1 failed a'], ['web1 ok b'], ['db1 lost a'], ['db1 ok b']);
    expect(tally.counts.get('web1')).toEqual({ ...noCounts(), ok: 1, rescued: 1 });
    expect(tally.counts.get('db1')).toEqual({ ...noCounts(), ok: 2, ignored: 1 });
    expect(tally.failures(undefined)).toEqual([]);
  });

  test('a result of the same task, or of before, is no going on', () => {
    const { tally } = noted(
      ['web1 failed a', { counter: 5 }],
      ['web1 ok a', { counter: 6 }],
      ['web1 ok z', { counter: 2 }],
    );
    expect(messages(tally.failures(undefined))).toEqual(['web1 failed a']);
  });
});

describe('the failures that count', () => {
  test('are the last ones of each host, as many as the recap has', () => {
    const { tally } = noted(['web1 failed a'], ['web1 failed b'], ['web2 failed a'], ['web1 failed c'], ['db1 lost a']);
    expect(messages(tally.failures(recap({ web1: { failed: 2 }, db1: { unreachable: 1 } })))).toEqual([
      'web1 failed b',
      'web1 failed c',
      'db1 lost a',
    ]);
    expect(tally.failures(recap({ web1: {} }))).toEqual([]);
    expect(tally.failures(new Map())).toEqual([]);
  });

  test('keep failures and losses apart', () => {
    const { tally } = noted(['web1 lost a'], ['web1 failed b']);
    expect(messages(tally.failures(recap({ web1: { failed: 1 } })))).toEqual(['web1 failed b']);
    expect(messages(tally.failures(recap({ web1: { unreachable: 1 } })))).toEqual(['web1 lost a']);
  });

  test('stand in their order, whatever order they were read in', () => {
    const late = noted(
      ['web1 failed b', { counter: 8 }],
      ['db1 failed x', { counter: 9 }],
      ['web1 lost y', { counter: 7 }],
      ['web1 failed a', { counter: 3 }],
    );
    expect(messages(late.tally.failures(recap({ web1: { failed: 1 }, db1: { failed: 1 } })))).toEqual([
      'web1 failed b',
      'db1 failed x',
    ]);
    expect(messages(late.tally.failures(recap({ web1: { failed: 2 } })))).toEqual(['web1 failed a', 'web1 failed b']);
  });

  test.each(['item', 'poll'])('a part of a task (%s) counts where the task itself has no result', (kind) => {
    const { tally } = noted([`web1 ${kind} a`], ['web2 ok a']);
    expect(messages(tally.failures(undefined))).toEqual([`web1 ${kind} a`]);
    expect(messages(tally.failures(recap({ web1: { failed: 1 } })))).toEqual([`web1 ${kind} a`]);
    expect(tally.failures(recap({ web1: {} }))).toEqual([]);
    expect(tally.failures(recap({}))).toEqual([]);
    expect(noted([`web1 ${kind} a`], ['web1 ok a']).tally.failures(undefined)).toEqual([]);
    expect(messages(noted([`web1 ${kind} a`], ['web1 failed a']).tally.failures(undefined))).toEqual(['web1 failed a']);
  });
});

describe('many failures', () => {
  const many = (count: number) => Array.from({ length: count }, (_, index): [string] => [`h${index} failed a`]);

  test('are kept up to a thousand', () => {
    expect(noted(...many(1000)).tally.failures(undefined)).toHaveLength(1000);
    expect(noted(...many(1001)).tally.failures(undefined)).toHaveLength(1000);
  });

  test('those that were rescued make room', () => {
    const { tally } = noted(['r failed a'], ['r ok b'], ...many(999), ['last failed a'], ['beyond failed a']);
    const kept = messages(tally.failures(undefined));
    expect([kept.length, kept.includes('last failed a'), kept.includes('beyond failed a')]).toEqual([
      1000,
      true,
      false,
    ]);
  });
});

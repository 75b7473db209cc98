import { describe, expect, test } from '@jest/globals';
import type { HostCounts } from '../../../src/controller/events/host-counts.ts';
import { readRecap } from '../../../src/controller/events/host-counts.ts';
import type { JobEvent } from '../../../src/controller/events/job-event.ts';
import type { JobRef } from '../../../src/controller/jobs.ts';
import { Collector } from '../../../src/follow/playbook/collector.ts';
import type { PlaybookResults } from '../../../src/follow/playbook/playbook-results.ts';
import { MAX_CHANGES } from '../../../src/follow/playbook/task-changes.ts';
import { JOB_REF, jobEvent, recordedEvents } from './job-events.ts';

const counts = (given: Partial<HostCounts> = {}): HostCounts => ({
  ok: 0,
  changed: 0,
  unreachable: 0,
  failed: 0,
  skipped: 0,
  rescued: 0,
  ignored: 0,
  ...given,
});

function resultsOf(events: readonly JobEvent[]): PlaybookResults {
  const collector = new Collector(JOB_REF);
  for (const event of events) collector.take(event);
  return collector.results;
}

/**
 * Events from short lines: `task copy` begins one; `ok web1`, `changed web1`, `skipped web1`, `failed web1`,
 * `ignored web1`, `lost web1`, `item web1` (an item of a loop that failed), `poll web1` (a poll of an asynchronous task
 * that failed) are its results; `recap web1:failed=1` ends.
 */
function history(...lines: string[]): JobEvent[] {
  let task = '';
  const words: Record<string, Partial<JobEvent>> = {
    ok: { event: 'runner_on_ok' },
    changed: { event: 'runner_on_ok', changed: true },
    skipped: { event: 'runner_on_skipped' },
    failed: { event: 'runner_on_failed' },
    ignored: { event: 'runner_on_failed', ignored: true },
    lost: { event: 'runner_on_unreachable' },
    item: { event: 'runner_item_on_failed' },
    poll: { event: 'runner_on_async_failed' },
  };
  return lines.map((line, index) => {
    const [word = '', ...rest] = line.split(' ');
    if (word === 'task') task = rest.join(' ');
    const place = { task, taskId: `uuid of ${task}`, at: index * 1000 };
    if (word === 'task') return jobEvent(index + 1, { ...place, event: 'playbook_on_task_start' });
    if (word === 'recap') return jobEvent(index + 1, { event: 'playbook_on_stats', recap: readRecap(recap(rest)) });
    return jobEvent(index + 1, {
      ...place,
      ...words[word],
      host: rest[0] ?? '',
      result: { msg: `${task} on ${rest[0]}` },
    });
  });
}

/** `web1:failures=1,ok=2` for each host. */
function recap(hosts: readonly string[]): Record<string, Record<string, number>> {
  const data: Record<string, Record<string, number>> = { processed: {} };
  for (const given of hosts) {
    const [host = '', rest = ''] = given.split(':');
    Object.assign(data['processed'] ?? {}, { [host]: 1 });
    for (const pair of rest.split(',').filter((one) => one !== '')) {
      const [word = '', count] = pair.split('=');
      data[word] = { ...data[word], [host]: Number(count) };
    }
  }
  return data;
}

const failed = (results: PlaybookResults): string[] => results.failures.map(({ task, host }) => `${task} on ${host}`);

describe('a recorded job', () => {
  test.each([
    'job_events_fail_page500',
    'job_final_git_events',
    'job_final_inject_events',
    'job_final_setstats_events',
    'job_final_survey_secret_events',
    'job_final_unreachable_events',
    'job_final_verbose3_events',
  ])('%s: its events alone give the counts of its recap', (name) => {
    const events = recordedEvents(name);
    const whole = resultsOf(events);
    const without = resultsOf(events.filter(({ event }) => event !== 'playbook_on_stats'));
    expect([whole.hasRecap, without.hasRecap]).toEqual([true, false]);
    expect(whole.hosts.size).toBeGreaterThan(0);
    expect(Object.fromEntries(without.hosts)).toEqual(Object.fromEntries(whole.hosts));
    expect(without.failures).toEqual(whole.failures);
    expect(without.changes).toEqual(whole.changes);
    expect(whole.changeCount).toBe(whole.changes.length);
  });

  test('that failed reports where and why, and leaves out what it ignored', () => {
    const { failures, failureCount, slowest } = resultsOf(recordedEvents('job_events_fail_page500'));
    expect(failures.length).toBe(failureCount);
    expect(failures[0]).toEqual({
      host: expect.stringMatching(/^(web\d|db1)$/),
      play: 'Fail on one host',
      task: expect.any(String),
      taskPath: expect.stringMatching(/^\/runner\/project\/fail\.yml:\d+$/),
      role: '',
      module: expect.stringMatching(/^ansible\.builtin\./),
      jobId: 7,
      unreachable: false,
      message: expect.stringMatching(/\S/),
    });
    expect(failures.map(({ task }) => task)).not.toContain('An ignored failure');
    expect(slowest.length).toBeGreaterThan(1);
    for (const { seconds } of slowest) expect(seconds).toBeGreaterThan(0);
  });

  test('with a host that could not be reached', () => {
    const { hosts, failures } = resultsOf(recordedEvents('job_final_unreachable_events'));
    expect(hosts.get('ghost')).toEqual(counts({ unreachable: 1 }));
    expect(failures).toMatchObject([
      { host: 'ghost', task: 'Ping', unreachable: true, message: expect.stringContaining('Connection refused') },
    ]);
  });

  test('that was canceled has what its events show', () => {
    const { hosts, hasRecap } = resultsOf(recordedEvents('job_canceled_events'));
    expect(hasRecap).toBe(false);
    expect(hosts.size).toBeGreaterThan(0);
  });
});

describe('which failures count', () => {
  test('one that a block rescues does not, and what fails afterwards does', () => {
    const results = resultsOf(
      history(
        'task a',
        'failed web1',
        'task rescue a',
        'ok web1',
        'task b',
        'failed web1',
        'recap web1:rescued=1,failures=1,ok=1',
      ),
    );
    expect(failed(results)).toEqual(['b on web1']);
    expect(results.failureCount).toBe(1);
  });

  test('one that a block rescues at the very end does not, which only the recap shows', () => {
    const events = history('task a', 'failed web1', 'recap web1:rescued=1');
    expect(failed(resultsOf(events))).toEqual([]);
    expect(failed(resultsOf(events.slice(0, -1)))).toEqual(['a on web1']);
  });

  test('a host that `ignore_unreachable` keeps does not', () => {
    const results = resultsOf(
      history('task a', 'lost web1', 'lost web2', 'task b', 'ok web1', 'recap web1:ok=2,ignored=1 web2:dark=1'),
    );
    expect(failed(results)).toEqual(['a on web2']);
  });

  test('both of a task and of what its block always does', () => {
    const results = resultsOf(history('task a', 'failed web1', 'task always', 'failed web1', 'recap web1:failures=2'));
    expect(failed(results)).toEqual(['a on web1', 'always on web1']);
  });

  test('without a recap, only where the host did not go on', () => {
    const results = resultsOf(
      history(
        'task a',
        'failed web1',
        'failed web2',
        'lost web3',
        'task rescue a',
        'ok web1',
        'ok web3',
        'task b',
        'changed web1',
      ),
    );
    expect(failed(results)).toEqual(['a on web2']);
    expect(Object.fromEntries(results.hosts)).toEqual({
      web1: counts({ ok: 2, changed: 1, rescued: 1 }),
      web2: counts({ failed: 1 }),
      web3: counts({ ok: 2, ignored: 1 }),
    });
  });

  test('a failed item of a loop only as long as the task has no result', () => {
    const events = history('task a', 'item web1', 'item web2', 'failed web1');
    expect(failed(resultsOf(events))).toEqual(['a on web2', 'a on web1']);
    expect(resultsOf(events).failureCount).toBe(2);
    const ended = history('task a', 'item web1', 'ignored web1', 'recap web1:ok=1,ignored=1');
    expect(failed(resultsOf(ended))).toEqual([]);
    const polled = history('task a', 'poll web1', 'poll web2', 'ok web2', 'recap web1:failures=1 web2:ok=1');
    expect(failed(resultsOf(polled))).toEqual(['a on web1']);
  });

  test('more than are kept are counted; those that were rescued are dropped', () => {
    const rescued = Array.from({ length: 1100 }, (_, index) => [
      `task r${index}`,
      'failed web0',
      'task rescue',
      'ok web0',
    ]);
    const real = Array.from({ length: 150 }, (_, index) => `failed web${index + 1}`);
    const hosts = real.map((_, index) => `web${index + 1}:failures=1`);
    const results = resultsOf(
      history(...rescued.flat(), 'task z', ...real, ['recap', 'web0:rescued=1100,ok=1100', ...hosts].join(' ')),
    );
    expect([results.failures.length, results.failureCount]).toEqual([150, 150]);
    const many = Array.from({ length: 1200 }, (_, index) => `failed web${index}`);
    const full = resultsOf(history('task z', ...many));
    expect([full.failures.length, full.failureCount, full.failures[0]?.host]).toEqual([1000, 1200, 'web0']);
  });
});

describe('what was not read in order', () => {
  test('is taken once, and stands where it belongs', () => {
    const events = history(
      'task a',
      'failed web1',
      'task rescue a',
      'changed web1',
      'task b',
      'failed web1',
      'recap web1:rescued=1,failures=1,ok=1,changed=1',
    );
    const collector = new Collector(JOB_REF);
    collector.missed(2, 2);
    for (const event of events) if (event.counter !== 2) collector.take(event);
    expect(collector.missedFrom).toBe(2);
    for (const event of events) collector.takeMissed(event);
    expect(failed(collector.results)).toEqual(['b on web1']);
    expect([collector.results.failureCount, collector.results.changeCount]).toEqual([1, 1]);
    expect(collector.results.changes).toHaveLength(1);
  });

  test('is only what was missed, and is missing from the first of it on', () => {
    const collector = new Collector(JOB_REF);
    expect(collector.missedFrom).toBeUndefined();
    collector.missed(8, 9);
    collector.missed(2, 3);
    expect(collector.missedFrom).toBe(2);
    const events = Array.from({ length: 10 }, (_, index) => `failed web${index + 1}`);
    for (const event of history(...events)) collector.takeMissed(event);
    expect(collector.results.failures.map(({ host }) => host)).toEqual(['web2', 'web3', 'web8', 'web9']);
  });
});

describe('what else there is to be read', () => {
  const collected = (...lines: string[]): Collector => {
    const collector = new Collector(JOB_REF);
    for (const event of history(...lines)) collector.take(event);
    return collector;
  };

  test('are changes where the recap counts more of them, or there is none', () => {
    expect(collected('task a', 'changed web1').lacksChanges).toBe(true);
    expect(collected('task a', 'changed web1', 'recap web1:changed=2').lacksChanges).toBe(true);
    expect(collected('task a', 'changed web1', 'recap web1:changed=1').lacksChanges).toBe(false);
  });

  test('are no changes where no further ones would be kept', () => {
    const many = Array.from({ length: MAX_CHANGES }, (_, index) => `changed web${index}`);
    expect(collected('task a', ...many, 'recap web1:changed=2000').lacksChanges).toBe(false);
  });
});

describe('hosts', () => {
  test('are those of results, and of nothing else that names one or none', () => {
    const results = resultsOf([
      jobEvent(1, { event: 'playbook_on_include', host: 'web1', changed: true }),
      jobEvent(2, { event: 'runner_on_ok', host: '', changed: true }),
    ]);
    expect([[...results.hosts], results.changes]).toEqual([[], []]);
  });

  test.each<[JobRef['type'], boolean]>([
    ['job', true],
    ['ad_hoc_command', true],
    ['project_update', false],
    ['inventory_update', false],
  ])('of a %s are reported: %j; an update runs on the controller itself', (type, has) => {
    const collector = new Collector({ type, id: 7 });
    for (const event of history('task a', 'changed localhost', 'failed localhost')) collector.take(event);
    const { hosts, changes, changeCount, failures } = collector.results;
    expect([hosts.size, changes.length, changeCount, failures.length]).toEqual(has ? [1, 1, 1, 1] : [0, 0, 0, 1]);
  });

  test('and all else are none of a job of which nothing is known', () => {
    const lists = Object.values(resultsOf([])).filter((value) => Array.isArray(value));
    expect(lists.flat()).toEqual([]);
  });
});

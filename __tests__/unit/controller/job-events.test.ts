import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { EventQuery } from '../../../src/controller/events/event-query.ts';
import type { EventPage } from '../../../src/controller/events/job-events.ts';
import type { JobType } from '../../../src/controller/jobs.ts';
import type { GetOptions } from '../../../src/controller/requests.ts';
import { contextOf, lost } from '../launch/context.ts';
import { giving } from './giving.ts';

const recordings = join(import.meta.dirname, '..', '..', 'contract', 'recordings');

/** What a real controller answered. */
function recordedReply(name: string): unknown {
  const { response } = JSON.parse(readFileSync(join(recordings, `${name}.json`), 'utf8')) as {
    response: { body: unknown };
  };
  return response.body;
}

const job = { type: 'job', id: 7 } as const;

describe('events', () => {
  const event = (counter: number, more: Record<string, unknown> = {}) => ({ counter, stdout: 'x', ...more });

  test('are asked for from a counter on, whole, and handed on', async () => {
    const { controller, paths, options } = giving({ results: [event(5), event(8)], count: 9, next: 'x' });
    const taken: number[] = [];
    const page = await controller.jobEvents.take(
      job,
      5,
      (some) => {
        taken.push(...some.map(({ counter }) => counter));
        return Promise.resolve();
      },
      options,
    );
    expect(paths()).toEqual(['jobs/7/job_events/?counter__gt=4&order_by=counter&page_size=200&no_truncate=1']);
    expect([taken, page]).toEqual([[5, 8], { last: 8, lastLength: 3, rest: 7, more: true }]);
  });

  test.each([
    ['job_final_setstats_events', 'successful'],
    ['job_canceled_events', 'canceled'],
    ['job_final_timeout_events', 'failed'],
  ])('of a job have its status, as %s has', async (name, status) => {
    const { controller, options } = giving(recordedReply(name));
    expect((await controller.jobEvents.take(job, 1, () => Promise.resolve(), options)).jobStatus).toBe(status);
  });

  test.each<[JobType, unknown, string | undefined]>([
    [
      'project_update',
      { results: [event(1, { summary_fields: { project_update: { status: 'running' } } })] },
      'running',
    ],
    ['inventory_update', recordedReply('inventory_update_events'), undefined],
    ['job', { results: [] }, undefined],
    ['job', { results: [event(1, { summary_fields: { job: { status: 4 } } }), 'x'] }, undefined],
  ])('of a %s have it where they tell it', async (type, reply, status) => {
    const { controller, options } = giving(reply);
    const { jobStatus } = await controller.jobEvents.take({ type, id: 7 }, 1, () => Promise.resolve(), options);
    expect(jobStatus).toBe(status);
  });

  test('that a kind of job does not have are not asked for', async () => {
    const { controller, paths, options } = giving();
    const page = await controller.jobEvents.take({ type: 'workflow_job', id: 2 }, 1, () => Promise.resolve(), options);
    expect([page, paths()]).toEqual([{ last: undefined, lastLength: 0, rest: 0, more: false }, []]);
  });

  const some = async (results: unknown[], more: Record<string, unknown> = {}) => {
    const { controller, paths, options } = giving({ results, ...more });
    return { page: await controller.jobEvents.list(job, { kinds: ['x'] }, 3, options), paths: paths() };
  };

  test('of some kinds are asked for by them', async () => {
    const { page, paths } = await some([event(4)], { count: 1 });
    expect(paths).toEqual(['jobs/7/job_events/?event__in=x&counter__gt=2&order_by=counter&page_size=200']);
    expect([page.events.length, page.more]).toEqual([1, false]);
  });

  test.each([[0], [-1], [1.5], ['5'], [null], [Number.MAX_SAFE_INTEGER + 1]])(
    'with the counter %j are none',
    async (counter) => {
      const { page } = await some([event(1), { counter, stdout: 'x' }, 'x', null]);
      expect(page.events.map((one) => one.counter)).toEqual([1]);
    },
  );

  test('have what is told of them, from wherever it is told', async () => {
    const { page } = await some([
      {
        counter: 1,
        stdout: 'a\r\nb',
        event: 'runner_on_ok',
        host_name: 'web1',
        play: 'Web',
        task: 'Install',
        role: 'nginx',
        changed: true,
        created: '2026-11-23T09:00:00Z',
        start_line: 4,
        event_data: {
          task_uuid: 't',
          task_path: '/site.yml:3',
          resolved_action: 'ansible.builtin.apt',
          task_action: 'apt',
          res: { msg: 'no', attempts: 2 },
          ignore_errors: true,
        },
      },
      { counter: 2, stdout: null, event_data: { host: 'web2', play: 'P', task: 'T', role: 'R', task_action: 'apt' } },
    ]);
    expect(page.events).toMatchObject([
      {
        stdout: 'a\r\nb',
        event: 'runner_on_ok',
        host: 'web1',
        play: 'Web',
        task: 'Install',
        taskId: 't',
        taskPath: '/site.yml:3',
        role: 'nginx',
        module: 'ansible.builtin.apt',
        at: Date.parse('2026-11-23T09:00:00Z'),
        startLine: 4,
        readable: true,
        result: { message: 'no', attempts: 2, isHidden: false, mayBeLoop: false },
        ignored: true,
        changed: true,
      },
      {
        stdout: '',
        host: 'web2',
        play: 'P',
        task: 'T',
        role: 'R',
        module: 'apt',
        at: undefined,
        startLine: undefined,
        readable: false,
        ignored: false,
        changed: false,
      },
    ]);
  });

  test.each<[Record<string, unknown>, boolean]>([
    [{ results: [] }, true],
    [{ censored: 'the output has been hidden' }, true],
    [{ results: 'x' }, false],
    [{}, false],
  ])('with the result %j may be of a loop: %j', async (res, mayBeLoop) => {
    const { page } = await some([event(1, { event_data: { res } })]);
    expect(page.events[0]?.result.mayBeLoop).toBe(mayBeLoop);
  });

  test('of a page that is cut and read again are there once', async () => {
    const {
      controller,
      signal,
      clock,
      sink,
      describe: words,
    } = contextOf(async ({ options }) => {
      tries += 1;
      await (options as GetOptions).takeRows?.([event(1), event(2)]);
      if (tries === 1) return lost();
      return { results: [], count: 2 };
    });
    let tries = 0;
    const retry = { signal, clock, sink, describe: words, retryForMs: 60_000 };
    const page = await controller.jobEvents.list(job, { kinds: ['x'] }, 1, { retry });
    expect([page.events.map(({ counter }) => counter), page.more, tries]).toEqual([[1, 2], false, 2]);
  });

  test('at the end are read backwards and given in order', async () => {
    const { controller, paths, options } = giving({ results: [event(9), event(8)] });
    const query = { kinds: ['error', 'verbose'], wholeOutput: true };
    expect((await controller.jobEvents.last(job, query, 25, options)).map(({ counter }) => counter)).toEqual([8, 9]);
    expect(paths()).toEqual([
      'jobs/7/job_events/?event__in=error,verbose&no_truncate=1&order_by=-counter&page_size=25',
    ]);
  });

  test.each([
    [undefined, ''],
    [80, 'counter__lte=80&'],
  ])('up to %s come with the number of events up to them', async (until, range) => {
    const results = [event(9, { stdout: '' }), event(8, { stdout: 'a' })];
    const { controller, paths, options } = giving({ count: 9, results });
    const { events, count } = await controller.jobEvents.storedEnd(job, options, until);
    expect([events.map(({ counter }) => counter), count]).toEqual([[8, 9], 9]);
    expect(paths()).toEqual([`jobs/7/job_events/?${range}order_by=-counter&page_size=10&no_truncate=1`]);
  });
});

describe('pages of some events', () => {
  const all = async (...replies: unknown[]) => {
    const { controller, paths, options } = giving(...replies);
    const pages: EventPage[] = [];
    for await (const page of controller.jobEvents.pages(job, { kinds: ['a', 'b'] }, 1, options)) pages.push(page);
    return { events: pages.flatMap(({ events }) => events), mores: pages.map(({ more }) => more), paths: paths() };
  };

  test('are read as long as they are full and lead on', async () => {
    const page = (from: number, count = 200) => ({
      results: Array.from({ length: count }, (_, index) => ({ counter: from + index })),
    });
    const path = (from: number) =>
      `jobs/7/job_events/?event__in=a,b&counter__gt=${from}&order_by=counter&page_size=200`;
    const { paths, mores } = await all(page(1), page(201), page(401, 3));
    expect([paths, mores]).toEqual([
      [path(0), path(200), path(400)],
      [true, true, false],
    ]);
    expect((await all(page(1), page(1))).paths).toEqual([path(0), path(200)]);
    expect((await all(page(1, 199))).paths).toHaveLength(1);
  });

  test.each<[string, Partial<EventQuery>, string]>([
    ['changes', { changed: true }, '&changed=true'],
    ['hosts', { hosts: ['web1', 'web 2'] }, '&host_name__in=web1,web%202'],
    ['tasks', { startedBy: ['t1', 't2'] }, '&parent_uuid__in=t1,t2'],
    ['changes or tasks', { changed: true, startedBy: ['t1'] }, '&or__changed=true&or__parent_uuid__in=t1'],
    ['output', { wholeOutput: true }, '&no_truncate=1'],
  ])('are narrowed by %s', async (_name, query, filter) => {
    const { controller, paths, options } = giving({ results: [] });
    await controller.jobEvents.list(job, { kinds: ['a'], ...query }, 5, options);
    expect(paths()).toEqual([`jobs/7/job_events/?event__in=a${filter}&counter__gt=4&order_by=counter&page_size=200`]);
  });

  test('are not narrowed by names that are too long for an address', async () => {
    const long = ['x'.repeat(3000)];
    const { controller, paths, options } = giving({ results: [] }, { results: [] });
    await controller.jobEvents.list(job, { kinds: ['a'], hosts: long }, 1, options);
    await controller.jobEvents.list(job, { kinds: ['a'], changed: true, startedBy: long }, 1, options);
    const whole = 'jobs/7/job_events/?event__in=a&counter__gt=0&order_by=counter&page_size=200';
    expect(paths()).toEqual([whole, whole]);
  });

  test.each([
    ['p', 'p'],
    ['02fc-0004_2', '02fc-0004'],
    // Ansible numbers a batch behind the number of the one before.
    ['02fc-0004_2_2', '02fc-0004'],
  ])('have one play for all batches of `serial`: %s', async (play_uuid, playId) => {
    const { events } = await all({ results: [{ counter: 1, event_data: { play_uuid } }] });
    expect(events[0]?.playId).toBe(playId);
  });

  test('have the play, the task, and the counts by host', async () => {
    const { events } = await all({
      results: [
        {
          counter: 5,
          event: 'playbook_on_stats',
          play: 'Web',
          task: 'Install',
          event_data: {
            play_uuid: 'p_2',
            is_conditional: true,
            name: 'app : Install',
            pattern: 'web',
            failures: { web1: 1, web2: 0, web3: 'x' },
            dark: { db1: 2 },
            processed: { web1: 1, db1: 1 },
            changed: { web1: 2 },
          },
        },
        { counter: 6, event_data: { host: 'web2', play: 'Web', task: 'Other', play_pattern: 'all', failures: {} } },
        'no event',
      ],
    });
    expect(events).toMatchObject([
      { playId: 'p', pattern: 'web', title: 'app : Install', isHandler: true },
      { playId: '', pattern: 'all', title: 'Other', isHandler: false, recap: undefined },
    ]);
    expect([...(events[0]?.recap ?? [])]).toMatchObject([
      ['web1', { failed: 1, changed: 2 }],
      ['db1', { unreachable: 2, failed: 0 }],
      ['web2', { failed: 0 }],
      ['web3', { failed: 0 }],
    ]);
  });
});

import { describe, expect, test } from '@jest/globals';
import { type RunEvent, runEvents } from '../../../src/controller/playbook-events.ts';
import { giving } from './giving.ts';

const job = { type: 'job', id: 7 } as const;

describe('what an event tells of the course', () => {
  const all = async (...replies: unknown[]) => {
    const { controller, paths, options } = giving(...replies);
    const pages: RunEvent[][] = [];
    for await (const page of runEvents(controller, job, { kinds: ['a', 'b'] }, options)) pages.push(page);
    return { pages, paths: paths() };
  };

  test('is read in pages of two hundred, as long as they are full and lead on', async () => {
    const page = (from: number, count = 200) => ({
      results: Array.from({ length: count }, (_, index) => ({ counter: from + index })),
    });
    const path = (from: number) =>
      `jobs/7/job_events/?event__in=a,b&counter__gt=${from}&order_by=counter&page_size=200`;
    expect((await all(page(1), page(201), page(401, 3))).paths).toEqual([path(0), path(200), path(400)]);
    expect((await all(page(1), page(1))).paths).toEqual([path(0), path(200)]);
    expect((await all(page(1, 199))).paths).toHaveLength(1);
  });

  test('is narrowed by further look-ups', async () => {
    const { controller, paths, options } = giving({ results: [] });
    const query = { kinds: ['a'], after: 4, filter: '&changed=true' };
    for await (const page of runEvents(controller, job, query, options)) expect(page).toEqual([]);
    expect(paths()).toEqual([
      'jobs/7/job_events/?event__in=a&changed=true&counter__gt=4&order_by=counter&page_size=200',
    ]);
  });

  test.each([
    ['p', 'p'],
    ['02fc-0004_2', '02fc-0004'],
    // Ansible numbers a batch behind the number of the one before.
    ['02fc-0004_2_2', '02fc-0004'],
  ])('has one play for all batches of `serial`: %s', async (play_uuid, playId) => {
    const { pages } = await all({ results: [{ counter: 1, event_data: { play_uuid } }] });
    expect(pages.flat()[0]?.playId).toBe(playId);
  });

  test('is the play, the task, the host and the counts', async () => {
    const { pages } = await all({
      results: [
        {
          counter: 5,
          event: 'runner_on_failed',
          host_name: 'web1',
          play: 'Web',
          task: 'Install',
          changed: true,
          event_data: {
            play_uuid: 'p_2',
            task_uuid: 't',
            is_conditional: true,
            name: 'app : Install',
            pattern: 'web',
            task_path: '/site.yml:3',
            ignore_errors: true,
            res: { results: [] },
            failures: { web1: 1, web2: 0, web3: 'x' },
            dark: { db1: 2 },
            processed: { web1: 1, db1: 1 },
            changed: { web1: 2 },
          },
        },
        { event_data: { host: 'web2', play: 'Web', task: 'Other', play_pattern: 'all' } },
        'no event',
      ],
    });
    expect(pages.flat()).toEqual([
      {
        counter: 5,
        event: 'runner_on_failed',
        host: 'web1',
        playId: 'p',
        taskId: 't',
        isHandler: true,
        playName: 'Web',
        pattern: 'web',
        task: '/site.yml:3 Install',
        taskName: 'Install',
        heading: 'app : Install',
        changed: true,
        ignored: true,
        failures: ['web1'],
        dark: ['db1'],
        processed: ['web1', 'db1'],
        mayBeLoop: true,
        changes: new Map([['web1', 2]]),
      },
      {
        counter: 0,
        event: '',
        host: 'web2',
        playId: 'Web',
        taskId: '',
        isHandler: false,
        playName: 'Web',
        pattern: 'all',
        task: ' Other',
        taskName: 'Other',
        heading: 'Other',
        changed: false,
        ignored: false,
        failures: [],
        dark: [],
        processed: [],
        mayBeLoop: false,
        changes: new Map(),
      },
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readLastEvents, readOutputEnd, readSomeEvents, takeEvents } from '../../../src/controller/job-events.ts';
import type { JobType } from '../../../src/controller/jobs.ts';
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
    const page = await takeEvents(controller, job, 5, options, (some) => {
      taken.push(...some.map(({ counter }) => counter));
      return Promise.resolve();
    });
    expect(paths()).toEqual(['jobs/7/job_events/?counter__gt=4&order_by=counter&page_size=200&no_truncate=1']);
    expect([taken, page]).toEqual([[5, 8], { last: 8, rest: 7, more: true }]);
  });

  test.each([
    ['job_final_setstats_events', 'successful'],
    ['job_canceled_events', 'canceled'],
    ['job_final_timeout_events', 'failed'],
  ])('of a job have its status, as %s has', async (name, status) => {
    const { controller, options } = giving(recordedReply(name));
    expect((await takeEvents(controller, job, 1, options, () => Promise.resolve())).jobStatus).toBe(status);
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
    const { jobStatus } = await takeEvents(controller, { type, id: 7 }, 1, options, () => Promise.resolve());
    expect(jobStatus).toBe(status);
  });

  test('that a kind of job does not have are not asked for', async () => {
    const { controller, paths, options } = giving();
    const page = await takeEvents(controller, { type: 'workflow_job', id: 2 }, 1, options, () => Promise.resolve());
    expect([page, paths()]).toEqual([{ last: undefined, rest: 0, more: false }, []]);
  });

  const some = async (results: unknown[], more: Record<string, unknown> = {}) => {
    const { controller, paths, options } = giving({ results, ...more });
    return { page: await readSomeEvents(controller, job, 'event=x', 3, options), paths: paths() };
  };

  test('of some kinds are asked for by them', async () => {
    const { page, paths } = await some([event(4)], { count: 1 });
    expect(paths).toEqual(['jobs/7/job_events/?event=x&counter__gt=2&order_by=counter&page_size=200']);
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
          res: { rc: 0 },
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
        result: { rc: 0 },
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

  test('at the end are read backwards and given in order', async () => {
    const { controller, paths, options } = giving({ results: [event(9), event(8)] });
    expect(
      (await readLastEvents(controller, job, ['error', 'verbose'], options)).map(({ counter }) => counter),
    ).toEqual([8, 9]);
    expect(paths()).toEqual([
      'jobs/7/job_events/?event__in=error,verbose&order_by=-counter&page_size=25&no_truncate=1',
    ]);
  });

  const end = async (...results: unknown[]) => {
    const { controller, paths, options } = giving({ results });
    return { end: await readOutputEnd(controller, job, options), paths: paths() };
  };

  test('tell where the output ends: behind the last that has any', async () => {
    const { end: found, paths } = await end(
      event(9, { stdout: '' }),
      event(8, { stdout: 'a\r\nb\nc', start_line: 40 }),
      event(7, { start_line: 39 }),
    );
    expect(found).toEqual({ counter: 9, lines: 43 });
    expect(paths).toEqual(['jobs/7/job_events/?order_by=-counter&page_size=10&no_truncate=1']);
  });

  test.each<[string, unknown[]]>([
    ['there are none', []],
    ['none has output', [event(9, { stdout: '', start_line: 3 })]],
    ['it does not say its line', [event(9)]],
  ])('do not tell it where %s', async (_name, rows) => {
    expect((await end(...rows)).end).toBeUndefined();
  });
});

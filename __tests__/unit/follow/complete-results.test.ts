import { describe, expect, test } from '@jest/globals';
import type { JobRef } from '../../../src/controller/jobs.ts';
import type { RequestOptions } from '../../../src/controller/requests.ts';
import type { FollowContext } from '../../../src/follow/follow-context.ts';
import { Collector } from '../../../src/follow/playbook/collector.ts';
import { completeResults } from '../../../src/follow/playbook/complete-results.ts';
import type { DrainDeadline } from '../../../src/timing/drain-deadline.ts';
import { requestsOf } from '../controller/fake.ts';
import { answered, CANCELLED, lost } from '../launch/context.ts';
import { fakeContext } from './fake-controller.ts';
import { jobEvent } from './job-events.ts';

const JOB: JobRef = { type: 'job', id: 7 };

interface Left {
  events?: Row[];
  /** What the controller counted for each host. */
  summaries?: object[];
  pageSize?: number;
  fault?: (path: string, now: number) => Error | undefined;
  /** Goes before the first event that was not read. */
  read?: (collector: Collector) => void;
  job?: JobRef;
}

interface Row {
  counter: number;
  event: string;
  [more: string]: unknown;
}

/** The results of a job whose events were not read, and what was asked for it. */
async function completed(left: Left, options: Partial<FollowContext> = {}) {
  const { events = [], summaries = [], pageSize = 200, fault, read, job = JOB } = left;
  const fake = fakeContext({}, options);
  const asked: { at: number; what: string; from: number; signal: AbortSignal | undefined }[] = [];
  const get = (path: string, { signal }: RequestOptions = {}): Promise<unknown> => {
    const query = new URLSearchParams(path.split('?')[1]);
    const from = Number(query.get('counter__gt') ?? 0) + 1;
    const kinds = (query.get('event__in') ?? query.get('event') ?? '').split(',');
    const what = path.includes('summaries') ? 'summaries' : `${query.has('changed') ? 'changes ' : ''}${kinds[0]}`;
    asked.push({ at: fake.clock.now(), what, from, signal });
    const error = fault?.(path, fake.clock.now());
    if (error !== undefined) return Promise.reject(error);
    if (what === 'summaries') return Promise.resolve({ results: summaries });
    const rows = events.filter(
      ({ counter, event, changed }) =>
        counter >= from && kinds.includes(event) && (!query.has('changed') || changed === true),
    );
    if (query.get('order_by') === '-counter') rows.reverse();
    return Promise.resolve({ count: rows.length, results: rows.slice(0, pageSize) });
  };
  requestsOf(fake.context.controller).get = get;
  const collector = new Collector(job);
  read?.(collector);
  collector.missed(3);
  await completeResults(fake.context, job, collector);
  return { ...fake, asked, whats: asked.map(({ what }) => what), results: collector.results };
}

const PLAYBOOK_RUN_FILTER = 'playbook_on_play_start';
const RECAP = 'playbook_on_stats';
const recap = (counter: number, data: object): Row => ({ counter, event: RECAP, event_data: data });
const starts = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ counter: 3 + index, event: 'playbook_on_task_start' }));
const failure = (counter: number): Row => ({
  counter,
  event: 'runner_on_failed',
  host_name: 'web1',
  task: 'T',
  event_data: { res: { msg: 'no' } },
});

test('of a job whose events were all read nothing is asked', async () => {
  const fake = fakeContext({});
  await completeResults(fake.context, JOB, new Collector(JOB));
  expect(fake.asked).toHaveLength(0);
});

describe('what is not known of a job is read', () => {
  test('with the error before a recap that counts no failed host', async () => {
    const error = { counter: 3, event: 'error', stdout: 'ERROR! the role was not found' };
    const { whats, results } = await completed({ events: [error, recap(4, { ok: { web1: 1 } })] });
    expect([whats, results.playbookErrors.map(({ message }) => message)]).toEqual([
      [PLAYBOOK_RUN_FILTER],
      ['the role was not found'],
    ]);
  });

  test('from its playbook run, which is enough where nothing was changed', async () => {
    const { whats, results, asked } = await completed({ events: [failure(3), recap(4, { failures: { web1: 1 } })] });
    expect([whats, asked[0]?.from]).toEqual([[PLAYBOOK_RUN_FILTER], 3]);
    expect([results.hasRecap, results.failures.map(({ host }) => host)]).toEqual([true, ['web1']]);
  });

  test('with the changes that the recap counts', async () => {
    const changes = [4, 5].map((counter) => ({
      counter,
      event: 'runner_on_ok',
      changed: true,
      host_name: `web${counter}`,
    }));
    const events = [...changes, recap(6, { changed: { web4: 1, web5: 1 } })];
    const { whats, results } = await completed({ events });
    expect([whats, results.changes.map(({ host }) => host)]).toEqual([
      [PLAYBOOK_RUN_FILTER, 'changes runner_on_ok'],
      ['web4', 'web5'],
    ]);
  });

  test('page by page, five at most: then the recap is asked for by itself', async () => {
    const events = [...starts(12), recap(15, { ok: { web1: 1 } })];
    const { asked, results } = await completed({ events, pageSize: 2 });
    expect(asked.map(({ what, from }) => `${what} ${from}`)).toEqual([
      ...[3, 5, 7, 9, 11].map((from) => `${PLAYBOOK_RUN_FILTER} ${from}`),
      `${RECAP} 3`,
    ]);
    expect(results.hasRecap).toBe(true);
  });

  test('from the pages of one event each, to the last', async () => {
    const { asked, results } = await completed({ events: [...starts(3), recap(6, {})], pageSize: 1 });
    expect([asked.map(({ from }) => from), results.hasRecap]).toEqual([[3, 4, 5, 6], true]);
  });

  test.each([
    ['nothing', []],
    ['what was before', [{ counter: 2, event: 'playbook_on_task_start' }]],
  ])('no further where a page brings %s, though there may be more', async (_name, results) => {
    const fake = fakeContext({});
    const paths: string[] = [];
    const get = (path: string) => {
      paths.push(path);
      return Promise.resolve({ next: 'more', results: path.includes(PLAYBOOK_RUN_FILTER) ? results : [] });
    };
    requestsOf(fake.context.controller).get = get;
    const collector = new Collector(JOB);
    collector.missed(3);
    await completeResults(fake.context, JOB, collector);
    expect(paths.filter((path) => path.includes(PLAYBOOK_RUN_FILTER))).toHaveLength(1);
  });

  test('without a recap from the summaries of its hosts, which count the same', async () => {
    const summaries = [{ host_name: 'web1', ok: 4, failures: 1 }];
    const { whats, results } = await completed({ events: [failure(3)], summaries });
    expect(whats).toEqual([PLAYBOOK_RUN_FILTER, 'summaries']);
    expect([results.hasRecap, results.hosts.get('web1')]).toMatchObject([true, { ok: 4, failed: 1 }]);
  });

  test.each(['error', 'verbose'])(
    'without either from the results, and from what Ansible says last (%s)',
    async (event) => {
      const error = { counter: 4, event, stdout: 'ERROR! no such role' };
      const { whats, results } = await completed({ events: [error] });
      expect(whats).toEqual([PLAYBOOK_RUN_FILTER, 'summaries', 'error', 'runner_on_start']);
      expect(results.playbookErrors).toMatchObject([{ message: 'no such role' }]);
      const both = await completed({ events: [failure(3), error] });
      expect(both.results).toMatchObject({
        failures: [{ host: 'web1' }],
        playbookErrors: [{ message: 'no such role' }],
      });
    },
  );

  test('of an update without the summaries that only playbooks have', async () => {
    const { whats } = await completed({ job: { type: 'project_update', id: 7 }, events: [failure(3)] });
    expect(whats).toEqual([PLAYBOOK_RUN_FILTER, 'error', 'runner_on_start']);
  });

  test('of ten pages of results at most', async () => {
    const events = Array.from({ length: 30 }, (_, index) => ({
      counter: 3 + index,
      event: 'runner_on_ok',
      host_name: 'web1',
    }));
    const { whats } = await completed({ events: [failure(3), ...events], pageSize: 2 });
    expect(whats.filter((what) => what === 'runner_on_start')).toHaveLength(10);
  });

  test('by requests that end with the workflow', async () => {
    const workflow = new AbortController();
    const { asked } = await completed({}, { signal: workflow.signal });
    workflow.abort();
    expect(asked.map(({ signal }) => signal?.aborted)).toEqual([true, true, true, true]);
  });

  test('after those events that were read, none of which counts twice', async () => {
    const read = (collector: Collector) =>
      collector.take(jobEvent(2, { event: 'runner_on_failed', host: 'web1', result: { msg: 'no' } }));
    const { results } = await completed({ read, events: [failure(2), { ...failure(3), host_name: 'web2' }] });
    expect(results.failures.map(({ host }) => host)).toEqual(['web1', 'web2']);
  });
});

describe('what cannot be read', () => {
  const warning = (why: string) =>
    `Not all results of job 7 could be read, so the report may be incomplete: ${why} The status is not affected.`;

  test('is reported once; of one kind it may be refused, of another it is there', async () => {
    const fault = (path: string) => (path.includes(PLAYBOOK_RUN_FILTER) ? answered(403) : undefined);
    const { whats, warned, results } = await completed({ fault, summaries: [{ host_name: 'web1', ok: 4 }] });
    expect(whats).toEqual([PLAYBOOK_RUN_FILTER, 'summaries']);
    expect(results.hasRecap).toBe(true);
    expect(warned).toEqual([warning('The controller answered 403.')]);
  });

  test('is tried three times where it may pass, with pauses that grow', async () => {
    const fault = (_path: string, now: number) => (now < 10_000 ? answered(502) : undefined);
    const { asked, warned } = await completed({ fault });
    expect(asked.slice(0, 4).map(({ at, what }) => `${at} ${what}`)).toEqual([
      `0 ${PLAYBOOK_RUN_FILTER}`,
      `1000 ${PLAYBOOK_RUN_FILTER}`,
      `3000 ${PLAYBOOK_RUN_FILTER}`,
      '3000 summaries',
    ]);
    expect(warned).toEqual([warning('The controller answered 502.')]);
  });

  test('is tried once when the time for all that is read after the end is spent', async () => {
    const drainDeadline = {
      isExpired: true,
      leftMs: 0,
      ask: (signal: AbortSignal, question: (signal: AbortSignal) => unknown) => question(signal),
    } as unknown as DrainDeadline;
    expect((await completed({ fault: () => answered(502) }, { drainDeadline })).whats).toHaveLength(4);
  });

  test('because the controller does not answer is not requested by other routes', async () => {
    const { whats, warned } = await completed({ fault: () => lost() });
    expect([whats, warned]).toEqual([[PLAYBOOK_RUN_FILTER], [warning('The line is dead.')]]);
  });

  test('as a diff is reported like all else', async () => {
    const read = (collector: Collector) =>
      void Object.assign(collector, { makeDiffs: () => Promise.reject(new Error('No diffs.')) });
    const { warned } = await completed({ events: [recap(3, {})], read });
    expect(warned).toEqual([warning('No diffs.')]);
    const both = await completed({ read, fault: () => answered(403) });
    expect(both.warned).toEqual([warning('The controller answered 403.')]);
  });

  test('in a cancelled workflow is not reported', async () => {
    const workflow = new AbortController();
    const fault = () => {
      workflow.abort(CANCELLED);
      return answered(403);
    };
    await expect(completed({ fault }, { signal: workflow.signal })).rejects.toBe(CANCELLED);
  });
});

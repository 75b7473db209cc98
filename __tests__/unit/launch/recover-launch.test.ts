import { describe, expect, test } from '@jest/globals';
import { ConnectionError, ResponseError } from '../../../src/http/errors.ts';
import type { LaunchContext } from '../../../src/launch/launch.ts';
import { recover } from '../../../src/launch/recover-launch.ts';
import { describeError, LaunchUnknownError } from '../../../src/step-errors.ts';
import type { Clock } from '../../../src/timing/clock.ts';
import { controllerOf, launchInfo } from './context.ts';

type LaunchTrace = Parameters<typeof recover>[1];
type Adopted = Awaited<ReturnType<typeof recover>>;

const away = new ConnectionError(
  { id: 'the line is dead', values: {} },
  { code: 'ECONNRESET', mayHaveArrived: true, transient: true },
);
const refused = new ResponseError(
  { id: '401', values: {} },
  { status: 401, words: '', fromApi: true, transient: false },
);

const defaults = { limit: '', verbosity: 0, job_type: 'run' };
const info = launchInfo({ ask_variables_on_launch: true, defaults });

const template: LaunchTrace['template'] = {
  id: 42,
  type: 'job_template',
  name: 'Deploy',
  organization: '',
  project: undefined,
  inventory: '',
  mayStart: true,
  hasSurvey: false,
};

/** A job as the list shows it. */
function job(id: number, more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    id,
    type: 'job',
    status: 'running',
    launch_type: 'manual',
    created: '2026-11-23T09:00:00Z',
    limit: '',
    verbosity: 0,
    job_type: 'run',
    extra_vars: '{"github_actions": {"launch_id": "mine"}}',
    summary_fields: { created_by: { id: 1 } },
    ...more,
  };
}

/** What a look at a moment finds, in jobs or as an error; ms since the search began. */
type World = (ms: number) => Record<string, unknown>[] | Error;

/** Searches in a made-up time in which each look takes a while. */
async function search(
  world: World,
  {
    lookMs = 0,
    gracePeriodMs = 600_000,
    launchId = 'mine' as string | null,
    traced = true,
    request = {},
    cancelled = false,
  } = {},
): Promise<{ adopted: Adopted; looks: number; ms: number; said: string[] }> {
  let now = 0;
  let looks = 0;
  const clock: Clock = {
    now: () => now,
    sleep: (ms) => {
      now += ms;
      return Promise.resolve();
    },
  };
  const get = (): Promise<unknown> => {
    const found = world(now);
    looks += 1;
    now += lookMs;
    if (looks > 10_000) throw new Error('searches for ever');
    return found instanceof Error ? Promise.reject(found) : Promise.resolve({ results: found });
  };
  const said: string[] = [];
  const nothing = (): void => undefined;
  const sink = {
    info: (sentence: string) => said.push(sentence),
    warn: nothing,
    notice: nothing,
    debug: nothing,
  } as unknown as LaunchContext['sink'];
  const signal = cancelled ? AbortSignal.abort() : new AbortController().signal;
  const context: LaunchContext = {
    controller: controllerOf(get),
    sink,
    describe: describeError,
    clock,
    signal,
    retryForMs: 0,
    gracePeriodMs,
  };
  const before = launchId === null && traced ? { userId: 1, newestJobId: 4 } : undefined;
  const adopted = await recover(
    context,
    { template, info, survey: [], request, launchId: launchId ?? undefined, before },
    away,
  );
  return { adopted, looks, ms: now, said };
}

describe('with a launch id', () => {
  test('the job is taken as soon as it is seen', async () => {
    const { adopted, looks } = await search((ms) => (ms < 5000 ? [job(4, { extra_vars: '' })] : [job(5)]));
    expect([adopted.job.id, adopted.proven, looks]).toEqual([5, true, 6]);
  });

  test('a slow reply describes the moment of its request', async () => {
    const { adopted } = await search((ms) => (ms < 16_500 ? [] : [job(5)]), { lookMs: 7000 });
    expect(adopted.job.id).toBe(5);
  });

  test('an outage between two polls does not shorten the settling time, however short `retry_for` is', async () => {
    const world: World = (ms) => (ms === 0 ? [] : ms < 9000 ? away : [job(5)]);
    expect((await search(world, { gracePeriodMs: 0 })).adopted.job.id).toBe(5);
  });

  test.each<[string, World, RegExp]>([
    ['nothing appears', () => [], /No job of this launch has appeared\. This user cannot see any job of the template/],
    [
      'only others are there',
      () => [job(4, { extra_vars: '{}' })],
      /The newest jobs of the template:\n- job 4, running/,
    ],
    ['a relaunch copied it', () => [job(6, { launch_type: 'relaunch' })], /No job of this launch has appeared/],
    ['two have it', () => [job(6), job(5)], /2 jobs match this launch:\n- job 6, .*\n- job 5, /],
    ['the controller stays away', () => away, /could not be read in time: the line is dead/],
    ['it goes away after one answer', (ms) => (ms === 0 ? [] : away), /could not be read in time: the line is dead/],
    ['it does not let in any more', () => refused, /could not be read in time: 401/],
  ])('%s: the search ends, and says what it saw', async (_name, world, words) => {
    const failure = search(world, { gracePeriodMs: 60_000 });
    await expect(failure).rejects.toThrow(LaunchUnknownError);
    await expect(failure).rejects.toThrow(words);
    await expect(failure).rejects.toThrow('"launch_id": "mine"');
  });
});

describe('what is said', () => {
  const open = 'It is unknown whether Job template 42 "Deploy" was launched: the line is dead';
  const advice =
    'The launch was not repeated, because that could deploy twice. Check the jobs of the template on the controller. Run this step again only if this launch is not among them.';

  test('at once: that it is looked for, and not repeated', async () => {
    expect((await search(() => [job(5)])).said).toEqual([
      'the line is dead Looking for the job among those of Job template 42 "Deploy"; the launch is not repeated.',
    ]);
  });

  test.each<[string, World, string | null, string]>([
    [
      'the newest three jobs, of those that are others',
      () => [9, 8, 7, 6].map((id) => job(id, { extra_vars: '' })),
      'mine',
      `${open} No job of this launch has appeared. The newest jobs of the template:
- job 9, running, created 2026-11-23T09:00:00Z
- job 8, running, created 2026-11-23T09:00:00Z
- job 7, running, created 2026-11-23T09:00:00Z
${advice} A job of this launch has "launch_id": "mine" in its variables.`,
    ],
    [
      'all jobs that fit, and no others',
      () => [job(9, { launch_type: 'workflow' }), job(8), job(7), job(6), job(5), job(3)],
      null,
      `${open} 4 jobs match this launch:
- job 8, running, created 2026-11-23T09:00:00Z
- job 7, running, created 2026-11-23T09:00:00Z
- job 6, running, created 2026-11-23T09:00:00Z
- job 5, running, created 2026-11-23T09:00:00Z
${advice}`,
    ],
    [
      'why they could not be looked at',
      () => refused,
      null,
      `${open} The jobs of the template could not be read in time: 401
${advice}`,
    ],
  ])('at the end: %s', async (_name, world, launchId, message) => {
    await expect(search(world, { launchId })).rejects.toMatchObject({ message, cause: away });
  });

  test('that a cancelled workflow left no time', async () => {
    const message = `${open} The jobs of the template could not be read in time.\n${advice}`;
    await expect(search(() => [], { launchId: null, cancelled: true })).rejects.toMatchObject({ message, cause: away });
  });
});

describe('without a launch id', () => {
  const find = (rows: Record<string, unknown>[]): ReturnType<typeof search> => search(() => rows, { launchId: null });

  test('and without having seen what was there before, no job is taken', async () => {
    await expect(search(() => [job(5)], { launchId: null, traced: false })).rejects.toThrow(/No job of this launch/);
  });

  test('a job that is not as asked is no candidate', async () => {
    const asked = { launchId: null, request: { limit: 'web1' } };
    expect((await search(() => [job(6), job(5, { limit: 'web1' })], asked)).adopted.job.id).toBe(5);
  });

  test('only the settled picture counts, and the job is not proven to be ours', async () => {
    const { adopted, ms } = await find([job(5)]);
    expect([adopted.job.id, adopted.proven]).toEqual([5, false]);
    expect(ms).toBeGreaterThanOrEqual(10_000);
    expect(ms).toBeLessThan(30_000);
  });

  test.each([
    ['an older one', { id: 4 }],
    ["another user's", { summary_fields: { created_by: { id: 2 } } }],
    ["a workflow's", { launch_type: 'workflow' }],
    ['one with another limit', { limit: 'web1' }],
    ['one with another verbosity', { verbosity: 3 }],
    ['a check', { job_type: 'check' }],
  ])('%s is no candidate', async (_name, more) => {
    await expect(find([job(5, more)])).rejects.toThrow(/No job of this launch has appeared/);
    expect((await find([job(6), job(5, more)])).adopted.job.id).toBe(6);
  });

  test('of two none is taken', async () => {
    await expect(find([job(6), job(5)])).rejects.toThrow(/2 jobs match/);
  });
});

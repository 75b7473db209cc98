import { describe, expect, test } from '@jest/globals';
import type { FollowContext } from '../../../src/follow/follow-context.ts';
import { awaitEnd } from '../../../src/follow/status/await-end.ts';
import { Waiting } from '../../../src/follow/status/still-waiting.ts';
import { ResponseError } from '../../../src/http/errors.ts';
import { requestsOf } from '../controller/fake.ts';
import { answered, lost } from '../launch/context.ts';
import { worded } from '../words.ts';
import { FakeLive, fakeContext, JOB } from './fake-controller.ts';

/** What the job's detail says at a moment, in ms; an error is thrown. */
type World = (now: number) => Record<string, unknown> | Error;

/** Awaits the end of job 7, whose launch said `launched`; the pauses have no jitter. */
async function awaited(world: World, options: Partial<FollowContext> = {}, launched = 'running') {
  const stage = fakeContext({}, { random: () => 0, ...options });
  const { context, clock } = stage;
  const looks: number[] = [];
  const past: string[] = [];
  const get = (path: string): Promise<unknown> => {
    if (!path.startsWith('jobs/')) {
      past.push(path);
      return Promise.resolve({ results: [] });
    }
    looks.push(clock.now());
    const seen = world(clock.now());
    return seen instanceof Error ? Promise.reject(seen) : Promise.resolve({ type: 'job', id: 7, ...seen });
  };
  requestsOf(context.controller).get = get;
  const ending = await awaitEnd(context, JOB, launched, new Waiting(context));
  return { ...stage, ending, looks, past, sentences: stage.said.map(({ sentence }) => sentence) };
}

/** A 404 of the controller: about the job, or as a page about the path. */
const gone = (id: 'reply-refused' | 'path-unknown') =>
  worded(
    new ResponseError(
      { id, values: { request: 'GET jobs/7/', status: 404, requestId: '' } },
      { status: 404, words: 'No Job matches the given query.', fromApi: true, transient: false },
    ),
  );

/** A job that has this status until, and then that one. */
const until =
  (ms: number, before: string, after: string): World =>
  (now) => ({ status: now < ms ? before : after });

describe('the ending', () => {
  test.each(['successful', 'failed', 'error', 'canceled'])('is the word of the controller: %s', async (status) => {
    const { ending } = await awaited(() => ({ status }));
    expect(ending).toMatchObject({ kind: 'final', job: { status } });
  });

  test.each(['new', 'pending', 'waiting', 'running', 'a word of tomorrow'])('is not %s', async (status) => {
    const { ending, ms } = await awaited(() => ({ status }), { timeoutMs: 40_000 }).then((seen) => ({
      ...seen,
      ms: seen.clock.now(),
    }));
    expect(ending).toMatchObject({ kind: 'timed_out', job: { status }, limit: 'timeout' });
    expect(ms).toBe(40_000);
  });

  test('is that of the job, and of no other that answers', async () => {
    const { ending } = await awaited((now) => (now < 5000 ? { id: 8, status: 'successful' } : { status: 'failed' }));
    expect(ending).toMatchObject({ kind: 'final', job: { id: 7, status: 'failed' } });
  });

  test('is what the last request at the deadline says', async () => {
    const { ending, looks } = await awaited(until(20_000, 'running', 'successful'), { timeoutMs: 20_000 });
    expect(ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
    expect(looks.at(-1)).toBe(20_000);
  });

  test('is a time-out where the last request fails, with the job as it was seen last', async () => {
    const { ending } = await awaited((now) => (now < 19_000 ? { status: 'running' } : lost()), { timeoutMs: 20_000 });
    expect(ending).toMatchObject({ kind: 'timed_out', job: { status: 'running' }, limit: 'timeout' });
    const never = await awaited(() => lost(), { timeoutMs: 20_000 });
    expect(never.ending).toEqual({ kind: 'timed_out', job: undefined, limit: 'timeout' });
  });

  test('is that of a deleted job where the controller has no such job', async () => {
    const { ending, looks } = await awaited((now) => (now < 5000 ? { status: 'running' } : gone('reply-refused')));
    expect(ending).toEqual({
      kind: 'deleted',
      reason: expect.stringContaining('The controller answered with status 404'),
    });
    expect(looks.filter((at) => at >= 5000)).toHaveLength(1);
  });

  test.each([answered(401), answered(403), gone('path-unknown'), new TypeError('a fault')])(
    'cannot be told after %s',
    async (error) => {
      const { ending, looks } = await awaited(() => error);
      expect(ending).toEqual({ kind: 'unknown', reason: error.message });
      expect(looks).toHaveLength(1);
    },
  );

  test('cannot be told when the controller stays away for `retry_for`', async () => {
    const { ending, clock, sentences } = await awaited(() => lost(), { retryForMs: 60_000 });
    expect(ending).toEqual({
      kind: 'unknown',
      reason: 'The controller was unreachable for 60 s (`retry_for`). Last error: The line is dead.',
    });
    expect(clock.now()).toBe(61_000);
    expect(sentences).toEqual(['The line is dead. Retrying for up to 60 s; the job is not affected.']);
  });

  test('is reported again after each outage', async () => {
    const outage = (now: number) => now % 100_000 < 50_000;
    const { ending, sentences } = await awaited(
      (now) => (now > 350_000 ? { status: 'successful' } : outage(now) ? lost() : { status: 'running' }),
      { retryForMs: 80_000 },
    );
    expect(ending).toMatchObject({ kind: 'final' });
    expect(sentences.filter((sentence) => sentence.startsWith('The controller answers again'))).toHaveLength(4);
  });

  test('is a time-out, too, where `retry_for` is over at the same moment', async () => {
    const { ending } = await awaited(() => lost(), { retryForMs: 15_000, timeoutMs: 16_000 });
    expect(ending).toMatchObject({ kind: 'timed_out', limit: 'timeout' });
  });

  test('is asked for by requests that end with the workflow', async () => {
    const workflow = new AbortController();
    const stage = fakeContext({ detail: { status: 'failed' } }, { signal: workflow.signal });
    await awaitEnd(stage.context, JOB, 'running', new Waiting(stage.context));
    workflow.abort();
    expect(stage.asked.map(({ signal }) => signal?.aborted)).toEqual([true]);
  });

  test('is not waited for in a cancelled workflow', async () => {
    const workflow = new AbortController();
    const cancelled = new Error('cancelled');
    const waited = awaited(
      () => {
        workflow.abort(cancelled);
        return lost();
      },
      { signal: workflow.signal },
    );
    await expect(waited).rejects.toBe(cancelled);
  });
});

describe('the time before it runs', () => {
  test('ends at `queue_timeout`, with one last request', async () => {
    const { ending, looks } = await awaited(() => ({ status: 'pending' }), { queueTimeoutMs: 30_000 }, 'pending');
    expect(ending).toMatchObject({ kind: 'timed_out', job: { status: 'pending' }, limit: 'queue_timeout' });
    expect(looks.at(-1)).toBe(30_000);
  });

  test('is over for a job that runs at that request', async () => {
    const { ending } = await awaited(
      (now) => ({ status: now < 30_000 ? 'pending' : now < 90_000 ? 'running' : 'successful' }),
      { queueTimeoutMs: 30_000 },
      'pending',
    );
    expect(ending).toMatchObject({ kind: 'final' });
  });

  test('does not count once it runs, and the whole time counts from the launch', async () => {
    const { ending, clock } = await awaited(
      until(5000, 'pending', 'running'),
      { queueTimeoutMs: 30_000, timeoutMs: 90_000 },
      'pending',
    );
    expect(ending).toMatchObject({ kind: 'timed_out', limit: 'timeout' });
    expect(clock.now()).toBe(90_000);
  });

  test('that is longer than the whole time is none', async () => {
    const { ending } = await awaited(
      () => ({ status: 'pending' }),
      { queueTimeoutMs: 20_000, timeoutMs: 20_000 },
      'pending',
    );
    expect(ending).toMatchObject({ kind: 'timed_out', limit: 'timeout' });
  });
});

describe('what is said', () => {
  test('is each new status, once, and never the final one', async () => {
    const { sentences } = await awaited(
      (now) => ({ status: now < 5000 ? 'pending' : now < 10_000 ? 'waiting' : now < 60_000 ? 'running' : 'failed' }),
      {},
      'pending',
    );
    expect(sentences).toEqual(['Status: pending', 'Status: waiting', 'Status: running']);
  });

  test.each(['pending', 'waiting'])('reports %s within a second of the launch', async (status) => {
    for (const live of [undefined, new FakeLive()]) {
      const options = { queueTimeoutMs: 40_000, ...(live === undefined ? {} : { live }) };
      const { said } = await awaited(() => ({ status }), options, 'pending');
      expect(said).toEqual([{ at: 1000, sentence: `Status: ${status}` }]);
    }
  });

  test('reports no status of a job that runs when the wait begins', async () => {
    expect((await awaited(until(30_000, 'running', 'successful'))).sentences).toEqual([]);
  });
});

describe('the pauses', () => {
  test('grow to the interval, and begin anew when the job begins to run', async () => {
    const { looks } = await awaited(until(90_000, 'running', 'successful'));
    expect(looks).toEqual([1000, 3500, 9750, 24_750, 39_750, 54_750, 69_750, 84_750, 99_750]);
    const queued = await awaited(
      (now) => ({ status: now < 30_000 ? 'pending' : now < 50_000 ? 'running' : 'failed' }),
      {},
      'pending',
    );
    expect(queued.looks).toEqual([1000, 3500, 5000, 15_000, 30_000, 31_000, 33_500, 39_750, 54_750]);
  });

  test('do not begin anew from one waiting room to the next', async () => {
    const { looks } = await awaited(
      (now) => ({ status: now < 30_000 ? 'pending' : now < 50_000 ? 'waiting' : 'failed' }),
      {},
      'pending',
    );
    expect(looks).toEqual([1000, 3500, 5000, 15_000, 30_000, 45_000, 60_000]);
  });

  test('the template’s past runs are asked for once, when the job runs and nothing rings', async () => {
    const world: World = (now) => ({
      status: now < 10_000 ? 'pending' : now < 90_000 ? 'running' : 'failed',
      unified_job_template: 42,
    });
    const { past } = await awaited(world, {}, 'pending');
    expect(past).toEqual(['unified_jobs/?unified_job_template=42&status=successful&id__lt=7&order_by=-id&page_size=5']);
    expect((await awaited(world, { live: new FakeLive() }, 'pending')).past).toEqual([]);
    expect((await awaited(until(90_000, 'running', 'failed'))).past).toEqual([]);
  });
});

describe('where the template’s past runs tell when the end is due', () => {
  /** When it is looked at a job that begins to run after 20 s, with past runs of 100 s, or none that can be read. */
  async function looks(past: () => Promise<unknown>): Promise<{ looks: number[]; past: number }> {
    const stage = fakeContext({}, { random: () => 0 });
    const { context, clock } = stage;
    const seen: number[] = [];
    let asked = 0;
    const get = (path: string): Promise<unknown> => {
      if (!path.startsWith('jobs/')) {
        asked += 1;
        return past();
      }
      seen.push(clock.now());
      const elapsed = Math.max(0, clock.now() - 20_000) / 1000;
      const status = elapsed === 0 ? 'pending' : elapsed < 110 ? 'running' : 'successful';
      const job = { id: 7, type: 'job', status, elapsed, unified_job_template: 42, job_explanation: 'No capacity' };
      return Promise.resolve(job);
    };
    requestsOf(context.controller).get = get;
    await awaitEnd(context, JOB, 'pending', new Waiting(context));
    return { looks: seen, past: asked };
  }

  test('it is looked at every three seconds from then on', async () => {
    const runs = { results: [{ elapsed: 100 }, { elapsed: 100 }] };
    const { looks: seen } = await looks(() => Promise.resolve(runs));
    const due = seen.filter((at) => at >= 117_000);
    expect(due[0]).toBe(117_000);
    expect(due.slice(1, 3).map((at, index) => at - (due[index] ?? 0))).toEqual([3000, 3000]);
  });

  test('it is no matter if they cannot be read, and they are asked for once', async () => {
    const { looks: seen, past } = await looks(() => Promise.reject(lost()));
    expect([seen.at(-1), past]).toEqual([139_500, 1]);
  });
});

describe('with live updates', () => {
  const live = (): FakeLive => new FakeLive();

  test('silence is checked after one interval, and later each time, up to eight of them', async () => {
    const { looks } = await awaited(until(150_000, 'running', 'failed'), { live: live() });
    expect(looks).toEqual([1000, 16_000, 53_500, 147_250, 267_250]);
  });

  test('silence is checked no sooner than the last frame and a pause, but after eight intervals at the latest', async () => {
    const notifications = live();
    const stage = fakeContext(
      { detail: (now) => ({ status: now < 200_000 ? 'running' : 'failed' }) },
      { random: () => 0, live: notifications },
    );
    for (let at = 2000; at < 200_000; at += 10_000) stage.clock.at(at, () => notifications.events.notify());
    await awaitEnd(stage.context, JOB, 'running', new Waiting(stage.context));
    expect(stage.asked.map(({ at }) => at)).toEqual([1000, 121_000, 233_500]);
  });

  test('frames that were lost renew the subscription, and silence is checked soon again', async () => {
    const notifications = live();
    const stage = fakeContext(
      { detail: (now) => ({ status: now < 200_000 ? 'running' : 'failed' }) },
      { random: () => 0, live: notifications },
    );
    const polls: number[] = [];
    const news = () => {
      polls.push(stage.clock.now());
      const isUnpushed = stage.clock.now() < 20_000;
      const jobStatus = stage.clock.now() < 200_000 ? 'running' : undefined;
      return Promise.resolve({ jobStatus, isNew: isUnpushed, isUnpushed });
    };
    await awaitEnd(stage.context, JOB, 'running', new Waiting(stage.context), news);
    expect([polls, notifications.renewed]).toEqual([[16_000, 31_000, 68_500, 162_250, 282_250], 1]);
  });

  test('why it does not start is requested after 5, 15 and 30 seconds and after a minute', async () => {
    const { looks } = await awaited(until(200_000, 'pending', 'failed'), { live: live() }, 'pending');
    expect(looks).toEqual([1000, 5000, 15_000, 30_000, 62_000, 182_000, 302_000]);
  });

  test('these requests come later by up to a tenth, so that steps do not synchronise', async () => {
    const { looks } = await awaited(() => ({ status: 'pending' }), {
      live: live(),
      random: () => 1,
      timeoutMs: 34_000,
    });
    expect(looks).toEqual([600, 5440, 15_956, 31_404.4, 34_000]);
  });

  test('a reason that is known is not requested again so soon', async () => {
    const world: World = () => ({ status: 'pending', job_explanation: 'No capacity' });
    const { looks, said } = await awaited(world, { live: live(), timeoutMs: 60_000 }, 'pending');
    expect(looks).toEqual([1000, 33_000, 60_000]);
    expect(said.map(({ at, sentence }) => `${at} ${sentence}`)).toEqual([
      '1000 Status: pending',
      '1000 Job 7 is pending: No capacity.',
    ]);
  });

  test('these requests begin with the wait', async () => {
    const stage = fakeContext({ detail: { status: 'pending' } }, { random: () => 0, live: live(), timeoutMs: 40_000 });
    await stage.clock.sleep(1_000_000);
    await awaitEnd(stage.context, JOB, 'pending', new Waiting(stage.context));
    expect(stage.asked.map(({ at }) => at)).toEqual([1_001_000, 1_005_000, 1_015_000, 1_030_000, 1_040_000]);
  });

  test('an end that was told is looked for at once, and again soon while the API does not show it', async () => {
    const notifications = live();
    const stage = fakeContext(
      { detail: (now) => ({ status: now < 44_000 ? 'running' : 'successful' }) },
      { random: () => 0, live: notifications },
    );
    stage.clock.at(40_000, () => notifications.info('successful'));
    expect(await awaitEnd(stage.context, JOB, 'running', new Waiting(stage.context))).toMatchObject({ kind: 'final' });
    expect(stage.asked.map(({ at }) => at)).toEqual([1000, 16_000, 40_000, 41_000, 43_500, 49_750]);
  });

  test('that it runs is told without a request', async () => {
    const notifications = live();
    const stage = fakeContext(
      { detail: (now) => ({ status: now < 50_000 ? 'running' : 'failed' }) },
      { random: () => 0, live: notifications },
    );
    stage.clock.at(500, () => notifications.info('waiting'));
    stage.clock.at(600, () => notifications.info('running'));
    await awaitEnd(stage.context, JOB, 'pending', new Waiting(stage.context));
    expect(stage.said.map(({ sentence, at }) => `${at} ${sentence}`)).toEqual([
      '500 Status: waiting',
      '600 Status: running',
    ]);
    expect(stage.asked.map(({ at }) => at)).toEqual([1000, 16_000, 53_500]);
  });

  test('a frame that comes late does not lead back into the queue, and what the API says does', async () => {
    const notifications = live();
    const stage = fakeContext(
      { detail: (now) => ({ status: now < 70_000 ? 'pending' : 'failed' }) },
      { random: () => 0, live: notifications },
    );
    for (const [at, status] of [
      [400, 'running'],
      [500, 'waiting'],
      [600, 'running'],
    ] as const)
      stage.clock.at(at, () => notifications.info(status));
    await awaitEnd(stage.context, JOB, 'pending', new Waiting(stage.context));
    expect(stage.said.slice(0, 2).map(({ sentence, at }) => `${at} ${sentence}`)).toEqual([
      '400 Status: running',
      '1000 Status: pending',
    ]);
  });

  test('the number of its events tells of the end, also where the frame with the status gets lost', async () => {
    const notifications = live();
    const stage = fakeContext(
      { detail: (now) => ({ status: now < 22_000 ? 'running' : 'successful' }) },
      { random: () => 0, live: notifications },
    );
    stage.clock.at(20_000, () => {
      notifications.finalCounter = 40;
      notifications.info('running');
    });
    expect(await awaitEnd(stage.context, JOB, 'running', new Waiting(stage.context))).toMatchObject({ kind: 'final' });
    expect(stage.asked.map(({ at }) => at)).toEqual([1000, 16_000, 21_000, 23_500]);
  });

  test('once, whatever else is told until the end', async () => {
    const notifications = live();
    const stage = fakeContext(
      { detail: (now) => ({ status: now < 25_000 ? 'running' : 'successful' }) },
      { random: () => 0, live: notifications },
    );
    for (const at of [20_000, 20_800, 21_600]) {
      stage.clock.at(at, () => {
        notifications.finalCounter = 40;
        notifications.info('running');
      });
    }
    await awaitEnd(stage.context, JOB, 'running', new Waiting(stage.context));
    expect(stage.asked.map(({ at }) => at)).toEqual([1000, 16_000, 21_000, 23_500, 29_750]);
  });

  test('that number costs no request where the status follows at once', async () => {
    const notifications = live();
    const stage = fakeContext(
      { detail: (now) => ({ status: now < 20_050 ? 'running' : 'successful' }) },
      { random: () => 0, live: notifications },
    );
    stage.clock.at(20_000, () => {
      notifications.finalCounter = 40;
      notifications.info('running');
    });
    stage.clock.at(20_060, () => notifications.info('successful'));
    await awaitEnd(stage.context, JOB, 'running', new Waiting(stage.context));
    expect(stage.asked.map(({ at }) => at)).toEqual([1000, 16_000, 20_060]);
  });

  test('a ring that says nothing asks for a look', async () => {
    const notifications = live();
    const stage = fakeContext(
      { detail: (now) => ({ status: now < 30_000 ? 'running' : 'failed' }) },
      { random: () => 0, live: notifications },
    );
    stage.clock.at(20_000, () => notifications.info(undefined));
    stage.clock.at(30_000, () => notifications.info(undefined));
    await awaitEnd(stage.context, JOB, 'running', new Waiting(stage.context));
    expect(stage.asked.map(({ at }) => at)).toEqual([1000, 16_000, 20_000, 30_000]);
  });

  test('and for no further one soon after', async () => {
    const notifications = live();
    const stage = fakeContext(
      { detail: (now) => ({ status: now < 50_000 ? 'running' : 'failed' }) },
      { random: () => 0, live: notifications },
    );
    stage.clock.at(20_000, () => notifications.info(undefined));
    await awaitEnd(stage.context, JOB, 'running', new Waiting(stage.context));
    expect(stage.asked.map(({ at }) => at)).toEqual([1000, 16_000, 20_000, 113_750]);
  });
});

describe('output rings where the counts of the job say that there may be more', () => {
  const counts = (plays: number, tasks: number) => ({ playbook_counts: { play_count: plays, task_count: tasks } });

  /** How often it rang for output by each look. */
  async function notifications(...details: Record<string, unknown>[]): Promise<number[]> {
    const seen: number[] = [];
    const left = [...details];
    const live = new FakeLive();
    live.isWorking = false;
    await awaited(
      () => {
        seen.push(live.events.notifications);
        return left.shift() ?? { status: 'failed' };
      },
      { live },
    );
    return seen.slice(1);
  }

  const running = (more: Record<string, unknown> = {}) => ({ status: 'running', ...more });

  test('new plays and tasks ring, the same ones do not', async () => {
    expect(
      await notifications(running(counts(1, 1)), running(counts(1, 1)), running(counts(1, 2)), running(counts(2, 2))),
    ).toEqual([1, 1, 2, 3]);
  });

  test('none yet ring for nothing', async () => {
    expect(await notifications(running(counts(0, 0)), running(counts(0, 0)))).toEqual([0, 0]);
  });

  test('a job without counts may always have more', async () => {
    expect(await notifications(running(), running({ playbook_counts: { play_count: 1 } }), running())).toEqual([
      1, 2, 3,
    ]);
  });

  test('live updates that begin or end to work ring once: what came meanwhile did not', async () => {
    const live = new FakeLive();
    live.isWorking = false;
    const seen: number[] = [];
    let look = 0;
    await awaited(
      () => {
        seen.push(live.events.notifications);
        live.isWorking = look === 1 || look === 2;
        look += 1;
        return look < 6 ? running(counts(0, 0)) : { status: 'failed' };
      },
      { live },
    );
    expect(seen).toEqual([0, 0, 1, 1, 2, 2]);
  });

  test('a workflow has none of its own', async () => {
    const live = new FakeLive();
    const detail = (now: number) => ({ type: 'workflow_job', status: now < 100_000 ? 'running' : 'failed' });
    const stage = fakeContext({ detail }, { live });
    live.isWorking = false;
    await awaitEnd(stage.context, { type: 'workflow_job', id: 7 }, 'running', new Waiting(stage.context));
    expect([stage.asked.length > 3, live.events.notifications]).toEqual([true, 0]);
  });

  test('one that does not run has none', async () => {
    expect(await notifications({ status: 'pending' }, { status: 'waiting' })).toEqual([0, 0]);
  });
});

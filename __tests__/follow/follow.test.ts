import { describe, expect, test } from '@jest/globals';
import { DEMO, type Fault, type Run } from 'tower-deploy-simulator';
import { type Followed, followed, late, type Setup } from './followed.ts';
import { JITTERS } from './jitters.ts';

async function events({ sim, jobId }: Followed): Promise<{ counter: number; stdout: string }[]> {
  const all: { counter: number; stdout: string }[] = [];
  for (let page = 1; ; page += 1) {
    const url = `${sim.url}/api/v2/jobs/${jobId}/job_events/?order_by=counter&page_size=200&no_truncate=1&page=${page}`;
    const reply = await fetch(url, { headers: { Authorization: `Bearer ${sim.tokens['admin']}` } });
    const body = (await reply.json()) as { results: { counter: number; stdout: string }[]; next: string | null };
    all.push(...body.results);
    // An event that is stored twice is printed once.
    if (body.next === null) return [...new Map(all.map((event) => [event.counter, event])).values()];
  }
}

async function expectWhole(seen: Followed): Promise<void> {
  const texts = (await events(seen)).map(({ stdout }) => stdout).filter((stdout) => stdout !== '');
  expect(seen.lines).toEqual(texts.flatMap((stdout) => stdout.replaceAll('\r\n', '\n').split('\n')));
  expect(seen.outcome.logComplete).toBe(true);
  expect(seen.warned).toEqual([]);
}

describe('the log is whole, in order, each line once', () => {
  test.each<[string, number, Partial<Run>]>([
    ['as the controller is by default', DEMO.deploy, {}],
    ['events long after the end', DEMO.deploy, { eventLag: 20_000 }],
    ['events out of order', DEMO.deploy, { shuffle: true }],
    ['events doubled', DEMO.deploy, { double: [3, 7, 8, 20] }],
    ['long lines', DEMO.long, {}],
    ['ten thousand events out of order', DEMO.noisy, { shuffle: true }],
    ['ten thousand events long after the end', DEMO.noisy, { eventLag: 20_000 }],
    ['ten minutes in bursts', DEMO.slow, {}],
  ])('%s', async (_name, template, changes) => {
    await followed(template, changes, {}, async (seen) => {
      expect(seen.outcome.ending.kind).toBe('final');
      await expectWhole(seen);
    });
  });
});

describe('a long rest is taken from the download', () => {
  test('in few requests, joined at the right line', async () => {
    const check = async (seen: Followed): Promise<void> => {
      const paths = seen.sim.requests.map(({ path }) => path);
      expect(paths.filter((path) => path.includes('format=ansi_download'))).toHaveLength(1);
      expect(paths.filter((path) => path.includes('/job_events/')).length).toBeLessThan(20);
      await expectWhole(seen);
    };
    await followed(DEMO.noisy, {}, {}, check, late);
  });

  test.each<[string, Omit<Fault, 'path'>]>([
    ['is cut in its body', { kind: 'cut-body' }],
    ['is refused', { kind: 'status', status: 406 }],
    ['is a page', { kind: 'html' }],
  ])('when it %s, the events go on where it broke off', async (_name, fault) => {
    const check = async (seen: Followed): Promise<void> => {
      expect(seen.sim.requests.filter(({ path }) => path.includes('/job_events/')).length).toBeGreaterThan(50);
      await expectWhole(seen);
    };
    const broken: Setup = (sim) => sim.faults.add({ ...fault, path: 'format=ansi_download' });
    await followed(DEMO.noisy, {}, {}, check, late, broken);
  });
});

describe('events that never come', () => {
  test.each<[string, number[]]>([
    ['in the middle', [12]],
    ['at the beginning', [1, 2]],
    ['at the end', [9999]],
    ['in many places', [3, 9, 12, 15, 20, 25]],
  ])('%s: what is there is printed, what is missing is reported, within a minute', async (_name, lose) => {
    await followed(DEMO.deploy, { lose: lose[0] === 9999 ? await lastCounter() : lose }, {}, async (seen) => {
      const { outcome, lines, warned, afterEndMs } = seen;
      expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
      expect(outcome.logComplete).toBe(false);
      expect(warned.join('\n')).toMatch(lose[0] === 9999 ? /may be incomplete/ : /did not arrive/);
      expect(afterEndMs).toBeLessThan(60_000);
      const texts = (await events(seen)).map(({ stdout }) => stdout).filter((stdout) => stdout !== '');
      expect(lines).toEqual(texts.flatMap((stdout) => stdout.replaceAll('\r\n', '\n').split('\n')));
    });
  });

  async function lastCounter(): Promise<number[]> {
    let counters: number[] = [];
    await followed(DEMO.deploy, {}, {}, async (seen) => {
      counters = (await events(seen)).map(({ counter }) => counter);
    });
    return counters.slice(-1);
  }
});

describe('time', () => {
  test.each(JITTERS)(
    'pauses between polls, of the detail or of events that have the status, grow to the interval and never above it (%s)',
    async (_name, random) => {
      await followed(DEMO.slow, {}, { random: random() }, ({ sim, jobId }) => {
        const asked = sim.requests
          .filter(({ path }) => /^(job_events\/.*)?$/.test(path.replace(`/api/v2/jobs/${jobId}/`, '')))
          .map(({ at }) => at.getTime());
        const pauses = asked.slice(1).map((at, index) => at - (asked[index] ?? 0));
        expect(Math.max(...pauses)).toBeLessThanOrEqual(15_000);
        const launched = sim.requests.find(({ method }) => method === 'POST')?.at.getTime() ?? 0;
        expect(asked.filter((at) => at - launched < 10_000).length).toBeGreaterThanOrEqual(3);
        // 65 for ten minutes with 40 events in 8 bursts: two more come before a launch than are seen here.
        expect(sim.requests.length).toBeLessThanOrEqual(63);
        // The detail is asked for until the first event is there, when a poll finds nothing new for long, and at the end.
        expect(sim.requests.filter(({ path }) => path === `/api/v2/jobs/${jobId}/`).length).toBeLessThan(15);
      });
    },
  );

  test('the wait ends at its time-out with one last request', async () => {
    await followed(DEMO.slow, {}, { timeoutMs: 100_000 }, ({ outcome, sim, jobId }) => {
      expect(outcome.ending).toMatchObject({ kind: 'timed_out', job: { status: 'running' } });
      const asked = sim.requests.filter(({ path }) => path === `/api/v2/jobs/${jobId}/`);
      const launched = sim.requests.find(({ method }) => method === 'POST')?.at.getTime() ?? 0;
      expect((asked.at(-1)?.at.getTime() ?? 0) - launched).toBe(100_000);
    });
  });

  test('a job that ended just before the deadline is seen by the last request, and its log is drained', async () => {
    await followed(DEMO.deploy, { eventLag: 30_000 }, { timeoutMs: 25_000, intervalMs: 20_000 }, async (seen) => {
      expect(seen.outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
      await expectWhole(seen);
    });
  });

  test('a controller that stays away is retried for retry_for and reported once', async () => {
    const away = {
      method: 'GET',
      path: /\/jobs\/\d+\/$/,
      skip: 3,
      kind: 'status',
      status: 502,
      times: Number.POSITIVE_INFINITY,
    } as const;
    await followed(
      DEMO.slow,
      {},
      { retryForMs: 120_000 },
      ({ outcome, said, sim, jobId }) => {
        expect(outcome.ending).toMatchObject({
          kind: 'unknown',
          reason: expect.stringContaining('was unreachable for 2 min (`retry_for`)'),
        });
        expect(said.filter((sentence) => sentence.includes('Retrying for up to'))).toHaveLength(1);
        const failed = sim.requests.filter(({ path, status }) => path === `/api/v2/jobs/${jobId}/` && status === 502);
        const times = failed.map(({ at }) => at.getTime());
        expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBe(120_000);
        expect(failed.length).toBeLessThan(20);
      },
      (sim) => sim.faults.add(away),
    );
  });
});

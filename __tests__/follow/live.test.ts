import { describe, expect, test } from '@jest/globals';
import { DEMO, Simulator } from 'tower-deploy-simulator';
import { Connection } from '../../src/controller/connection/connection.ts';
import { type Job, readJob } from '../../src/controller/jobs.ts';
import { Requests } from '../../src/controller/requests.ts';
import { follow, type Outcome } from '../../src/follow/follow.ts';
import type { FollowContext } from '../../src/follow/follow-context.ts';
import { LiveUpdates } from '../../src/follow/live-updates.ts';
import type { Message } from '../../src/messages/message.ts';
import { Wakeup } from '../../src/timing/wakeup.ts';
import { JITTERS } from './jitters.ts';
import { VirtualClock } from './virtual-clock.ts';

interface Listened {
  outcome: Outcome;
  sim: Simulator;
  job: Job;
  /** What was said, at simulated ms since the launch. */
  said: { at: number; text: string }[];
  /** When each line was printed, in simulated ms since the launch. */
  printedAt: number[];
  /** Simulated ms from the launch to each request that fits. */
  asked: (path: RegExp) => number[];
}

/** Follows a job in simulated time with live updates. */
async function listened(
  arrange: (sim: Simulator) => void,
  extra_vars: object,
  check: (listened: Listened) => void,
  template = `job_templates/${DEMO.slow}`,
  options: Partial<FollowContext> = {},
): Promise<void> {
  const sim = await Simulator.start();
  arrange(sim);
  const clock = new VirtualClock(sim, true);
  const connection = new Connection({ credentials: { token: sim.tokens['admin'] ?? '' }, requestTimeoutMs: 30_000 });
  const done = new AbortController();
  try {
    const controller = await connection.discover(new URL(sim.url));
    clock.track(connection);
    const job = readJob(await new Requests(controller.root, connection).post(`${template}/launch/`, { extra_vars }));
    const began = clock.now();
    const said: Listened['said'] = [];
    const printedAt: number[] = [];
    const info = (text: string) => said.push({ at: clock.now() - began, text });
    const sink = {
      info,
      warn: ({ text }: Message) => info(text),
      notice: info,
      debug: () => undefined,
      output: (text: string, fold?: { title: string }) => {
        for (const _ of text.split('\n')) printedAt.push(clock.now() - began);
        if (fold !== undefined) info(fold.title);
        return Promise.resolve();
      },
    };
    const { signal } = new AbortController();
    const times = { timeoutMs: 3_600_000, intervalMs: 60_000, retryForMs: 600_000, random: () => 0.5, ...options };
    const live = new LiveUpdates(controller, job, clock, sink, done.signal, times.random);
    const outcome = await follow({ controller, sink, clock, signal, live, ...times }, job);
    const asked = (path: RegExp) =>
      sim.requests.filter((request) => path.test(request.path)).map(({ at }) => at.getTime() - began);
    check({ outcome, sim, job, said, printedAt, asked });
  } finally {
    done.abort();
    clock.stop();
    connection.close();
    await sim.close();
  }
}

const STATUS = /\/jobs\/\d+\/$/;
const HANDSHAKE = /\/websocket\/$/;
const ended = ({ sim, job }: Listened) =>
  (sim.world.jobs.get(job.id)?.finished ?? 0) - (sim.world.jobs.get(job.id)?.created ?? 0);

describe('with live updates', () => {
  test('the end is known a moment after it, though polls are minutes apart', async () => {
    await listened(
      () => undefined,
      { seconds: 700 },
      (seen) => {
        expect(seen.outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
        const first = seen.asked(STATUS).find((at) => at >= ended(seen)) ?? 0;
        expect(first - ended(seen)).toBeLessThan(500);
        expect(seen.asked(/./).length).toBeLessThan(30);
      },
    );
  }, 60_000);

  test.each(JITTERS)('ten minutes with 40 events in 8 bursts take 15 requests at most (%s)', async (_name, random) => {
    const template = `job_templates/${DEMO.slow}`;
    // The job and the request for the API root are among those that are seen here; two more come before a launch.
    const check = ({ outcome, asked }: Listened) => {
      expect(outcome.logComplete).toBe(true);
      expect(asked(/./).length).toBeLessThanOrEqual(13);
    };
    await listened(() => undefined, {}, check, template, { intervalMs: 15_000, random: random() });
  });

  test('a line is printed when it and all before it are stored, without a request for it', async () => {
    await listened(
      () => undefined,
      { seconds: 700 },
      ({ sim, job, printedAt, asked }) => {
        const row = sim.world.jobs.get(job.id);
        let stored = 0;
        const due = [...(row?.events ?? [])]
          .sort((a, b) => a.counter - b.counter)
          .flatMap(({ stdout, visible }) => {
            stored = Math.max(stored, visible - (row?.created ?? 0));
            return stdout === '' ? [] : stdout.split('\r\n').map(() => stored);
          });
        expect(printedAt).toHaveLength(due.length);
        for (const [line, at] of printedAt.entries()) expect(at - (due[line] ?? 0)).toBeLessThan(100);
        // One checks after a long silence that frames still come; one reads the events without output, at the end.
        expect(asked(/\/job_events\//)).toHaveLength(2);
      },
    );
  }, 60_000);

  test('output that goes on and on is read every few seconds', async () => {
    await listened(
      () => undefined,
      { count: 6000 },
      ({ outcome, sim, job, asked }) => {
        expect(outcome.logComplete).toBe(true);
        const row = sim.world.jobs.get(job.id);
        const seconds = ((row?.finished ?? 0) - (row?.started ?? 0)) / 1000;
        expect(seconds).toBeGreaterThan(20);
        // Pages of 200 are read one after the other, each 30 for what 6000 events need at least.
        const pauses = asked(/counter__gt/).length - 30;
        expect(pauses).toBeLessThan(12 + seconds / 3);
      },
      `job_templates/${DEMO.noisy}`,
    );
  }, 60_000);

  test("other people's jobs cost no request", async () => {
    await listened(
      (sim) => sim.clock.onAdvance(() => sim.live.flood(40)),
      { seconds: 700 },
      ({ outcome, sim, asked }) => {
        expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
        expect(sim.live.sent).toBeGreaterThan(2000);
        expect(asked(/./).length).toBeLessThan(30);
      },
    );
  }, 60_000);

  test('a connection that is silent is given up after two pings, and another one rings', async () => {
    await listened(
      (sim) => sim.live.fault({ kind: 'silent', frames: 2 }),
      { seconds: 700 },
      (seen) => {
        const [first, second, ...more] = seen.asked(HANDSHAKE);
        expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(20_000);
        expect((second ?? 0) - (first ?? 0)).toBeLessThan(50_000);
        expect(more).toEqual([]);
        const known = seen.asked(STATUS).find((at) => at >= ended(seen)) ?? 0;
        expect(known - ended(seen)).toBeLessThan(500);
      },
    );
  }, 60_000);

  test('a subscription that is lost while the connection stays is noticed soon, and renewed', async () => {
    const options = { intervalMs: 15_000 };
    await listened(
      (sim) => sim.live.fault({ kind: 'unrelayed', frames: 12 }),
      { seconds: 700 },
      (seen) => {
        const row = seen.sim.world.jobs.get(seen.job.id);
        const stored = (row?.events ?? [])
          .filter(({ stdout }) => stdout !== '')
          .sort((a, b) => a.counter - b.counter)
          .flatMap(({ stdout, visible }) => stdout.split('\r\n').map(() => visible - (row?.created ?? 0)));
        const delays = seen.printedAt.map((at, line) => at - (stored[line] ?? 0));
        expect(Math.max(...delays)).toBeGreaterThan(5000);
        expect(Math.max(...delays)).toBeLessThan(40_000);
        expect(delays.filter((ms) => ms > 2000).length).toBeLessThan(delays.length / 4);
        expect(seen.asked(HANDSHAKE)).toHaveLength(1);
        expect(seen.asked(/./).length).toBeLessThan(20);
        expect(seen.outcome.logComplete).toBe(true);
      },
      `job_templates/${DEMO.slow}`,
      options,
    );
  }, 60_000);

  test('a connection that breaks off each time costs no more than polling: pauses grow to a minute', async () => {
    const breaks = (sim: Simulator) => sim.live.fault({ kind: 'close', frames: 2, times: 1000 });
    await listened(breaks, { seconds: 700 }, (seen) => {
      expect(seen.outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
      const at = seen.asked(HANDSHAKE);
      expect(at.length).toBeGreaterThan(8);
      expect(at.length).toBeLessThan(30);
      const pauses = at.slice(1).map((time, index) => time - (at[index] ?? 0));
      expect(Math.max(...pauses)).toBeLessThanOrEqual(61_000);
      expect(Math.min(...pauses.slice(7))).toBeGreaterThan(35_000);
    });
  }, 60_000);
});

test('what happens in a workflow inside of a workflow is told a moment after it', async () => {
  const slowInside = (sim: Simulator) => {
    for (const node of sim.world.workflow_nodes.filter((row) => row.workflow_job_template === DEMO.wfTwoNodes))
      node.unified_job_template = DEMO.slow;
  };
  await listened(
    slowInside,
    {},
    ({ outcome, sim, job, said }) => {
      expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'successful' } });
      const began = sim.world.workflow_jobs.get(job.id)?.created ?? 0;
      const [build, publish] = sim.world.jobs.all();
      const reported = (words: string) => said.find(({ text }) => text.startsWith(words))?.at ?? 0;
      // Half a second until its log is read: polls are a minute and more apart by then.
      for (const [at, node] of [
        [(build?.finished ?? 0) - began, 'Node "inner > build" (Slow): successful'],
        [(publish?.started ?? 0) - began, 'Node "inner > publish" (Slow) runs'],
        [(publish?.finished ?? 0) - began, 'Node "inner > publish" (Slow): successful'],
      ] as const) {
        expect(reported(node) - at).toBeGreaterThanOrEqual(0);
        expect(reported(node) - at).toBeLessThan(3000);
      }
    },
    `workflow_job_templates/${DEMO.wfNested}`,
  );
}, 60_000);

describe('the bell', () => {
  const { signal } = new AbortController();
  const never = {
    now: () => 0,
    sleep: (_ms: number, end?: AbortSignal) =>
      new Promise<void>((_, reject) => end?.addEventListener('abort', () => reject(end.reason))),
  };
  const atOnce = { now: () => 0, sleep: () => Promise.resolve() };

  test('rings while nobody waits count as one, and none is forgotten', async () => {
    const bell = new Wakeup();
    bell.notify();
    bell.notify();
    bell.notify();
    expect(await bell.wait(1000, never, signal)).toBe(true);
    expect(await bell.wait(1000, atOnce, signal)).toBe(false);
  });

  test('wakes who waits', async () => {
    const bell = new Wakeup();
    const waiting = bell.wait(1000, never, signal);
    bell.notify();
    expect(await waiting).toBe(true);
  });
});

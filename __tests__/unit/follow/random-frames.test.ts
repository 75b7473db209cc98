import { setImmediate as immediately } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../../src/controller/events/job-event.ts';
import { jobLog } from '../../../src/follow/events/create-job-log.ts';
import { seeded } from '../../scenarios/support/random.ts';
import { seeds } from '../../seeds.ts';
import { type FakeEvent, FakeLive, fakeContext, JOB } from './fake-controller.ts';

/** An event, when the API has it, and when its frame comes, in ms. */
type TimedEvent = FakeEvent & { end_line: number; at: number; frameAt: number };

/** Events in bursts, some without output, blank, or with blank lines at their end. Workers store them out of order. */
function job(count: number, random: () => number): TimedEvent[] {
  const events: TimedEvent[] = [];
  const burst = random() * 0.9;
  let line = 0;
  let emittedAt = 0;
  for (let counter = 1; counter <= count; counter += 1) {
    if (random() > burst) emittedAt += random() * 4000;
    const kind = random();
    const texts = Array.from({ length: 1 + Math.floor(random() * 3) }, (_, index) => `event ${counter} line ${index}`);
    const stdout = kind < 0.35 ? '' : texts.join('\r\n');
    const blank = kind < 0.05 || kind > 0.8 ? 1 + Math.floor(random() * 2) : 0;
    const end_line = line + (stdout === '' ? 0 : texts.length) + blank;
    const event = counter === count ? 'playbook_on_stats' : 'verbose';
    const at = emittedAt + random() * 1300;
    const frameAt = at + 20 + random() * (random() < 0.05 ? 3000 : 120);
    events.push({ counter, stdout, event, start_line: line, end_line, at, frameAt });
    line = end_line;
  }
  return events;
}

/** Returns a frame whose fields may be wrong: lines, counter, or types. */
function distorted(event: TimedEvent, random: () => number): Record<string, unknown> {
  const shift = Math.floor(random() * 7) - 3;
  const wrong: Record<string, unknown>[] = [
    { start_line: event.start_line + shift },
    { end_line: event.end_line + shift },
    { counter: event.counter + shift },
    { counter: 1e300 },
    { counter: -3 },
    { counter: '12' },
    { stdout: 12 },
    { start_line: event.end_line },
    { end_line: undefined },
    { end_line: 2 ** 60 },
  ];
  return { ...event, ...wrong[Math.floor(random() * wrong.length)] };
}

/** Follows a job whose frames get lost, come twice, late or distorted, and whose API may be slower than they are. */
async function followed(seed: number, distortions: number, isLong = true) {
  const random = seeded(seed);
  const events = job(1 + Math.floor(random() * (isLong && random() < 0.1 ? 1300 : random() < 0.5 ? 80 : 6)), random);
  const finished = Math.max(...events.map(({ at }) => at)) - random() * 1300;
  const [drops, doubles] = [random() < 0.3 ? random() : random() * 0.2, random() * 0.2];
  const lag = random() < 0.3 ? random() * 3000 : 0;
  const lost = random() < 0.3 ? 1 + Math.floor(random() * events.length) : 0;
  const rows = events
    .filter(({ counter }) => counter !== lost)
    .map((event) => ({ ...event, at: event.at + random() * lag }));
  const lines = rows.flatMap(({ stdout }) => (stdout === '' ? [] : stdout.split('\r\n')));
  const storedAt = Math.max(0, ...rows.map(({ at }) => at));
  const live = new FakeLive();
  const fake = fakeContext(
    {
      events: rows,
      download: lines.map((line) => `${line}\n`).join(''),
      detail: (now) => ({ status: 'successful', event_processing_finished: lost === 0 && now >= storedAt }),
    },
    { live, random },
  );
  const { clock } = fake;
  const sleep = clock.sleep.bind(clock);
  clock.sleep = async (ms, signal) => {
    await immediately();
    return await sleep(ms, signal);
  };
  const frames = rows.filter((row) => (row.start_line !== row.end_line || random() < 0.05) && random() >= drops);
  for (const row of frames) {
    const frame = random() < distortions ? distorted(row, random) : row;
    const push = (): void => live.onEvent?.(readEvent(frame), 300);
    clock.at(row.frameAt, push);
    if (random() < doubles) clock.at(row.frameAt + random() * 5000, push);
  }
  if (random() < 0.7) {
    clock.at(finished, () => {
      live.finalCounter = events.length;
    });
  }
  const ended = new AbortController();
  clock.at(finished, () => ended.abort());
  const { log } = jobLog(fake.context, JOB);
  await log.follow(ended.signal);
  const whole = await log.drain(false);
  const hasLost = lines.length < events.flatMap(({ stdout }) => (stdout === '' ? [] : stdout.split('\r\n'))).length;
  return { ...fake, whole, lines, lost, hasLost };
}

const sample = seeds(50);

describe('whatever happens to frames', () => {
  test.each(sample)(
    'all that is stored is printed once, in order, and nothing else is complete (seed %i)',
    async (seed) => {
      const { printed, lines, whole, warned, lost, hasLost, asked, clock } = await followed(seed, 0);
      expect(printed).toEqual(lines);
      if (lost === 0) expect([whole, warned]).toEqual([true, []]);
      if (hasLost) expect([whole, warned.length > 0]).toEqual([false, true]);
      // Pages of 200 events, and one request a second at most.
      expect(asked.length).toBeLessThan(25 + clock.now() / 1000 + lines.length / 50);
    },
  );

  test.each(sample)('a line that wrong frames hide is never left out in silence (seed %i)', async (seed) => {
    const { printed, lines, whole, warned } = await followed(seed, 0.07, false);
    const isSame = printed.join('\n') === lines.join('\n');
    expect(isSame || (!whole && warned.length > 0)).toBe(true);
  });
});

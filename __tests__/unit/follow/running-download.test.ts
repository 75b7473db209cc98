import { setImmediate as immediately } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../../src/controller/events/job-event.ts';
import { jobLog } from '../../../src/follow/events/create-job-log.ts';
import { JITTERS } from '../../follow/jitters.ts';
import { seeded } from '../../scenarios/support/random.ts';
import { seeds } from '../../seeds.ts';
import { answered, lost } from '../launch/context.ts';
import { type FakeEvent, FakeLive, type Fakes, fakeContext, JOB } from './fake-controller.ts';

type Stored = FakeEvent & { end_line: number; at: number };

/** What a job prints, and how. */
interface Printing {
  /** Events a second. */
  rate: number;
  seconds: number;
  /** Share of events without output. */
  silent?: number;
  /** Share of events that end in a blank line. */
  blank?: number;
}

/** Events that four workers store in batches of a second, each at its own time. */
function printedBy({ rate, seconds, silent = 0.2, blank = 0 }: Printing, random: () => number): Stored[] {
  const phases = Array.from({ length: 4 }, () => random() * 1000);
  let line = 0;
  return Array.from({ length: Math.round(rate * seconds) }, (_, index) => {
    const emitted = 1000 + (index * 1000) / rate;
    const phase = phases[index % 4] ?? 0;
    const at = Math.ceil((emitted - phase) / 1000) * 1000 + phase;
    const isSilent = random() < silent;
    const count = isSilent ? 0 : 1 + Math.floor(random() * 3);
    const stdout = Array.from({ length: count }, (_line, part) => `event ${index + 1}.${part}`).join('\r\n');
    const end_line = line + count + (!isSilent && random() < blank ? 1 : 0);
    const event = { counter: index + 1, stdout, event: 'runner_on_ok', start_line: line, end_line, at };
    line = end_line;
    return event;
  });
}

const textOf = (events: readonly FakeEvent[]): string =>
  events
    .filter(({ stdout }) => stdout !== '')
    .map(({ stdout }) => `${stdout.replaceAll('\r\n', '\n')}\n`)
    .join('');

const shown = (events: readonly FakeEvent[]): string[] => textOf(events).split('\n').slice(0, -1);

interface Following {
  live?: boolean;
  random?: () => number;
  /** By default, the first 30 events of each second are pushed. */
  isPushed?: (event: Stored, index: number) => boolean;
}

/** Follows and drains job 7, which stores these events. */
async function followed(
  events: Stored[],
  fakes: Partial<Fakes> = {},
  { live = true, random = () => 0, isPushed = (_event, index) => index <= 30 }: Following = {},
) {
  const source = new FakeLive();
  source.isWorking = live;
  const stored = (now: number) => events.filter(({ at }) => at <= now);
  const fake = fakeContext(
    {
      events,
      detail: { status: 'successful', event_processing_finished: true },
      download: (now) => textOf(stored(now)),
      ...fakes,
    },
    { live: source, random },
  );
  const { clock } = fake;
  const printedAt: number[] = [];
  const { output } = fake.context.sink;
  fake.context.sink.output = (text, fold) => {
    for (const _ of text.split('\n')) printedAt.push(clock.now());
    return output(text, fold);
  };
  const sleep = clock.sleep.bind(clock);
  clock.sleep = async (ms, signal) => {
    await immediately();
    return await sleep(ms, signal);
  };
  const sent = new Map<number, number>();
  for (const event of live ? events : []) {
    const second = Math.floor(event.at / 1000);
    const count = (sent.get(second) ?? 0) + 1;
    sent.set(second, count);
    if (event.stdout === '' || !isPushed(event, count)) continue;
    clock.at(event.at + 20 + random() * 80, () => source.onEvent?.(readEvent(event), 300));
  }
  const ended = new AbortController();
  const end = Math.max(...events.map(({ at }) => at)) + 200;
  clock.at(end, () => {
    if (live) source.finalCounter = events.length;
    ended.abort();
  });
  // Without live updates, polls of the status ask for reads.
  for (let at = 5000; !live && at < end; at += 5000) clock.at(at, () => source.events.notify());
  const { log } = jobLog(fake.context, JOB);
  await log.follow(ended.signal);
  const whole = await log.drain(true);
  const paths = fake.asked.map(({ at, path }) => ({ at, path }));
  const downloads = paths.filter(({ path }) => path.includes('ansi_download'));
  const pages = paths.filter(({ path }) => path.includes('counter__gt=') && !path.includes('event__in'));
  return { ...fake, whole, downloads, pages, printedAt, end };
}

describe('a job that prints more than frames carry', () => {
  test.each([true, false])('is read by download, live updates: %j', async (live) => {
    const events = printedBy({ rate: 200, seconds: 60 }, seeded(1));
    const { printed, whole, warned, downloads, pages, printedAt, end } = await followed(events, {}, { live });
    expect(printed).toEqual(shown(events));
    expect([whole, warned]).toEqual([true, []]);
    expect(downloads.length).toBeGreaterThanOrEqual(3);
    expect(downloads.length).toBeLessThanOrEqual(8);
    expect(pages.length).toBeLessThanOrEqual(5);
    // Most of it is printed while the job runs.
    expect(printedAt.filter((at) => at < end - 30_000).length).toBeGreaterThan(printed.length / 4);
  });

  test.each(JITTERS)('costs one proof for each download: %s', async (_name, jitter) => {
    const events = printedBy({ rate: 200, seconds: 22.5, silent: 0 }, seeded(9));
    const isPushed = ({ counter }: Stored) => counter % 7 === 0;
    const { downloads, asked, printed } = await followed(events, {}, { random: jitter(), isPushed });
    const proofs = asked.filter(({ path }) => path.includes('order_by=-counter&page_size=10'));
    expect(printed).toEqual(shown(events));
    expect(downloads.length).toBeLessThanOrEqual(3);
    expect(proofs).toHaveLength(downloads.length);
  });

  test('pauses longer the more it has printed', async () => {
    const events = printedBy({ rate: 400, seconds: 120, silent: 0 }, seeded(2));
    const { downloads, printed } = await followed(events);
    const pauses = downloads.slice(1).map(({ at }, index) => at - (downloads[index]?.at ?? 0));
    expect(printed).toHaveLength(shown(events).length);
    expect(pauses[0]).toBeGreaterThanOrEqual(10_000);
    expect(pauses[0]).toBeLessThan(15_000);
    expect(Math.max(...pauses)).toBeGreaterThan(20_000);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(60_000);
  });

  test.each([
    ['1 event', 1],
    ['10 events', 10],
    ['30 events', 30],
  ])('is not read by download at %s a second', async (_what, rate) => {
    const events = printedBy({ rate, seconds: 30, silent: 0 }, seeded(3));
    const { downloads, printed, whole } = await followed(events);
    expect([downloads, printed, whole]).toEqual([[], shown(events), true]);
  });

  test('has the rest of a huge burst soon, though pauses are long for so many events', async () => {
    const burst = printedBy({ rate: 20_000, seconds: 1.5, silent: 0 }, seeded(8));
    const last = { ...(burst.at(-1) as Stored), counter: burst.length + 1, at: 90_000 };
    const events = [...burst, { ...last, start_line: last.end_line, end_line: last.end_line + 1, stdout: 'the end' }];
    const { printed, printedAt } = await followed(events);
    expect(printed).toHaveLength(shown(events).length);
    expect(printedAt.filter((at) => at > 20_000)).toHaveLength(1);
  });

  test('is not downloaded while an event is missing', async () => {
    const events = printedBy({ rate: 200, seconds: 40, silent: 0 }, seeded(7));
    const late = events[99] as Stored;
    late.at = 12_000;
    const { downloads, printed, whole } = await followed(events);
    expect(downloads[0]?.at).toBeGreaterThanOrEqual(12_000);
    expect([printed, whole]).toEqual([shown(events), true]);
  });

  test('is read as pages where the download has other lines', async () => {
    const events = printedBy({ rate: 200, seconds: 40 }, seeded(4));
    const stored = (now: number) => events.filter(({ at }) => at <= now);
    const download = (now: number) => `one more\n${textOf(stored(now))}`;
    const { downloads, pages, printed, whole } = await followed(events, { download });
    expect([downloads.length, printed, whole]).toEqual([1, shown(events), true]);
    expect(pages.length).toBeGreaterThan(10);
  });

  test('is read as pages where the download is refused, without waiting for a missing event to be given up', async () => {
    const events = printedBy({ rate: 200, seconds: 150 }, seeded(5));
    const fault = (path: string) => (path.includes('order_by=-counter&page_size=10') ? answered(403) : undefined);
    const { printed, whole, warned } = await followed(events, { fault });
    expect([printed.length, whole, warned]).toEqual([shown(events).length, true, []]);
  });

  test('of which an event is lost is read as pages, and only that event is missing', async () => {
    const all = printedBy({ rate: 200, seconds: 120, silent: 0 }, seeded(6));
    const events = all.filter(({ counter }) => counter !== 3000);
    const { printed, warned } = await followed(events);
    expect(printed).toEqual(shown(events));
    expect(warned.filter((text) => text.includes('event 3000'))).toHaveLength(1);
    expect(warned).toHaveLength(1);
  });
});

describe('whatever is stored late, dropped, wrong or cut, the output is printed once and whole', () => {
  test.each(seeds(12))('seed %i', async (seed) => {
    const random = seeded(seed + 100);
    const [rate, seconds] = [50 + random() * 400, 5 + random() * 60];
    const events = printedBy({ rate, seconds, silent: random() * 0.5, blank: seed % 4 === 1 ? 0.01 : 0 }, random);
    // Some events are stored seconds after the others.
    for (const event of events) if (random() < 0.001) event.at += random() * 8000;
    const stored = (now: number) => events.filter(({ at }) => at <= now);
    const download = (now: number): string => {
      const text = textOf(stored(now));
      if (seed % 8 === 2) return `${text}${text}`.slice(0, Math.floor(random() * text.length));
      if (seed % 8 === 3) return text.replace('event 300.0', 'event 300.0\nanother');
      return text;
    };
    const last = Math.max(...events.map(({ at }) => at));
    const fault = (_path: string, now: number) => (seed % 8 === 4 && now < last && random() < 0.2 ? lost() : undefined);
    const live = seed % 3 !== 0;
    const { printed, warned, whole } = await followed(events, { download, fault }, { live, random });
    expect(printed).toEqual(shown(events));
    expect([whole, warned]).toEqual([true, []]);
  });
});

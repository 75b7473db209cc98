import { describe, expect, test } from '@jest/globals';
import { jobLog } from '../../../src/follow/events/create-job-log.ts';
import { JobLog } from '../../../src/follow/events/job-log.ts';
import { PlayLayout } from '../../../src/follow/events/log-layout.ts';
import { CompleteView } from '../../../src/follow/events/whole-view.ts';
import { answered, CANCELLED, lost } from '../launch/context.ts';
import { FakeLive, type Fakes, fakeContext, JOB, lines } from './fake-controller.ts';

/** Follows the output of job 7 for so many ms; its longest pauses have no jitter. */
async function followed(
  fakes: Fakes,
  ms: number,
  options = {},
  arrange: (fake: ReturnType<typeof fakeContext>) => void = () => undefined,
) {
  const fake = fakeContext(fakes, { random: () => 0, ...options });
  arrange(fake);
  const ended = new AbortController();
  fake.clock.at(ms, () => ended.abort());
  const { log } = jobLog(fake.context, JOB);
  await log.follow(ended.signal);
  return { ...fake, log, reads: fake.asked.map(({ at }) => at) };
}

const shown = (count: number) => lines(count).map(({ stdout }) => stdout);

describe('while a job runs its output is read', () => {
  test('a second after a notification', async () => {
    const live = new FakeLive();
    const events = lines(2).map((event, index) => ({ ...event, at: [5000, 5900][index] }));
    const { reads, printed, clock } = await followed({ events }, 20_000, { live }, ({ clock: time }) =>
      time.at(5000, () => live.events.notify()),
    );
    expect([reads, printed, clock.now()]).toEqual([[6000], shown(2), 20_000]);
  });

  test('without a notification after eight intervals, and after two where that found some', async () => {
    const events = lines(2).map((event, index) => ({ ...event, at: [100_000, 140_000][index] }));
    const { reads } = await followed({ events }, 400_000);
    expect(reads).toEqual([120_000, 150_000, 180_000, 300_000]);
  });

  test('a little sooner, so that no two steps go in step', async () => {
    expect((await followed({}, 115_000, { random: () => 0.5 })).reads).toEqual([114_000]);
  });

  test('after more than eight intervals with live updates, whose fallback poll reads it, too', async () => {
    const live = new FakeLive();
    const events = lines(1).map((event) => ({ ...event, at: 5000 }));
    const { reads } = await followed({ events }, 130_000, { live }, ({ clock }) =>
      clock.at(5000, () => live.events.notify()),
    );
    expect(reads).toEqual([6000]);
  });

  test.each<[string, boolean, number, number[]]>([
    ['again soon where more may not have rung', true, 30, [6000, 7500]],
    ['no sooner where all did', true, 29, [6000]],
    ['at once by polling, where the poll notifies', false, 30, [5000]],
  ])('%s', async (_name, isWorking, count, expected) => {
    const live = new FakeLive();
    live.isWorking = isWorking;
    const { reads } = await followed({ events: lines(count) }, 20_000, { live }, ({ clock }) =>
      clock.at(5000, () => live.events.notify()),
    );
    expect(reads).toEqual(expected);
  });

  test('soon while a gap is open, less and less often, and it is given up after a minute', async () => {
    const events = lines(3).filter(({ counter }) => counter !== 2);
    const { reads, printed, warned } = await followed({ events }, 400_000);
    expect(reads.slice(0, 3)).toEqual([120_000, 121_500, 123_000]);
    expect(reads.slice(-3)).toEqual([180_000, 181_500, 301_500]);
    expect(reads.length).toBeLessThan(20);
    expect(printed).toEqual(['line 0', 'line 2']);
    expect(warned).toEqual([expect.stringContaining('event 2 did not arrive')]);
  });

  test('as soon as the gap is filled, which is not reported', async () => {
    const events = lines(3).map((event) => ({ ...event, at: event.counter === 2 ? 124_000 : 0 }));
    const { reads, printed, warned } = await followed({ events }, 200_000);
    expect([reads.at(-1), printed, warned]).toEqual([124_500, shown(3), []]);
  });

  test('again after an outage, with pauses that grow', async () => {
    const fault = (_path: string, now: number) => (now < 135_000 ? lost() : undefined);
    const { reads, printed, debugged } = await followed({ events: lines(1), fault }, 200_000);
    expect(reads.slice(0, 4)).toEqual([120_000, 121_000, 123_500, 129_750]);
    expect(printed).toEqual(['line 0']);
    expect(debugged).toEqual(['The output could not be read: The line is dead.']);
  });

  test('no more once it is refused', async () => {
    const { reads } = await followed({ fault: () => answered(403) }, 900_000);
    expect(reads).toEqual([120_000]);
  });

  test('until the end, which breaks off a read without a word', async () => {
    const ended = new AbortController();
    const fake = fakeContext({
      fault: () => {
        ended.abort();
        return lost();
      },
    });
    await jobLog(fake.context, JOB).log.follow(ended.signal);
    expect([fake.asked.length, fake.asked[0]?.signal?.aborted, fake.debugged]).toEqual([1, true, []]);
  });

  test('until the workflow is cancelled', async () => {
    const workflow = new AbortController();
    const { clock, context } = fakeContext({}, { signal: workflow.signal });
    clock.at(50_000, () => workflow.abort(CANCELLED));
    const following = jobLog(context, JOB).log.follow(new AbortController().signal);
    await expect(following).rejects.toBe(CANCELLED);
  });
});

describe('at a time-out', () => {
  test('what can be read is printed', async () => {
    const { context, printed } = fakeContext({ events: lines(2) });
    await jobLog(context, JOB).log.catchUp();
    expect(printed).toEqual(shown(2));
  });

  test('what cannot be read is reported in a debug line, and a cancelled workflow reads no more', async () => {
    const workflow = new AbortController();
    const { context, debugged } = fakeContext({ fault: () => answered(403) }, { signal: workflow.signal });
    const { log } = jobLog(context, JOB);
    await log.catchUp();
    expect(debugged).toEqual(['The output could not be read: The controller answered 403.']);
    workflow.abort(CANCELLED);
    await expect(log.catchUp()).rejects.toBe(CANCELLED);
  });
});

test('a job without events is not asked for any', async () => {
  const approval = { ...JOB, type: 'workflow_approval' as const };
  const fake = fakeContext({ events: lines(2) });
  const log = new JobLog(fake.context, approval, new CompleteView(fake.context.sink, new PlayLayout()));
  await log.follow(new AbortController().signal);
  await log.catchUp();
  expect([await log.drain(false), fake.asked.length]).toEqual([true, 0]);
});

test('the log of a job that shows only failures is that, and a file gets all of it', async () => {
  const events = [
    { ...lines(1)[0], event: 'runner_on_ok' },
    { ...lines(2)[1], event: 'playbook_on_stats' },
  ] as Fakes['events'];
  const written: string[] = [];
  const transcript = {
    heading: () => undefined,
    write: (text: string) => {
      written.push(text);
      return Promise.resolve();
    },
  };
  for (const [log, expected] of [
    ['failures', ['line 1']],
    ['none', []],
  ] as const) {
    const fake = fakeContext(events === undefined ? {} : { events }, { log, transcript });
    await jobLog(fake.context, JOB).log.catchUp();
    expect(fake.printed).toEqual(expected);
  }
  expect(written).toEqual(['line 0\nline 1', 'line 0\nline 1']);
});

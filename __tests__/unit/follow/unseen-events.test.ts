import { describe, expect, test } from '@jest/globals';
import { readEvent } from '../../../src/controller/events/job-event.ts';
import { jobLog } from '../../../src/follow/events/create-job-log.ts';
import { answered, lost } from '../launch/context.ts';
import { type FakeEvent, FakeLive, fakeContext, JOB } from './fake-controller.ts';

/** A job of so many results on a host, each with a start that has no output, and a recap. */
function job(results: number, { failed = 0 } = {}) {
  const events: (FakeEvent & { end_line: number; [field: string]: unknown })[] = [];
  let line = 0;
  const add = (event: string, stdout: string, more: Record<string, unknown> = {}): void => {
    const [start_line, end_line] = [line, line + (stdout === '' ? 0 : 1)];
    line = end_line;
    events.push({
      counter: events.length + 1,
      event,
      stdout,
      start_line,
      end_line,
      event_data: { host: 'web1' },
      ...more,
    });
  };
  for (let index = 0; index < results; index += 1) {
    add('runner_on_start', '');
    add('runner_on_ok', `ok: [web1] ${index}`);
  }
  // A loop: its items have the output, and its result the change.
  add('runner_item_on_ok', 'changed: [web1] => (item=1)');
  add('runner_on_ok', '', { changed: true });
  const data = { processed: { web1: 1 }, ok: { web1: results + 1 }, changed: { web1: 1 }, failures: { web1: failed } };
  add('playbook_on_stats', 'PLAY RECAP', { event_data: data });
  return events;
}

/** Pushes the events of a job that have output, and drains its log. */
async function drained(events: readonly FakeEvent[], pushes = events, fault?: (path: string) => Error | undefined) {
  const live = new FakeLive();
  const fakes = { events: [...events], detail: { status: 'successful' }, ...(fault && { fault }) };
  const fake = fakeContext(fakes, { live });
  const { log } = jobLog(fake.context, JOB);
  const ended = new AbortController();
  fake.clock.at(1000, () => {
    for (const event of pushes) if (event.stdout !== '') live.onEvent?.(readEvent(event), 300);
  });
  fake.clock.at(1100, () => ended.abort());
  await log.follow(ended.signal);
  live.finalCounter = events.at(-1)?.counter;
  const whole = await log.drain(true);
  return { ...fake, whole, results: log.results, paths: fake.asked.map(({ path }) => path) };
}

const output = (events: readonly FakeEvent[]) => events.map(({ stdout }) => stdout).filter((stdout) => stdout !== '');

describe('the events without output', () => {
  test('of a short job are read as one page, and make the results whole', async () => {
    const events = job(40);
    const { whole, printed, paths, results, warned } = await drained(events);
    expect([whole, printed, warned]).toEqual([true, output(events), []]);
    expect(paths).toEqual([expect.stringContaining('counter__gt=0&')]);
    expect([results.changeCount, results.changes.length]).toEqual([1, 1]);
  });

  test('that are stored later than the recap are awaited', async () => {
    const late = job(40).map((event) => (event['changed'] === true ? { ...event, at: 2500 } : event));
    const { whole, results, paths } = await drained(late);
    expect([whole, results.changeCount, results.changes.length]).toEqual([true, 1, 1]);
    expect(paths).toHaveLength(3);
  });

  test('are not awaited for long: one of them may be lost', async () => {
    const { whole, paths, clock } = await drained(job(40).filter((event) => event['changed'] !== true));
    expect([whole, paths.filter((path) => path.includes('/?counter__gt=')).length]).toEqual([true, 3]);
    expect(clock.now()).toBeLessThan(6000);
  });

  test('are not believed to have none before they are stored: a frame with a wrong line is found', async () => {
    const events = job(3);
    const late = events.map((event) => (event.counter === 4 ? { ...event, at: 2500 } : event));
    const wrong = events
      .filter(({ counter }) => counter !== 4)
      .map((event) => (event.counter === 2 ? { ...event, end_line: 2 } : event));
    const { whole, warned } = await drained(late, wrong);
    expect([whole, warned]).toEqual([false, [expect.stringContaining('wrong line numbers')]]);
  });

  test('of a long job are not read: one request counts the output, and one reads the changes', async () => {
    const events = job(1000);
    const { whole, printed, paths, results } = await drained(events);
    expect([whole, printed.length]).toEqual([true, 1002]);
    expect(paths).toEqual([
      expect.stringMatching(/not__stdout=&counter__lte=2003&.*page_size=1$/),
      expect.stringMatching(/event__in=runner_on_ok&changed=true/),
    ]);
    expect([results.changeCount, results.changes.length]).toEqual([1, 1]);
  });

  test('of a long job with a failure in its recap are searched for failures, too', async () => {
    const { paths } = await drained(job(1000, { failed: 1 }));
    expect(paths[1]).toMatch(/event__in=playbook_on_play_start,.*runner_on_failed/);
  });

  test('of a long job with more output than was printed: that is reported', async () => {
    const events = job(1000);
    // The line numbers of the frames hide one event.
    const hidden = events[401];
    const pushes = events
      .filter((event) => event !== hidden)
      .map((event) =>
        event.start_line > 200 ? { ...event, start_line: event.start_line - 1, end_line: event.end_line - 1 } : event,
      );
    const { whole, warned } = await drained(events, pushes);
    expect(warned).toEqual([expect.stringMatching(/^Output of 1 job events is missing above/)]);
    expect(whole).toBe(false);
  });

  test.each([
    ['refused', () => answered(403)],
    ['cut off', () => lost()],
  ])('that cannot be read (%s) change nothing in the log, and the report says so', async (_name, fault) => {
    const events = job(40);
    const { whole, printed, warned } = await drained(events, events, (path) =>
      path.includes('events') ? fault() : undefined,
    );
    expect([whole, printed]).toEqual([true, output(events)]);
    expect(warned).toEqual([expect.stringMatching(/^Not all results of job 7 could be read/)]);
  });
});

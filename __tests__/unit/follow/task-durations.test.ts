import { describe, expect, test } from '@jest/globals';
import { TaskDurations } from '../../../src/follow/playbook/task-durations.ts';
import { jobEvent } from './job-events.ts';

/** Times by task, from `[seconds, event, task]`; each task's id is its name. */
function times(...playbookRun: [at: number, event: string, task: string][]): string[] {
  const clock = new TaskDurations(7);
  for (const [index, [at, event, task]] of playbookRun.entries()) {
    clock.note(
      jobEvent(index + 1, { event, task, taskId: task, at: at * 1000, play: 'p', taskPath: `site.yml:${task}` }),
    );
  }
  return clock.slowest.map(({ task, seconds }) => `${task} ${seconds}`);
}

const START = 'playbook_on_task_start';

describe('how long a task took', () => {
  test('is from its start to the last result on any host, the slowest first', () => {
    expect(
      times(
        [0, START, 'a'],
        [1, 'runner_on_start', 'a'],
        [2, 'runner_on_ok', 'a'],
        [3, 'runner_on_failed', 'a'],
        [4, START, 'b'],
        [9, 'runner_on_skipped', 'b'],
        [10, 'playbook_on_stats', ''],
      ),
    ).toEqual(['b 5', 'a 3']);
  });

  test('is up to what began next, where its results are not known', () => {
    expect(times([0, START, 'a'], [4, START, 'b'], [5, 'playbook_on_stats', ''])).toEqual(['a 4', 'b 1']);
  });

  test('is measured for each batch of `serial`', () => {
    expect(times([0, START, 'a'], [2, 'runner_on_ok', 'a'], [3, START, 'a'], [8, 'runner_on_ok', 'a'])).toEqual([
      'a 5',
      'a 2',
    ]);
  });

  test('goes on for hosts that are behind the others (strategy `free`)', () => {
    expect(times([0, START, 'a'], [1, START, 'b'], [2, 'runner_on_ok', 'b'], [7, 'runner_on_ok', 'a'])).toEqual([
      'a 7',
      'b 1',
    ]);
  });

  test('is not known of a task whose start comes after those behind it', () => {
    expect(times([0, START, 'a'], [5, START, 'c'], [3, START, 'late'], [90, 'playbook_on_stats', ''])).toEqual([
      'c 85',
      'a 5',
    ]);
  });

  test.each([
    [false, ['b 4']],
    [true, ['a 90', 'b 4']],
  ])('after events that were missed is known if the starts among them are read later: %j', (areRead, expected) => {
    const durations = new TaskDurations(7);
    const note = (counter: number, event: string, task: string, at: number, wasMissed = false): void =>
      durations.note(
        jobEvent(counter, { event, task, taskId: task, at: at * 1000, play: 'p', taskPath: 'site.yml:1' }),
        wasMissed,
      );
    note(1, START, 'a', 0);
    note(2, 'runner_on_ok', 'a', 1);
    durations.missed();
    note(200, 'runner_on_failed', 'a', 5, true);
    note(300, START, 'b', 90, areRead);
    note(301, 'runner_on_ok', 'b', 94);
    expect(durations.slowest.map(({ task, seconds }) => `${task} ${seconds}`)).toEqual(expected);
  });
});

test('of many tasks the ten slowest are kept', () => {
  const playbookRun = Array.from({ length: 500 }, (_, index): [number, string, string][] => [
    [index * 100, START, `t${index}`],
    [index * 100 + (index % 97), 'runner_on_ok', `t${index}`],
  ]);
  const slowest = times(...playbookRun.flat());
  expect(slowest).toHaveLength(10);
  expect(slowest.slice(0, 6)).toEqual(['t96 96', 't193 96', 't290 96', 't387 96', 't484 96', 't95 95']);
});

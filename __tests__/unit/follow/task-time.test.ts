import { expect, test } from '@jest/globals';
import { slowestOf, TaskDurations } from '../../../src/follow/playbook/task-durations.ts';
import { type GivenEvent, jobEvent } from './job-events.ts';

const START = 'playbook_on_task_start';

/** The times that are measured from events; `at` in ms. */
function measured(...events: [event: string, taskId: string, at: number | undefined][]): string[] {
  const clock = new TaskDurations(7);
  events.forEach(([event, taskId, at], index) => {
    const more: GivenEvent = { event, taskId, task: taskId, at };
    clock.note(jobEvent(index + 1, more));
  });
  return clock.slowest.map(({ task, seconds, jobId }) => `${task} ${seconds} ${jobId}`);
}

test('a task takes from its start to its last result, in whatever order results come', () => {
  expect(measured([START, 'a', 1000], ['runner_on_ok', 'a', 9000], ['runner_on_failed', 'a', 5000])).toEqual(['a 8 7']);
});

test('that a host begins is no result', () => {
  expect(measured([START, 'a', 1000], ['runner_on_start', 'a', 9000])).toEqual([]);
});

test('a result of a task that was not seen to begin measures nothing', () => {
  expect(measured(['runner_on_ok', 'x', 9000], [START, 'a', 10_000], ['runner_on_ok', 'a', 11_000])).toEqual(['a 1 7']);
});

test('without results a task takes until something else begins', () => {
  expect(measured([START, 'a', 1000], ['playbook_on_stats', '', 4000])).toEqual(['a 3 7']);
  expect(measured([START, 'a', 1000], [START, 'b', 3000], ['runner_on_ok', 'b', 9000])).toEqual(['b 6 7', 'a 2 7']);
  expect(measured([START, 'a', 1000], ['verbose', '', 4000])).toEqual([]);
});

test('a task that takes no time, or less, is not named', () => {
  expect(measured([START, 'a', 1000], ['runner_on_ok', 'a', 1000])).toEqual([]);
  expect(measured([START, 'a', 1000], ['runner_on_ok', 'a', 500])).toEqual([]);
  expect(measured([START, 'a', 1000])).toEqual([]);
});

test('what is read too late, or without a time, is not measured', () => {
  expect(measured([START, 'b', 5000], [START, 'a', 1000], ['runner_on_ok', 'a', 9000])).toEqual([]);
  expect(measured([START, 'a', undefined], ['runner_on_ok', 'a', 9000])).toEqual([]);
});

test('each batch runs the task once more', () => {
  const batches: [string, string, number][] = [
    [START, 'a', 1000],
    ['runner_on_ok', 'a', 3000],
    [START, 'a', 10_000],
    ['runner_on_ok', 'a', 15_000],
  ];
  expect(measured(...batches)).toEqual(['a 5 7', 'a 2 7']);
});

test('of many that are open the first is closed', () => {
  const many = Array.from({ length: 51 }, (_, index): [string, string, number] => [START, `t${index}`, index * 1000]);
  expect(measured(...many, ['runner_on_ok', 't0', 900_000])).not.toContain('t0 900 7');
  expect(measured(...many.slice(0, 50), ['runner_on_ok', 't0', 900_000])).toContain('t0 900 7');
});

test('ten are named, the slowest first', () => {
  const times = Array.from({ length: 12 }, (_, index) => ({
    play: '',
    role: '',
    task: `t${index}`,
    taskPath: '',
    seconds: index,
    jobId: 7,
  }));
  expect(slowestOf(times).map(({ seconds }) => seconds)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2]);
});

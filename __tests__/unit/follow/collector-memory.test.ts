import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from '@jest/globals';
import { Collector } from '../../../src/follow/playbook/collector.ts';
import { JOB_REF, jobEvent } from './job-events.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are in use for good. */
function used(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** A text of half a million characters, as a reply has it: a piece of its own in memory. */
const large = (index: number): string => JSON.parse(JSON.stringify(`${index}${'x'.repeat(500_000)}`)) as string;

test('what is kept of large results does not keep the rest of them in memory', () => {
  const collector = new Collector(JOB_REF);
  const before = used();
  for (let counter = 1; counter <= 50; counter += 1) {
    const where = { host: `web${counter}`, task: 'a', taskId: 'a' };
    collector.take(jobEvent(2 * counter, { ...where, event: 'runner_on_failed', stdout: large(counter) }));
    const diff = { before: large(counter), after: large(-counter), prepared: large(counter) };
    collector.take(jobEvent(2 * counter + 1, { ...where, changed: true, result: { diff } }));
  }
  expect(collector.results.failures[49]?.message).toMatch(/^50x+…$/);
  // 100 MB have passed by; a megabyte of diffs may stay.
  expect(used() - before).toBeLessThan(10_000_000);
});

test('a hundred thousand events take no more than a thousand', () => {
  const collector = new Collector(JOB_REF);
  const note = (from: number, to: number): number => {
    for (let counter = from; counter <= to; counter += 1) {
      const where = {
        host: `web${counter % 50}`,
        task: `t${counter >> 6}`,
        taskId: `t${counter >> 6}`,
        at: counter * 10,
      };
      const event = ['playbook_on_task_start', 'runner_item_on_failed', 'runner_on_failed', 'runner_on_ok'][
        counter % 4
      ];
      collector.take(
        jobEvent(counter, { ...where, event: event ?? '', changed: true, result: { msg: `no ${counter}` } }),
      );
    }
    return used();
  };
  const few = note(1, 1000);
  expect(note(1001, 100_000) - few).toBeLessThan(2_000_000);
});

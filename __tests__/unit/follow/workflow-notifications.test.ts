import { expect, test } from '@jest/globals';
import { WorkflowLog } from '../../../src/follow/workflow/workflow-log.ts';
import { fakeController } from '../controller/fake.ts';
import { FakeLive, fakeContext, JOB } from './fake-controller.ts';
import { OrderlyClock } from './orderly-clock.ts';

const node = (id: number, status: string) => ({
  id,
  identifier: `node ${id}`,
  summary_fields: { job: { id: 10 + id, type: 'job', name: `Job ${id}`, status } },
});

test("a notification during the read of a node's log causes a poll at once", async () => {
  const live = new FakeLive();
  const ended = new AbortController();
  const looks: number[] = [];
  const clock = new OrderlyClock();
  const { context } = fakeContext({}, { live, clock });
  let second = false;
  const controller = fakeController({
    get: (path: string): Promise<unknown> => {
      if (path.includes('/workflow_nodes/')) {
        looks.push(clock.now());
        if (looks.length === 3) ended.abort();
        const rows = [node(1, looks.length === 1 ? 'running' : 'successful'), ...(second ? [node(2, 'running')] : [])];
        return Promise.resolve({ count: rows.length, next: null, results: rows });
      }
      if (path.includes('/job_events/')) {
        // The next node starts just now.
        if (!second) live.events.notify();
        second = true;
        const row = { counter: 1, event: 'playbook_on_stats', stdout: 'PLAY RECAP', start_line: 0, end_line: 1 };
        return Promise.resolve({ count: 1, results: path.includes('counter__gt=0') ? [row] : [] });
      }
      return Promise.resolve({ type: 'job', id: 11, status: 'successful', event_processing_finished: true });
    },
  });
  clock.at(1000, () => live.events.notify());
  clock.at(3000, () => live.events.notify());
  const workflow = { ...JOB, type: 'workflow_job' as const, id: 9 };
  await new WorkflowLog({ ...context, controller }, workflow).follow(ended.signal);
  expect(looks).toHaveLength(3);
  // Not one of the slow looks that are taken without a ring.
  expect((looks[2] ?? 0) - (looks[1] ?? 0)).toBeLessThan(10_000);
});

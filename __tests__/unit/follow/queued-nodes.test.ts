import { describe, expect, test } from '@jest/globals';
import type { WorkflowNode } from '../../../src/controller/workflow-nodes.ts';
import { QueuedNodes } from '../../../src/follow/workflow/queued-nodes.ts';
import { requestsOf } from '../controller/fake.ts';
import { answered } from '../launch/context.ts';
import { fakeContext } from './fake-controller.ts';

const node = (id: number, type = 'job'): WorkflowNode & { run: object } => ({
  id,
  identifier: `node ${id}`,
  name: `node ${id}`,
  kind: type,
  since: '',
  handlesFailure: false,
  next: { success: [], failure: [], always: [] },
  isSkipped: false,
  run: { id: 70 + id, type, status: 'pending', elapsed: 0, timedOut: false },
});

/** Nodes that are queued from the beginning, whose jobs say these reasons. */
function stage(reasons: Record<number, string> | Error, nodes = Object.keys(reasons).map((id) => node(Number(id)))) {
  const seen = fakeContext({});
  const asked: string[] = [];
  const get = (path: string): Promise<unknown> => {
    asked.push(path);
    if (reasons instanceof Error) return Promise.reject(reasons);
    const results = Object.entries(reasons).map(([id, job_explanation]) => ({
      type: 'job',
      id: 70 + Number(id),
      status: 'pending',
      job_explanation,
    }));
    return Promise.resolve({ results, next: null });
  };
  requestsOf(seen.context.controller).get = get;
  const queued = new QueuedNodes(seen.context);
  for (const one of nodes) if (one.run !== undefined) queued.note(one, one.run, `Node "${one.name}"`);
  const look = async (ms: number): Promise<string[]> => {
    await seen.clock.sleep(ms - seen.clock.now());
    const before = seen.said.length;
    await queued.report(seen.context.signal);
    return seen.said.slice(before).map(({ sentence }) => sentence);
  };
  return { ...seen, asked, queued, look };
}

const page = (id: number) => `https://tower.example.com/#/jobs/playbook/${id}/output`;
const waits = (id: number) => `Node "node ${id}" is still pending, job ${70 + id}: ${page(70 + id)}`;
const BLOCKED = `waiting for job-5 to finish. The template runs one job at a time: "Concurrent jobs" (\`allow_simultaneous\`) is off. ${page(5)}`;
const FULL = 'This job is not ready to start because there is not enough available capacity.';

describe('a node that does not begin', () => {
  test('is reported after a while, with the reason, once', async () => {
    const { look, asked } = stage({ 1: 'waiting for job-5 to finish' });
    expect(await look(19_999)).toEqual([]);
    expect(asked).toEqual([]);
    expect(await look(20_000)).toEqual([waits(1), `Job 71 is pending: ${BLOCKED}`]);
    expect(asked).toEqual(['unified_jobs/?id__in=71&page_size=100']);
    expect(await look(40_000)).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  test('may have a reason that the controller does not report', async () => {
    const { look } = stage({ 1: '' });
    expect(await look(20_000)).toEqual([waits(1)]);
    expect(await look(59_999)).toEqual([]);
    expect(await look(60_000)).toEqual([expect.stringMatching(/^Job 71 is pending; the controller gives no reason\./)]);
    expect(await look(90_000)).toEqual([]);
  });

  test('that begins in the meantime is no longer reported', async () => {
    const { look, queued } = stage({ 1: FULL });
    queued.forget(node(1));
    expect(await look(60_000)).toEqual([]);
    expect(queued.dueMs).toBe(Number.POSITIVE_INFINITY);
  });

  test('whose reason cannot be read has its page', async () => {
    const { look, asked } = stage(answered(403), [node(1)]);
    expect(await look(20_000)).toEqual([waits(1)]);
    expect(await look(35_000)).toEqual([]);
    expect(asked).toHaveLength(2);
  });

  test('whose job runs by now has no reason', async () => {
    const { look, context } = stage({ 1: FULL });
    const results = [{ type: 'job', id: 71, status: 'running', job_explanation: '' }];
    requestsOf(context.controller).get = () => Promise.resolve({ results, next: null });
    expect(await look(60_000)).toEqual([waits(1)]);
  });
});

test('several are asked for at once, and the same reason is reported of one of them in full', async () => {
  const { look, asked, queued } = stage({ 1: FULL, 2: FULL, 3: 'waiting for job-5 to finish', 4: FULL });
  expect(await look(20_000)).toEqual([
    ...[1, 2, 3, 4].map(waits),
    expect.stringMatching(/^Job 71 is pending: This job is not ready.*Its instance groups have no free capacity;/),
    'Jobs 72, 74 wait for the same reason as job 71.',
    `Job 73 is pending: ${BLOCKED}`,
  ]);
  expect(asked).toEqual(['unified_jobs/?id__in=71,72,73,74&page_size=100']);
  const late = node(2);
  queued.forget(late);
  if (late.run !== undefined) queued.note(late, late.run, 'Node "node 2"');
  expect(await look(45_000)).toEqual([waits(2), 'Job 72 waits for the same reason as job 71.']);
});

test('a look is due when the controller has filled in the reason, and when none is to be expected any more', async () => {
  const { look, clock, queued } = stage({ 1: '' });
  expect(queued.dueMs).toBe(32_000);
  await look(31_000);
  expect(queued.dueMs).toBe(1000);
  await look(32_000);
  expect(queued.dueMs).toBe(28_000);
  await look(60_000);
  expect(clock.now()).toBe(60_000);
  expect(queued.dueMs).toBe(Number.POSITIVE_INFINITY);
});

test('nothing is asked in a cancelled workflow', async () => {
  const { context, clock, queued } = stage(answered(502), [node(1)]);
  const cancelled = new Error('cancelled');
  Object.assign(context, { signal: AbortSignal.abort(cancelled) });
  await clock.sleep(30_000);
  await expect(queued.report(AbortSignal.abort(cancelled))).rejects.toBe(cancelled);
});

test('no poll is due for one whose reason was reported, and all of it counts from when it was queued', async () => {
  const { look, queued, clock, context, asked } = stage({ 1: FULL }, []);
  await clock.sleep(1_000_000);
  const late = node(1);
  queued.note(late, late.run, 'Node "node 1"');
  expect(await look(1_019_999)).toEqual([]);
  expect(await look(1_020_000)).toHaveLength(2);
  expect([queued.dueMs, asked.length]).toEqual([Number.POSITIVE_INFINITY, 1]);
  const silent = node(2);
  queued.note(silent, silent.run, 'Node "node 2"');
  const results = [{ type: 'job', id: 72, status: 'pending', job_explanation: '' }];
  requestsOf(context.controller).get = () => Promise.resolve({ results, next: null });
  expect(await look(1_079_000)).toEqual([waits(2)]);
  expect(await look(1_080_000)).toEqual([expect.stringContaining('gives no reason')]);
});

test('reports a node without a job, and sends no request', async () => {
  const { look, asked } = stage({}, [node(1, 'a_new_kind')]);
  expect(await look(60_000)).toEqual(['Node "node 1" is still pending, a new kind 71']);
  expect(asked).toEqual([]);
});

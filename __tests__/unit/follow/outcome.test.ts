import { describe, expect, test } from '@jest/globals';
import type { Job } from '../../../src/controller/jobs.ts';
import { asksForOutput, follow, type Outcome } from '../../../src/follow/follow.ts';
import type { FollowContext } from '../../../src/follow/follow-context.ts';
import { emptyResults } from '../../../src/follow/playbook/playbook-results.ts';
import { requestsOf } from '../controller/fake.ts';
import { HandClock } from '../hand-clock.ts';
import { answered } from '../launch/context.ts';
import { type Fakes, fakeContext, JOB, lines } from './fake-controller.ts';

const transcript = { heading: () => undefined, write: () => Promise.resolve() };
const complete = { event_processing_finished: true };

/** Follows job 7, of which no output is wanted: nobody but the wait reads. */
async function followed(fakes: Fakes, options: Partial<FollowContext> = {}, launched: Partial<Job> = {}) {
  const stage = fakeContext(fakes, { random: () => 0, log: 'none', ...options });
  const outcome = await follow(stage.context, { ...JOB, ...launched });
  return { ...stage, outcome };
}

describe('a job that ends', () => {
  test('has the ending that the controller says, and what it left', async () => {
    const detail = { ...complete, status: 'failed', artifacts: { url: 'https://x' } };
    const { outcome } = await followed({ detail });
    expect(outcome).toMatchObject({
      ending: { kind: 'final', job: { status: 'failed' } },
      logComplete: true,
      allEvents: true,
      results: { artifacts: { url: 'https://x' } },
    });
    expect(outcome.rest).toBeUndefined();
  });

  test('before it is followed is not asked for its status', async () => {
    const launched = { status: 'canceled', eventsComplete: true };
    const { outcome, asked, printed } = await followed({ events: lines(2) }, { log: 'all' }, launched);
    expect(outcome.ending).toMatchObject({ kind: 'final', job: { status: 'canceled' } });
    expect(asked.filter(({ path }) => path === 'jobs/7/')).toEqual([]);
    expect(printed).toEqual(['line 0', 'line 1']);
  });

  test('and does not show all of its output has the same verdict', async () => {
    const launched = { status: 'successful', eventsComplete: true };
    const { outcome, warned } = await followed({ events: lines(3).slice(1) }, { log: 'all' }, launched);
    expect(warned[0]).toContain('event 1 did not arrive');
    expect(outcome).toMatchObject({
      ending: { kind: 'final', job: { status: 'successful' } },
      logComplete: false,
      allEvents: false,
    });
  });

  test('misses no output that is not needed, stored or not', async () => {
    const { outcome } = await followed({ detail: { status: 'successful', event_processing_finished: false } });
    expect(outcome).toMatchObject({ logComplete: true, allEvents: false });
  });
});

test.each<[string, string, number]>([
  ['has ended is given fifty seconds', 'successful', 50_000],
  ['goes on at the time-out is given fifteen', 'running', 45_000],
])(
  'output that never comes of a job that %s',
  async (_name, status, endedAt) => {
    const clock = new HandClock();
    const stage = fakeContext({ detail: { status } }, { random: () => 0, timeoutMs: 30_000, clock });
    const { controller } = stage.context;
    const { get } = requestsOf(controller);
    const never = (signal: AbortSignal | undefined): Promise<never> =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason), { once: true }));
    requestsOf(controller).get = (path, options) =>
      path.includes('/job_events/') ? never(options.signal) : get?.(path, options);
    let outcome: Outcome | undefined;
    const following = follow(stage.context, { ...JOB, status, eventsComplete: true }).then((given) => {
      outcome = given;
    });
    // Nobody sleeps before it has asked.
    await new Promise((resolve) => setImmediate(resolve));
    await clock.pass(endedAt - 1);
    expect(outcome).toBeUndefined();
    await clock.pass(1);
    await following;
    expect([outcome?.ending.kind, outcome?.logComplete]).toEqual([status === 'running' ? 'timed_out' : 'final', false]);
    expect(stage.debugged).toEqual([
      'The output could not be read: The controller did not send the remaining data in time.',
    ]);
  },
  5000,
);

test('a workflow is followed by its nodes, and what it waits for is noticed', async () => {
  const noticed: string[] = [];
  const stage = fakeContext({}, { timeoutMs: 30_000 });
  const run = { id: 8, type: 'workflow_approval', name: 'Go', status: 'pending' };
  const get = (path: string): Promise<unknown> =>
    Promise.resolve(
      path.includes('/workflow_nodes/')
        ? { results: [{ id: 1, identifier: 'go', summary_fields: { job: run } }], next: null }
        : { id: 9, type: 'workflow_job', status: 'running' },
    );
  requestsOf(stage.context.controller).get = get;
  const sink = { ...stage.context.sink, notice: (sentence: string) => void noticed.push(sentence) };
  const outcome = await follow({ ...stage.context, sink }, { ...JOB, type: 'workflow_job', id: 9 });
  expect(outcome.results.nodes).toMatchObject([{ id: 1, status: 'pending' }]);
  expect(noticed).toEqual([
    'The workflow is waiting for approval "Go": https://tower.example.com/#/jobs/workflow/9/output',
  ]);
});

describe('a wait that ends before its job', () => {
  test('requests no more output when the controller refuses to show the job', async () => {
    const fault = (path: string) => (path === 'jobs/7/' ? answered(403) : undefined);
    const { outcome, asked } = await followed({ fault, events: lines(2) }, { log: 'all' });
    expect(outcome.ending.kind).toBe('unknown');
    expect(asked.at(-1)?.path).toBe('jobs/7/');
  });

  test('prints what can be read by then', async () => {
    const { printed } = await followed(
      { detail: { status: 'running' }, events: lines(2) },
      { timeoutMs: 30_000, log: 'all' },
    );
    expect(printed).toEqual(['line 0', 'line 1']);
  });

  const detail = (now: number) => ({ ...complete, status: now < 60_000 ? 'running' : 'successful' });

  test('knows nothing of the rest, which can be had once the job has ended', async () => {
    const { outcome, clock } = await followed({ detail }, { timeoutMs: 30_000 });
    expect(outcome).toMatchObject({ ending: { kind: 'timed_out' }, logComplete: true, allEvents: false });
    await clock.sleep(60_000);
    const rest = await outcome.rest?.({ ...JOB, status: 'successful', eventsComplete: true, artifacts: { a: 1 } });
    expect(rest).toMatchObject({ logComplete: true, allEvents: true, results: { artifacts: { a: 1 } } });
  });
});

test('what is known so far can be asked for while the job runs', async () => {
  let ask = emptyResults;
  const stage = fakeContext({ detail: { ...complete, status: 'successful', artifacts: { a: 1 } } });
  const onResults = (soFar: typeof ask): void => {
    ask = soFar;
    expect(soFar().artifacts).toEqual({});
  };
  const outcome = await follow({ ...stage.context, log: 'none', onResults }, JOB);
  expect(ask().artifacts).toEqual({ a: 1 });
  expect(outcome.results).toEqual(ask());
});

test('a reported status counts as a sign of life', async () => {
  const detail = (now: number) => ({
    ...complete,
    status: now < 200_000 ? 'pending' : now < 450_000 ? 'running' : 'failed',
  });
  const { said } = await followed({ detail }, {}, { status: 'pending' });
  const sentences = said.map(({ sentence }) => sentence);
  expect(sentences).toContain('Status: running');
  expect(sentences.filter((sentence) => sentence.includes('is still'))).toEqual([]);
});

test.each<[FollowContext['log'], boolean, boolean]>([
  ['all', false, true],
  ['failures', false, true],
  [undefined, false, true],
  ['none', false, false],
  ['none', true, true],
])('a log that shows %j, with a file %j, asks for output: %j', (log, file, asks) => {
  expect(asksForOutput({ log, transcript: file ? transcript : undefined })).toBe(asks);
});

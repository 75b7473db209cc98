import { expect, test } from '@jest/globals';
import { ConnectionError, ResponseError } from '../../../src/http/errors.ts';
import { type ReadContext, retryEvents } from '../../../src/relaunch/read-events.ts';
import { retry } from '../../../src/timing/retry.ts';
import { fakeController } from '../controller/fake.ts';
import { JOB } from '../follow/fake-controller.ts';
import { wording } from '../words.ts';

const away = new ConnectionError(
  { id: 'refused', values: {} },
  { code: 'ECONNREFUSED', mayHaveArrived: false, transient: true },
);
const bad = new ResponseError({ id: '502', values: {} }, { status: 502, words: '', fromApi: false, transient: true });
const refused = new ResponseError(
  { id: '403', values: {} },
  { status: 403, words: '', fromApi: true, transient: false },
);

interface Given {
  /** What each try takes, by the clock. */
  tryMs?: number;
  retryForMs?: number;
}

/** The job's own detail answers, or does not. */
function read(
  job: () => Promise<unknown>,
  tries: (() => Promise<string>)[],
  { tryMs = 40_000, retryForMs = 600_000 }: Given = {},
) {
  let now = 0;
  let tried = 0;
  const asked: string[] = [];
  const signals: unknown[] = [];
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const controller = fakeController({
    get: (path, options) => {
      asked.push(path);
      signals.push(options.signal);
      return job();
    },
  });
  const sink = { info: () => undefined };
  const { signal } = new AbortController();
  const context = { controller, clock, sink, describe: String, signal, retryForMs } as unknown as ReadContext;
  const attempt = (): Promise<string> => {
    now += tryMs;
    tried += 1;
    return tries[tried - 1]?.() ?? Promise.reject(bad);
  };
  const result = retryEvents(context, JOB, (options) => retry(options, attempt));
  return { result, asked, signal, signals, tried: () => tried };
}

const fails = (): Promise<string> => Promise.reject(bad);

test('a controller that answers for the job and has lost its events is given up after a minute', async () => {
  const { result, asked, tried, signal, signals } = read(() => Promise.resolve({ ...JOB }), []);
  await expect(wording(result)).rejects.toBe(bad);
  expect([asked, signals[0] === signal, tried()]).toEqual([['jobs/7/'], true, 2]);
});

test('one that is away altogether is retried', async () => {
  const { result, tried } = read(() => Promise.reject(away), [fails, fails, () => Promise.resolve('read')]);
  await expect(result).resolves.toBe('read');
  expect(tried()).toBe(3);
});

test('one that refuses the job answers, too', async () => {
  const { result, tried } = read(() => Promise.reject(refused), [], { tryMs: 60_000 });
  await expect(wording(result)).rejects.toBe(bad);
  expect(tried()).toBe(1);
});

test('one that stays away is retried for `retry_for` in all', async () => {
  const { result, tried } = read(() => Promise.reject(away), [], { tryMs: 540_000 });
  await expect(wording(result)).rejects.toBe(bad);
  expect(tried()).toBe(2);
});

test('one is not asked for the job where it would change nothing', async () => {
  const short = read(() => Promise.resolve({ ...JOB }), [], { tryMs: 30_000, retryForMs: 30_000 });
  await expect(wording(short.result)).rejects.toBe(bad);
  expect([short.asked, short.tried()]).toEqual([[], 1]);
  const minute = read(() => Promise.reject(away), [], { tryMs: 60_000, retryForMs: 60_000 });
  await expect(wording(minute.result)).rejects.toBe(bad);
  expect([minute.asked, minute.tried()]).toEqual([[], 1]);
  const refuses = read(() => Promise.resolve({ ...JOB }), [() => Promise.reject(refused)]);
  await expect(wording(refuses.result)).rejects.toBe(refused);
  expect([refuses.asked, refuses.tried()]).toEqual([[], 1]);
});

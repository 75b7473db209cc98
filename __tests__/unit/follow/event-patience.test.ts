import { expect, test } from '@jest/globals';
import { ConnectionError, ResponseError } from '../../../src/errors.ts';
import type { ReadContext } from '../../../src/follow/completeness.ts';
import { persistEvents } from '../../../src/follow/event-patience.ts';
import { JOB } from './fake-controller.ts';

const away = new ConnectionError('refused', { code: 'ECONNREFUSED', mayHaveArrived: false, passing: true });
const bad = new ResponseError('502', { status: 502, words: '', fromApi: false, passing: true });

/** Each try takes 40 s by the clock; the job's own detail answers, or does not. */
function read(job: () => Promise<unknown>, tries: (() => Promise<string>)[]) {
  let now = 0;
  let tried = 0;
  const asked: string[] = [];
  const clock = { now: () => now, sleep: () => Promise.resolve() };
  const controller = {
    get: (path: string) => {
      asked.push(path);
      return job();
    },
  };
  const sink = { say: () => undefined };
  const { signal } = new AbortController();
  const context = { controller, clock, sink, signal, retryForMs: 600_000 } as unknown as ReadContext;
  const result = persistEvents(context, JOB, () => {
    now += 40_000;
    tried += 1;
    return tries[tried - 1]?.() ?? Promise.reject(bad);
  });
  return { result, asked, tried: () => tried };
}

const fails = (): Promise<string> => Promise.reject(bad);

test('a controller that answers for the job and has lost its events is given up after a minute', async () => {
  const { result, asked, tried } = read(() => Promise.resolve({}), []);
  await expect(result).rejects.toBe(bad);
  expect([asked, tried()]).toEqual([['jobs/7/'], 2]);
});

test('one that is away altogether is borne on', async () => {
  const { result, tried } = read(() => Promise.reject(away), [fails, fails, () => Promise.resolve('read')]);
  await expect(result).resolves.toBe('read');
  expect(tried()).toBe(3);
});

import { expect, test } from '@jest/globals';
import { readEndedJob } from '../../../src/follow/workflow/ended-job.ts';
import { fakeController } from '../controller/fake.ts';
import { answered, CANCELLED } from '../launch/context.ts';
import { fakeContext, JOB } from './fake-controller.ts';

const DETAIL = { type: 'job', id: JOB.id, status: 'successful', artifacts: { url: 'https://app.example.com/' } };

/** Reads the job from a controller with these replies; an error is thrown, and the last one repeated. */
async function reads(replies: unknown[], job = JOB as Parameters<typeof readEndedJob>[1], signal?: AbortSignal) {
  const asked: string[] = [];
  const warned: string[] = [];
  const { context } = fakeContext({}, signal === undefined ? {} : { signal });
  const get = (path: string): Promise<unknown> => {
    const reply = replies[Math.min(asked.push(path), replies.length) - 1];
    return reply instanceof Error ? Promise.reject(reply) : Promise.resolve(reply);
  };
  const sink = { ...context.sink, warn: ({ text }: { text: string }) => warned.push(text) };
  const ended = await readEndedJob({ ...context, sink, controller: fakeController({ get }) }, job);
  return { ended, asked, warned };
}

test('reads the artifacts of a job that has ended', async () => {
  const { ended, asked, warned } = await reads([DETAIL]);
  expect([ended?.artifacts, asked, warned]).toEqual([DETAIL.artifacts, [`jobs/${JOB.id}/`], []]);
});

test('retries a controller that fails for a moment', async () => {
  const { ended, asked, warned } = await reads([answered(502), DETAIL]);
  expect([ended?.artifacts, asked.length, warned]).toEqual([DETAIL.artifacts, 2, []]);
});

test('reports artifacts that cannot be read, with the reason', async () => {
  const { ended, warned } = await reads([answered(403)]);
  expect(ended).toBeUndefined();
  expect(warned).toEqual([
    expect.stringMatching(/^The artifacts of job \d+ are missing from the output `artifacts`: .*403/),
  ]);
});

test('reads nothing for an update, which has no artifacts', async () => {
  const { ended, asked } = await reads([DETAIL], { type: 'inventory_update', id: 7 });
  expect([ended, asked]).toEqual([undefined, []]);
});

test('ends with a cancelled workflow run', async () => {
  const cancelled = AbortSignal.abort(CANCELLED);
  await expect(reads([answered(403)], JOB, cancelled)).rejects.toBe(CANCELLED);
});

import { expect, test } from '@jest/globals';
import { launchedJob } from '../../../src/controller/jobs.ts';
import type { Requests } from '../../../src/controller/requests.ts';
import { ResponseError } from '../../../src/http/errors.ts';
import { wording } from '../words.ts';

function context(get: (path: string) => Promise<unknown>): Pick<Requests, 'get'> {
  return { get } as unknown as Requests;
}

const never = (): Promise<unknown> => Promise.reject(new Error('asked for nothing'));

test('a reply that shows the job is the job', async () => {
  const reply = { id: 5, job: 5, type: 'job', status: 'pending', ignored_fields: {} };
  expect(await launchedJob(context(never), reply)).toMatchObject({ id: 5, type: 'job', status: 'pending' });
});

test('the name of its number says the kind where the reply does not', async () => {
  const reply = { workflow_job: 5, status: 'pending', ignored_fields: {} };
  expect(await launchedJob(context(never), reply)).toMatchObject({ id: 5, type: 'workflow_job', status: 'pending' });
});

test('a reply that only names it is completed, and what it ignored still counts', async () => {
  const asked: string[] = [];
  const get = (path: string): Promise<unknown> => {
    asked.push(path);
    return Promise.resolve({ id: 7, type: 'workflow_job', status: 'running', name: 'W' });
  };
  const job = await launchedJob(context(get), { workflow_job: 7, ignored_fields: { limit: 'web' } });
  expect(asked).toEqual(['workflow_jobs/7/']);
  expect(job).toMatchObject({ id: 7, name: 'W', ignoredFields: [{ field: 'limit', value: 'web' }] });
});

test('a refusal of the detail leaves the launch open: it is not taken for a refusal of the launch', async () => {
  const facts = { status: 403, words: 'No.', fromApi: true, transient: false };
  const get = (): Promise<unknown> => Promise.reject(new ResponseError({ id: 'answered 403', values: {} }, facts));
  const failed = launchedJob(context(get), { job: 7 });
  await expect(wording(failed)).rejects.toMatchObject({
    message: expect.stringContaining('names a job whose details are unreadable: answered 403'),
    status: 200,
    transient: true,
  });
});

test.each([{}, null, [], { job: 'x' }, { message: 'hello' }])('%j names no job', async (reply) => {
  await expect(wording(launchedJob(context(never), reply))).rejects.toMatchObject({ status: 200 });
});

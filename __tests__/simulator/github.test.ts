import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { FakeGitHub } from '../support/github/server.ts';

const SHA = 'ffac537e6cbbf934b08745a378932722df287a53';
const OLD = '0123456789abcdef0123456789abcdef01234567';

let github: FakeGitHub;

beforeEach(async () => {
  github = await FakeGitHub.start({ refs: { main: SHA, old: OLD } });
  github.tokens.set('writer', 'write').set('reader', 'read');
});
afterEach(() => github.close());

interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the reply is what is looked at
  body: any;
}

async function ask(method: string, path: string, body?: unknown, token = 'writer'): Promise<Answer> {
  const reply = await fetch(`${github.url}/repos/octocat/shop/deployments${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}`, 'User-Agent': 'test' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: reply.status, body: await reply.json() };
}

const create = (more: object = {}): Promise<Answer> => ask('POST', '', { ref: SHA, required_contexts: [], ...more });
const stateOf = (id: number): string | undefined => github.repository.find(id)?.statuses.at(-1)?.state;

describe('a deployment', () => {
  test('is created for a commit or a branch, and listed, the newest first', async () => {
    const first = await create({ environment: 'staging', payload: { launch: 'one' } });
    expect(first).toMatchObject({ status: 201, body: { sha: SHA, ref: SHA, payload: { launch: 'one' } } });
    expect((await create({ ref: 'old' })).body).toMatchObject({ sha: OLD, ref: 'old', environment: 'production' });
    const second = await create({ environment: 'staging' });
    const { body } = await ask('GET', '?environment=staging&per_page=100');
    expect(body.map(({ id }: { id: number }) => id)).toEqual([second.body.id, first.body.id]);
    expect((await ask('GET', `?sha=${OLD}&page=2&per_page=1`)).body).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test.each([
    ['of a commit that is not there', { ref: 'gone' }, 422, 'No ref found for: gone'],
    ['without a word on commit statuses', { required_contexts: undefined }, 409, /^Conflict: Commit status/],
    ['in an environment with a long name', { environment: 'x'.repeat(256) }, 422, 'Validation Failed'],
  ])('%s is refused', async (_, more, status, message) => {
    const refused = await create(more);
    expect([refused.status, refused.body.message]).toEqual([status, expect.stringMatching(message)]);
    expect(github.repository.deployments).toEqual([]);
  });
});

describe('a status', () => {
  test('is added; a success retires what was in the environment before, but for production', async () => {
    const [before, other, live] = [
      await create({ environment: 'staging' }),
      await create({ environment: 'test' }),
      await create(),
    ].map(({ body }) => body.id as number);
    for (const id of [before, other, live]) await ask('POST', `/${id}/statuses`, { state: 'success' });
    for (const environment of ['staging', 'production']) {
      const { body } = await create({ environment });
      const status = { state: 'success', log_url: 'https://tower.example.com/#/jobs/playbook/1/output' };
      expect(await ask('POST', `/${body.id}/statuses`, status)).toMatchObject({ status: 201, body: status });
    }
    expect([before, other, live].map((id) => stateOf(id ?? 0))).toEqual(['inactive', 'success', 'success']);
    expect(github.violations).toEqual([]);
  });

  test.each([
    ['a long description', { description: 'x'.repeat(141) }],
    ['an address that is none', { log_url: 'javascript:alert(1)' }],
  ])('with %s is refused', async (_, more) => {
    const { body } = await create();
    expect(await ask('POST', `/${body.id}/statuses`, { state: 'success', ...more })).toMatchObject({ status: 422 });
    expect(stateOf(body.id)).toBeUndefined();
  });

  test('of a deployment that is not there', async () => {
    expect(await ask('POST', '/1/statuses', { state: 'success' })).toMatchObject({ status: 404 });
  });
});

test('tokens: one that may only read, one that is not valid', async () => {
  const refused = await ask('POST', '', { ref: SHA }, 'reader');
  expect(refused).toMatchObject({ status: 403, body: { message: 'Resource not accessible by integration' } });
  expect(await ask('GET', '', undefined, 'reader')).toMatchObject({ status: 200 });
  expect(await ask('GET', '', undefined, 'nobody')).toMatchObject({
    status: 401,
    body: { message: 'Bad credentials' },
  });
  expect(github.violations).toEqual([]);
});

test("what is not in GitHub's description is noted", async () => {
  await create({ auto_mrge: false, task: 1 });
  const { body } = await create();
  await ask('POST', `/${body.id}/statuses`, { state: 'finished' });
  await ask('GET', '?enviroment=staging');
  expect(github.violations).toEqual([
    'create: unknown field auto_mrge',
    'create: /task must be string',
    'status: /state must be equal to one of the allowed values',
    expect.stringMatching(/^reply to status: \/state/),
    'list: unknown parameter enviroment',
  ]);
});

test('faults: carried out without a reply, or answered by something else', async () => {
  github.fail({ operation: 'create', carriedOut: true, answer: 'cut' });
  await expect(create()).rejects.toThrow();
  expect(github.repository.deployments).toHaveLength(1);
  github.fail({ operation: 'create', answer: { status: 502, body: '{"message":"Server Error"}' } });
  expect(await create()).toEqual({ status: 502, body: { message: 'Server Error' } });
  expect(github.repository.deployments).toHaveLength(1);
});

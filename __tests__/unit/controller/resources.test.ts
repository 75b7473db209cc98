import { describe, expect, test } from '@jest/globals';
import { UnknownCollectionError } from '../../../src/controller/connection/reply-errors.ts';
import type { Requests } from '../../../src/controller/requests.ts';
import { Associations } from '../../../src/controller/resources/associations.ts';
import { Collections } from '../../../src/controller/resources/collections.ts';
import { rowFrom } from '../../../src/controller/resources/rows.ts';
import { ResponseError } from '../../../src/http/errors.ts';
import { wording } from '../words.ts';

/** An API that answers by method and path, and keeps what it was sent. */
function apiOf(answer: (method: string, path: string) => unknown) {
  const sent: { request: string; signals: string[] }[] = [];
  const send = (method: string, path: string, options: object): Promise<never> => {
    sent.push({ request: `${method} ${path}`, signals: Object.keys(options) });
    const answered = answer(method, path);
    return answered instanceof Error ? Promise.reject(answered) : Promise.resolve(answered as never);
  };
  const api: Partial<Requests> = {
    get: (path, options = {}) => send('GET', path, options),
    post: (path, _body, options = {}) => send('POST', path, options),
    patch: (path, _body, options = {}) => send('PATCH', path, options),
    // One retry, at once.
    call: (options, attempt) => attempt(options).catch(() => attempt(options)),
  };
  return { api: api as Requests, sent };
}

const lost = (): ResponseError =>
  new ResponseError({ id: '502', values: {} }, { status: 502, words: '', fromApi: false, transient: true });
const { signal } = new AbortController();

describe('a row', () => {
  const row = rowFrom({
    id: 5,
    username: 'ann',
    inventory: 7,
    project: null,
    summary_fields: {
      inventory: { id: 7, name: 'Production' },
      user_capabilities: { edit: false },
      credentials: [{ id: 1, name: 'key' }],
      labels: { count: 11, results: [{ id: 2, name: 'one' }] },
      owners: [{ type: 'user', id: 3 }],
    },
  });

  test('has references, related objects and what this user may do', () => {
    expect(row).toMatchObject({ id: 5, name: 'ann' });
    expect([row?.reference('inventory'), row?.reference('project'), row?.reference('other')]).toEqual([
      7,
      null,
      undefined,
    ]);
    expect(row?.related('inventory')).toMatchObject({ id: 7, name: 'Production' });
    expect([row?.permits('edit'), row?.permits('delete')]).toEqual([false, true]);
    expect([row?.isOwnedBy('user', 3), row?.isOwnedBy('user', 4), row?.isOwnedBy('team', 4)]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test('shows members of a list only where it has all of them', () => {
    expect(row?.members('credentials')).toEqual([{ id: 1, name: 'key' }]);
    expect(row?.members('labels')).toBeUndefined();
    expect(row?.members('other')).toBeUndefined();
  });

  test.each([undefined, null, [], { name: 'no id' }, { id: '5' }])('is not %j', (reply) => {
    expect(rowFrom(reply)).toBeUndefined();
  });
});

describe('a write', () => {
  test('is not aborted once it is sent; its lookup is', async () => {
    const { api, sent } = apiOf((method) =>
      method === 'POST' ? lost() : { count: 1, results: [{ id: 9, name: 'a' }] },
    );
    const lookup = { filters: [['name', 'a']] as const, others: new Set<number>() };
    expect((await new Collections(api).create('teams', { name: 'a' }, lookup, { signal })).id).toBe(9);
    expect(sent).toEqual([
      { request: 'POST teams/', signals: ['untilSent'] },
      { request: 'GET teams/?name=a&page_size=200&order_by=id', signals: ['signal'] },
    ]);
  });

  test('that was answered with something else is not taken for done', async () => {
    const { api } = apiOf(() => ({ detail: 'a page' }));
    const updated = new Collections(api).update({ collection: 'teams', id: 5 }, { name: 'a' }, {});
    await expect(wording(updated)).rejects.toThrow(
      /Unexpected reply instead of an object of teams\/5\/: it has no id\./,
    );
  });
});

test('a list below an object is not empty because the reply is no list', async () => {
  const members = new Associations(apiOf(() => ({})).api).members({ collection: 'teams', id: 5 }, 'users', {});
  await expect(wording(members)).rejects.toThrow(
    /Unexpected reply instead of the users of teams\/5\/: it has no results\./,
  );
});

test('finds an object in a list when the reply to adding it was lost', async () => {
  const { api, sent } = apiOf((method) => (method === 'POST' ? lost() : { count: 1 }));
  await new Associations(api).add({ collection: 'teams', id: 5 }, 'users', 3, {});
  expect(sent.map(({ request }) => request)).toEqual(['POST teams/5/users/', 'GET teams/5/users/?id=3']);
});

test.each([
  ['job_template', 'job_template', 'job_templates'],
  ['inventorys/5/hosts', 'inventorys', 'job_templates/5/hosts'],
  ['inventories/5/host', 'host', 'inventories/5/job_templates'],
])('names what is wrong with the collection %s', async (resource, word, fixed) => {
  const missing = new ResponseError(
    { id: '404', values: {} },
    { status: 404, words: '', fromApi: false, transient: true },
  );
  const { api } = apiOf((_method, path) => {
    if (path === '') return { job_templates: '/api/v2/job_templates/', inventories: '/api/v2/inventories/' };
    return path === 'inventories/5/' ? { related: { hosts: '/api/v2/inventories/5/hosts/' } } : missing;
  });
  const error = await new Collections(api).search({ resource, filters: [] }, {}).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UnknownCollectionError);
  const unknown = error as UnknownCollectionError;
  expect([unknown.word, unknown.pathWith('job_templates')]).toEqual([word, fixed]);
});

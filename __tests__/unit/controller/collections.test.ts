import { expect, test } from '@jest/globals';
import type { Requests } from '../../../src/controller/requests.ts';
import {
  type CollectionQuery,
  type CollectionRows,
  Collections,
} from '../../../src/controller/resources/collections.ts';
import { ResponseError } from '../../../src/http/errors.ts';
import { wording } from '../words.ts';

/** Reads a collection of an API that only answers GETs. */
async function search(get: (path: string) => Promise<unknown>, query: CollectionQuery): Promise<CollectionRows> {
  const api: Partial<Requests> = { get: get as Requests['get'], call: (_options, send) => send({}) };
  return await new Collections(api as Requests).search(query, {});
}

/** A collection of so many rows, which may change between two pages. */
function collection(size: number, between: (rows: { id: number }[]) => void = () => undefined) {
  const rows = Array.from({ length: size }, (_, index) => ({ id: index + 1 }));
  const asked: string[] = [];
  const get = (path: string): Promise<unknown> => {
    if (asked.length > 0) between(rows);
    asked.push(path);
    const query = new URL(path, 'http://x/').searchParams;
    const after = Math.max(0, ...query.getAll('id__gt').map(Number));
    const matching = rows.filter(({ id }) => id > after);
    if (query.get('order_by')?.startsWith('-id')) matching.reverse();
    const pageSize = Number(query.get('page_size'));
    const page = Number(query.get('page') ?? 1);
    const results = matching.slice((page - 1) * pageSize, page * pageSize);
    if (page > 1 && results.length === 0) {
      const facts = { status: 404, words: 'Invalid page.', fromApi: true, transient: false };
      return Promise.reject(new ResponseError({ id: '404', values: {} }, facts));
    }
    return Promise.resolve({ count: matching.length, next: page * pageSize < matching.length ? '/x' : null, results });
  };
  return { get, asked };
}

const query = (more: Partial<CollectionQuery> = {}): CollectionQuery => ({
  resource: 'things',
  filters: [],
  ...more,
});
const ids = (rows: CollectionRows['rows']): number[] => rows.map(({ id }) => Number(id));

test('all pages, each row once', async () => {
  const { get, asked } = collection(450);
  const { rows, count } = await search(get, query({ filters: [['name', 'a&b']] }));
  expect(count).toBe(450);
  expect(ids(rows)).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
  expect(asked).toEqual([
    'things/?name=a%26b&page_size=200&order_by=id',
    'things/?name=a%26b&page_size=200&order_by=id&id__gt=200',
    'things/?name=a%26b&page_size=200&order_by=id&id__gt=400',
  ]);
});

test('rows that go while the pages are read take none of the others with them', async () => {
  const { get } = collection(450, (rows) => rows.splice(0, 50));
  const { rows } = await search(get, query());
  expect(ids(rows)).toEqual(Array.from({ length: 450 }, (_, index) => index + 1));
});

test('in an order of its own the id settles ties; a last page that went is the end', async () => {
  const { get, asked } = collection(401, (rows) => rows.pop());
  const { rows } = await search(get, query({ orderBy: ['-name'] }));
  expect(asked[0]).toBe('things/?page_size=200&order_by=-name%2Cid');
  expect(rows).toHaveLength(400);
  const descending = collection(401, (all) => all.push({ id: all.length + 1 }));
  const again = await search(descending.get, query({ orderBy: ['-id'] }));
  expect(new Set(ids(again.rows)).size).toBe(again.rows.length);
});

test('no more than the limit is asked for, and all are counted', async () => {
  const { get, asked } = collection(450);
  expect(await search(get, query({ limit: 1 }))).toMatchObject({ rows: [{ id: 1, fields: { id: 1 } }], count: 450 });
  expect(asked).toEqual(['things/?page_size=1&order_by=id']);
  const more = collection(450);
  expect((await search(more.get, query({ limit: 250 }))).rows).toHaveLength(250);
  expect(more.asked).toHaveLength(2);
});

test('a list that never ends is left when it brings nothing new', async () => {
  let asked = 0;
  const get = () => {
    asked += 1;
    return Promise.resolve({ count: 1, next: '/x', results: [{ id: 1 }] });
  };
  expect(await search(get, query())).toMatchObject({ rows: [{ id: 1, fields: { id: 1 } }], count: 1 });
  expect(asked).toBe(2);
});

test('what is no list is no collection', async () => {
  await expect(wording(search(() => Promise.resolve({ ha: false }), query({ resource: 'ping' })))).rejects.toThrow(
    /`resource` must be a collection such as .*, not "ping"/,
  );
});

import { describe, expect, test } from '@jest/globals';
import { RowSplitter } from '../../../src/controller/connection/list-stream.ts';

/** Splits a text that arrives in pieces of so many bytes. */
async function split(text: string, bytes: number) {
  const [rows, batches]: [unknown[], number[]] = [[], []];
  const splitter = new RowSplitter((some) => {
    rows.push(...some);
    batches.push(some.length);
    return Promise.resolve();
  });
  const whole = Buffer.from(text);
  for (let at = 0; at < whole.length; at += bytes) await splitter.push(whole.subarray(at, at + bytes));
  return { rows, batches, rest: splitter.end() };
}

const ROWS = [
  { counter: 1, stdout: 'brackets ]} {[ and "quotes" and \\ and \\" in a text', nested: { list: [[1], { a: [] }] } },
  { counter: 2, stdout: 'ends in a backslash \\', results: [{ '"results":[': '"results":[' }] },
  { counter: 3, stdout: 'é … 日本 🚀\r\n\u001b[0m', empty: {} },
  {},
];
const PAGE = { count: 4, next: null, related: [1, [2]], note: '"results":[', results: ROWS, after: { results: [] } };

describe('rows are taken out of a list while it arrives', () => {
  test.each([1, 2, 3, 7, 64, 10_000])('in pieces of %d bytes', async (bytes) => {
    for (const text of [JSON.stringify(PAGE), JSON.stringify(PAGE, undefined, 2)]) {
      const { rows, rest } = await split(text, bytes);
      expect(rows).toEqual(ROWS);
      expect(rest).toEqual({ ...PAGE, results: [] });
    }
  });

  test('each as soon as it is complete', async () => {
    const { batches } = await split(JSON.stringify({ results: [{ a: 1 }, { a: 2 }, { a: 3 }] }), 7);
    expect(batches).toEqual([1, 1, 1]);
  });

  test.each([
    ['an empty list', { count: 0, results: [] }],
    ['what is no list', { detail: 'Not found.' }],
    ['a list of something else', [1, 2]],
  ])('%s is left as it is', async (_name, reply) => {
    expect(await split(JSON.stringify(reply), 5)).toEqual({ rows: [], batches: [], rest: reply });
  });
});

test.each([
  ['within a row', '{"results":[{"a":1},{"a":'],
  ['within a text', '{"results":[{"a":1},{"a":"2'],
  ['between two rows', '{"results":[{"a":1},'],
  ['behind the rows', '{"results":[{"a":1}]'],
  ['before the rows', '{"count":1,"resu'],
  ['before anything', ''],
])('a text that is cut %s has no rest', async (_name, text) => {
  expect((await split(text, 4)).rest).toBeUndefined();
});

test('a row that is damaged spoils the whole: nothing behind it is handed on', async () => {
  const { rows, rest } = await split('{"results":[{"a":1},{"a":nul},{"a":3}]}', 100);
  expect(rows).toEqual([{ a: 1 }]);
  expect(rest).toBeUndefined();
});

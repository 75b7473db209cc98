import type { CollectionQuery, CollectionRows } from '../../controller/resources/collections.ts';
import type { ListedRow } from '../../controller/resources/rows.ts';
import { onOneLine } from '../../http/reply-text.ts';
import { type Message, message } from '../../messages/message.ts';
import { counted } from '../../messages/sentence-parts.ts';
import type { ResultOf } from '../../result.ts';
import { tableLines } from '../log/table-lines.ts';
import { organizationOf, tableOf } from '../query-table.ts';
import type { End } from './end.ts';

/** How many results an error names. */
const NAMED = 20;

/** Returns what is written for a result of `query/`. */
export function queryEnd(result: ResultOf<'queried'>): End {
  const { query, rows, count, results, expect } = result;
  const ids = rows.flatMap(({ id }) => id ?? []);
  const failure = unexpectedCount(expect, query, rows, count);
  const table = tableOf(result);
  return {
    outputs: (outputs) => {
      outputs.value('count', count);
      outputs.value('ids', JSON.stringify(ids));
      outputs.value('id', count === 1 ? (ids[0] ?? '') : '');
      outputs.results(results);
    },
    // The error names what was found.
    lines: failure === undefined ? tableLines(table) : [table.headline],
    failure,
    summary: { table, expectation: failure === undefined ? undefined : expect },
  };
}

/** Returns `42 "Deploy" (Acme, successful)`. */
function describe({ id, title, status, fields }: ListedRow): string {
  const details = [onOneLine(organizationOf(fields)), status].filter((detail) => detail !== '').join(', ');
  return `${id ?? ''}${title === '' ? '' : ` "${title}"`}${details === '' ? '' : ` (${details})`}`.trim();
}

/** Returns why the step fails because of `expect`; undefined when the count is as expected. */
function unexpectedCount(
  expect: ResultOf<'queried'>['expect'],
  { resource, filters }: CollectionQuery,
  rows: CollectionRows['rows'],
  count: number,
): Message | undefined {
  const holds = { any: true, one: count === 1, some: count > 0, none: count === 0 }[expect];
  if (holds) return undefined;
  const which =
    filters.length === 0 ? 'in total' : `with ${filters.map(([name, value]) => `${name}=${value}`).join(', ')}`;
  const named = rows.slice(0, NAMED);
  const found = `${named.map(describe).join(', ')}${named.length < count ? ', …' : ''}`;
  const values = { resource, matches: `${counted(count, 'match', 'matches')} ${which}` };
  if (expect === 'some') return message('query-none-found-some', values);
  if (expect === 'one' && count === 0) return message('query-none-found-one', values);
  if (expect === 'one') return message('query-several-found-one', { ...values, found });
  return message(count === 1 ? 'query-one-found-none' : 'query-several-found-none', { ...values, found });
}

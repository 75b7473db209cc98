import type { CollectionQuery, CollectionRows } from '../../controller/resources/collections.ts';
import type { ListedRow } from '../../controller/resources/rows.ts';
import { type Message, message } from '../../messages/message.ts';
import type { ResultOf } from '../../result.ts';
import type { End } from './end.ts';

/** How many results the log names. The outputs contain all. */
const SHOWN = 20;

/** Returns what is written for a result of `query/`. */
export function queryEnd({ query, rows, count, results, expect }: ResultOf<'queried'>): End {
  const ids = rows.flatMap(({ id }) => id ?? []);
  return {
    outputs: (outputs) => {
      outputs.value('count', count);
      outputs.value('ids', JSON.stringify(ids));
      outputs.value('id', count === 1 ? (ids[0] ?? '') : '');
      outputs.results(results);
    },
    lines: linesOf(query, rows, count),
    failure: unexpectedCount(expect, query, rows, count),
  };
}

function linesOf({ resource }: CollectionQuery, rows: CollectionRows['rows'], count: number): string[] {
  const head = `${resource}: ${matches(count)}${rows.length === count ? '' : `, ${rows.length} read`}`;
  const named = rows.slice(0, SHOWN).map((row) => `  ${describe(row)}`);
  return [head, ...named, ...(rows.length > SHOWN ? [`  and ${rows.length - SHOWN} more (output \`results\`)`] : [])];
}

function matches(count: number): string {
  return count === 1 ? '1 match' : `${count} matches`;
}

function describe({ id, title, status }: ListedRow): string {
  return `${id ?? ''}${title === '' ? '' : ` "${title}"`}${status === '' ? '' : ` (${status})`}`.trim();
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
  const named = rows.slice(0, SHOWN);
  const found = `${named.map(describe).join(', ')}${named.length < count ? ', …' : ''}`;
  const values = { resource, matches: `${matches(count)} ${which}` };
  if (expect === 'some') return message('query-none-found-some', values);
  if (expect === 'one' && count === 0) return message('query-none-found-one', values);
  if (expect === 'one') return message('query-several-found-one', { ...values, found });
  return message(count === 1 ? 'query-one-found-none' : 'query-several-found-none', { ...values, found });
}

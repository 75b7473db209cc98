import type { CollectionQuery, CollectionRows } from '../../controller/resources/collections.ts';
import type { ListedRow } from '../../controller/resources/rows.ts';
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
): string | undefined {
  const holds = { any: true, one: count === 1, some: count > 0, none: count === 0 }[expect];
  if (holds) return undefined;
  const which =
    filters.length === 0 ? 'in all' : `with ${filters.map(([name, value]) => `${name}=${value}`).join(', ')}`;
  const wanted = { any: '', one: 'exactly one', some: 'at least one', none: 'none' }[expect];
  const named = rows.slice(0, SHOWN);
  const found = `${named.map(describe).join(', ')}${named.length < count ? ', …' : ''}`;
  const next =
    count === 0
      ? 'Check the filters, and whether this user may see them: the controller leaves out what this user may not see.'
      : expect === 'one'
        ? `They are ${found}. Narrow the filters (such as \`organization__name\`).`
        : `There ${count === 1 ? 'is' : 'are'} ${found}.`;
  return `${resource}: ${matches(count)} ${which}, and \`expect: ${expect}\` wants ${wanted}. ${next}`;
}

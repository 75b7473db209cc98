import type { Controller } from '../controller/client.ts';
import {
  type CollectionQuery,
  type CollectionRows,
  collectionNames,
  readCollection,
} from '../controller/collections.ts';
import { line, number } from '../controller/fields.ts';
import { ConfigurationError, UnexpectedCountError } from '../errors.ts';
import { ResponseError } from '../http/errors.ts';
import { jsonText } from '../http/json/write-json.ts';
import { type Expectation, type QueryInputs, readQueryInputs } from '../inputs/query-inputs.ts';
import { nearest } from '../launch/prepare/nearest-names.ts';
import type { Console } from '../report/log/console.ts';
import { selectFields } from '../report/outputs/select-fields.ts';
import { writeFileOutput, writeOutput } from '../report/outputs/write-output.ts';
import { BEFORE_LAUNCH_RETRY_MS, retry } from '../timing/retry.ts';
import { runStep, type StepContext } from './run-step.ts';

/** Results that are named in the log; the outputs have them all. */
const SHOWN = 20;

/** `query/`: lists what a collection of the API holds. Sends GETs only. Never throws. */
export async function queryAction(console: Console): Promise<void> {
  await runStep(console, {
    read: () => readQueryInputs(process.env),
    retryForMs: ({ connection }) => Math.min(connection.retryForMs, BEFORE_LAUNCH_RETRY_MS),
    work: query,
    cancelled: 'The workflow was cancelled before the controller had answered.',
  });
}

async function query(context: StepContext<QueryInputs>): Promise<void> {
  const { console, inputs } = context;
  const { rows, count } = await read(context, inputs.query);
  const results = inputs.fields === undefined ? rows : selectFields(rows, inputs.fields);
  const ids = rows.map((row) => number(row, 'id')).filter((id) => id !== undefined);
  writeOutput(console, 'count', count);
  writeOutput(console, 'ids', JSON.stringify(ids));
  writeOutput(console, 'id', count === 1 ? (ids[0] ?? '') : '');
  const shown = console.redactor.json(results);
  writeOutput(console, 'results', shown, writeFileOutput(console, 'results_file', shown));
  if (shown !== jsonText(results))
    console.warn('A secret of this step was part of the output `results`: *** stands in its place.');
  report(console, inputs.query, rows, count);
  holdExpectation(inputs.expect, inputs.query, rows, count);
}

/** Reads the collection. After a 404 the API's root, and the object that the collection is below, name what there is. */
async function read(
  { controller, signal, waiting }: StepContext<QueryInputs>,
  query: CollectionQuery,
): Promise<CollectionRows> {
  try {
    return await readCollection((path) => retry(waiting, () => controller.get(path, { signal })), query);
  } catch (error) {
    if (error instanceof ResponseError && error.status === 404)
      await refuseUnknownResource(controller, query.resource, signal);
    throw isFilterRefused(error) ? error.withHint(NO_SUCH_FILTER) : error;
  }
}

const NO_SUCH_FILTER =
  'Nobody may filter by that field: leave it out of `filters`, and look through the results for it.';

/** The API refuses some filters as it does users without a role (controller fact 13). */
function isFilterRefused(error: unknown): error is ResponseError {
  return error instanceof ResponseError && error.status === 403 && error.fromApi && /^Filtering on /.test(error.words);
}

async function refuseUnknownResource(controller: Controller, resource: string, signal: AbortSignal): Promise<void> {
  const words = resource.split('/');
  const first = words[0] ?? '';
  refuseUnknown(resource, first, await collectionNames(controller, '', { signal }), (near) =>
    [near, ...words.slice(1)].join('/'),
  );
  if (words.length === 1) return;
  const object = words.slice(0, -1).join('/');
  const below = await collectionNames(controller, object, { signal });
  refuseUnknown(resource, words.at(-1) ?? '', below, (near) => `${object}/${near}`);
}

/** @throws ConfigurationError when the word is none of the names, of which there are some */
function refuseUnknown(
  resource: string,
  word: string,
  names: readonly string[],
  fixed: (near: string) => string,
): void {
  if (names.length === 0 || names.includes(word)) return;
  const [near = ''] = nearest(word, names);
  throw new ConfigurationError('The API of this controller has no such collection:', [
    `\`resource\` is ${JSON.stringify(resource)}; did you mean \`${fixed(near)}\`? There are ${names.toSorted().join(', ')}`,
  ]);
}

function report(console: Console, { resource }: CollectionQuery, rows: CollectionRows['rows'], count: number): void {
  console.info(
    rows.length === count ? `${resource}: ${matches(count)}` : `${resource}: ${matches(count)}, ${rows.length} read`,
  );
  for (const row of rows.slice(0, SHOWN)) console.info(`  ${describe(row)}`);
  if (rows.length > SHOWN) console.info(`  and ${rows.length - SHOWN} more (output \`results\`)`);
}

function matches(count: number): string {
  return count === 1 ? '1 match' : `${count} matches`;
}

function describe(row: Record<string, unknown>): string {
  const name = line(row, 'name') || line(row, 'username') || line(row, 'identifier') || line(row, 'description');
  const status = line(row, 'status');
  return `${String(row['id'] ?? '')}${name === '' ? '' : ` "${name}"`}${status === '' ? '' : ` (${status})`}`.trim();
}

/** @throws UnexpectedCountError */
function holdExpectation(
  expect: Expectation,
  { resource, filters }: CollectionQuery,
  rows: CollectionRows['rows'],
  count: number,
): void {
  const holds = { any: true, one: count === 1, some: count > 0, none: count === 0 }[expect];
  if (holds) return;
  const which =
    filters.length === 0 ? 'in all' : `with ${filters.map(([name, value]) => `${name}=${value}`).join(', ')}`;
  const wanted = { any: '', one: 'exactly one', some: 'at least one', none: 'none' }[expect];
  const named = rows.slice(0, SHOWN);
  const found = `${named.map(describe).join(', ')}${named.length < count ? ', …' : ''}`;
  const next =
    count === 0
      ? 'Check the filters, and whether this user may see them: the controller leaves out what he may not.'
      : expect === 'one'
        ? `They are ${found}. Narrow the filters (such as \`organization__name\`).`
        : `There ${count === 1 ? 'is' : 'are'} ${found}.`;
  throw new UnexpectedCountError(
    `${resource}: ${matches(count)} ${which}, and \`expect: ${expect}\` wants ${wanted}. ${next}`,
  );
}

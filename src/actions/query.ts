import { type CollectionQuery, type CollectionRows, UnknownCollectionError } from '../controller/collections.ts';
import type { ListedRow } from '../controller/resources/rows.ts';
import { ConfigurationError, UnexpectedCountError } from '../errors.ts';
import { ResponseError } from '../http/errors.ts';
import { jsonText } from '../http/json/write-json.ts';
import { type Expectation, type QueryInputs, readQueryInputs } from '../inputs/query-inputs.ts';
import { nearest } from '../launch/prepare/nearest-names.ts';
import type { Console } from '../report/log/console.ts';
import { selectFields } from '../report/outputs/select-fields.ts';
import { writeFileOutput, writeOutput } from '../report/outputs/write-output.ts';
import { BEFORE_LAUNCH_RETRY_MS } from '../timing/retry.ts';
import { runStep, type StepContext } from './run-step.ts';

/** Most results that the log names; the outputs have all. */
const SHOWN = 20;

/** Lists the objects of an API collection (`query/`). Sends GETs only. Never throws. */
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
  const objects = rows.map(({ fields }) => fields);
  const results = inputs.fields === undefined ? objects : selectFields(objects, inputs.fields);
  const ids = rows.flatMap(({ id }) => id ?? []);
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

/** @throws ConfigurationError when there is no such collection; ResponseError, ConnectionError, the signal's reason */
async function read(
  { controller, signal, waiting }: StepContext<QueryInputs>,
  query: CollectionQuery,
): Promise<CollectionRows> {
  try {
    return await controller.collections.search(query, { signal, retry: waiting });
  } catch (error) {
    if (error instanceof UnknownCollectionError) throw unknownCollection(query.resource, error);
    throw isFilterRefused(error) ? error.withHint(NO_SUCH_FILTER) : error;
  }
}

const NO_SUCH_FILTER =
  'Nobody may filter by that field: leave it out of `filters`, and look through the results for it.';

/** The API refuses some filters as it refuses users without a role (controller fact 13). */
function isFilterRefused(error: unknown): error is ResponseError {
  return error instanceof ResponseError && error.status === 403 && error.fromApi && /^Filtering on /.test(error.words);
}

function unknownCollection(resource: string, unknown: UnknownCollectionError): ConfigurationError {
  const [near = ''] = nearest(unknown.word, unknown.names);
  return new ConfigurationError('The API of this controller has no such collection:', [
    `\`resource\` is ${JSON.stringify(resource)}; did you mean \`${unknown.pathWith(near)}\`? There are ${unknown.names.toSorted().join(', ')}`,
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

function describe({ id, title, status }: ListedRow): string {
  return `${id ?? ''}${title === '' ? '' : ` "${title}"`}${status === '' ? '' : ` (${status})`}`.trim();
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
      ? 'Check the filters, and whether this user may see them: the controller leaves out what this user may not see.'
      : expect === 'one'
        ? `They are ${found}. Narrow the filters (such as \`organization__name\`).`
        : `There ${count === 1 ? 'is' : 'are'} ${found}.`;
  throw new UnexpectedCountError(
    `${resource}: ${matches(count)} ${which}, and \`expect: ${expect}\` wants ${wanted}. ${next}`,
  );
}

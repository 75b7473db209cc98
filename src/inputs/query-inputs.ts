import type { CollectionQuery } from '../controller/resources/collections.ts';
import { message } from '../messages/message.ts';
import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { parseFilters } from './query-filters.ts';
import { InputProblem, InputReader } from './values/input-reader.ts';
import { parseBoolean, parseCount, parseList, parseWord, shown } from './values/parse-values.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** The names of all inputs of `query/`, as in its action.yml (a test compares the two). */
export const QUERY_INPUTS: readonly string[] = [
  ...CONNECTION_INPUTS,
  'resource',
  'filters',
  'fields',
  'order_by',
  'limit',
  'expect',
  'summary',
];

/** How many matches the workflow expects. */
const EXPECTATIONS = ['any', 'one', 'some', 'none'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

export interface QueryInputs {
  connection: ConnectionInputs;
  query: CollectionQuery;
  /** The fields to keep of each result, with dots for nested fields; undefined for all. */
  fields: readonly string[] | undefined;
  expect: Expectation;
  /** Whether to show the results on the summary page of the run. */
  summary: boolean;
}

/**
 * Reads the inputs of `query/`.
 * @throws ConfigurationError that lists every wrong input
 */
export async function readQueryInputs(environment: NodeJS.ProcessEnv): Promise<QueryInputs> {
  const reader = new InputReader();
  const hasResource = reader.required('resource', message('resource-required')) !== '';
  const inputs: QueryInputs = {
    connection: readConnection(reader),
    query: {
      resource: (hasResource ? reader.parsed('resource', parseResource) : undefined) ?? '',
      filters: (await reader.parsedLater('filters', parseFilters)) ?? [],
      orderBy: (await reader.parsedLater('order_by', parseOrder)) ?? [],
      limit: reader.parsed('limit', parseCount(1)),
    },
    fields: await reader.parsedLater('fields', parseList),
    expect: reader.parsed('expect', parseWord(...EXPECTATIONS)) ?? 'any',
    summary: reader.parsed('summary', parseBoolean) ?? true,
  };
  refuseUnknownInputs(reader, environment, QUERY_INPUTS);
  reader.finish();
  return inputs;
}

/** Returns the path of a collection without `/api/v2/` and outer slashes: users copy it from the API's pages. */
function parseResource(text: string): string {
  const path = text.replace(/^\/?(api\/(controller\/)?v\d+\/)?/, '').replace(/\/$/, '');
  const given = shown(text);
  if (path.includes('?')) throw new InputProblem(message('resource-with-query', { given }));
  const [, collection, id = ''] = /^(.*[a-z_])\/(\d+)$/.exec(path) ?? [];
  if (collection !== undefined) throw new InputProblem(message('resource-is-object', { given, collection, id }));
  if (!/^[a-z_]+(\/[^/?#\r\n]+\/[a-z_]+)*$/.test(path))
    throw new InputProblem(message('resource-not-collection', { given }));
  return path;
}

async function parseOrder(text: string): Promise<string[]> {
  const fields = await parseList(text);
  const wrong = fields.find((field) => !/^-?\w+$/.test(field));
  if (wrong !== undefined) throw new InputProblem(message('order-not-field', { given: shown(wrong) }));
  return fields;
}

import type { CollectionQuery } from '../controller/collections.ts';
import { CONNECTION_INPUTS, type ConnectionInputs, readConnection } from './connection-inputs.ts';
import { parseFilters } from './query-filters.ts';
import { InputProblem, InputReader } from './values/input-reader.ts';
import { parseCount, parseList, parseWord, shown } from './values/parse-values.ts';
import { refuseUnknownInputs } from './values/unknown-inputs.ts';

/** Every input of the query action, as in its action.yml (a test holds the two together). */
export const QUERY_INPUTS: readonly string[] = [
  ...CONNECTION_INPUTS,
  'resource',
  'filters',
  'fields',
  'order_by',
  'limit',
  'expect',
];

/** How many matches are wanted. */
export const EXPECTATIONS = ['any', 'one', 'some', 'none'] as const;
export type Expectation = (typeof EXPECTATIONS)[number];

/** The inputs of the query action. */
export interface QueryInputs {
  connection: ConnectionInputs;
  query: CollectionQuery;
  /** Fields of each result that are kept, with dots for those inside of others; undefined for all. */
  fields: readonly string[] | undefined;
  expect: Expectation;
}

/**
 * All inputs of the query action, read once.
 * @throws ConfigurationError that lists every wrong input
 */
export async function readQueryInputs(environment: NodeJS.ProcessEnv): Promise<QueryInputs> {
  const reader = new InputReader();
  const accepted = 'a collection of the API, such as `inventories`, `job_templates` or `inventories/5/hosts`';
  const hasResource = reader.required('resource', accepted) !== '';
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
  };
  refuseUnknownInputs(reader, environment, QUERY_INPUTS);
  reader.finish();
  return inputs;
}

/** Path of a collection without slashes at its ends; people copy it from the API's own pages. */
function parseResource(text: string): string {
  const path = text.replace(/^\/?(api\/(controller\/)?v\d+\/)?/, '').replace(/\/$/, '');
  if (path.includes('?'))
    throw new InputProblem(`is ${shown(text)}; give what follows the question mark as \`filters\``);
  const [, collection, id] = /^(.*[a-z_])\/(\d+)$/.exec(path) ?? [];
  if (collection !== undefined)
    throw new InputProblem(
      `is ${shown(text)}, which is one object; give \`${collection}\`, and \`id: ${id}\` in \`filters\``,
    );
  if (!/^[a-z_]+(\/[^/?#\r\n]+\/[a-z_]+)*$/.test(path)) {
    throw new InputProblem(
      `is ${shown(text)}; a collection of the API is accepted, such as \`job_templates\` or \`inventories/5/hosts\``,
    );
  }
  return path;
}

async function parseOrder(text: string): Promise<string[]> {
  const fields = await parseList(text);
  const wrong = fields.find((field) => !/^-?\w+$/.test(field));
  if (wrong !== undefined) {
    throw new InputProblem(`names ${shown(wrong)}; fields are accepted, such as \`name\` or \`-id\` for descending`);
  }
  return fields;
}

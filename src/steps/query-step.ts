import { UnknownCollectionError } from '../controller/connection/reply-errors.ts';
import type { CollectionQuery, CollectionRows } from '../controller/resources/collections.ts';
import { ResponseError } from '../http/errors.ts';
import type { QueryInputs } from '../inputs/query-inputs.ts';
import { message, text } from '../messages/message.ts';
import { nearest } from '../messages/sentence-parts.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { ConfigurationError } from '../step-errors.ts';
import { selectFields } from './select-fields.ts';

/** Runs `query/`: lists the objects of an API collection. Sends only GETs. */
export async function queryStep(context: StepContext<QueryInputs>): Promise<Result> {
  const { query, fields, expect } = context.inputs;
  const { rows, count } = await read(context, query);
  const objects = rows.map((row) => row.fields);
  const results = fields === undefined ? objects : selectFields(objects, fields);
  return { kind: 'queried', query, rows, count, results, fields, expect };
}

/**
 * Reads the rows that match the query.
 * @throws ConfigurationError when the collection does not exist; ResponseError, ConnectionError, the signal's reason
 */
async function read(
  { controller, signal, waiting }: StepContext<QueryInputs>,
  query: CollectionQuery,
): Promise<CollectionRows> {
  try {
    return await controller.collections.search(query, { signal, retry: waiting });
  } catch (error) {
    if (error instanceof UnknownCollectionError) throw unknownCollection(query.resource, error);
    if (isFilterRefused(error)) throw error.withHint(text('filter-forbidden'));
    throw isFieldUnknown(error) ? error.withHint(text('filter-unknown')) : error;
  }
}

/** Returns whether the API refused the query, since it has a name or value that the collection does not know. */
function isFieldUnknown(error: unknown): error is ResponseError {
  return error instanceof ResponseError && error.status === 400 && error.fromApi;
}

/** Returns whether the API refused a filter: it answers with a 403, as for a missing role (controller fact 13). */
function isFilterRefused(error: unknown): error is ResponseError {
  return error instanceof ResponseError && error.status === 403 && error.fromApi && /^Filtering on /.test(error.words);
}

function unknownCollection(resource: string, unknown: UnknownCollectionError): ConfigurationError {
  const values = { resource: JSON.stringify(resource), collections: unknown.names.toSorted().join(', ') };
  const [near] = nearest(unknown.word, unknown.names);
  return new ConfigurationError(message('collection-not-found'), [
    near === undefined
      ? message('collection-unknown', values)
      : message('collection-misspelled', { ...values, near: unknown.pathWith(near) }),
  ]);
}

import type { Controller } from '../controller/client.ts';
import {
  type CollectionQuery,
  type CollectionRows,
  collectionNames,
  readCollection,
} from '../controller/collections.ts';
import { ConfigurationError } from '../errors.ts';
import { ResponseError } from '../http/errors.ts';
import type { QueryInputs } from '../inputs/query-inputs.ts';
import { nearest } from '../launch/prepare/nearest-names.ts';
import type { Result } from '../result.ts';
import type { StepContext } from '../session/run-step.ts';
import { retry } from '../timing/retry.ts';
import { selectFields } from './select-fields.ts';

/** `query/`: lists what a collection of the API holds. Sends only GETs. */
export async function queryStep(context: StepContext<QueryInputs>): Promise<Result> {
  const { query, fields, expect } = context.inputs;
  const { rows, count } = await read(context, query);
  const results = fields === undefined ? rows : selectFields(rows, fields);
  return { kind: 'queried', query, rows, count, results, expect };
}

/**
 * Reads the collection. The API answers an unknown path with a page (controller fact 52), which looks like an outage: so
 * the API root, and the object above the collection, are read for its name before anything is retried.
 */
async function read(
  { controller, signal, waiting }: StepContext<QueryInputs>,
  query: CollectionQuery,
): Promise<CollectionRows> {
  let isKnown = false;
  const get = async (path: string): Promise<unknown> => {
    try {
      return await controller.get(path, { signal });
    } catch (error) {
      if (!isKnown && error instanceof ResponseError && error.status === 404) {
        await refuseUnknownResource(controller, query.resource, signal);
        isKnown = true;
      }
      throw isFilterRefused(error) ? error.withHint(NO_SUCH_FILTER) : error;
    }
  };
  return await readCollection((path) => retry(waiting, () => get(path)), query);
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

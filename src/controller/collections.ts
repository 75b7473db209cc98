import { ConfigurationError } from '../errors.ts';
import { ResponseError } from '../http/errors.ts';
import type { Controller, RequestOptions } from './client.ts';
import { isRecord, number } from './fields.ts';

/** What to read of a collection. */
export interface CollectionQuery {
  /** Path below the API root without the slash at its end, such as `job_templates` or `inventories/5/hosts`. */
  resource: string;
  /** The API's own look-ups with their values, in order; a name may come twice. */
  filters: readonly (readonly [string, string])[];
  /** Fields, with `-` for descending; empty for the order of ids. */
  orderBy: readonly string[];
  /** So many rows at most; undefined for all. */
  limit: number | undefined;
}

/** What was read. */
export interface CollectionRows {
  rows: Record<string, unknown>[];
  /** How many there are, also beyond `limit`. */
  count: number;
}

/** Reads one page; the caller may try again where a fault passes. */
export type GetPage = (path: string) => Promise<unknown>;

/** The API gives at most 200 a page, whatever is asked for (controller fact 53). */
const PAGE_SIZE = 200;

/**
 * All rows of a collection that match, each once. In the order of ids each page begins behind the last id, so that
 * rows which come or go meanwhile shift nothing; in another order pages are counted, with the id to settle ties.
 * Links of replies are not followed: behind a gateway they may lead elsewhere (controller fact 57).
 * @throws ConfigurationError when it is no collection; what `get` throws
 */
export async function readCollection(get: GetPage, query: CollectionQuery): Promise<CollectionRows> {
  const seen = new Map<unknown, Record<string, unknown>>();
  const most = query.limit ?? Number.POSITIVE_INFINITY;
  let count = 0;
  for (let page = 1; ; page += 1) {
    const lastId = [...seen.values()].at(-1)?.['id'];
    const reply = await get(pagePath(query, page, lastId)).catch((error: unknown) => {
      // Rows went meanwhile, and with them the last page.
      if (page > 1 && error instanceof ResponseError && error.status === 404 && error.fromApi) return undefined;
      throw error;
    });
    if (reply === undefined) break;
    const rows = rowsOf(reply, query.resource);
    if (page === 1) count = (isRecord(reply) ? number(reply, 'count') : undefined) ?? rows.length;
    const before = seen.size;
    for (const row of rows) seen.set(row['id'] ?? seen.size, row);
    const isLast = !isRecord(reply) || typeof reply['next'] !== 'string';
    if (isLast || rows.length === 0 || seen.size === before || seen.size >= most) break;
  }
  return { rows: [...seen.values()].slice(0, query.limit), count: Math.max(count, Math.min(seen.size, most)) };
}

function pagePath({ resource, filters, orderBy, limit }: CollectionQuery, page: number, lastId: unknown): string {
  const query = new URLSearchParams(filters.map(([name, value]): [string, string] => [name, value]));
  query.set('page_size', String(Math.min(PAGE_SIZE, limit ?? PAGE_SIZE)));
  if (orderBy.length === 0) {
    query.set('order_by', 'id');
    if (page > 1) query.append('id__gt', String(lastId));
  } else {
    const fields = orderBy.some((field) => /^-?id$/.test(field)) ? orderBy : [...orderBy, 'id'];
    query.set('order_by', fields.join(','));
    if (page > 1) query.set('page', String(page));
  }
  return `${resource}/?${query.toString()}`;
}

function rowsOf(reply: unknown, resource: string): Record<string, unknown>[] {
  if (isRecord(reply) && Array.isArray(reply['results'])) return reply['results'].filter(isRecord);
  throw new ConfigurationError('The controller was asked for something that is no collection:', [
    `\`resource\` is ${JSON.stringify(resource)}, and the reply holds no list of results; give a collection such as \`job_templates\` or \`inventories/5/hosts\``,
  ]);
}

/**
 * The collections that the API names at its root, or below an object, by the words of their addresses; empty where it
 * names none.
 * @param object path of the object below the API root, such as `inventories/5`; `''` for the root
 * @throws ResponseError (404 where there is no such object), ConnectionError, the signal's reason
 */
export async function collectionNames(
  controller: Controller,
  object: string,
  options: RequestOptions,
): Promise<string[]> {
  const reply = await controller.get(object === '' ? '' : `${object}/`, options);
  const named = isRecord(reply) && object !== '' ? reply['related'] : reply;
  return Object.values(isRecord(named) ? named : {}).flatMap((address) => {
    const name = typeof address === 'string' ? /\/([a-z_]+)\/$/.exec(address)?.[1] : undefined;
    return name === undefined ? [] : [name];
  });
}

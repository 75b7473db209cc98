import { ResponseError } from '../../http/errors.ts';
import type { JsonObject } from '../../http/json/json.ts';
import { NotACollectionError, UnknownCollectionError } from '../connection/reply-errors.ts';
import { isRecord, MAX_PAGE_SIZE, number } from '../fields.ts';
import type { CallOptions, RequestOptions, Requests } from '../requests.ts';
import { AmbiguousPost } from './ambiguous-post.ts';
import { pathOf, type Resource, readRow, write } from './api.ts';
import { type CreateOptions, readCreateOptions } from './create-options.ts';
import { type ListedRow, listedRow, Row } from './rows.ts';

/** What to read of a collection. */
export interface CollectionQuery {
  /** Path below the API root without the final slash, such as `job_templates` or `inventories/5/hosts`. */
  resource: string;
  /** The API's own lookups with their values, in order. A name may appear twice. */
  filters: readonly (readonly [string, string])[];
  /** Fields, with `-` for descending; by default the order of ids. */
  orderBy?: readonly string[];
  /** Maximum number of rows; by default all. */
  limit?: number | undefined;
}

/** The rows of a collection. */
export interface CollectionRows {
  rows: ListedRow[];
  /** How many rows match, including those beyond `limit`. */
  count: number;
}

/** How to find a created object after its reply was lost. */
export interface Lookup {
  /** Its natural key. */
  filters: readonly (readonly [string, string])[];
  /** Ids of objects with the same key that existed before: not every key is unique (controller fact 81). */
  others: ReadonlySet<number>;
}

/** Returns how many requests a list of so many rows takes; one for an empty list. */
export function requestsFor(rows: number): number {
  return Math.max(1, Math.ceil(rows / MAX_PAGE_SIZE));
}

/** Reads and writes any collection of the API. */
export class Collections {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns the matching objects of a collection, each once. Objects without an id are left out.
   * @throws NotACollectionError when it is not a collection; ResponseError, ConnectionError, the signal's reason
   */
  async list(query: CollectionQuery, options: CallOptions): Promise<Row[]> {
    const { rows } = await this.#readPages(query, (path) => this.#requests.get(path, options));
    return rows.flatMap(({ id, fields }) => (id === undefined ? [] : [new Row(id, fields)]));
  }

  /**
   * Returns the rows of any API list that a user names. After a 404, it reads which collections exist at the API's root
   * and below the object.
   * @throws UnknownCollectionError; NotACollectionError when it is not a collection; ResponseError, ConnectionError, the
   * signal's reason
   */
  async search(query: CollectionQuery, options: CallOptions): Promise<CollectionRows> {
    try {
      return await this.#readPages(query, (path) => this.#requests.get(path, options));
    } catch (error) {
      if (error instanceof ResponseError && error.status === 404)
        await this.#checkName(query.resource, { signal: options.signal });
      throw error;
    }
  }

  /**
   * Returns the collections that the API names at its root or below an object; empty when it names none.
   * @param object path of the object below the API root, such as `inventories/5`; `''` for the root
   * @throws ResponseError (404 when the object does not exist), ConnectionError, the signal's reason
   */
  async names(object: string, options: CallOptions): Promise<string[]> {
    const reply = await this.#requests.get(object === '' ? '' : `${object}/`, options);
    const named = isRecord(reply) && object !== '' ? reply['related'] : reply;
    return Object.values(isRecord(named) ? named : {}).flatMap((address) => {
      const name = typeof address === 'string' ? /\/([a-z_]+)\/$/.exec(address)?.[1] : undefined;
      return name === undefined ? [] : [name];
    });
  }

  /** Returns one object. @throws ResponseError, ConnectionError, the signal's reason */
  async get(resource: Resource, options: CallOptions): Promise<Row> {
    const path = pathOf(resource);
    return await this.#requests.call(options, async (request) =>
      readRow(await this.#requests.get(path, request), path),
    );
  }

  /**
   * Returns what the controller accepts in a new object from this user, as OPTIONS describes it.
   * @returns undefined without a description: a proxy may refuse the method, and then the POST decides
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async createOptions(collection: string, options: CallOptions): Promise<CreateOptions | undefined> {
    const reply = await this.#requests.options(`${collection}/`, options).catch((error: unknown) => {
      if (error instanceof ResponseError && [403, 404, 405, 501].includes(error.status)) return undefined;
      throw error;
    });
    return readCreateOptions(reply);
  }

  /**
   * Creates an object. If the reply is lost, looks for the object before it sends the request again.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async create(collection: string, body: JsonObject, lookup: Lookup, options: CallOptions): Promise<Row> {
    const path = `${collection}/`;
    const once = new AmbiguousPost<Row>();
    return await write(this.#requests, options, (request, reading) =>
      once.attempt(
        async () => readRow(await this.#requests.post(path, body, request), path),
        () => this.find(collection, lookup, reading),
      ),
    );
  }

  /**
   * Returns a created object.
   * @returns undefined unless there is exactly one
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async find(collection: string, { filters, others }: Lookup, options: CallOptions): Promise<Row | undefined> {
    const rows = await this.list({ resource: collection, filters, limit: MAX_PAGE_SIZE }, options);
    const created = rows.filter((row) => !row.isPendingDeletion && !others.has(row.id));
    return created.length === 1 ? created[0] : undefined;
  }

  /** Changes fields of an object (PATCH). @returns its new row @throws ResponseError, ConnectionError, the signal's reason */
  async update(resource: Resource, body: JsonObject, options: CallOptions): Promise<Row> {
    const path = pathOf(resource);
    return await write(this.#requests, options, async (request) =>
      readRow(await this.#requests.patch(path, body, request), path),
    );
  }

  /** Deletes an object. @throws ResponseError (404 when it does not exist), ConnectionError, the signal's reason */
  async delete(resource: Resource, options: CallOptions): Promise<void> {
    await write(this.#requests, options, (request) => this.#requests.delete(pathOf(resource), request));
  }

  /**
   * Creates the approval of a workflow node. It is not unique: a second request creates another one (controller fact
   * 97).
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async createApproval(node: Resource, body: JsonObject, options: CallOptions): Promise<void> {
    const path = `${pathOf(node)}create_approval_template/`;
    await write(this.#requests, options, (request) => this.#requests.post(path, body, request));
  }

  /**
   * Reads all pages, each row once. Ordered by id, each page starts after the last id, so that added and deleted rows
   * shift nothing. In another order, pages are counted, and the id breaks ties. Links of replies are not followed:
   * behind a gateway they may lead elsewhere (controller fact 57).
   */
  async #readPages(query: CollectionQuery, get: (path: string) => Promise<unknown>): Promise<CollectionRows> {
    const seen = new Map<unknown, Record<string, unknown>>();
    const most = query.limit ?? Number.POSITIVE_INFINITY;
    let count = 0;
    let lastId: unknown;
    for (let page = 1; ; page += 1) {
      const reply = await get(pagePath(query, page, lastId)).catch((error: unknown) => {
        // Rows were deleted meanwhile, including the last page.
        if (page > 1 && error instanceof ResponseError && error.status === 404 && error.fromApi) return undefined;
        throw error;
      });
      if (reply === undefined) break;
      const rows = rowsOf(reply, query.resource);
      if (page === 1) count = (isRecord(reply) ? number(reply, 'count') : undefined) ?? rows.length;
      const before = seen.size;
      for (const row of rows) seen.set(row['id'] ?? seen.size, row);
      lastId = [...seen.values()].at(-1)?.['id'];
      const isLast = !isRecord(reply) || typeof reply['next'] !== 'string';
      if (isLast || rows.length === 0 || seen.size === before || seen.size >= most) break;
    }
    const rows = [...seen.values()].slice(0, query.limit).map(listedRow);
    return { rows, count: Math.max(count, Math.min(seen.size, most)) };
  }

  /**
   * Checks whether the API has a collection. @throws UnknownCollectionError when it names other collections, but not
   * this one
   */
  async #checkName(resource: string, request: RequestOptions): Promise<void> {
    const words = resource.split('/');
    const check = async (object: string, index: number): Promise<void> => {
      const names = await this.names(object, request);
      if (names.length > 0 && !names.includes(words[index] ?? ''))
        throw new UnknownCollectionError(resource, index, names);
    };
    await check('', 0);
    if (words.length > 1) await check(words.slice(0, -1).join('/'), words.length - 1);
  }
}

function pagePath({ resource, filters, orderBy = [], limit }: CollectionQuery, page: number, lastId: unknown): string {
  const query = new URLSearchParams(filters.map(([name, value]): [string, string] => [name, value]));
  query.set('page_size', String(Math.min(MAX_PAGE_SIZE, limit ?? MAX_PAGE_SIZE)));
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
  throw new NotACollectionError({
    id: 'collection-without-results',
    values: { resource: JSON.stringify(resource) },
  });
}

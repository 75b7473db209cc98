import { ResponseError } from '../../http/errors.ts';
import type { JsonObject } from '../../http/json/json.ts';
import { isRecord } from '../fields.ts';
import type { CallOptions, RequestOptions, Requests } from '../requests.ts';
import { mayHaveArrived } from './ambiguous-post.ts';
import { write } from './api.ts';
import type { Collections } from './collections.ts';
import { type Row, rowFrom } from './rows.ts';

/** Creates and deletes many hosts in one request (`bulk/`), if the controller offers it (controller fact 91). */
export class BulkHosts {
  readonly #requests: Requests;
  readonly #collections: Collections;
  #routes: Promise<ReadonlySet<string>> | undefined;

  constructor(requests: Requests, collections: Collections) {
    this.#requests = requests;
    this.#collections = collections;
  }

  /**
   * Returns whether the controller creates hosts in bulk. @throws ResponseError, ConnectionError, the signal's reason
   */
  async canCreate(options: CallOptions): Promise<boolean> {
    return (await this.#readRoutes(options)).has('host_create');
  }

  /**
   * Returns whether the controller deletes hosts in bulk. @throws ResponseError, ConnectionError, the signal's reason
   */
  async canDelete(options: CallOptions): Promise<boolean> {
    return (await this.#readRoutes(options)).has('host_delete');
  }

  /**
   * Creates hosts of one inventory, all or none of each request: at most 100, or the controller's own limit.
   * @returns their rows, in any order
   * @throws what the POST throws, unless the hosts exist after it
   */
  async create(inventoryId: number, bodies: readonly JsonObject[], options: CallOptions): Promise<Row[]> {
    return (await inHalves(bodies, async (some) => await this.#create(inventoryId, some, options))).flat();
  }

  async #create(inventoryId: number, bodies: readonly JsonObject[], options: CallOptions): Promise<Row[]> {
    let left = bodies;
    const made: Row[] = [];
    await write(this.#requests, options, async (request, reading) => {
      try {
        if (left.length === 0) return;
        const reply = await this.#requests.post('bulk/host_create/', { inventory: inventoryId, hosts: left }, request);
        const hosts = isRecord(reply) && Array.isArray(reply['hosts']) ? reply['hosts'] : [];
        made.push(...hosts.flatMap((host) => rowFrom(host) ?? []));
      } catch (error) {
        if (!mayHaveArrived(error)) throw error;
        // All or none were created, but the reply is lost.
        const found = await this.#find([['inventory', String(inventoryId)]], reading);
        const names = new Set(found.map(({ name }) => name));
        made.push(...found.filter((row) => left.some(({ name }) => name === row.name)));
        left = left.filter(({ name }) => !names.has(String(name)));
        if (left.length > 0) throw error;
      }
    });
    return made;
  }

  /**
   * Deletes hosts, all or none of each request: at most 250, or the controller's own limit. Missing hosts are not an
   * error: a group is deleted with its hosts, and a reply may have been lost.
   * @throws what the POST throws, unless no host exists after it
   */
  async delete(ids: readonly number[], options: CallOptions): Promise<void> {
    await inHalves(ids, async (some) => await this.#delete(some, options));
  }

  async #delete(ids: readonly number[], options: CallOptions): Promise<void> {
    let left = ids;
    await write(this.#requests, options, async (request, reading) => {
      while (left.length > 0) {
        try {
          await this.#requests.post('bulk/host_delete/', { hosts: [...left] }, request);
          return;
        } catch (error) {
          if (!(error instanceof ResponseError && error.status === 400)) throw error;
          const rows = await this.#find([['id__in', left.join(',')]], reading);
          const existing = left.filter((id) => rows.some((row) => row.id === id));
          // All hosts exist, so the request was refused for another reason.
          if (existing.length === left.length) throw error;
          left = existing;
        }
      }
    });
  }

  #readRoutes(options: CallOptions): Promise<ReadonlySet<string>> {
    // A controller without this endpoint answers with a page, which would be retried.
    this.#routes ??= this.#requests.call(options, (request) =>
      this.#requests.get('bulk/', request).then(
        (root) => new Set(isRecord(root) ? Object.keys(root) : []),
        (error: unknown) => {
          if (error instanceof ResponseError && error.status === 404) return new Set<string>();
          throw error;
        },
      ),
    );
    return this.#routes;
  }

  /** Reads hosts once. A failure is retried together with the request that needs them. */
  #find(filters: [string, string][], request: RequestOptions): Promise<Row[]> {
    return this.#collections.list({ resource: 'hosts', filters }, request);
  }
}

/**
 * Splits a request in half when it has too many hosts. An administrator can set the limit, and only the refusal names
 * it.
 */
async function inHalves<T, R>(all: readonly T[], send: (some: readonly T[]) => Promise<R>): Promise<R[]> {
  try {
    return [await send(all)];
  } catch (error) {
    const isTooMany = error instanceof ResponseError && error.status === 400 && /BULK_HOST_MAX_/.test(error.words);
    if (!isTooMany || all.length < 2) throw error;
    const middle = Math.ceil(all.length / 2);
    return [...(await inHalves(all.slice(0, middle), send)), ...(await inHalves(all.slice(middle), send))];
  }
}

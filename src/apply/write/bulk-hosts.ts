import type { Controller } from '../../controller/client.ts';
import { readCollection } from '../../controller/collections.ts';
import { isRecord, number, text } from '../../controller/fields.ts';
import { ConnectionError, ResponseError } from '../../http/errors.ts';
import type { JsonObject } from '../../json.ts';
import { type RetryOptions, retry } from '../../timing/retry.ts';
import { isTransient } from '../../timing/transient-error.ts';
import type { Row } from '../plan/registry.ts';

/** Makes and deletes hosts in bulk, where the controller can (controller fact 91). */
export class BulkHosts {
  readonly #context: RetryOptions & { controller: Controller };
  #routes: Promise<Record<string, unknown>> | undefined;

  constructor(context: RetryOptions & { controller: Controller }) {
    this.#context = context;
  }

  /** Whether it makes them. @throws what reading throws */
  async canCreate(): Promise<boolean> {
    return 'host_create' in (await this.#read());
  }

  /** Whether it deletes them. @throws what reading throws */
  async canDelete(): Promise<boolean> {
    return 'host_delete' in (await this.#read());
  }

  /**
   * Makes hosts of one inventory, all or none of them at a time: at most 100, or as many as the controller is set to take.
   * @returns their rows, in any order
   * @throws what the POST throws, unless the hosts are there all the same
   */
  async create(inventoryId: number, bodies: readonly JsonObject[]): Promise<Row[]> {
    return (await inHalves(bodies, async (some) => await this.#create(inventoryId, some))).flat();
  }

  async #create(inventoryId: number, bodies: readonly JsonObject[]): Promise<Row[]> {
    const { controller } = this.#context;
    let left = bodies;
    const made: Row[] = [];
    await retry(this.#context, async () => {
      try {
        if (left.length === 0) return;
        const reply = await controller.post('bulk/host_create/', { inventory: inventoryId, hosts: left });
        made.push(...(isRecord(reply) && Array.isArray(reply['hosts']) ? reply['hosts'].filter(isRecord) : []));
      } catch (error) {
        if (!mayHaveArrived(error)) throw error;
        // All or none of them: but nobody said which.
        const found = await this.#find([['inventory', String(inventoryId)]]);
        const names = new Set(found.map((row) => text(row, 'name')));
        made.push(...found.filter((row) => left.some(({ name }) => name === text(row, 'name'))));
        left = left.filter(({ name }) => !names.has(String(name)));
        if (left.length > 0) throw error;
      }
    });
    return made;
  }

  /**
   * Deletes hosts, all or none of them at a time: at most 250, or as many as the controller is set to take; those that are gone already are no fault, since a group takes its
   * hosts along, and a reply may have got lost.
   * @throws what the POST throws, unless the hosts are gone all the same
   */
  async delete(ids: readonly number[]): Promise<void> {
    await inHalves(ids, async (some) => await this.#delete(some));
  }

  async #delete(ids: readonly number[]): Promise<void> {
    const { controller } = this.#context;
    let left = ids;
    await retry(this.#context, async () => {
      while (left.length > 0) {
        try {
          await controller.post('bulk/host_delete/', { hosts: [...left] });
          return;
        } catch (error) {
          if (!(error instanceof ResponseError && error.status === 400)) throw error;
          const rows = await this.#find([['id__in', left.join(',')]]);
          const there = left.filter((id) => rows.some((row) => number(row, 'id') === id));
          // All are there: it was refused for another reason.
          if (there.length === left.length) throw error;
          left = there;
        }
      }
    });
  }

  #read(): Promise<Record<string, unknown>> {
    this.#routes ??= retry(this.#context, async () => await this.#readRoutes());
    return this.#routes;
  }

  async #readRoutes(): Promise<Record<string, unknown>> {
    const { controller, signal } = this.#context;
    try {
      const root = await controller.get('bulk/', { signal });
      return isRecord(root) ? root : {};
    } catch (error) {
      if (error instanceof ResponseError && error.status === 404) return {};
      throw error;
    }
  }

  async #find(filters: readonly (readonly [string, string])[]): Promise<Row[]> {
    const { controller, signal } = this.#context;
    const query = { resource: 'hosts', filters, orderBy: [], limit: undefined };
    return (await readCollection((path) => controller.get(path, { signal }), query)).rows;
  }
}

/** An administrator can set how many hosts are taken at a time, and nothing but the refusal tells it. */
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

function mayHaveArrived(error: unknown): boolean {
  return isTransient(error) && (!(error instanceof ConnectionError) || error.mayHaveArrived);
}

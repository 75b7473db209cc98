import type { Target } from '../apply/kinds/kind.ts';
import type { CallOptions } from '../controller/requests.ts';
import type { Resources } from '../controller/resources/resources.ts';
import type { Row } from '../controller/resources/rows.ts';
import { ResponseError } from '../http/errors.ts';

/** A collection that the controller does not show to this user. */
export interface Unreadable {
  collection: string;
  error: ResponseError;
}

/** Reads each collection of the controller once, when it is needed first. */
export class ControllerRows {
  readonly #resources: Resources;
  readonly #call: CallOptions;
  readonly #read = new Map<Target, Promise<readonly Row[]>>();
  readonly #byId = new Map<Target, Promise<ReadonlyMap<number, Row>>>();
  readonly unreadable: Unreadable[] = [];

  constructor(resources: Resources, call: CallOptions) {
    this.#resources = resources;
    this.#call = call;
  }

  /**
   * Returns all objects of a collection; none, after noting it, when the controller refuses to list it.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  all(collection: Target): Promise<readonly Row[]> {
    const known = this.#read.get(collection) ?? this.list(collection, []);
    this.#read.set(collection, known);
    return known;
  }

  /** Returns the objects of a collection that match; otherwise as `all`. */
  async list(collection: Target, filters: readonly (readonly [string, string])[]): Promise<readonly Row[]> {
    try {
      const rows = await this.#resources.collections.list({ resource: collection, filters }, this.#call);
      return rows.filter((row) => !row.isPendingDeletion);
    } catch (error) {
      if (!(error instanceof ResponseError && error.fromApi && [403, 404].includes(error.status))) throw error;
      this.unreadable.push({ collection, error });
      return [];
    }
  }

  /** Returns an object; undefined when this user cannot see it. */
  async byId(collection: Target, id: number): Promise<Row | undefined> {
    const known =
      this.#byId.get(collection) ??
      this.all(collection).then((rows) => new Map(rows.map((row): [number, Row] => [row.id, row])));
    this.#byId.set(collection, known);
    return (await known).get(id);
  }
}

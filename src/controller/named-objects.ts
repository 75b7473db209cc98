import { isRecord, MAX_PAGE_SIZE, number, readList, record, text } from './fields.ts';
import type { CallOptions, Requests } from './requests.ts';

/** An object that the API identifies by id and users by name. */
export interface NamedObject {
  id: number;
  name: string;
  /** Name of its organization; `''` when it has none, or none that the user can see. */
  organization: string;
}

/** Reads the fields that every named object has. */
export function readNamedObject(row: Record<string, unknown>): NamedObject {
  return {
    id: number(row, 'id') ?? 0,
    name: text(row, 'name'),
    organization: text(record(record(row, 'summary_fields'), 'organization'), 'name'),
  };
}

/** One collection of named objects, such as the labels. */
export class NamedObjects<Found extends NamedObject = NamedObject> {
  protected readonly requests: Requests;
  readonly #collection: string;
  readonly #read: (row: Record<string, unknown>) => Found;

  /** @param collection its path below the API root, without the slash */
  constructor(requests: Requests, collection: string, read: (row: Record<string, unknown>) => Found) {
    this.requests = requests;
    this.#collection = collection;
    this.#read = read;
  }

  /**
   * Returns the objects with this id or exactly this name, at most two hundred.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async find(by: 'id' | 'name', wanted: string, options: CallOptions): Promise<Found[]> {
    const rows = await this.#list(`${by}=${encodeURIComponent(wanted)}`, options);
    // Compare here too: if a proxy or an old version drops the filter, everything matches.
    return rows
      .filter((row) => String(row[by]) === wanted && number(row, 'id') !== undefined)
      .map((row) => this.#read(row));
  }

  /**
   * Returns the names that the user can see, in order, at most two hundred.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async names(options: CallOptions): Promise<string[]> {
    return (await this.#list('order_by=name', options)).map((row) => text(row, 'name'));
  }

  async #list(query: string, options: CallOptions): Promise<Record<string, unknown>[]> {
    const path = `${this.#collection}/?${query}&page_size=${MAX_PAGE_SIZE}`;
    return await this.requests.get(path, options, (reply) =>
      readList(reply, `the ${this.#collection}`).filter(isRecord),
    );
  }
}

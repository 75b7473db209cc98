import type { Association, Kind, Target } from '../apply/kinds/kind.ts';
import type { CallOptions } from '../controller/requests.ts';
import type { Resources } from '../controller/resources/resources.ts';
import type { Member, Row } from '../controller/resources/rows.ts';
import { ResponseError } from '../http/errors.ts';
import type { Json } from '../http/json/json.ts';
import type { ControllerRows } from './controller-rows.ts';
import type { References } from './references.ts';

/** The lists of the objects of one collection, read with as few requests as possible. */
export class MemberLists {
  readonly #resources: Resources;
  readonly #call: CallOptions;
  readonly #rows: ControllerRows;
  readonly #references: References;
  readonly #holders = new Map<string, Promise<ReadonlySet<number> | undefined>>();

  constructor(resources: Resources, call: CallOptions, rows: ControllerRows, references: References) {
    this.#resources = resources;
    this.#call = call;
    this.#rows = rows;
    this.#references = references;
  }

  /**
   * Returns the members of a list as a file has them; empty lists are left out.
   * @param collection of the owner, as the API names it
   * @throws NotWritable when no file can name a member; ResponseError, ConnectionError, the signal's reason
   */
  async of(collection: string, row: Row, name: string, association: Association): Promise<Json[] | undefined> {
    const members = await this.#members(collection, row, name, association);
    const found: Json[] = [];
    for (const { id } of members) found.push(await this.#name(association.to, id));
    if (found.length === 0) return undefined;
    return association.ordered ? found : found.toSorted((one, other) => compare(sortText(one), sortText(other)));
  }

  async #name(to: readonly Target[], id: number): Promise<Json> {
    const [collection] = to;
    return collection === undefined ? id : await this.#references.to(to, collection, id);
  }

  async #members(
    collection: string,
    row: Row,
    name: string,
    { to, path = name, summary }: Association,
  ): Promise<Member[]> {
    const shown = summary === undefined ? undefined : row.members(summary);
    if (shown !== undefined) return shown;
    const [target] = to;
    // Nothing can be in the list.
    if (target !== undefined && (await this.#rows.all(target)).length === 0) return [];
    const holders = await this.#holding(collection, path);
    if (holders !== undefined && !holders.has(row.id)) return [];
    return await this.#resources.associations.members({ collection, id: row.id }, path, this.#call);
  }

  /** Returns which objects have members in a list: one request instead of one for each object. */
  #holding(collection: string, path: string): Promise<ReadonlySet<number> | undefined> {
    const key = `${collection} ${path}`;
    const known = this.#holders.get(key) ?? this.#readHolders(collection, path);
    this.#holders.set(key, known);
    return known;
  }

  /** Reads the objects with members. @returns undefined when the API has no such filter */
  async #readHolders(resource: string, path: string): Promise<ReadonlySet<number> | undefined> {
    try {
      const filters = [[`${path}__isnull`, 'False'] as const];
      const rows = await this.#resources.collections.list({ resource, filters }, this.#call);
      return new Set(rows.map(({ id }) => id));
    } catch (error) {
      if (error instanceof ResponseError && [400, 403].includes(error.status)) return undefined;
      throw error;
    }
  }
}

/** Returns the lists that a file of this kind can have. */
export function listsOf({ associations }: Kind): [string, Association][] {
  return Object.entries(associations);
}

/** Compares texts by their characters' codes: the same on every machine. */
export function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sortText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

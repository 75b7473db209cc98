import type { Association, Target } from '../apply/kinds/kind.ts';
import type { CallOptions } from '../controller/requests.ts';
import type { Resources } from '../controller/resources/resources.ts';
import type { Member, Row } from '../controller/resources/rows.ts';
import { ResponseError } from '../http/errors.ts';
import type { Json } from '../http/json/json.ts';
import type { ControllerRows } from './controller-rows.ts';
import type { References } from './written-references.ts';

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
   * @param associations all lists of the owner's kind
   * @throws NotWritable when no file can name a member; ResponseError, ConnectionError, the signal's reason
   */
  async of(collection: string, row: Row, name: string, associations: Associations): Promise<Json[] | undefined> {
    const association = associations[name];
    if (association === undefined) return undefined;
    const isShown = association.summary !== undefined;
    const shown = isShown ? row.members(association.summary ?? '') : undefined;
    const path = pathOf(name, association);
    const members = shown ?? (await this.#members(collection, row, path, associations, isShown));
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
    path: string,
    associations: Associations,
    isShown: boolean,
  ): Promise<Member[]> {
    const read = () => this.#resources.associations.members({ collection, id: row.id }, path, this.#call);
    // A row shows this list, but not the whole of it.
    if (isShown) return await read();
    const paths = await this.#possible(associations);
    if (!paths.includes(path)) return [];
    // Most objects have no members in any list: one request for all lists, before one for each list.
    const any = await this.#holding(collection, paths);
    if (any !== undefined && !any.has(row.id)) return [];
    const holders = paths.length === 1 ? any : await this.#holding(collection, [path]);
    if (holders !== undefined && !holders.has(row.id)) return [];
    return await read();
  }

  /** Returns the paths of the lists that can have members and that rows do not show. */
  async #possible(associations: Associations): Promise<string[]> {
    const paths: string[] = [];
    for (const [name, association] of Object.entries(associations)) {
      const [target] = association.to;
      if (association.summary !== undefined || association.shares !== undefined || target === undefined) continue;
      if ((await this.#rows.all(target)).length > 0) paths.push(pathOf(name, association));
    }
    return paths;
  }

  /** Returns which objects have members in one of some lists. @returns undefined when the API has no such filter */
  #holding(collection: string, paths: readonly string[]): Promise<ReadonlySet<number> | undefined> {
    const key = `${collection} ${paths.join(' ')}`;
    const known = this.#holders.get(key) ?? this.#readHolders(collection, paths);
    this.#holders.set(key, known);
    return known;
  }

  async #readHolders(resource: string, paths: readonly string[]): Promise<ReadonlySet<number> | undefined> {
    try {
      const filters = paths.map((path) => [`or__${path}__isnull`, 'False'] as const);
      const rows = await this.#resources.collections.list({ resource, filters }, this.#call);
      return new Set(rows.map(({ id }) => id));
    } catch (error) {
      if (error instanceof ResponseError && error.fromApi && [400, 403].includes(error.status)) return undefined;
      throw error;
    }
  }
}

/** The lists of a kind, by name. */
type Associations = Readonly<Record<string, Association>>;

function pathOf(name: string, { path = name }: Association): string {
  return path;
}

/** Compares texts by their characters' codes: the same on every machine. */
export function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function sortText(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

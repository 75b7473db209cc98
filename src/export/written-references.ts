import type { Target } from '../apply/kinds/kind.ts';
import { KINDS } from '../apply/kinds/kinds.ts';
import { nameField } from '../apply/read/registry.ts';
import type { Row } from '../controller/resources/rows.ts';
import type { Json, JsonObject } from '../http/json/json.ts';
import type { Collection } from '../resource-document.ts';
import type { ControllerRows } from './controller-rows.ts';
import { NotWritable } from './left-out.ts';

/** The collection of each type that the API names where a field can refer to several. */
const RUN_BY_TYPE: Readonly<Record<string, string>> = {
  job: 'job_templates',
  workflow_job: 'workflow_job_templates',
  project_update: 'projects',
  inventory_update: 'inventory_sources',
  system_job: 'system_job_templates',
};

/** Writes references as files have them: a name, with parts of the natural key only where the name is not unique. */
export class References {
  readonly #rows: ControllerRows;

  constructor(rows: ControllerRows) {
    this.#rows = rows;
  }

  /**
   * Returns a reference to an object.
   * @param to the collections that the file's reference can lead to
   * @throws NotWritable when no file can tell the object from others
   */
  async to(to: readonly Target[], collection: Target, id: number): Promise<Json> {
    const row = await this.#rows.byId(collection, id);
    if (row === undefined) throw new NotWritable(`refers to object ${id} of ${collection}, which this user cannot see`);
    const others = (await this.#namesakes(to, row)).filter(
      (other) => other.row.id !== id || other.collection !== collection,
    );
    const name = row.name.trim();
    if (others.length === 0) return name;
    const whole: JsonObject = { [nameField(collection)]: name, ...(await this.parts(collection, row)) };
    if (others.some((other) => other.collection !== collection))
      whole['type'] = KINDS.get(collection as Collection)?.type ?? '';
    if (
      others.some((other) => other.collection === collection && keyOf(collection, other.row) === keyOf(collection, row))
    )
      throw new NotWritable(`refers to one of several objects with the same key: "${name}"`);
    return whole;
  }

  /** Returns a reference to what a field of a row names. @returns null where it names nothing */
  async of(row: Row, field: string, to: readonly Target[]): Promise<Json> {
    const id = row.reference(field);
    if (id === null || id === undefined) return null;
    const collection = collectionOf(row, field, to);
    if (collection === undefined) throw new NotWritable('refers to an object that files cannot name');
    return await this.to(to, collection, id);
  }

  /** Returns the parts of the natural key of an object, apart from its name. */
  async parts(collection: Target, row: Row): Promise<JsonObject> {
    const kind = KINDS.get(collection as Collection);
    const parts: JsonObject = {};
    for (const part of kind?.key.slice(1) ?? []) {
      const to = kind?.fields[part]?.to ?? (part === 'organization' ? (['organizations'] as const) : []);
      parts[part] = await this.of(row, part, to);
    }
    // The API can have the name of a type once in each kind.
    if (collection === 'credential_types') parts['kind'] = row.fields['kind'] ?? null;
    return parts;
  }

  async #namesakes(to: readonly Target[], { name }: Row): Promise<{ collection: Target; row: Row }[]> {
    const found: { collection: Target; row: Row }[] = [];
    for (const collection of to) {
      for (const row of await this.#rows.all(collection))
        if (row.name.trim() === name.trim()) found.push({ collection, row });
    }
    return found;
  }
}

/** Returns the natural key of an object, by ids. */
export function keyOf(collection: Target, row: Row): string {
  const parts = (KINDS.get(collection as Collection)?.key ?? []).slice(1);
  const own = collection === 'credential_types' ? [row.fields['kind'] ?? null] : [];
  return JSON.stringify([row.name.trim(), ...own, ...parts.map((part) => row.reference(part) ?? null)]);
}

/** Returns the collection that a field of a row refers to; undefined for one that no file can name. */
export function collectionOf(row: Row, field: string, to: readonly Target[]): Target | undefined {
  const [only, ...others] = to;
  if (others.length === 0) return only;
  const type = row.related(field)?.jobType ?? '';
  return to.find((collection) => collection === RUN_BY_TYPE[type]);
}

import { number, text } from '../../controller/fields.ts';
import type { Collection } from '../../resource-document.ts';
import type { Target } from '../kinds/kind.ts';
import { kindOf, REFERENCE_KEYS } from '../kinds/kinds.ts';
import type { DesiredObject, Reference } from '../read/desired.ts';

/** An object of the controller as a list shows it. */
export type Row = Record<string, unknown>;

/** An object that exists, or that this apply will make. */
export interface Known {
  collection: Target;
  name: string;
  /** Undefined until it is made. */
  id: number | undefined;
  /** As the controller shows it; undefined until it is made. */
  row: Row | undefined;
  /** What the files say of it. */
  desired: DesiredObject | undefined;
}

/** What a reference leads to. */
export type Found =
  | { kind: 'one'; known: Known }
  | { kind: 'none' }
  /** Namesakes that the reference does not tell apart. */
  | { kind: 'many'; known: readonly Known[] };

/** Everything that a name of the files can mean: what the controller has, and what the files make. */
export class Registry {
  readonly #byName = new Map<string, Known[]>();
  readonly #byId = new Map<string, Known>();

  /** Takes what a list of the controller holds; twice is once. */
  addRow(collection: Target, row: Row): void {
    const id = number(row, 'id');
    if (id === undefined || this.#byId.has(`${collection} ${id}`)) return;
    const known: Known = { collection, name: text(row, nameField(collection)), id, row, desired: undefined };
    this.#byId.set(`${collection} ${id}`, known);
    this.#file(known);
  }

  /** Takes what the files make. */
  addNew(desired: DesiredObject): Known {
    const known: Known = { collection: desired.collection, name: desired.name, id: undefined, row: undefined, desired };
    this.#file(known);
    return known;
  }

  byId(collection: Target, id: number): Known | undefined {
    return this.#byId.get(`${collection} ${id}`);
  }

  /** All of a collection. */
  all(collection: Target): Known[] {
    return [...this.#byName.values()].flat().filter((known) => known.collection === collection);
  }

  /** What a reference means. Of namesakes that it does not tell apart, the one that the files describe is meant. */
  find({ to, name, within }: Reference): Found {
    const found = to.flatMap((collection) =>
      (this.#byName.get(`${collection} ${name}`) ?? []).filter((known) => this.#fits(known, within)),
    );
    if (found.length === 0) return { kind: 'none' };
    const described = found.filter(({ desired }) => desired !== undefined);
    const [only, ...others] = described.length === 1 ? described : found;
    return only !== undefined && others.length === 0 ? { kind: 'one', known: only } : { kind: 'many', known: found };
  }

  /** Whether a resource of the files that could not be read as a whole has this name. */
  isUnsound({ to, name }: Reference): boolean {
    const sameNamed = to.flatMap((collection) => this.#byName.get(`${collection} ${name}`) ?? []);
    return sameNamed.some(({ desired }) => desired?.sound === false);
  }

  /** The object of the controller that a resource of the files is. */
  findExisting({ collection, name, within }: DesiredObject): Known[] {
    const sameNamed = this.#byName.get(`${collection} ${name}`) ?? [];
    return sameNamed.filter((known) => known.row !== undefined && this.#fits(known, within));
  }

  /** Another object of the files that is the same one by its natural key. */
  findDescribed({ collection, name, within }: DesiredObject): Known | undefined {
    const sameNamed = this.#byName.get(`${collection} ${name}`) ?? [];
    return sameNamed.find((known) => known.desired !== undefined && this.#fits(known, within));
  }

  /** Whether a resource of the files is known by itself; one that was described before in the same words is not. */
  isKnown(desired: DesiredObject): boolean {
    const sameNamed = this.#byName.get(`${desired.collection} ${desired.name}`) ?? [];
    return sameNamed.some((known) => known.desired === desired);
  }

  /** Whether an object has the parts of a natural key that were given. */
  #fits(known: Known, within: Reference['within']): boolean {
    return Object.entries(within).every(([part, wanted]) => {
      const own = this.#part(known, part);
      if (wanted === null) return own === null;
      if (own === null || own === undefined) return false;
      const found = this.find(wanted);
      const candidates = found.kind === 'one' ? [found.known] : found.kind === 'many' ? found.known : [];
      return candidates.some((candidate) =>
        typeof own === 'number' ? candidate.id === own : candidate === own || sameObject(candidate, own),
      );
    });
  }

  /** A part of an object's key: an id of the controller, an object that will be made, or null for none. */
  #part({ row, desired, collection }: Known, part: string): number | Known | null | undefined {
    if (row !== undefined) return row[part] === undefined ? null : (row[part] as number | null);
    const given = desired?.within[part];
    if (given === undefined && collection === 'job_templates' && part === 'organization')
      return this.#ofProject(desired);
    if (given === undefined || given === null) return given === undefined ? undefined : null;
    const found = this.find(given);
    return found.kind === 'one' ? (found.known.id ?? found.known) : undefined;
  }

  /** A new job template is of its project's organization (controller fact 76). */
  #ofProject(desired: DesiredObject | undefined): number | Known | null | undefined {
    const project = desired?.fields.get('project');
    if (project?.kind !== 'reference' || project.value === null) return null;
    const found = this.find(project.value);
    return found.kind === 'one' ? this.#part(found.known, 'organization') : undefined;
  }

  #file(known: Known): void {
    const key = `${known.collection} ${known.name}`;
    this.#byName.set(key, [...(this.#byName.get(key) ?? []), known]);
  }
}

function sameObject(one: Known, other: Known): boolean {
  return one.collection === other.collection && one.id !== undefined && one.id === other.id;
}

/** The field that people know an object of a collection by. */
export function nameField(collection: Target): string {
  return REFERENCE_KEYS[collection as keyof typeof REFERENCE_KEYS] ?? kindOf(collection as Collection).key[0];
}

/** For people: `job template "Deploy"`. */
export function titleOf({ collection, name }: { collection: Target; name: string }): string {
  const noun =
    collection in REFERENCE_KEYS
      ? collection.replaceAll('_', ' ').replace(/s$/, '')
      : kindOf(collection as Collection).noun;
  return `${noun} "${name}"`;
}

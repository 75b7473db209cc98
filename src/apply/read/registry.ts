import type { Resource } from '../../controller/resources/api.ts';
import type { Row } from '../../controller/resources/rows.ts';
import { COLLECTIONS, type Collection } from '../../resource-document.ts';
import type { Target } from '../kinds/kind.ts';
import { kindOf, REFERENCE_KEYS } from '../kinds/kinds.ts';
import type { DesiredObject, Reference } from './desired.ts';

/** An object that exists, or that this apply will create. */
export interface Known {
  collection: Target;
  name: string;
  /** Undefined until it is created. */
  id: number | undefined;
  /** As the controller shows it; undefined until it is created. */
  row: Row | undefined;
  /** What the files say about it. */
  desired: DesiredObject | undefined;
}

/** What a reference leads to. */
export type Found =
  | { kind: 'one'; known: Known }
  | { kind: 'none' }
  /** Objects with the same name that the reference does not tell apart. */
  | { kind: 'many'; known: readonly Known[] };

/** Every object that a name in the files can mean: what the controller has, and what the files create. */
export class Registry {
  readonly #byName = new Map<string, Known[]>();
  readonly #byId = new Map<string, Known>();

  /** Adds an object of the controller; twice is once. */
  addRow(collection: Target, row: Row): void {
    const { id, name } = row;
    if (this.#byId.has(`${collection} ${id}`)) return;
    const known: Known = { collection, name, id, row, desired: undefined };
    this.#byId.set(`${collection} ${id}`, known);
    this.#add(known);
  }

  /** Adds an object that the files create. */
  addNew(desired: DesiredObject): Known {
    const known: Known = { collection: desired.collection, name: desired.name, id: undefined, row: undefined, desired };
    this.#add(known);
    return known;
  }

  byId(collection: Target, id: number): Known | undefined {
    return this.#byId.get(`${collection} ${id}`);
  }

  /** Returns all objects of a collection. */
  all(collection: Target): Known[] {
    return [...this.#byName.values()].flat().filter((known) => known.collection === collection);
  }

  /** Finds what a reference means. Of objects that it does not tell apart, it means the one that the files describe. */
  find({ to, name, within, kind }: Reference): Found {
    const found = to.flatMap((collection) =>
      this.#named(collection, name).filter((known) => this.#fits(known, within) && isOfKind(known, kind)),
    );
    if (found.length === 0) return { kind: 'none' };
    const described = found.filter(({ desired }) => desired !== undefined);
    const [only, ...others] = described.length === 1 ? described : found;
    return only !== undefined && others.length === 0 ? { kind: 'one', known: only } : { kind: 'many', known: found };
  }

  /** Returns the one object that a reference means; undefined for no reference, for none, and for several. */
  findOne(reference: Reference | null | undefined): Known | undefined {
    const found = reference ? this.find(reference) : undefined;
    return found?.kind === 'one' ? found.known : undefined;
  }

  /** Returns every object that a reference can mean. */
  findAll(reference: Reference): readonly Known[] {
    const found = this.find(reference);
    if (found.kind === 'none') return [];
    return found.kind === 'one' ? [found.known] : found.known;
  }

  /** Returns whether a resource with this name is in the files, but could not be read as a whole. */
  isUnsound({ to, name }: Reference): boolean {
    const sameNamed = to.flatMap((collection) => this.#named(collection, name));
    return sameNamed.some(({ desired }) => desired?.sound === false);
  }

  /** Returns the objects of the controller that a resource of the files can be. */
  findExisting({ collection, name, within }: DesiredObject): Known[] {
    return this.#named(collection, name).filter((known) => known.row !== undefined && this.#fits(known, within));
  }

  /** Returns another resource of the files with the same natural key. */
  findDescribed(object: DesiredObject): Known | undefined {
    const { collection, name, within } = object;
    const kind = typeKind(object);
    return this.#named(collection, name).find((known) => {
      return known.desired !== undefined && this.#fits(known, within) && isOfKind(known, kind);
    });
  }

  /** Returns whether a resource of the files has an object of its own; a repetition of an earlier one has not. */
  isKnown(desired: DesiredObject): boolean {
    return this.#named(desired.collection, desired.name).some((known) => known.desired === desired);
  }

  /** Returns whether an object has the parts of a natural key that were given. */
  #fits(known: Known, within: Reference['within']): boolean {
    return Object.entries(within).every(([part, wanted]) => {
      const own = this.#part(known, part);
      if (wanted === null) return own === null;
      if (own === null || own === undefined) return false;
      return this.findAll(wanted).some((candidate) =>
        typeof own === 'number' ? candidate.id === own : candidate === own || sameObject(candidate, own),
      );
    });
  }

  /** Returns a part of an object's key: an id of the controller, an object that will be created, or null for none. */
  #part({ row, desired, collection }: Known, part: string): number | Known | null | undefined {
    if (row !== undefined) return row.reference(part) ?? null;
    const given = desired?.within[part];
    if (given === undefined && collection === 'job_templates' && part === 'organization')
      return this.#organizationOfProject(desired);
    if (given === undefined || given === null) return given;
    const known = this.findOne(given);
    return known && (known.id ?? known);
  }

  /** Returns the organization of an object's project: that of a new job template (controller fact 76). */
  #organizationOfProject(desired: DesiredObject | undefined): number | Known | null | undefined {
    const project = desired?.fields.get('project');
    if (project?.kind !== 'reference' || project.value === null) return null;
    const known = this.findOne(project.value);
    return known && this.#part(known, 'organization');
  }

  #named(collection: Target, name: string): readonly Known[] {
    return this.#byName.get(`${collection} ${name}`) ?? [];
  }

  #add(known: Known): void {
    this.#byName.set(`${known.collection} ${known.name}`, [...this.#named(known.collection, known.name), known]);
  }
}

/** Returns whether a credential type is of the kind that is wanted; true for other objects. */
function isOfKind({ collection, row, desired }: Known, kind: unknown): boolean {
  if (kind === undefined || collection !== 'credential_types') return true;
  return kindOfType({ row, desired }) === kind;
}

function kindOfType({ row, desired }: Pick<Known, 'row' | 'desired'>): unknown {
  return row?.fields['kind'] ?? (desired && typeKind(desired));
}

/** Returns the `kind` that the files give to a credential type; undefined for other objects. */
export function typeKind({ collection, fields }: DesiredObject): unknown {
  const given = collection === 'credential_types' ? fields.get('kind') : undefined;
  return given?.kind === 'json' ? given.value : undefined;
}

function sameObject(one: Known, other: Known): boolean {
  return one.collection === other.collection && one.id !== undefined && one.id === other.id;
}

/** Returns the field that identifies an object of a collection for people. */
export function nameField(collection: Target): string {
  return REFERENCE_KEYS[collection as keyof typeof REFERENCE_KEYS] ?? kindOf(collection as Collection).key[0];
}

/** Returns an object for people: `job template "Deploy"`. */
export function titleOf({ collection, name }: { collection: Target; name: string }): string {
  return `${nounOf(collection)} "${name}"`;
}

/** Returns the kind of an object, for people: `project`. */
export function nounOf(collection: Target): string {
  return collection in REFERENCE_KEYS
    ? collection.replaceAll('_', ' ').replace(/s$/, '')
    : kindOf(collection as Collection).noun;
}

/** Returns what tells an object from others with the same name, for people: ` (Acme)`. */
export function ownerOf(known: Known): string {
  for (const part of partsOf(known)) {
    const name = partName(known, part);
    if (name !== undefined) return ` (${name})`;
  }
  return '';
}

/** Returns an object by id, with each part of its key in which it can differ from others of the same name. */
export function distinguished(known: Known): string {
  const named = distinguishingParts(known).map(
    (part) => `${part.replaceAll('_', ' ')} ${partName(known, part) ?? 'none'}`,
  );
  return `${known.id ?? '(new)'}${named.length === 0 ? '' : ` (${named.join(', ')})`}`;
}

/** Returns the part of the key that tells objects with the same name apart, where one part alone does. */
export function differingPart(all: readonly Known[]): string | undefined {
  const [first] = all;
  const parts = first === undefined ? [] : distinguishingParts(first);
  return parts.find((part) => new Set(all.map((known) => partName(known, part))).size === all.length);
}

/** Returns the parts that distinguish objects with the same name. A credential type has only its `kind`. */
function distinguishingParts(known: Known): readonly string[] {
  return known.collection === 'credential_types' ? ['kind'] : partsOf(known);
}

function partsOf({ collection }: Known): readonly string[] {
  return COLLECTIONS.includes(collection as Collection) ? kindOf(collection as Collection).key.slice(1) : [];
}

function partName(known: Known, part: string): string | undefined {
  const { row, desired } = known;
  if (part === 'kind') return typeof kindOfType(known) === 'string' ? String(kindOfType(known)) : undefined;
  return row?.related(part)?.name ?? desired?.within[part]?.name;
}

/** Returns the id of an object that exists by the time of writing. */
export function idOf({ id, collection, name }: { id: number | undefined; collection: string; name: string }): number {
  if (id === undefined) throw new Error(`${collection} "${name}" has no id yet`);
  return id;
}

/** Returns an object that exists by the time of writing, as the API addresses it. */
export function resourceOf(known: Parameters<typeof idOf>[0]): Resource {
  return { collection: known.collection, id: idOf(known) };
}

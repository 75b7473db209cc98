import type { GetPage } from '../../controller/collections.ts';
import type { JsonObject } from '../../json.ts';
import { COLLECTIONS, type Collection } from '../../resource-document.ts';
import type { Target } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Change } from '../plan/plan.ts';
import { type Found, type Known, type Registry, type Row, titleOf } from '../plan/registry.ts';
import type { Reference } from '../read/desired.ts';
import type { Problems } from '../read/problems.ts';
import type { NewHost } from './host-batches.ts';

/** How an object is found whose making nobody told of. */
export interface Lookup {
  /** Its natural key. */
  filters: readonly (readonly [string, string])[];
  /** Ids of namesakes that were there before: not everything is unique (controller fact 81). */
  others: ReadonlySet<number>;
}

/** Sends the changes; reads while a plan is made are somebody else's. */
export interface Writer {
  /**
   * Makes an object. Should the reply get lost it is looked for before anything is sent again.
   * @param path collection below the API root, such as `teams/`
   */
  create: (path: string, body: JsonObject, lookup: Lookup) => Promise<Row>;
  /** Makes hosts of one inventory, in bulk where the controller can; returns their rows. */
  createHosts: (inventoryId: number, bodies: readonly JsonObject[]) => Promise<Row[]>;
  /** Deletes hosts, in bulk where the controller can. */
  removeHosts: (ids: readonly number[]) => Promise<void>;
  /** PATCH of an object; what came back is its new row. */
  update: (path: string, body: JsonObject) => Promise<Row>;
  remove: (path: string) => Promise<void>;
  /** Makes those labels anew that have gone. @param labels as they were */
  keepLabels: (labels: readonly Row[]) => Promise<void>;
  /** POST that may be repeated without harm: associations, surveys. */
  post: (path: string, body: JsonObject) => Promise<unknown>;
  /** Waits until a project or inventory source that the controller is updating is done. */
  awaitUpdate: (path: string, title: string) => Promise<void>;
  /** Updates a project or inventory source, and waits. */
  sync: (path: string, title: string) => Promise<void>;
}

/** A part of a plan that is carried out as one. */
export interface Work {
  changes: readonly Change[];
  /** Undefined where nothing is to be done. */
  write: ((writer: Writer) => Promise<void>) | undefined;
  /** A host that can be made together with others. */
  newHost?: NewHost | undefined;
  /** The id of a host that can be deleted together with others. */
  goneHost?: number | undefined;
}

/** What making a plan needs. */
export interface PlanContext {
  get: GetPage;
  registry: Registry;
  problems: Problems;
  /** Sends write-only secrets although nothing else differs. */
  updateSecrets: boolean;
  /** Told of every secret before anything that could hold it is shown. */
  mask: (secrets: readonly string[]) => void;
}

/** What a reference leads to. @returns undefined after noting the problem */
export function resolve({ registry, problems }: PlanContext, reference: Reference): Known | undefined {
  const found: Found = registry.find(reference);
  if (found.kind === 'one') {
    if (!found.known.desired?.absent) return found.known;
    problems.add(reference.place, `refers to the ${titleOf(found.known)}, which the files want absent`);
    return undefined;
  }
  // What could not be read of the files may be what is meant: that is told, and this cannot be told.
  if (reference.to.some((one) => problems.lost.has(one)) || registry.isUnsound(reference)) return undefined;
  const what = `${reference.to.map((one) => one.replaceAll('_', ' ')).join(' or ')} "${reference.name}"`;
  if (found.kind === 'none') {
    problems.add(
      reference.place,
      `refers to ${what}: neither the files have it, nor can this user see it on the controller`,
      reference,
    );
  } else {
    const list = found.known.map((known) => `${titleOf(known)} ${known.id ?? '(new)'}${ownerOf(known)}`).join(', ');
    const kinds = new Set(found.known.map(({ collection }) => collection));
    const part = kinds.size > 1 ? 'type' : 'organization';
    problems.add(
      reference.place,
      `refers to ${what}, and there are ${found.known.length}: ${list}. Tell them apart, such as by \`{name: …, ${part}: …}\``,
    );
  }
  return undefined;
}

/** Whose an object is, for telling namesakes apart: ` (Acme)`. */
export function ownerOf({ collection, row, desired }: Known): string {
  const summary = row?.['summary_fields'] as Row | undefined;
  for (const part of ownersOf(collection)) {
    const owner = summary?.[part] as Row | undefined;
    const name = owner?.['name'] ?? desired?.within[part]?.name;
    if (typeof name === 'string') return ` (${name})`;
  }
  return '';
}

function ownersOf(collection: Target): readonly string[] {
  return COLLECTIONS.includes(collection as Collection) ? kindOf(collection as Collection).key.slice(1) : [];
}

/** The id of what exists by the time of writing. */
export function idOf({ id, collection, name }: Known): number {
  if (id === undefined) throw new Error(`${collection} "${name}" has no id yet`);
  return id;
}

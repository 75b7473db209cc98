import { requestsFor } from '../../controller/resources/collections.ts';
import type { ReadContext } from '../context.ts';
import type { Target } from '../kinds/kind.ts';
import type { DesiredObject, DesiredValue, Reference } from './desired.ts';
import { type Known, nameField, type Registry } from './registry.ts';

/** The order in which collections are read: parts of natural keys come before the objects that they identify. */
export const READING_ORDER: readonly Target[] = [
  'organizations',
  'users',
  'credential_types',
  'instance_groups',
  'execution_environments',
  'teams',
  'labels',
  'credentials',
  'credential_input_sources',
  'projects',
  'inventories',
  'applications',
  'notification_templates',
  'inventory_sources',
  'hosts',
  'groups',
  'job_templates',
  'workflow_job_templates',
  'system_job_templates',
  'schedules',
  'roles',
];

/** Most characters of names in one URL; servers accept some 8,000 in all. */
const MAX_NAMES_LENGTH = 3000;

/** Names by collection; objects with the same name are told apart later. */
type Names = ReadonlyMap<Target, ReadonlySet<string>>;

/**
 * Reads from the controller every object that the files mention, by names, in as few requests as paging allows.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function loadMentioned(context: ReadContext, objects: readonly DesiredObject[]): Promise<void> {
  const names = mentionedNames(objects);
  for (const collection of READING_ORDER) {
    const wanted = [...(names.get(collection) ?? [])];
    if (wanted.length === 0) continue;
    const byName = nameFilters(collection, wanted);
    const shorter = byInventory(context.registry, objects, collection, byName.length);
    for (const filters of shorter ?? byName) await load(context, collection, filters);
  }
}

async function load(
  { resources, call, registry }: ReadContext,
  collection: Target,
  filters: readonly (readonly [string, string])[],
): Promise<void> {
  for (const row of await resources.collections.list({ resource: collection, filters }, call)) {
    if (!row.isPendingDeletion) registry.addRow(collection, row);
  }
}

/** Returns filters for names in portions. A name with a comma gets a request of its own: it cannot be in a list. */
function nameFilters(collection: Target, names: readonly string[]): [string, string][][] {
  const field = nameField(collection);
  const portions: string[][] = [];
  let length = 0;
  for (const name of names.filter((each) => !each.includes(','))) {
    const cost = encodeURIComponent(name).length + 3;
    if (portions.length === 0 || length + cost > MAX_NAMES_LENGTH) {
      portions.push([]);
      length = 0;
    }
    portions.at(-1)?.push(name);
    length += cost;
  }
  const alone = names.filter((name) => name.includes(','));
  return [
    ...portions.map((portion): [string, string][] => [[`${field}__in`, portion.join(',')]]),
    ...alone.map((name): [string, string][] => [[field, name]]),
  ];
}

/**
 * Returns filters that read all hosts or groups of the mentioned inventories.
 * @param most requests that they may take
 * @returns undefined where the inventories are unknown, or reading all takes more requests
 */
function byInventory(
  registry: Registry,
  objects: readonly DesiredObject[],
  collection: Target,
  most: number,
): [string, string][][] | undefined {
  if (collection !== 'hosts' && collection !== 'groups') return undefined;
  const inventories = inventoriesOf(registry, objects);
  if (inventories === undefined || pagesOf(inventories, collection) > most) return undefined;
  return inventories.map(({ id }) => [['inventory', String(id)]]);
}

/** Returns the inventories of all mentioned hosts and groups; undefined where one of them names none. */
function inventoriesOf(registry: Registry, objects: readonly DesiredObject[]): Known[] | undefined {
  const inventories = new Set<Known>();
  for (const { collection, within } of objects) {
    if (collection !== 'hosts' && collection !== 'groups') continue;
    const inventory = within['inventory'];
    if (inventory === undefined || inventory === null) return undefined;
    for (const known of registry.findAll(inventory)) if (known.id !== undefined) inventories.add(known);
  }
  return [...inventories];
}

/** Returns how many pages all hosts or groups of some inventories take, by the counts in the inventories' rows. */
function pagesOf(inventories: readonly Known[], list: 'hosts' | 'groups'): number {
  const counts = inventories.map(({ row }) => row?.total(list) ?? 0);
  return counts.reduce((sum, count) => sum + requestsFor(count), 0);
}

/** Returns every name that the files mention, by the collections that it can belong to. */
function mentionedNames(objects: readonly DesiredObject[]): Names {
  const names = new Map<Target, Set<string>>();
  const add = (collection: Target, name: string): void => {
    names.set(collection, (names.get(collection) ?? new Set()).add(name));
  };
  const visit = (reference: Reference | null): void => {
    if (reference === null) return;
    for (const collection of reference.to) add(collection, reference.name);
    for (const part of Object.values(reference.within)) visit(part);
  };
  const members = (
    fields: ReadonlyMap<string, DesiredValue>,
    lists: ReadonlyMap<string, readonly Reference[]>,
  ): void => {
    for (const value of fields.values()) if (value.kind === 'reference') visit(value.value);
    for (const list of lists.values()) for (const reference of list) visit(reference);
  };
  for (const object of objects) {
    // Roles have no objects of their own: they are read where they are compared.
    if (object.collection !== 'roles') add(object.collection, object.name);
    for (const part of Object.values(object.within)) visit(part);
    members(object.fields, object.lists);
    for (const node of object.nodes ?? []) {
      if ('to' in node.runs) visit(node.runs);
      members(node.fields, node.lists);
    }
  }
  return names;
}

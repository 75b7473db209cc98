import { type GetPage, readCollection } from '../../controller/collections.ts';
import { number } from '../../controller/fields.ts';
import type { Target } from '../kinds/kind.ts';
import type { DesiredObject, DesiredValue, Reference } from '../read/desired.ts';
import { type Known, nameField, type Registry } from './registry.ts';

/** The order in which collections are read: what others are told apart by comes first. */
export const READING_ORDER: readonly Target[] = [
  'organizations',
  'users',
  'credential_types',
  'instance_groups',
  'execution_environments',
  'teams',
  'labels',
  'credentials',
  'projects',
  'inventories',
  'applications',
  'notification_templates',
  'inventory_sources',
  'hosts',
  'groups',
  'job_templates',
  'workflow_job_templates',
  'schedules',
];

/** Rows in a page (controller fact 53). */
const PAGE_SIZE = 200;

/** Characters of names in one address; servers take some 8,000 in all. */
const MAX_NAMES_LENGTH = 3000;

/** Whether there is an object of that name anywhere: namesakes are told apart later. */
type Names = ReadonlyMap<Target, ReadonlySet<string>>;

/**
 * Reads from the controller whatever the files mention, by names, in as few requests as paging allows.
 * @throws what `get` throws
 */
export async function loadMentioned(
  get: GetPage,
  registry: Registry,
  objects: readonly DesiredObject[],
): Promise<void> {
  const names = mentionedNames(objects);
  for (const collection of READING_ORDER) {
    const wanted = [...(names.get(collection) ?? [])];
    if (wanted.length === 0) continue;
    const byName = nameFilters(collection, wanted);
    const inventories = inventoriesOf(registry, objects, collection);
    // Whichever takes fewer requests: the names that are mentioned, or all there is in the inventories.
    const isShorter = inventories !== undefined && pagesOf(inventories, collection) <= byName.length;
    const filters = isShorter ? inventories.map(({ id }): [string, string][] => [['inventory', String(id)]]) : byName;
    for (const one of filters) await load(get, registry, collection, one);
  }
}

async function load(
  get: GetPage,
  registry: Registry,
  collection: Target,
  filters: readonly (readonly [string, string])[],
): Promise<void> {
  const { rows } = await readCollection(get, { resource: collection, filters, orderBy: [], limit: undefined });
  for (const row of rows) {
    // Deleted, and still listed for a while (controller fact 86).
    if (row['pending_deletion'] !== true) registry.addRow(collection, row);
  }
}

/** Names in portions; a name with a comma cannot stand in a list of them. */
function nameFilters(collection: Target, names: readonly string[]): [string, string][][] {
  const field = nameField(collection);
  const portions: string[][] = [];
  let length = 0;
  for (const name of names.filter((one) => !one.includes(','))) {
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

/** The inventories that all mentioned objects of a collection are in; undefined where that cannot be told. */
function inventoriesOf(registry: Registry, objects: readonly DesiredObject[], collection: Target): Known[] | undefined {
  if (collection !== 'hosts' && collection !== 'groups') return undefined;
  const ids = new Set<Known>();
  for (const { collection: own, within } of objects) {
    if (own !== 'hosts' && own !== 'groups') continue;
    const inventory = within['inventory'];
    if (inventory === undefined || inventory === null) return undefined;
    const found = registry.find(inventory);
    const known = found.kind === 'one' ? [found.known] : found.kind === 'many' ? found.known : [];
    for (const one of known) if (one.id !== undefined) ids.add(one);
  }
  return [...ids];
}

/** How many pages it takes to read all hosts or groups of some inventories, by the counts in their rows. */
function pagesOf(inventories: readonly Known[], collection: Target): number {
  const counts = inventories.map(({ row }) => number(row ?? {}, `total_${collection}`) ?? 0);
  return counts.reduce((sum, count) => sum + Math.max(1, Math.ceil(count / PAGE_SIZE)), 0);
}

/** Every name that the files mention, by the collections that it may be of. */
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
    add(object.collection, object.name);
    for (const part of Object.values(object.within)) visit(part);
    members(object.fields, object.lists);
    for (const node of object.nodes ?? []) {
      if ('to' in node.runs) visit(node.runs);
      members(node.fields, node.lists);
    }
  }
  return names;
}

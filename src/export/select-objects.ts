import type { Kind, Target } from '../apply/kinds/kind.ts';
import { KINDS } from '../apply/kinds/kinds.ts';
import type { Row } from '../controller/resources/rows.ts';
import type { Collection } from '../resource-document.ts';
import type { ControllerRows } from './controller-rows.ts';
import type { LeftOut } from './left-out.ts';
import { collectionOf } from './written-references.ts';

/** Which objects to export. */
export interface Selection {
  /** The id of the organization; undefined for all. */
  organization: number | undefined;
  /** Names of objects; undefined for all. */
  names: ReadonlySet<string> | undefined;
}

/** Returns the objects of a kind to export; notes those that `apply` does not manage. */
export async function selectObjects(
  rows: ControllerRows,
  kind: Kind,
  { organization, names }: Selection,
  leftOut: LeftOut,
): Promise<Row[]> {
  const selected: Row[] = [];
  for (const row of await readRows(rows, kind, organization)) {
    if (names !== undefined && !names.has(row.name)) continue;
    if (organization !== undefined && (await organizationOf(rows, kind, row)) !== organization) continue;
    const why = await notManaged(rows, kind, row);
    if (why === undefined) selected.push(row);
    else leftOut.object(why);
  }
  return selected;
}

/** Reads a collection. Of hosts and groups, which can be many, only those of the organization. */
async function readRows(rows: ControllerRows, { collection, key }: Kind, organization: number | undefined) {
  if (organization === undefined || !key.includes('inventory')) return await rows.all(collection);
  return await rows.list(collection, [['inventory__organization', String(organization)]]);
}

/** Returns the organization of an object; undefined where it is in none. */
async function organizationOf(
  rows: ControllerRows,
  { collection, key, fields }: Kind,
  row: Row,
): Promise<number | undefined> {
  if (collection === 'organizations') return row.id;
  if (fields['organization'] !== undefined || key.includes('organization'))
    return row.reference('organization') ?? undefined;
  for (const part of key.slice(1)) {
    const [target, id] = [collectionOf(row, part, fields[part]?.to ?? []), row.reference(part)];
    const owner = target === undefined || typeof id !== 'number' ? undefined : await rows.byId(target, id);
    const kind = KINDS.get(target as Collection);
    if (owner !== undefined && kind !== undefined) return await organizationOf(rows, kind, owner);
  }
  return undefined;
}

/** Returns what an object that `apply` does not manage is, in the plural. */
async function notManaged(rows: ControllerRows, { collection, key }: Kind, row: Row): Promise<string | undefined> {
  const noun = collection.replaceAll('_', ' ');
  if (row.isManaged) return `${noun} that the controller manages itself`;
  if (key.includes('inventory')) {
    // An inventory also has this field: it is not from a source itself.
    return row.hasInventorySources ? `${noun} of inventory sources` : await ofBuiltInventory(rows, row, noun);
  }
  const isOfJob = key.includes('unified_job_template') && row.related('unified_job_template')?.jobType === 'system_job';
  return isOfJob ? `${noun} of management jobs` : undefined;
}

/** Returns what is in an inventory that the controller fills itself. */
async function ofBuiltInventory(rows: ControllerRows, row: Row, noun: string): Promise<string | undefined> {
  const id = row.reference('inventory');
  const inventory = typeof id === 'number' ? await rows.byId('inventories' as Target, id) : undefined;
  if (inventory === undefined) return `${noun} of inventories that this user cannot see or that are being deleted`;
  const kind = inventory.fields['kind'];
  return kind === '' || kind === undefined ? undefined : `${noun} of ${String(kind)} inventories`;
}

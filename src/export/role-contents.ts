import type { Target } from '../apply/kinds/kind.ts';
import { kindOf } from '../apply/kinds/kinds.ts';
import { titleOf } from '../apply/read/registry.ts';
import type { Row } from '../controller/resources/rows.ts';
import type { Collection } from '../resource-document.ts';
import { type DirectRole, type RoleReading, readDirectRoles } from './direct-roles.ts';
import { NotWritable } from './left-out.ts';
import { compare } from './member-lists.ts';
import type { ContentMapping } from './secret-names.ts';
import { organizationOf, type Selection } from './select-objects.ts';
import { References } from './written-references.ts';

/** What a file has of a collection. */
export interface Described {
  objects: ContentMapping[];
  /** Names of the objects: of roles, those of the objects that they are on. */
  names: ReadonlySet<string>;
}

/**
 * Returns the roles on the selected objects as a file has them, by object. Only what was given directly: what follows
 * from other roles, from teams and from being a superuser is not a role that `apply` could give.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function describeRoles(reading: RoleReading, selection: Selection): Promise<Described> {
  const { rows, leftOut } = reading;
  const references = new References(rows);
  const described = new Map<string, ContentMapping>();
  const names = new Set<string>();
  for (const held of await readDirectRoles(reading)) {
    const row = await rows.byId(held.collection, held.objectId);
    if (row === undefined) {
      leftOut.object('roles on objects that this user cannot see or that are being deleted');
      continue;
    }
    if (!(await isSelected(reading, selection, held.collection, row)) || isPartOfObject(held, row)) continue;
    try {
      const content = await contentOf(references, held, row);
      names.add(row.name);
      described.set(sortKey(held, content), content);
    } catch (error) {
      if (!(error instanceof NotWritable)) throw error;
      leftOut.part(titleOf({ collection: held.collection, name: row.name }), `role ${held.role}`, error.message);
    }
  }
  const sorted = [...described].toSorted(([one], [other]) => compare(one, other));
  return { objects: sorted.map(([, content]) => content), names };
}

async function isSelected(
  { rows }: RoleReading,
  { organization, names }: Selection,
  collection: Target,
  row: Row,
): Promise<boolean> {
  if (names !== undefined && !names.has(row.name)) return false;
  if (organization === undefined) return true;
  return (await organizationOf(rows, kindOf(collection as Collection), row)) === organization;
}

/** Returns whether the object's own fields say who has the role: the members of a team, the owner of a credential. */
function isPartOfObject({ holder, holderId, role, collection }: DirectRole, row: Row): boolean {
  if (holder !== 'user') return false;
  if (collection === 'teams') return role === 'member';
  return collection === 'credentials' && role === 'admin' && row.owners('user')[0] === holderId && isPrivate(row);
}

function isPrivate(row: Row): boolean {
  return row.reference('organization') === null;
}

async function contentOf(
  references: References,
  { holder, holderId, role, collection, objectId }: DirectRole,
  row: Row,
): Promise<ContentMapping> {
  const holders = `${holder}s` as const;
  const resource = await references.to([collection], collection, objectId);
  const parts = typeof resource === 'string' ? { name: row.name } : resource;
  return {
    [holder]: await references.to([holders], holders, holderId),
    role,
    resource: { type: kindOf(collection as Collection).type, ...(parts as ContentMapping) },
  };
}

function sortKey({ collection, role, holder }: DirectRole, content: ContentMapping): string {
  return [collection, JSON.stringify(content['resource']), role, holder, JSON.stringify(content[holder])].join(
    '\u0000',
  );
}

import { isJsonObject, type Json } from '../../http/json/json.ts';
import { ROLE_RESOURCES, roleOfTitle } from '../kinds/role-kind.ts';
import type { DesiredObject, DesiredValue, Reference } from './desired.ts';
import { type Path, placeOf } from './problems.ts';
import { type Reading, readReference } from './references.ts';

/**
 * Reads the roles that an export has below a user or a team: the name of each, and its object as `content_object`. A role
 * without an object is one of the whole system, which a user's own `is_superuser` and `is_system_auditor` say.
 */
export function readExportedRoles(
  around: Reading,
  items: Json | undefined,
  path: Path,
  actor: 'user' | 'team',
  owner: Reference,
): DesiredObject[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item, index) => {
    const content = isJsonObject(item) ? item['content_object'] : undefined;
    if (!isJsonObject(item) || typeof item['name'] !== 'string' || content === undefined) return [];
    const at = [...path, index];
    const resource = readReference(around, content, [...at, 'content_object'], ROLE_RESOURCES);
    if (resource === undefined) return [];
    const fields = new Map<string, DesiredValue>([
      [actor, { kind: 'reference', value: owner }],
      ['resource', { kind: 'reference', value: resource }],
    ]);
    const role: DesiredObject = {
      collection: 'roles',
      name: roleOfTitle(item['name']),
      within: {},
      fields,
      lists: new Map(),
      survey: undefined,
      nodes: undefined,
      absent: false,
      exported: true,
      sound: true,
      sync: false,
      place: placeOf(around.document, at),
    };
    return role;
  });
}

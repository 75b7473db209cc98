import type { Target } from '../apply/kinds/kind.ts';
import { KINDS } from '../apply/kinds/kinds.ts';
import { collectionOfType, roleOfDefinition, roleOfTitle, rolesOf } from '../apply/kinds/role-kind.ts';
import type { CallOptions } from '../controller/requests.ts';
import type { Resources } from '../controller/resources/resources.ts';
import type { GivenRole, RoleAssignment, RoleHolder } from '../controller/resources/role-assignments.ts';
import { ResponseError } from '../http/errors.ts';
import type { ControllerRows } from './controller-rows.ts';
import type { LeftOut } from './left-out.ts';

/** A role that a user or a team was given directly on an object. */
export interface DirectRole {
  holder: RoleHolder;
  holderId: number;
  role: string;
  collection: Target;
  objectId: number;
}

/** What the roles are read with. */
export interface RoleReading {
  resources: Resources;
  call: CallOptions;
  rows: ControllerRows;
  leftOut: LeftOut;
}

/** Role definitions of the whole system, which are fields of users (`is_system_auditor`). */
const SYSTEM = /(?:^| )(?:System|Platform) Auditor$/;

/**
 * Reads who was given which role: one request for users and one for teams. On a controller without role definitions, one
 * request for each of them. Notes roles that a file cannot contain.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readDirectRoles(reading: RoleReading): Promise<DirectRole[]> {
  try {
    const read: DirectRole[] = [];
    for (const holder of ['user', 'team'] as const) read.push(...(await readOf(reading, holder)));
    return read;
  } catch (error) {
    if (!(error instanceof ResponseError && error.fromApi && error.status === 403)) throw error;
    reading.rows.unreadable.push({ collection: 'roles', error });
    return [];
  }
}

async function readOf(reading: RoleReading, holder: RoleHolder): Promise<DirectRole[]> {
  const { resources, call, rows, leftOut } = reading;
  const assigned = await resources.roleAssignments.all(holder, call);
  if (assigned !== undefined) return assigned.flatMap((assignment) => ofAssignment(assignment, leftOut));
  const collection = `${holder}s` as const;
  const held: DirectRole[] = [];
  for (const { id } of await rows.all(collection)) {
    for (const role of await resources.roleAssignments.given({ collection, id }, call))
      held.push(...ofRole(role, holder, id, leftOut));
  }
  return held;
}

function ofAssignment(assignment: RoleAssignment, leftOut: LeftOut): DirectRole[] {
  const { holder, holderId, definition, contentType, objectId } = assignment;
  const collection = collectionOfType(contentType);
  const role = collection && roleOfDefinition(collection, definition);
  if (collection !== undefined && role !== undefined) return [{ holder, holderId, role, collection, objectId }];
  if (contentType !== '' || !SYSTEM.test(definition)) leftOut.object(`assignments of the role "${definition}"`);
  return [];
}

function ofRole(
  { name, type, objectId }: GivenRole,
  holder: RoleHolder,
  holderId: number,
  leftOut: LeftOut,
): DirectRole[] {
  const collection = [...KINDS.values()].find((kind) => kind.type === type)?.collection;
  const role = roleOfTitle(name);
  if (collection !== undefined && rolesOf(collection).includes(role))
    return [{ holder, holderId, role, collection, objectId }];
  // A role in the whole system is a field of the user.
  if (type !== '') leftOut.object(`assignments of the role "${name}"`);
  return [];
}

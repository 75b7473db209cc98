import { message } from '../../messages/message.ts';
import { checkPermission } from '../check/permissions.ts';
import { resolve } from '../check/resolve-reference.ts';
import type { PlanContext } from '../context.ts';
import type { Target } from '../kinds/kind.ts';
import { definitionOf, rolesOf } from '../kinds/role-kind.ts';
import type { DesiredObject } from '../read/desired.ts';
import { titleOf } from '../read/registry.ts';
import type { PlanStep } from './plan-step.ts';
import { grantStep, HeldRoles, type RoleGrant, revocationStep, titleOfGrant } from './role-grants.ts';

/** How the roles of users and teams are changed to what the files say. */
export interface RoleSteps {
  /** After all objects exist and teams have their members. */
  grants: PlanStep[];
  /** Before an object, a user or a team is deleted. */
  revocations: PlanStep[];
  /** Every role of the files that is not absent. */
  wanted: RoleGrant[];
}

/** Memberships come first: the controller refuses a credential to users outside its organization (controller fact 126). */
const FIRST: readonly Target[] = ['organizations', 'teams'];

/**
 * Compares who has which role on what.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function planRoles(context: PlanContext, objects: readonly DesiredObject[]): Promise<RoleSteps> {
  const read = objects.flatMap((object) => {
    const grant = readGrant(context, object);
    return grant === undefined ? [] : [{ object, grant }];
  });
  const held = new HeldRoles(
    context,
    read.map(({ grant }) => grant),
  );
  const steps: RoleSteps = { grants: [], revocations: [], wanted: [] };
  const seen = new Map<string, DesiredObject>();
  const rank = ({ resource }: RoleGrant): number => (FIRST.includes(resource.collection) ? 0 : 1);
  for (const { object, grant } of read.toSorted((one, other) => rank(one.grant) - rank(other.grant))) {
    const title = titleOfGrant(grant);
    const before = seen.get(title);
    seen.set(title, object);
    if (before !== undefined) {
      // An export has a team's members as roles of the users, and may have a role twice.
      if (!object.exported || before.absent !== object.absent) refuseTwice(context, object, before, title);
      continue;
    }
    context.registry.addNew(object);
    if (!object.absent) steps.wanted.push(grant);
    const found = await held.find(grant);
    if (object.absent === (found === undefined)) continue;
    checkPermission(context, grant.resource, 'edit', object.place);
    if (found === undefined) steps.grants.push(grantStep(grant, object.place));
    else steps.revocations.unshift(revocationStep(grant, found, [], object.place));
  }
  return steps;
}

function refuseTwice({ problems }: PlanContext, object: DesiredObject, before: DesiredObject, title: string): void {
  const { file, line } = before.place;
  problems.add(object.place, message('object-described-twice', { file, line, object: title }));
}

/** Returns the role that an entry describes. @returns undefined after noting the problem */
function readGrant(context: PlanContext, { fields, name: role, place, sound }: DesiredObject): RoleGrant | undefined {
  const [user, team, on] = ['user', 'team', 'resource'].map((name) => {
    const value = fields.get(name);
    return value?.kind === 'reference' && value.value !== null ? value.value : undefined;
  });
  const reference = user ?? team;
  if (reference === undefined || (user !== undefined && team !== undefined) || on === undefined) {
    if (sound) context.problems.add(place, message(on === undefined ? 'role-without-resource' : 'role-holder-not-one'));
    return undefined;
  }
  const [actor, resource] = [resolve(context, reference), resolve(context, on)];
  if (actor === undefined || resource === undefined || !sound) return undefined;
  const roles = rolesOf(resource.collection).filter((one) => {
    return resource.row?.hasObjectRoles !== true || resource.row.objectRole(one) !== undefined;
  });
  const grant = { role, actor, resource };
  if (roles.includes(role) || isDefined(grant)) {
    checkTeam(context, grant, place);
    return grant;
  }
  const values = { role, object: titleOf(resource), roles: roles.join(', ') };
  context.problems.add(place, message('role-unknown', values));
  return undefined;
}

/** Returns whether the object itself shows the role, which this action may not know. */
function isDefined({ role, resource }: RoleGrant): boolean {
  if (resource.row === undefined) return false;
  return resource.row.hasObjectRoles
    ? resource.row.objectRole(role) !== undefined
    : definitionOf(resource.collection, role) !== undefined && rolesOf(resource.collection).includes(role);
}

/** Notes roles that the controller gives to no team (controller fact 126). */
function checkTeam(
  { problems }: PlanContext,
  { role, actor, resource }: RoleGrant,
  place: DesiredObject['place'],
): void {
  if (actor.collection !== 'teams') return;
  if (resource.collection === 'organizations' && ['admin', 'member'].includes(role))
    problems.add(place, message('role-team-in-organization', { role }));
  if (resource.collection !== 'credentials' || resource.row === undefined || actor.row === undefined) return;
  const organization = resource.row.reference('organization') ?? undefined;
  if (organization !== undefined && organization === actor.row.reference('organization')) return;
  problems.add(place, message('role-team-other-organization', { credential: titleOf(resource) }));
}

import type { OwnUser } from '../../check/own-user.ts';
import type { PlanContext } from '../../context.ts';
import { rolesOf } from '../../kinds/role-kind.ts';
import type { Known } from '../../read/registry.ts';
import type { PlanStep } from '../plan-step.ts';
import { HeldRoles, type RoleGrant, revocationStep } from '../role-grants.ts';

/**
 * Plans to take away the roles that the files do not give, on the objects on which the files give roles. Superusers and
 * the user of this run keep theirs. Sends two requests for each role of an object.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function planRolePruning(
  context: PlanContext,
  own: OwnUser,
  wanted: readonly RoleGrant[],
): Promise<PlanStep[]> {
  const steps: PlanStep[] = [];
  const held = new HeldRoles(context);
  for (const resource of new Set(wanted.map((grant) => grant.resource))) {
    for (const role of rolesOf(resource.collection)) {
      for (const actor of await holdersOf(context, resource, role)) {
        const isWanted = wanted.some((one) => {
          return one.resource === resource && one.role === role && isSame(one.actor, actor);
        });
        if (isWanted || isPartOfObject(context, resource, role, actor)) continue;
        if (actor.row?.fields['is_superuser'] === true || (await own.is(actor))) continue;
        const grant = { role, actor, resource };
        const found = await held.find(grant);
        const remarks = ['is not in the files (`prune`)'];
        if (found !== undefined) steps.push(revocationStep(grant, found, remarks, undefined));
      }
    }
  }
  return steps;
}

/** Returns whether an object of the files says itself who has a role: the members of a team, the owner of a credential. */
function isPartOfObject({ registry }: PlanContext, resource: Known, role: string, actor: Known): boolean {
  const { collection, desired } = resource;
  if (collection === 'teams')
    return role === 'member' && actor.collection === 'users' && desired?.lists.has('users') === true;
  if (collection !== 'credentials' || role !== 'admin') return false;
  const owner = desired?.fields.get(actor.collection === 'users' ? 'user' : 'team');
  const known = owner?.kind === 'reference' ? registry.findOne(owner.value) : undefined;
  return known !== undefined && isSame(known, actor);
}

function isSame(one: Known, other: Known): boolean {
  return one.collection === other.collection && one.id === other.id;
}

/** Returns the users and teams that hold a role of an object directly. */
async function holdersOf({ resources, call }: PlanContext, { row }: Known, role: string): Promise<Known[]> {
  const id = row?.objectRole(role);
  if (id === undefined) return [];
  const known: Known[] = [];
  for (const collection of ['users', 'teams'] as const) {
    for (const one of await resources.associations.rows({ collection: 'roles', id }, collection, call))
      known.push({ collection, name: one.name, id: one.id, row: one, desired: undefined });
  }
  return known;
}

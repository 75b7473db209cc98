import type { Association } from '../../rest/associate.ts';
import type { Stored } from '../../rest/kind.ts';
import type { Team, User } from '../../rows/people.ts';
import type { Grant, Granting } from '../../rows/roles.ts';
import { isSame } from '../../world/role-assignments.ts';
import type { World } from '../../world/world.ts';
import { members } from './shared.ts';
import { USER } from './user.ts';

const isMembership = ({ on, role }: Grant): boolean => on === 'team' && role === 'member';

/** Gives a role, once; users who become members of a team have its roles from then on. */
export function grantRole(world: World, holder: User | Team, grant: Grant): void {
  if (!holder.grants.some((one) => isSame(one, grant))) holder.grants.push(grant);
  const team = isMembership(grant) ? world.teams.get(grant.id) : undefined;
  if (team && 'teams' in holder && !holder.teams.includes(team)) holder.teams.push(team);
}

/** Takes a role away again. */
export function revokeRole(holder: User | Team, grant: Grant): void {
  holder.grants = holder.grants.filter((one) => !isSame(one, grant));
  if ('teams' in holder && isMembership(grant)) holder.teams = holder.teams.filter(({ id }) => id !== grant.id);
}

/** The users who have a role on an object, as a list below it. */
export function holders<P extends Stored>(path: string, role: string, on: Granting): Association<P, User> {
  return {
    path,
    of: USER,
    ids: ({ id }, { world }) => members(world, on, id, role).map((user) => user.id),
    attach: ({ world }, { id }, user) => grantRole(world, user, { on, id, role }),
    detach: (_call, { id }, user) => revokeRole(user, { on, id, role }),
  };
}

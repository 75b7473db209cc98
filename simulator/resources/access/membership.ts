import type { Association } from '../../rest/associate.ts';
import type { Stored } from '../../rest/kind.ts';
import type { User } from '../../rows/people.ts';
import type { Granting } from '../../rows/roles.ts';
import type { World } from '../../world/world.ts';
import { members } from './shared.ts';
import { USER } from './user.ts';

/** Gives a user a role, once; members of a team have its roles from then on. */
export function grantRole(world: World, user: User, on: Granting, id: number, role: string): void {
  if (!user.grants.some((grant) => grant.on === on && grant.id === id && grant.role === role)) {
    user.grants.push({ on, id, role });
  }
  const team = on === 'team' && role === 'member' ? world.teams.get(id) : undefined;
  if (team && !user.teams.includes(team)) user.teams.push(team);
}

/** Takes a role away again. */
export function revokeRole(user: User, on: Granting, id: number, role: string): void {
  user.grants = user.grants.filter((grant) => !(grant.on === on && grant.id === id && grant.role === role));
  if (on === 'team' && role === 'member') user.teams = user.teams.filter((team) => team.id !== id);
}

/** The users who have a role on an object, as a list below it. */
export function holders<P extends Stored>(path: string, role: string, on: Granting): Association<P, User> {
  return {
    path,
    of: USER,
    ids: (row, { world }) => members(world, on, row.id, role).map((user) => user.id),
    attach: ({ world }, row, user) => grantRole(world, user, on, row.id, role),
    detach: (_call, row, user) => revokeRole(user, on, row.id, role),
  };
}

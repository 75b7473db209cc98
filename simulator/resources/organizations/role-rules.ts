import { invalid } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import type { Team, User } from '../../rows/people.ts';
import type { Grant } from '../../rows/roles.ts';
import { members } from '../access/shared.ts';
import type { Named } from './role.ts';

/** Refuses a credential for a user outside of its organization; that of no organization is for administrators to give. */
export function checkUser(call: Call, kind: Kind<Named>, { organization = null }: Named, to: User): void {
  if (kind.grant !== 'credential') return;
  if (organization === null) {
    if (userOf(call).is_superuser) return;
    throw invalid({ msg: 'You cannot grant private credential access to another user' });
  }
  const isMember = ['member', 'admin'].some((key) =>
    members(call.world, 'organization', organization, key).includes(to),
  );
  if (isMember || to.is_superuser || objectBody(call)['disassociate'] !== undefined) return;
  throw invalid({ msg: "You cannot grant credential access to a user not in the credentials' organization" });
}

/** Refuses what no team can have, even to take it away. */
export function checkTeam(kind: Kind<Named>, { organization = null }: Named, grant: Grant, to: Team): void {
  if (kind.grant === 'organization' && ['member', 'admin'].includes(grant.role)) {
    throw invalid({ msg: 'You cannot assign an Organization participation role as a child role for a Team.' });
  }
  if (kind.grant !== 'credential') return;
  if (organization !== null && organization === to.organization) return;
  throw invalid({
    msg: "You cannot grant credential access to a team when the Organization field isn't set, or belongs to a different organization",
  });
}

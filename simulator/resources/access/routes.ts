import { associated } from '../../rest/associate.ts';
import { create } from '../../rest/crud.ts';
import { action, below, listOf, mount } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import type { User } from '../../rows/people.ts';
import { APPLICATION } from './application.ts';
import { CREDENTIAL } from './credential.ts';
import { CREDENTIAL_INPUT_SOURCE } from './credential-input-source.ts';
import { CREDENTIAL_TYPE } from './credential-type.ts';
import { EXECUTION_ENVIRONMENT } from './execution-environment.ts';
import { INSTANCE_GROUP } from './instance-group.ts';
import { LABEL } from './label.ts';
import { holders } from './membership.ts';
import { notificationRoutes } from './notifications.ts';
import { TEAM } from './team.ts';
import { TOKEN } from './token.ts';
import { USER } from './user.ts';

/** The tokens of a user: all of them, the user's own, or those that an application was given. */
const TOKENS = ['tokens', 'personal_tokens', 'authorized_tokens'].map((path) =>
  action<User>(path, {
    title: 'User Token List',
    kind: TOKEN,
    GET: (call, user) => {
      const isMeant = (application: number | null): boolean =>
        path === 'tokens' || (path === 'personal_tokens') === (application === null);
      const rows = call.world.tokens.filter((row) => row.user === user.id && isMeant(row.application));
      return listOf(call, TOKEN, rows);
    },
    POST: (call) => create(call, TOKEN),
  }),
);

/** Users and teams, credentials and their kinds, applications and tokens, and what is small. */
export function accessRoutes(routes: Routes): void {
  mount(routes, USER, [...TOKENS, below(CREDENTIAL)]);
  mount(routes, TEAM, [associated(holders('users', 'member', 'team'))]);
  mount(routes, CREDENTIAL_TYPE, [below(CREDENTIAL)]);
  mount(routes, CREDENTIAL, [
    below(CREDENTIAL_INPUT_SOURCE, {
      path: 'input_sources',
      field: 'target_credential',
      title: 'Credential Input Source List',
    }),
  ]);
  mount(routes, CREDENTIAL_INPUT_SOURCE);
  mount(routes, APPLICATION, [below(TOKEN, { field: 'application', title: 'Application Token List' })]);
  mount(routes, TOKEN);
  mount(routes, LABEL);
  mount(routes, INSTANCE_GROUP);
  mount(routes, EXECUTION_ENVIRONMENT);
  notificationRoutes(routes);
}

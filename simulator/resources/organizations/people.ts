import { ok } from '../../http/reply.ts';
import { userOf } from '../../http/request.ts';
import { mountList } from '../../rest/associate.ts';
import { create } from '../../rest/crud.ts';
import { toJson } from '../../rest/json.ts';
import { all, find, listOf, mount, mountBelow } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import { APPLICATION } from '../access/application.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { EXECUTION_ENVIRONMENT } from '../access/execution-environment.ts';
import { INSTANCE_GROUP } from '../access/instance-group.ts';
import { LABEL } from '../access/label.ts';
import { holders } from '../access/membership.ts';
import { NOTIFICATION_TEMPLATE } from '../access/notification-template.ts';
import { notifications } from '../access/notifications.ts';
import { TEAM } from '../access/team.ts';
import { TOKEN } from '../access/token.ts';
import { USER } from '../access/user.ts';
import { INVENTORY } from '../inventories/inventory.ts';
import { PROJECT } from '../projects/project.ts';
import { JOB_TEMPLATE } from '../templates/job-template.ts';
import { WORKFLOW_JOB_TEMPLATE } from '../templates/workflow-job-template.ts';
import { ORGANIZATION } from './organization.ts';

/** Organizations, teams and users, and what belongs to them. */
export function peopleRoutes(routes: Routes): void {
  routes.add('/me/', {
    title: 'Me',
    GET: (call) => ok({ count: 1, next: null, previous: null, results: [toJson(call, USER, userOf(call), false)] }),
  });
  // Everybody sees themselves.
  routes.add('/users/', {
    title: 'User List',
    kind: USER,
    GET: (call) => listOf(call, USER, [...new Set([...all(call, USER), userOf(call)])]),
    POST: (call) => create(call, USER),
  });
  mount(routes, USER);
  for (const path of ['tokens', 'personal_tokens', 'authorized_tokens']) {
    routes.add(`/users/:id/${path}/`, {
      title: 'User Token List',
      kind: TOKEN,
      GET: (call, id) => {
        const user = find(call, USER, id);
        const wanted = (application: number | null): boolean =>
          path === 'tokens' || (path === 'personal_tokens') === (application === null);
        const own = call.world.tokens.filter((row) => row.user === user.id && wanted(row.application));
        return listOf(call, TOKEN, own);
      },
      POST: (call, id) => {
        find(call, USER, id);
        return create(call, TOKEN);
      },
    });
  }
  mount(routes, ORGANIZATION);
  mountList(routes, ORGANIZATION, holders('users', 'member', 'organization'));
  mountList(routes, ORGANIZATION, holders('admins', 'admin', 'organization'));
  mountList(routes, ORGANIZATION, {
    path: 'instance_groups',
    of: INSTANCE_GROUP,
    ids: (row) => row.instance_groups,
    order: '',
  });
  mountList(routes, ORGANIZATION, {
    path: 'galaxy_credentials',
    of: CREDENTIAL,
    ids: (row) => row.galaxy_credentials,
    order: '',
  });
  notifications(routes, ORGANIZATION, true);
  mountBelow(routes, ORGANIZATION, TEAM);
  mountBelow(routes, ORGANIZATION, CREDENTIAL);
  mountBelow(routes, ORGANIZATION, PROJECT);
  mountBelow(routes, ORGANIZATION, INVENTORY);
  mountBelow(routes, ORGANIZATION, JOB_TEMPLATE);
  mountBelow(routes, ORGANIZATION, WORKFLOW_JOB_TEMPLATE);
  mountBelow(routes, ORGANIZATION, APPLICATION);
  mountBelow(routes, ORGANIZATION, NOTIFICATION_TEMPLATE, { attaches: true });
  mountBelow(routes, ORGANIZATION, EXECUTION_ENVIRONMENT, { attaches: true });
  mount(routes, TEAM);
  mountBelow(routes, USER, CREDENTIAL);
  mountList(routes, TEAM, holders('users', 'member', 'team'));
  mount(routes, LABEL);
  mount(routes, INSTANCE_GROUP);
  mount(routes, EXECUTION_ENVIRONMENT);
}

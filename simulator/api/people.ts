import { ok } from '../http/reply.ts';
import { userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import { APPLICATION } from '../kinds/application.ts';
import { CREDENTIAL } from '../kinds/credential.ts';
import { EXECUTION_ENVIRONMENT } from '../kinds/execution-environment.ts';
import { INSTANCE_GROUP } from '../kinds/instance-group.ts';
import { INVENTORY } from '../kinds/inventory.ts';
import { JOB_TEMPLATE } from '../kinds/job-template.ts';
import { LABEL } from '../kinds/label.ts';
import { NOTIFICATION_TEMPLATE } from '../kinds/notification-template.ts';
import { ORGANIZATION } from '../kinds/organization.ts';
import { PROJECT } from '../kinds/project.ts';
import { TEAM } from '../kinds/team.ts';
import { TOKEN } from '../kinds/token.ts';
import { USER } from '../kinds/user.ts';
import { WORKFLOW_JOB_TEMPLATE } from '../kinds/workflow-job-template.ts';
import { mountList } from '../resources/associate.ts';
import { create } from '../resources/crud.ts';
import { toJson } from '../resources/json.ts';
import { all, find, listOf, mount, mountBelow } from '../resources/routes.ts';
import { holders } from './membership.ts';
import { notifications } from './notifications.ts';

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

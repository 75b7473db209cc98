import { ok } from '../../http/reply.ts';
import { userOf } from '../../http/request.ts';
import { associated } from '../../rest/associate.ts';
import { toJson } from '../../rest/json.ts';
import { below, mount } from '../../rest/mount.ts';
import type { Routes } from '../../rest/router.ts';
import { APPLICATION } from '../access/application.ts';
import { CREDENTIAL } from '../access/credential.ts';
import { EXECUTION_ENVIRONMENT } from '../access/execution-environment.ts';
import { instanceGroups } from '../access/instance-group.ts';
import { holders } from '../access/membership.ts';
import { NOTIFICATION_TEMPLATE } from '../access/notification-template.ts';
import { notified } from '../access/notifications.ts';
import { TEAM } from '../access/team.ts';
import { USER } from '../access/user.ts';
import { INVENTORY } from '../inventories/inventory.ts';
import { PROJECT } from '../projects/project.ts';
import { JOB_TEMPLATE } from '../templates/job-template.ts';
import { WORKFLOW_JOB_TEMPLATE } from '../templates/workflow-job-template.ts';
import { ORGANIZATION } from './organization.ts';
import { roleAssignmentRoutes } from './role-assignments.ts';
import { roleRoutes } from './roles.ts';

/** Organizations, what belongs to them, and roles. */
export function organizationRoutes(routes: Routes): void {
  routes.add('/me/', {
    title: 'Me',
    GET: (call) => ok({ count: 1, next: null, previous: null, results: [toJson(call, USER, userOf(call), false)] }),
  });
  mount(routes, ORGANIZATION, [
    associated(holders('users', 'member', 'organization')),
    associated(holders('admins', 'admin', 'organization')),
    instanceGroups(),
    associated({ path: 'galaxy_credentials', of: CREDENTIAL, ids: (row) => row.galaxy_credentials, order: '' }),
    ...notified(true),
    below(TEAM),
    below(CREDENTIAL),
    below(PROJECT),
    below(INVENTORY),
    below(JOB_TEMPLATE),
    below(WORKFLOW_JOB_TEMPLATE),
    below(APPLICATION),
    below(NOTIFICATION_TEMPLATE, { attaches: true }),
    below(EXECUTION_ENVIRONMENT, { attaches: true }),
  ]);
  roleRoutes(routes);
  roleAssignmentRoutes(routes);
}

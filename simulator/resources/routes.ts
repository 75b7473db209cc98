import { Routes } from '../rest/router.ts';
import { notificationRoutes } from './access/notifications.ts';
import { accessRoutes } from './access/routes.ts';
import { bulkRoutes } from './bulk/bulk.ts';
import { adHocRoutes } from './inventories/ad-hoc.ts';
import { groupRoutes, hostRoutes } from './inventories/hosts.ts';
import { inventoryRoutes } from './inventories/inventories.ts';
import { inventorySourceRoutes } from './inventories/inventory-sources.ts';
import { approvalRoutes } from './jobs/approvals.ts';
import { eventRoutes } from './jobs/job-events.ts';
import { jobRoutes } from './jobs/jobs.ts';
import { stdoutRoutes } from './jobs/stdout.ts';
import { systemJobRoutes } from './jobs/system-jobs.ts';
import { workflowRoutes } from './jobs/workflows.ts';
import { peopleRoutes } from './organizations/people.ts';
import { roleAssignmentRoutes } from './organizations/role-assignments.ts';
import { roleDefinitionRoutes } from './organizations/role-definitions.ts';
import { roleRoutes } from './organizations/roles.ts';
import { projectRoutes } from './projects/projects.ts';
import { rootRoutes } from './root.ts';
import { scheduleRoutes } from './schedules/schedules.ts';
import { jobTemplateRoutes } from './templates/job-templates.ts';
import { workflowTemplateRoutes } from './templates/workflow-templates.ts';
import { unifiedRoutes } from './unified.ts';

/** Everything below the API root. */
export function apiRoutes(): Routes {
  const routes = new Routes();
  for (const add of [
    rootRoutes,
    peopleRoutes,
    accessRoutes,
    jobTemplateRoutes,
    jobRoutes,
    eventRoutes,
    stdoutRoutes,
    unifiedRoutes,
    workflowTemplateRoutes,
    workflowRoutes,
    approvalRoutes,
    projectRoutes,
    inventorySourceRoutes,
    inventoryRoutes,
    hostRoutes,
    groupRoutes,
    scheduleRoutes,
    notificationRoutes,
    bulkRoutes,
    adHocRoutes,
    systemJobRoutes,
    roleRoutes,
    roleDefinitionRoutes,
    roleAssignmentRoutes,
  ]) {
    add(routes);
  }
  return routes;
}

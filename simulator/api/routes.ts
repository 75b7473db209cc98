import { Routes } from '../http/routes.ts';
import { accessRoutes } from './access.ts';
import { adHocRoutes } from './ad-hoc.ts';
import { approvalRoutes } from './approvals.ts';
import { bulkRoutes } from './bulk.ts';
import { groupRoutes, hostRoutes } from './hosts.ts';
import { inventoryRoutes } from './inventories.ts';
import { inventorySourceRoutes } from './inventory-sources.ts';
import { eventRoutes } from './job-events.ts';
import { jobTemplateRoutes } from './job-templates.ts';
import { jobRoutes } from './jobs.ts';
import { notificationRoutes } from './notifications.ts';
import { peopleRoutes } from './people.ts';
import { projectRoutes } from './projects.ts';
import { roleAssignmentRoutes } from './role-assignments.ts';
import { roleDefinitionRoutes } from './role-definitions.ts';
import { roleRoutes } from './roles.ts';
import { rootRoutes } from './root.ts';
import { scheduleRoutes } from './schedules.ts';
import { stdoutRoutes } from './stdout.ts';
import { systemJobRoutes } from './system-jobs.ts';
import { unifiedRoutes } from './unified.ts';
import { workflowTemplateRoutes } from './workflow-templates.ts';
import { workflowRoutes } from './workflows.ts';

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

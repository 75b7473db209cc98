import { Routes } from '../http/routes.ts';
import { approvalRoutes } from './approvals.ts';
import { assetRoutes } from './asset-routes.ts';
import { bulkRoutes } from './bulk.ts';
import { groupRoutes, hostRoutes } from './hosts.ts';
import { inventoryRoutes } from './inventories.ts';
import { eventRoutes } from './job-events.ts';
import { jobTemplateRoutes } from './job-templates.ts';
import { jobRoutes } from './jobs.ts';
import { projectRoutes, sourceRoutes } from './projects.ts';
import { rootRoutes } from './root.ts';
import { stdoutRoutes } from './stdout.ts';
import { tokenRoutes } from './tokens.ts';
import { unifiedRoutes } from './unified.ts';
import { userRoutes } from './users.ts';
import { workflowRoutes } from './workflows.ts';

/** Everything below the API root. */
export function apiRoutes(): Routes {
  const routes = new Routes();
  for (const add of [
    rootRoutes,
    userRoutes,
    tokenRoutes,
    jobTemplateRoutes,
    jobRoutes,
    eventRoutes,
    stdoutRoutes,
    unifiedRoutes,
    workflowRoutes,
    approvalRoutes,
    projectRoutes,
    sourceRoutes,
    inventoryRoutes,
    hostRoutes,
    groupRoutes,
    assetRoutes,
    bulkRoutes,
  ]) {
    add(routes);
  }
  return routes;
}

import { Routes } from '../rest/router.ts';
import { accessRoutes } from './access/routes.ts';
import { bulkRoutes } from './bulk/bulk.ts';
import { inventoriesRoutes } from './inventories/routes.ts';
import { jobRoutes } from './jobs/routes.ts';
import { organizationRoutes } from './organizations/routes.ts';
import { projectRoutes } from './projects/routes.ts';
import { rootRoutes } from './root.ts';
import { scheduleRoutes } from './schedules/schedules.ts';
import { templateRoutes } from './templates/routes.ts';
import { unifiedTemplateRoutes } from './unified.ts';

/** Everything below the API root. */
export function apiRoutes(): Routes {
  const routes = new Routes();
  rootRoutes(routes);
  accessRoutes(routes);
  organizationRoutes(routes);
  templateRoutes(routes);
  jobRoutes(routes);
  projectRoutes(routes);
  inventoriesRoutes(routes);
  scheduleRoutes(routes);
  bulkRoutes(routes);
  unifiedTemplateRoutes(routes);
  return routes;
}

import { list } from '../http/listing.ts';
import { type Call, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import type { JsonObject } from '../json.ts';
import { jobTemplateJson } from './job-template.ts';
import { UNIFIED_JOB, UNIFIED_JOB_TEMPLATE } from './models.ts';
import { canRead, canReadJob } from './permissions.ts';
import { inventorySourceJson, projectJson } from './sources.ts';
import { anyJobJson } from './unified-job.ts';
import { workflowTemplateJson } from './workflow-template.ts';

/** All that can be launched, each with its kind. */
function templates(call: Call): { id: number; name: string; type: string; json: () => JsonObject }[] {
  const { world } = call;
  const user = userOf(call);
  const rows = [
    ...world.job_templates
      .filter((row) => canRead(user, 'job_template', row))
      .map((row) => ({ ...row, type: 'job_template', json: () => jobTemplateJson(call, row, false) })),
    ...world.workflow_job_templates
      .filter((row) => canRead(user, 'workflow_job_template', row))
      .map((row) => ({ ...row, type: 'workflow_job_template', json: () => workflowTemplateJson(call, row, false) })),
    ...world.projects
      .filter((row) => canRead(user, 'project', row))
      .map((row) => ({ ...row, type: 'project', json: () => projectJson(call, row, false) })),
    ...world.inventory_sources
      .filter(() => user.is_superuser)
      .map((row) => ({ ...row, type: 'inventory_source', json: () => inventorySourceJson(call, row, false) })),
  ];
  return rows.sort((a, b) => a.id - b.id);
}

/** Templates and jobs of every kind in one list. */
export function unifiedRoutes(routes: Routes): void {
  routes.add('/unified_job_templates/', {
    title: 'Unified Job Template List',
    GET: (call) => list(call, UNIFIED_JOB_TEMPLATE, templates(call), (row) => row.json(), 'id'),
  });
  routes.add('/unified_jobs/', {
    title: 'Unified Job List',
    GET: (call) => {
      const seen = call.world.unifiedJobs().filter((job) => canReadJob(call.world, userOf(call), job));
      return list(call, UNIFIED_JOB, seen, (job) => anyJobJson(call, job, false));
    },
  });
}

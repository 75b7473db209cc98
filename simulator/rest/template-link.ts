import { type Call, link } from '../http/request.ts';
import type { JsonObject } from '../text/json.ts';
import type { World } from '../world/world.ts';

/** Collection of a unified job template. */
export function collectionOfTemplate(world: World, id: number | null): string {
  if (world.job_templates.get(id)) return 'job_templates';
  if (world.workflow_job_templates.get(id)) return 'workflow_job_templates';
  if (world.projects.get(id)) return 'projects';
  if (world.inventory_sources.get(id)) return 'inventory_sources';
  return world.approval_templates.get(id) ? 'workflow_approval_templates' : 'system_job_templates';
}

/** A link to what a node or a schedule launches; nothing where that is gone. */
export function templateLink(call: Call, id: number | null): JsonObject {
  return id === null ? {} : { unified_job_template: link(call, collectionOfTemplate(call.world, id), id) };
}

/** Path of each kind of job below the root. */
export const JOB_PATHS = {
  job: 'jobs',
  workflow_job: 'workflow_jobs',
  project_update: 'project_updates',
  inventory_update: 'inventory_updates',
  workflow_approval: 'workflow_approvals',
  ad_hoc_command: 'ad_hoc_commands',
  system_job: 'system_jobs',
} as const;

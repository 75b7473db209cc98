import type { Kind } from '../../rest/kind.ts';
import { pick } from '../../text/json.ts';
import type { InventoryUpdate, ProjectUpdate } from '../../world/jobs.ts';
import { jobKind, playbookFigures } from './job-kind.ts';

/** Fields that an update shows as its project has them. */
const OF_PROJECT = [
  ...['local_path', 'scm_type', 'scm_url', 'scm_branch', 'scm_refspec', 'scm_clean', 'scm_track_submodules'],
  ...['scm_delete_on_update', 'credential', 'timeout'],
] as const;

/** Fields that an update shows as its inventory source has them. */
const OF_SOURCE = [
  ...['source', 'source_path', 'source_vars', 'scm_branch', 'credential', 'enabled_var', 'enabled_value'],
  ...['host_filter', 'overwrite', 'overwrite_vars', 'timeout', 'verbosity', 'limit'],
] as const;

/** What an update shows of what is updated, as long as that is there. */
const shownOf = <T extends object, K extends keyof T>(row: T | undefined, names: readonly K[]) =>
  row ? pick(row, names) : {};

const SUMMARIES = { organization: 'organizations', instance_group: 'instance_groups' } as const;

/** Updates of projects. */
export const PROJECT_UPDATE: Kind<ProjectUpdate> = jobKind<ProjectUpdate>({
  type: 'project_update',
  model: 'ProjectUpdate',
  columns: {
    project: 'id',
    job_type: 'choice',
    scm_type: 'choice',
    scm_branch: 'string',
    scm_revision: 'string',
    execution_node: 'string',
  },
  references: { project: 'projects' },
  summaries: SUMMARIES,
  links: ['stdout', 'cancel', 'scm_inventory_updates', 'notifications', 'events'],
  constants: { job_type: 'check', job_tags: 'update_git,install_roles,install_collections' },
  shown: (call, job, detailed) => ({
    fields: { ...shownOf(call.world.projects.get(job.project), OF_PROJECT), ...playbookFigures(call, job, detailed) },
  }),
});

/** Updates of inventory sources. */
export const INVENTORY_UPDATE: Kind<InventoryUpdate> = jobKind<InventoryUpdate>({
  type: 'inventory_update',
  model: 'InventoryUpdate',
  columns: {
    inventory: 'id',
    inventory_source: 'id',
    source: 'choice',
    source_project_update: 'id',
    source_project: 'id',
    instance_group: 'id',
    scm_revision: 'string',
    execution_node: 'string',
    controller_node: 'string',
  },
  references: {
    inventory: 'inventories',
    inventory_source: 'inventory_sources',
    source_project_update: 'project_updates',
    source_project: 'projects',
  },
  summaries: SUMMARIES,
  links: ['stdout', 'cancel', 'notifications', 'events', 'credentials'],
  constants: { license_error: false, org_host_limit_error: false, custom_virtualenv: null },
  shown: ({ world }, job) => ({
    summary: { credentials: [] },
    fields: shownOf(world.inventory_sources.get(job.inventory_source), OF_SOURCE),
  }),
});

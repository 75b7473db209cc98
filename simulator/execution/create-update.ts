import type { Values } from '../fields/field.ts';
import type { Inventory, InventorySource, Project } from '../rows/sources.ts';
import type { SystemJobTemplate } from '../rows/templates.ts';
import { pick } from '../text/json.ts';
import { newJob, newRun } from '../world/blank.ts';
import {
  AD_HOC_FIELDS,
  type AdHocCommand,
  type InventoryUpdate,
  type ProjectUpdate,
  type SystemJob,
} from '../world/jobs.ts';
import type { World } from '../world/world.ts';

/** A new update of a project. */
export function createProjectUpdate(world: World, project: Project, user: number | null, at: number): ProjectUpdate {
  const update = world.project_updates.insert({
    ...newRun(project, at, user),
    type: 'project_update',
    organization: project.organization,
    project: project.id,
    scm_revision: '',
  });
  project.status = 'pending';
  project.current_job = update.id;
  return update;
}

/** A new update of an inventory source. */
export function createInventoryUpdate(
  world: World,
  source: InventorySource,
  user: number | null,
  at: number,
): InventoryUpdate {
  const inventory = world.inventories.get(source.inventory);
  const update = world.inventory_updates.insert({
    ...newRun(source, at, user),
    type: 'inventory_update',
    name: `${inventory?.name ?? ''} - ${source.name}`,
    organization: inventory?.organization ?? null,
    inventory_source: source.id,
    inventory: source.inventory,
    source_project: null,
    source_project_update: null,
    scm_revision: '',
  });
  source.status = 'pending';
  source.current_job = update.id;
  return update;
}

/** A new run of what keeps the controller tidy. */
export function createSystemJob(
  world: World,
  template: SystemJobTemplate,
  extra_vars: string,
  user: number | null,
  at: number,
): SystemJob {
  return world.system_jobs.insert({
    ...newRun(template, at, user),
    type: 'system_job',
    organization: null,
    system_job_template: template.id,
    job_type: template.job_type,
    extra_vars,
  });
}

/** A new ad hoc command, which is as another one or as a user says. */
export function createAdHoc(
  world: World,
  inventory: Inventory,
  given: Values<typeof AD_HOC_FIELDS>,
  user: number | null,
  at: number,
): AdHocCommand {
  const names = Object.keys(AD_HOC_FIELDS) as (keyof typeof AD_HOC_FIELDS)[];
  return world.ad_hoc_commands.insert({
    ...newJob(at, user),
    ...pick(given, names),
    type: 'ad_hoc_command',
    name: given.module_name,
    description: '',
    organization: inventory.organization,
    inventory: inventory.id,
    host_status_counts: null,
  });
}

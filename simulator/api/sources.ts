import { stamp } from '../clock.ts';
import { nameParts } from '../http/named-urls.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { JsonObject } from '../json.ts';
import type { InventorySource, Project } from '../world/types.ts';
import { own, related } from './job.ts';
import { roles } from './job-template.ts';
import { can } from './permissions.ts';
import { inventorySourceFields, scmFields } from './source-fields.ts';
import { brief, briefEnvironment, briefInventory, briefProject, briefUser, present } from './summary.ts';

type Sourced = Project | InventorySource;

/** The last and the current update of a project or an inventory source. */
function updates(
  call: Call,
  row: Sourced,
  collection: 'project_updates' | 'inventory_updates',
): { related: JsonObject; summary: JsonObject } {
  const last = call.world[collection].get(row.last_job);
  const current = call.world[collection].get(row.current_job);
  const short = (job: NonNullable<typeof last>): JsonObject => ({
    id: job.id,
    name: job.name,
    description: job.description,
    status: job.status,
    failed: job.failed,
    ...(job.type === 'inventory_update' ? { license_error: false } : {}),
  });
  const path = (id: number): string => link(call, collection, id);
  return {
    related: {
      ...(last ? { last_job: path(last.id), last_update: path(last.id) } : {}),
      ...(current ? { current_job: path(current.id), current_update: path(current.id) } : {}),
    },
    summary: present({
      last_job: last && { ...short(last), finished: stamp(last.finished) },
      last_update: last && short(last),
      current_job: current && short(current),
      current_update: current && short(current),
    }),
  };
}

function state(call: Call, row: Sourced): JsonObject {
  const last = call.world.unifiedJob(row.last_job);
  return {
    last_job_run: stamp(row.last_job_run),
    last_job_failed: last?.failed ?? false,
    next_job_run: null,
    status: row.status,
  };
}

/** A project. */
export function projectJson(call: Call, project: Project, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'projects', project.id);
  const user = userOf(call);
  const edit = can(user, 'project', project, 'admin');
  const start = can(user, 'project', project, 'update');
  const update = updates(call, project, 'project_updates');
  const names =
    'teams playbooks update project_updates scm_inventory_sources schedules activity_stream notification_templates_started notification_templates_success notification_templates_error access_list object_roles copy'.split(
      ' ',
    );
  const environment =
    project.default_environment ?? world.execution_environments.find((row) => !row.managed)?.id ?? null;
  return {
    id: project.id,
    type: 'project',
    url,
    related: {
      ...(detailed ? { named_url: `${call.base}/projects/${nameParts(world, project).join('++')}/` } : {}),
      ...related(call, 'created_by', 'users', project.created_by),
      ...related(call, 'modified_by', 'users', project.modified_by),
      ...related(call, 'organization', 'organizations', project.organization),
      ...own(url, names),
      inventory_files: `${url}inventories/`,
      ...update.related,
    },
    summary_fields: {
      ...present({
        organization: brief(world.organizations.get(project.organization)),
        created_by: briefUser(world, project.created_by),
        modified_by: briefUser(world, project.modified_by),
        resolved_environment: detailed ? briefEnvironment(world, environment) : undefined,
      }),
      ...update.summary,
      object_roles: roles('project', project.id, [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['use', 'Use', 'Can use the %s in a job template'],
        ['update', 'Update', 'May update the %s'],
        ['read', 'Read', 'May view settings for the %s'],
      ]),
      user_capabilities: { edit, delete: edit, start, schedule: start, copy: edit },
    },
    created: stamp(project.created),
    modified: stamp(project.modified),
    name: project.name,
    description: project.description,
    ...scmFields(project),
    scm_revision: project.scm_revision,
    ...state(call, project),
    organization: project.organization,
    scm_update_on_launch: project.scm_update_on_launch,
    scm_update_cache_timeout: project.scm_update_cache_timeout,
    allow_override: project.allow_override,
    custom_virtualenv: null,
    default_environment: project.default_environment,
    signature_validation_credential: null,
    last_update_failed: world.unifiedJob(project.last_job)?.failed ?? false,
    last_updated: stamp(project.last_job_run),
  };
}

/** An inventory source. */
export function inventorySourceJson(call: Call, source: InventorySource, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'inventory_sources', source.id);
  const inventory = world.inventories.get(source.inventory);
  const update = updates(call, source, 'inventory_updates');
  const edit = can(userOf(call), 'inventory', inventory, 'admin');
  const start = can(userOf(call), 'inventory', inventory, 'update');
  const names =
    'update inventory_updates schedules activity_stream hosts groups notification_templates_started notification_templates_success notification_templates_error'.split(
      ' ',
    );
  return {
    id: source.id,
    type: 'inventory_source',
    url,
    related: {
      ...(detailed ? { named_url: `${call.base}/inventory_sources/${nameParts(world, source).join('++')}/` } : {}),
      ...related(call, 'created_by', 'users', source.created_by),
      ...related(call, 'modified_by', 'users', source.modified_by),
      ...related(call, 'inventory', 'inventories', source.inventory),
      ...related(call, 'source_project', 'projects', source.source_project),
      ...own(url, detailed ? [...names, 'credentials'] : names),
      ...update.related,
    },
    summary_fields: {
      ...present({
        organization: brief(world.organizations.get(inventory?.organization)),
        inventory: briefInventory(world, source.inventory),
        source_project: briefProject(world, source.source_project),
        created_by: briefUser(world, source.created_by),
        modified_by: briefUser(world, source.modified_by),
        resolved_environment: detailed
          ? briefEnvironment(world, world.execution_environments.find((row) => !row.managed)?.id ?? null)
          : undefined,
      }),
      ...update.summary,
      user_capabilities: { edit, delete: edit, start, schedule: start },
      credentials: [],
    },
    created: stamp(source.created),
    modified: stamp(source.modified),
    name: source.name,
    description: source.description,
    ...inventorySourceFields(source),
    source_project: source.source_project,
    ...state(call, source),
    execution_environment: null,
    inventory: source.inventory,
    update_on_launch: source.update_on_launch,
    update_cache_timeout: 0,
    last_update_failed: world.unifiedJob(source.last_job)?.failed ?? false,
    last_updated: stamp(source.last_job_run),
  };
}

import { eventsDone } from '../../execution/finish.ts';
import { type Call, link } from '../../http/request.ts';
import {
  brief,
  briefCredentials,
  briefEnvironment,
  briefGroup,
  briefInventory,
  briefProject,
  briefTemplate,
  briefUser,
  present,
} from '../../rest/summary.ts';
import type { JsonObject } from '../../text/json.ts';
import { stamp } from '../../world/clock.ts';
import type { AdHocCommand, InventoryUpdate, ProjectUpdate } from '../../world/jobs.ts';
import { jobCapabilities, own, playbookCounts, related, unifiedFields } from './job.ts';
import { inventorySourceFields, scmFields } from './source-fields.ts';

/** An update of a project. */
export function projectUpdateJson(call: Call, job: ProjectUpdate, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'project_updates', job.id);
  const project = world.projects.get(job.project);
  const done = detailed && call.method === 'GET';
  const counts = (job as { host_status_counts?: Record<string, number> }).host_status_counts ?? null;
  return {
    ...unifiedFields(call, job, detailed),
    related: {
      ...related(call, 'created_by', 'users', job.created_by),
      ...related(call, 'modified_by', 'users', job.modified_by),
      ...related(call, 'unified_job_template', 'projects', job.project),
      ...related(call, 'project', 'projects', job.project),
      ...related(call, 'execution_environment', 'execution_environments', job.execution_environment),
      ...own(url, ['stdout', 'cancel', 'scm_inventory_updates', 'notifications', 'events']),
    },
    summary_fields: {
      ...present({
        organization: brief(world.organizations.get(job.organization)),
        execution_environment: briefEnvironment(world, job.execution_environment),
        project: briefProject(world, job.project),
        unified_job_template: briefTemplate(world, job.unified_job_template),
        instance_group: briefGroup(world, job.instance_group),
        created_by: briefUser(world, job.created_by),
        modified_by: briefUser(world, job.modified_by),
      }),
      user_capabilities: jobCapabilities(call, job),
    },
    ...(project ? scmFields(project) : {}),
    scm_revision: job.scm_revision,
    execution_node: job.execution_node,
    project: job.project,
    job_type: 'check',
    job_tags: 'update_git,install_roles,install_collections',
    ...(done
      ? {
          host_status_counts: eventsDone(job, call.now) ? counts : null,
          playbook_counts: playbookCounts(job, call.now),
        }
      : {}),
  };
}

/** An update of an inventory source. */
export function inventoryUpdateJson(call: Call, job: InventoryUpdate, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'inventory_updates', job.id);
  const source = world.inventory_sources.get(job.inventory_source);
  const inventory = world.inventories.get(job.inventory);
  const last = source?.last_job_run ?? null;
  return {
    ...unifiedFields(call, job, detailed),
    related: {
      ...related(call, 'created_by', 'users', job.created_by),
      ...related(call, 'modified_by', 'users', job.modified_by),
      ...related(call, 'unified_job_template', 'inventory_sources', job.inventory_source),
      ...related(call, 'inventory_source', 'inventory_sources', job.inventory_source),
      ...related(call, 'execution_environment', 'execution_environments', job.execution_environment),
      ...related(call, 'inventory', 'inventories', job.inventory),
      ...related(call, 'source_project_update', 'project_updates', job.source_project_update),
      ...related(call, 'source_project', 'projects', job.source_project),
      ...own(url, ['stdout', 'cancel', 'notifications', 'events', 'credentials']),
    },
    summary_fields: {
      ...present({
        organization: brief(world.organizations.get(job.organization)),
        inventory: briefInventory(world, inventory?.id ?? null),
        execution_environment: briefEnvironment(world, job.execution_environment),
        unified_job_template: briefTemplate(world, job.unified_job_template),
        inventory_source: source && {
          id: source.id,
          name: source.name,
          source: source.source,
          ...(last === null ? {} : { last_updated: stamp(last) }),
          status: source.status,
        },
        instance_group: briefGroup(world, job.instance_group),
        created_by: briefUser(world, job.created_by),
        modified_by: briefUser(world, job.modified_by),
        source_project: briefProject(world, job.source_project),
      }),
      user_capabilities: jobCapabilities(call, job),
      credentials: briefCredentials(world, []),
    },
    ...(source ? inventorySourceFields(source) : {}),
    inventory: job.inventory,
    inventory_source: job.inventory_source,
    execution_node: job.execution_node,
    controller_node: job.controller_node,
    license_error: false,
    org_host_limit_error: false,
    source_project_update: job.source_project_update,
    source_project: job.source_project,
    instance_group: job.instance_group,
    scm_revision: job.scm_revision,
  };
}

/** An ad hoc command. */
export function adHocJson(call: Call, job: AdHocCommand, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'ad_hoc_commands', job.id);
  const { description: _, unified_job_template: __, ...fields } = unifiedFields(call, job, detailed);
  const credential = world.credentials.get(job.credential);
  return {
    ...fields,
    related: {
      ...related(call, 'created_by', 'users', job.created_by),
      ...related(call, 'modified_by', 'users', job.modified_by),
      ...related(call, 'execution_environment', 'execution_environments', job.execution_environment),
      ...related(call, 'inventory', 'inventories', job.inventory),
      ...related(call, 'credential', 'credentials', job.credential),
      ...own(url, ['stdout', 'events', 'activity_stream', 'notifications', 'cancel', 'relaunch']),
    },
    summary_fields: {
      ...present({
        inventory: briefInventory(world, job.inventory),
        execution_environment: briefEnvironment(world, job.execution_environment),
        instance_group: briefGroup(world, job.instance_group),
        created_by: briefUser(world, job.created_by),
        modified_by: briefUser(world, job.modified_by),
        credential: credential && {
          ...briefCredentials(world, [credential.id])[0],
          kubernetes: false,
          credential_type_id: credential.credential_type,
        },
      }),
      user_capabilities: jobCapabilities(call, job),
    },
    job_type: 'run',
    inventory: job.inventory,
    limit: job.limit,
    credential: job.credential,
    module_name: job.module_name,
    module_args: job.module_args,
    forks: job.forks,
    verbosity: job.verbosity,
    extra_vars: job.extra_vars,
    become_enabled: job.become_enabled,
    diff_mode: job.diff_mode,
    execution_node: job.execution_node,
    controller_node: job.controller_node,
    ...(detailed ? { host_status_counts: eventsDone(job, call.now) ? job.host_status_counts : null } : {}),
  };
}

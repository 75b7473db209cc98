import type { JsonObject } from '../text/json.ts';
import { stamp } from '../world/clock.ts';
import { inventoryFigures } from '../world/inventory.ts';
import type { AnyJob } from '../world/jobs.ts';
import type { World } from '../world/world.ts';

/** Adds only what is there: the API leaves out what an object does not have. */
export function present(fields: Record<string, JsonObject | false | undefined>): JsonObject {
  return Object.fromEntries(
    Object.entries(fields).filter(
      (entry): entry is [string, JsonObject] => entry[1] !== undefined && entry[1] !== false,
    ),
  );
}

/** Id, name and description of anything. */
export function brief(row: { id: number; name: string; description: string } | undefined): JsonObject | undefined {
  return row && { id: row.id, name: row.name, description: row.description };
}

/** A user in few words. */
export function briefUser(world: World, id: number | null): JsonObject | undefined {
  const user = world.users.get(id);
  return user && { id: user.id, username: user.username, first_name: user.first_name, last_name: user.last_name };
}

/** An inventory with its figures. */
export function briefInventory(world: World, id: number | null): JsonObject | undefined {
  const inventory = world.inventories.get(id);
  if (!inventory) return undefined;
  const figures = inventoryFigures(world, inventory);
  return {
    id: inventory.id,
    name: inventory.name,
    description: inventory.description,
    has_active_failures: figures.failed > 0,
    total_hosts: figures.hosts,
    hosts_with_active_failures: figures.failed,
    total_groups: figures.groups,
    has_inventory_sources: figures.sources > 0,
    total_inventory_sources: figures.sources,
    inventory_sources_with_failures: figures.failedSources,
    organization_id: inventory.organization,
    kind: inventory.kind,
  };
}

/** A project with its status. */
export function briefProject(world: World, id: number | null): JsonObject | undefined {
  const project = world.projects.get(id);
  return (
    project && {
      id: project.id,
      name: project.name,
      description: project.description,
      status: project.status,
      scm_type: project.scm_type,
      allow_override: project.allow_override,
    }
  );
}

/** A role definition, and whether it came with the controller. */
export function briefDefinition(world: World, id: number | null): JsonObject | undefined {
  const row = world.role_definitions.get(id);
  return row && { ...brief(row), managed: row.managed };
}

/** An execution environment with its image. */
export function briefEnvironment(world: World, id: number | null): JsonObject | undefined {
  const environment = world.execution_environments.get(id);
  return environment && { ...brief(environment), image: environment.image };
}

/** An instance group. */
export function briefGroup(world: World, id: number | null): JsonObject | undefined {
  const group = world.instance_groups.get(id);
  return group && { id: group.id, name: group.name, is_container_group: group.is_container_group };
}

/** An inventory source with its state. */
export function briefInventorySource(world: World, id: number | null): JsonObject | undefined {
  const row = world.inventory_sources.get(id);
  if (!row) return undefined;
  const { name, source, status, last_job_run: last } = row;
  return { id: row.id, name, source, ...(last === null ? {} : { last_updated: stamp(last) }), status };
}

/** What an approval node asks, with its timeout. */
export function briefApprovalTemplate(world: World, id: number | null): JsonObject | undefined {
  const row = world.approval_templates.get(id);
  return row && { ...brief(row), timeout: row.timeout };
}

/** A job as its events and counts by host name it: with the template that it came from. */
export function briefEventJob(world: World, id: number | null): JsonObject | undefined {
  const job = world.jobs.get(id);
  const template = world.job_templates.get(job?.job_template);
  const from = template && { job_template_id: template.id, job_template_name: template.name };
  return job && { ...briefJob(job), ...from };
}

/** A credential as what it belongs to sums it up. */
export function briefCredential(world: World, id: number | null): JsonObject | undefined {
  const credential = world.credentials.get(id);
  const [listed] = credential ? briefCredentials(world, [credential.id]) : [];
  return listed && { ...listed, kubernetes: false, credential_type_id: credential?.credential_type ?? null };
}

/** Credentials as jobs and templates list them. */
export function briefCredentials(world: World, ids: number[]): JsonObject[] {
  return ids.flatMap((id) => {
    const credential = world.credentials.get(id);
    const kind = world.credential_types.get(credential?.credential_type);
    if (!credential) return [];
    return [{ ...brief(credential), kind: kind?.namespace ?? null, cloud: kind?.kind === 'cloud' }];
  });
}

/** Up to ten labels with their number. */
export function briefLabels(world: World, ids: number[]): JsonObject {
  const labels = ids.flatMap((id) => world.labels.get(id) ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { count: labels.length, results: labels.slice(0, 10).map(({ id, name }) => ({ id, name })) };
}

/** The template that a job came from, whatever its kind. */
export function briefTemplate(world: World, id: number | null): JsonObject | undefined {
  const kinds = [
    [world.job_templates.get(id), 'job'],
    [world.workflow_job_templates.get(id), 'workflow_job'],
    [world.projects.get(id), 'project_update'],
    [world.inventory_sources.get(id), 'inventory_update'],
    [world.approval_templates.get(id), 'workflow_approval'],
    [world.system_job_templates.get(id), 'system_job'],
  ] as const;
  const found = kinds.find(([row]) => row !== undefined);
  return found?.[0] && { ...brief(found[0]), unified_job_type: found[1] };
}

/** Seconds from start to end, or until now; with six digits while it runs, with three afterwards. */
export function elapsed(job: AnyJob, now: number): number {
  if (job.started === null || job.started > now) return 0;
  if (job.finished === null) return Math.round((now - job.started) * 1000) / 1_000_000;
  return Math.round(job.finished - job.started) / 1000;
}

/** The workflow that a job belongs to; how long it takes is known when it is over. */
export function briefSource(job: AnyJob): JsonObject {
  const took = job.finished === null ? 0 : elapsed(job, job.finished);
  return { ...brief(job), status: job.status, failed: job.failed, elapsed: took };
}

/**
 * A job as events, summaries and nodes name it. The controller takes this from the job's row with each request, and writes
 * how long the job took into that row when it ends (AWX 24.6.1, `SUMMARIZABLE_FK_FIELDS`, `UnifiedJob.save`).
 */
export function briefJob(job: AnyJob): JsonObject {
  const took = job.finished === null ? 0 : elapsed(job, job.finished);
  const canceled = job.canceled_on === null ? {} : { canceled_on: stamp(job.canceled_on) };
  return {
    id: job.id,
    name: job.name,
    description: job.description,
    status: job.status,
    failed: job.failed,
    elapsed: took,
    type: job.type,
    ...canceled,
  };
}

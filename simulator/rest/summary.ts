import { LAUNCHABLE, type TableName } from '../fields/tables.ts';
import { type JsonObject, pick } from '../text/json.ts';
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

const NAMED = ['id', 'name', 'description'] as const;

/** By table: the columns that sum an object up where another one names it. */
const SUMMED: Partial<Record<TableName, readonly string[]>> = {
  organizations: NAMED,
  teams: NAMED,
  credential_types: NAMED,
  job_templates: NAMED,
  workflow_job_templates: NAMED,
  hosts: NAMED,
  workflow_jobs: NAMED,
  notification_templates: NAMED,
  inventories: [...NAMED, 'kind'],
  projects: [...NAMED, 'status', 'scm_type', 'allow_override'],
  execution_environments: [...NAMED, 'image'],
  approval_templates: [...NAMED, 'timeout'],
  role_definitions: [...NAMED, 'managed'],
  users: ['id', 'username', 'first_name', 'last_name'],
  instance_groups: ['id', 'name', 'is_container_group'],
  inventory_sources: ['id', 'name', 'source', 'status'],
};

/** What else sums it up, derived from its row. */
const DERIVED: Partial<Record<TableName, (world: World, id: number | null) => JsonObject | undefined>> = {
  inventories: (world, id) => {
    const row = world.inventories.get(id);
    return row && { ...inventoryFigures(world, row), organization_id: row.organization };
  },
  inventory_sources: (world, id) => {
    const last = world.inventory_sources.get(id)?.last_job_run ?? null;
    return last === null ? {} : { last_updated: stamp(last) };
  },
  credentials: (world, id) => {
    const row = world.credentials.get(id);
    const [listed] = row ? briefCredentials(world, [row.id]) : [];
    return listed && { ...listed, kubernetes: false, credential_type_id: row?.credential_type ?? null };
  },
  jobs: briefEventJob,
};

/** An object in few words, as others name it; undefined where there is none, or where its table is not summed up. */
export function summaryOf(world: World, table: TableName, id: number | null | undefined): JsonObject | undefined {
  const row = world[table].get(id);
  const names = SUMMED[table];
  const derived = DERIVED[table];
  if (!row || (!names && !derived)) return undefined;
  return { ...pick(row as unknown as JsonObject, names ?? []), ...derived?.(world, row.id) };
}

/** The execution environment that jobs run in: the object's own, or the controller's. */
export function resolvedEnvironment(world: World, own: number | null): JsonObject | undefined {
  return summaryOf(
    world,
    'execution_environments',
    own ?? world.execution_environments.find((one) => !one.managed)?.id,
  );
}

/** A job as its events and counts by host name it: with the template that it came from. */
export function briefEventJob(world: World, id: number | null): JsonObject | undefined {
  const job = world.jobs.get(id);
  const template = world.job_templates.get(job?.job_template);
  const from = template && { job_template_id: template.id, job_template_name: template.name };
  return job && { ...briefJob(job), ...from };
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
  const found = world.launchable(id);
  return found && { ...brief(found.row), unified_job_type: LAUNCHABLE[found.table] };
}

/** Seconds from start to end, or until now; with six digits while it runs, with three afterwards. */
export function elapsed(job: AnyJob, now: number): number {
  if (job.started === null || job.started > now) return 0;
  if (job.finished === null) return Math.round((now - job.started) * 1000) / 1_000_000;
  return Math.round(job.finished - job.started) / 1000;
}

/** A job in few words; how long it takes is known when it is over. */
export function briefSource(job: AnyJob): JsonObject {
  const took = job.finished === null ? 0 : elapsed(job, job.finished);
  return { ...brief(job), status: job.status, failed: job.failed, elapsed: took };
}

/**
 * A job as events, summaries and nodes name it. The controller takes this from the job's row with each request, and writes
 * how long the job took into that row when it ends (AWX 24.6.1, `SUMMARIZABLE_FK_FIELDS`, `UnifiedJob.save`).
 */
export function briefJob(job: AnyJob): JsonObject {
  const canceled = job.canceled_on === null ? {} : { canceled_on: stamp(job.canceled_on) };
  return { ...briefSource(job), type: job.type, ...canceled };
}

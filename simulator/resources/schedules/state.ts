import { JOB_TABLES } from '../../fields/tables.ts';
import { type Call, link } from '../../http/request.ts';
import type { Shown } from '../../rest/kind.ts';
import { present } from '../../rest/summary.ts';
import type { InventorySource, Project } from '../../rows/sources.ts';
import type { JsonObject } from '../../text/json.ts';
import { stamp, zulu } from '../../world/clock.ts';
import { type AnyJob, isFinal } from '../../world/jobs.ts';
import type { World } from '../../world/world.ts';
import { nextRun } from './schedule-rule.ts';

const short = (job: AnyJob): JsonObject => ({
  id: job.id,
  name: job.name,
  description: job.description,
  status: job.status,
  failed: job.failed,
  ...(job.type === 'inventory_update' ? { license_error: false } : {}),
});

/** The schedule that the controller takes for the next: of those to come the one that is furthest off. */
function upcoming(call: Call, id: number): { schedule: number; at: number } | undefined {
  const times = call.world.schedules
    .filter((row) => row.unified_job_template === id && row.enabled)
    .flatMap((row) => {
      const at = nextRun(row.rrule, call.now);
      return at === undefined ? [] : [{ schedule: row.id, at }];
    });
  return times.sort((one, other) => other.at - one.at)[0];
}

function state(call: Call, id: number, last: AnyJob | undefined, current: AnyJob | undefined): Required<Shown> {
  const path = (job: AnyJob): string => link(call, JOB_TABLES[job.type], job.id);
  const next = upcoming(call, id);
  return {
    related: {
      ...(last ? { last_job: path(last) } : {}),
      ...(current ? { current_job: path(current) } : {}),
      ...(next ? { next_schedule: link(call, 'schedules', next.schedule) } : {}),
    },
    summary: present({
      last_job: last && { ...short(last), finished: stamp(last.finished) },
      last_update: last && short(last),
      current_update: current && short(current),
      current_job: current && short(current),
    }),
    fields: { last_job_failed: last?.failed ?? false, next_job_run: next ? zulu(next.at) : null },
  };
}

/** What is only shown of a template's runs. */
export const RUN_COLUMNS = {
  last_job_run: 'datetime',
  last_job_failed: 'boolean',
  next_job_run: 'datetime',
  status: 'choice',
} as const;

/** The same of a project or an inventory source, and when it was last updated. */
export const UPDATE_COLUMNS = {
  columns: RUN_COLUMNS,
  computed: { last_update_failed: 'boolean', last_updated: 'datetime' },
} as const;

/** What the last and the current update make of a project or an inventory source. */
export function updateState(
  call: Call,
  row: Project | InventorySource,
  collection: 'project_updates' | 'inventory_updates',
): Required<Shown> {
  const last = call.world[collection].get(row.last_job);
  const current = call.world[collection].get(row.current_job);
  const both = state(call, row.id, last, current);
  const path = (id: number): string => link(call, collection, id);
  return {
    ...both,
    related: {
      ...both.related,
      ...(last ? { last_update: path(last.id) } : {}),
      ...(current ? { current_update: path(current.id) } : {}),
    },
    fields: {
      ...both.fields,
      last_job_run: stamp(row.last_job_run),
      status: row.status,
      last_update_failed: last?.failed ?? false,
      last_updated: stamp(row.last_job_run),
    },
  };
}

/** What a template's runs make of its state. */
export function runState(call: Call, id: number): Required<Shown> {
  const jobs = runsOf(call.world, id);
  const current = jobs.find((job) => !isFinal(job));
  const last = jobs.find(isFinal);
  const both = state(call, id, last, current);
  return {
    ...both,
    fields: {
      ...both.fields,
      last_job_run: stamp(last?.finished ?? null),
      status: (current ?? last)?.status ?? 'never updated',
    },
  };
}

/** The runs of a template, newest first. */
export function runsOf(world: World, id: number): AnyJob[] {
  return world
    .unifiedJobs()
    .filter((job) => job.unified_job_template === id && !isSlice(world, job))
    .reverse();
}

function isSlice(world: World, job: AnyJob): boolean {
  const node = world.workflow_job_nodes.get(job.workflow_node);
  return node?.slice !== undefined && node.slice !== null;
}

/** Up to ten runs in few words. */
export function recentJobs(call: Call, id: number): JsonObject[] {
  return runsOf(call.world, id)
    .slice(0, 10)
    .map((job) => ({
      id: job.id,
      status: job.status,
      finished: stamp(job.finished),
      canceled_on: stamp(job.canceled_on),
      type: job.type,
    }));
}

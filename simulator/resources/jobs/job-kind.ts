import { eventsDone } from '../../execution/finish.ts';
import { type FieldType, without } from '../../fields/field.ts';
import { JOB_TABLES } from '../../fields/tables.ts';
import { detail, invalid } from '../../http/reply.ts';
import { type Call, link, mayWrite, userOf } from '../../http/request.ts';
import { isUnsettled } from '../../rest/in-use.ts';
import { type Kind, merged, type Shown } from '../../rest/kind.ts';
import { canActOnJob, canReadJob } from '../../rest/permissions.ts';
import { briefSource, elapsed } from '../../rest/summary.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import { pythonJson } from '../../text/python-json.ts';
import { type AnyJob, isFinal, type WorkflowJob } from '../../world/jobs.ts';
import type { World } from '../../world/world.ts';

/** Columns that every kind of job shows. */
export const COLUMNS: Readonly<Record<string, FieldType>> = {
  name: 'string',
  description: 'string',
  unified_job_template: 'id',
  launch_type: 'choice',
  status: 'choice',
  execution_environment: 'id',
  failed: 'boolean',
  started: 'datetime',
  finished: 'datetime',
  canceled_on: 'datetime',
  job_explanation: 'string',
  work_unit_id: 'string',
};

/** What is worked out for every job. */
export const COMPUTED = { elapsed: 'field', launched_by: 'field' } as const;

/** What a kind of job has of its own; `without` names what it does not show of what the others do. */
type Own<T extends AnyJob> = Partial<Kind<T>> & {
  type: T['type'];
  model: string;
  without?: readonly string[];
  capabilitiesOf?: (call: Call, job: T) => JsonObject | undefined;
};

/** A kind of job: what all of them have, and what this one has besides. */
export function jobKind<T extends AnyJob>({
  without: left = [],
  capabilitiesOf = jobCapabilities,
  ...own
}: Own<T>): Kind<T> {
  const kept = <V>(fields: Readonly<Record<string, V>>): Record<string, V> => without(fields, ...left);
  return {
    collection: JOB_TABLES[own.type],
    table: JOB_TABLES[own.type],
    order: 'id',
    readOnly: true,
    shared: true,
    nameless: true,
    fields: {},
    visible: (call, job) => canReadJob(call.world, userOf(call), job),
    deleted: refuseDeletion,
    computed: COMPUTED,
    ...own,
    columns: kept({ ...COLUMNS, ...own.columns }),
    references: kept({ execution_environment: 'execution_environments' as const, ...own.references }),
    shown: (call, job, detailed) => {
      const capabilities = capabilitiesOf(call, job);
      const common = { fields: kept(jobFields(call, job, detailed)) };
      const rights = capabilities ? { summary: { user_capabilities: capabilities } } : {};
      return merged(common, rights, own.shown?.(call, job, detailed));
    },
  };
}

function jobFields({ world, now, base }: Call, job: AnyJob, detailed: boolean): JsonObject {
  const launcher = world.users.get(job.created_by);
  return {
    elapsed: elapsed(job, now),
    launched_by: launcher
      ? { id: launcher.id, name: launcher.username, type: 'user', url: link({ base }, 'users', launcher.id) }
      : {},
    ...(detailed
      ? {
          job_args: job.job_args.length > 0 ? pythonJson(job.job_args) : '',
          job_cwd: job.job_cwd,
          job_env: job.job_env,
          result_traceback: job.result_traceback,
          event_processing_finished: eventsDone(job, now),
        }
      : {}),
  };
}

/** Who may do what with a job. */
export function jobCapabilities(call: Call, job: AnyJob): JsonObject {
  const writer = mayWrite(call) ? call.user : undefined;
  const may = writer !== undefined && canActOnJob(call.world, writer, job);
  return { delete: writer?.is_superuser ?? false, start: may };
}

/** The workflow that a job belongs to. */
export function workflowOf(world: World, job: AnyJob): WorkflowJob | undefined {
  const node = world.workflow_job_nodes.get(job.workflow_node);
  return world.workflow_jobs.get(node?.workflow_job);
}

/** A link to the workflow that a job belongs to, and on the job's own page its name. */
export function sourceWorkflow(call: Call, job: AnyJob, detailed: boolean): Shown {
  const workflow = workflowOf(call.world, job);
  if (!workflow) return {};
  const { id, name, type } = workflow;
  const url = link(call, 'workflow_jobs', id);
  return {
    related: { source_workflow_job: url },
    summary: {
      source_workflow_job: briefSource(workflow),
      ...(detailed ? { ancestor_job: { id, name, type, url } } : {}),
    },
  };
}

/** Plays, tasks and hosts, which the page of a job that runs a playbook counts. */
export function playbookFigures(
  { now, method }: Call,
  job: AnyJob & { host_status_counts?: Record<string, number> | null },
  detailed: boolean,
): JsonObject {
  if (!detailed || method !== 'GET') return {};
  const count = (name: string): number =>
    job.events.filter((event) => event.visible <= now && event.event === name).length;
  return {
    host_status_counts: eventsDone(job, now) ? (job.host_status_counts ?? null) : null,
    playbook_counts: { play_count: count('playbook_on_play_start'), task_count: count('playbook_on_task_start') },
  };
}

/** Extra vars as text, with what a survey keeps secret hidden. */
export function shownVars(vars: JsonObject, secret: string[]): string {
  const shown = Object.entries(vars).map(([key, value]): [string, Json] => [
    key,
    secret.includes(key) ? '$encrypted$' : value,
  ]);
  return pythonJson(Object.fromEntries(shown));
}

function refuseDeletion(call: Call, job: AnyJob): undefined {
  const workflow = workflowOf(call.world, job);
  if (workflow && !isFinal(workflow)) {
    throw detail(403, 'Cannot delete job resource when associated workflow job is running.');
  }
  if (!isFinal(job)) throw detail(403, 'Cannot delete running job resource.');
  if (isUnsettled(job, call.now)) throw invalid({ error: 'Job has not finished processing events.' });
}

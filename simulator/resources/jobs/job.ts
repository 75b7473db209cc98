import { eventsDone } from '../../execution/finish.ts';
import { type Call, link, mayWrite } from '../../http/request.ts';
import { canActOnJob } from '../../rest/permissions.ts';
import {
  brief,
  briefCredentials,
  briefEnvironment,
  briefGroup,
  briefInventory,
  briefLabels,
  briefProject,
  briefSource,
  briefTemplate,
  briefUser,
  elapsed,
  present,
} from '../../rest/summary.ts';
import { JOB_PATHS } from '../../rest/template-link.ts';
import type { Json, JsonObject } from '../../text/json.ts';
import { pythonJson } from '../../text/python-json.ts';
import { stamp } from '../../world/clock.ts';
import type { AnyJob, Job } from '../../world/jobs.ts';
import { passwordsNeeded } from '../prompts/passwords.ts';

/** `{key: link}` unless the id is missing. */
export function related(call: Call, key: string, collection: string, id: number | null | undefined): JsonObject {
  return id === null || id === undefined ? {} : { [key]: link(call, collection, id) };
}

/** Links under a job's own path. */
export function own(path: string, names: string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, `${path}${name}/`]));
}

/** Extra vars as text, with what a survey keeps secret hidden. */
export function shownVars(vars: JsonObject, secret: string[]): string {
  const shown = Object.entries(vars).map(([key, value]): [string, Json] => [
    key,
    secret.includes(key) ? '$encrypted$' : value,
  ]);
  return pythonJson(Object.fromEntries(shown));
}

/** What every unified job shows; `detailed` adds what lists leave out. */
export function unifiedFields(call: Call, job: AnyJob, detailed: boolean): JsonObject {
  const { world, now } = call;
  const launcher = world.users.get(job.created_by);
  const schedule: JsonObject = launcher
    ? { id: launcher.id, name: launcher.username, type: 'user', url: link(call, 'users', launcher.id) }
    : {};
  return {
    id: job.id,
    type: job.type,
    url: link(call, JOB_PATHS[job.type], job.id),
    created: stamp(job.created),
    modified: stamp(job.modified),
    name: job.name,
    description: job.description,
    unified_job_template: job.unified_job_template,
    launch_type: job.launch_type,
    status: job.status,
    execution_environment: job.execution_environment,
    failed: job.failed,
    started: stamp(job.started),
    finished: stamp(job.finished),
    canceled_on: stamp(job.canceled_on),
    elapsed: elapsed(job, now),
    job_explanation: job.job_explanation,
    launched_by: schedule,
    work_unit_id: job.work_unit_id,
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

/** A job of a job template. */
export function jobJson(call: Call, job: Job, detailed: boolean): JsonObject {
  const { world, now } = call;
  const url = link(call, 'jobs', job.id);
  const node = world.workflow_job_nodes.get(job.workflow_node);
  const template = world.job_templates.get(job.job_template);
  return {
    ...unifiedFields(call, job, detailed),
    related: {
      ...related(call, 'created_by', 'users', job.created_by),
      ...related(call, 'modified_by', 'users', job.modified_by),
      ...related(call, 'inventory', 'inventories', job.inventory),
      ...related(call, 'project', 'projects', job.project),
      ...related(call, 'organization', 'organizations', job.organization),
      ...related(call, 'unified_job_template', 'job_templates', template?.id),
      ...related(call, 'job_template', 'job_templates', template?.id),
      ...related(call, 'execution_environment', 'execution_environments', job.execution_environment),
      ...related(call, 'source_workflow_job', 'workflow_jobs', node?.workflow_job),
      ...own(url, ['labels', 'credentials', 'stdout', 'job_events', 'job_host_summaries', 'activity_stream']),
      ...own(url, ['notifications', 'create_schedule', 'cancel', 'relaunch']),
    },
    summary_fields: jobSummary(call, job, detailed),
    job_type: job.job_type,
    inventory: job.inventory,
    project: job.project,
    playbook: job.playbook,
    scm_branch: job.scm_branch,
    forks: job.forks,
    limit: job.limit,
    verbosity: job.verbosity,
    extra_vars: shownVars(job.extra_vars, job.survey_passwords),
    job_tags: job.job_tags,
    force_handlers: false,
    skip_tags: job.skip_tags,
    start_at_task: '',
    timeout: job.timeout,
    use_fact_cache: false,
    organization: job.organization,
    job_template: job.job_template,
    passwords_needed_to_start: passwordsNeeded(world, job.credentials),
    allow_simultaneous: job.allow_simultaneous,
    artifacts: job.artifacts,
    scm_revision: job.status === 'pending' ? '' : job.scm_revision,
    instance_group: job.instance_group,
    diff_mode: job.diff_mode,
    job_slice_number: job.job_slice_number,
    job_slice_count: job.job_slice_count,
    webhook_service: '',
    webhook_credential: null,
    webhook_guid: '',
    execution_node: job.execution_node,
    controller_node: job.controller_node,
    ...(detailed && call.method === 'GET'
      ? {
          host_status_counts: eventsDone(job, now) ? job.host_status_counts : null,
          playbook_counts: playbookCounts(job, now),
          custom_virtualenv: null,
        }
      : {}),
  };
}

/** Plays and tasks so far. */
export function playbookCounts(job: AnyJob, now: number): JsonObject {
  const seen = job.events.filter((event) => event.visible <= now);
  const count = (name: string): number => seen.filter((event) => event.event === name).length;
  return { play_count: count('playbook_on_play_start'), task_count: count('playbook_on_task_start') };
}

function jobSummary(call: Call, job: Job, detailed: boolean): JsonObject {
  const { world } = call;
  const node = world.workflow_job_nodes.get(job.workflow_node);
  const workflow = world.workflow_jobs.get(node?.workflow_job);
  return {
    ...present({
      organization: brief(world.organizations.get(job.organization)),
      inventory: briefInventory(world, job.inventory),
      execution_environment: briefEnvironment(world, job.execution_environment),
      project: briefProject(world, job.project),
      job_template: brief(world.job_templates.get(job.job_template)),
      unified_job_template: briefTemplate(world, job.unified_job_template),
      instance_group: briefGroup(world, job.instance_group),
      created_by: briefUser(world, job.created_by),
      modified_by: briefUser(world, job.modified_by),
      source_workflow_job: workflow && briefSource(workflow),
      ancestor_job: detailed &&
        workflow && {
          id: workflow.id,
          name: workflow.name,
          type: 'workflow_job',
          url: link(call, 'workflow_jobs', workflow.id),
        },
    }),
    user_capabilities: jobCapabilities(call, job),
    labels: briefLabels(world, job.labels),
    credentials: briefCredentials(world, job.credentials),
  };
}

import { stamp } from '../clock.ts';
import { nameParts } from '../http/named-urls.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { JsonObject } from '../json.ts';
import { type AnyJob, isFinal } from '../world/jobs.ts';
import { type JobTemplate, PROMPTS } from '../world/templates.ts';
import type { World } from '../world/world.ts';
import { JOB_PATHS, own, related } from './job.ts';
import { can } from './permissions.ts';
import {
  brief,
  briefCredentials,
  briefEnvironment,
  briefInventory,
  briefLabels,
  briefProject,
  briefUser,
  present,
} from './summary.ts';

/** A template's runs and what they make of its own status. */
export function templateState(
  call: Call,
  id: number,
): { fields: JsonObject; related: JsonObject; summary: JsonObject } {
  const jobs = runsOf(call.world, id);
  const current = jobs.find((job) => !isFinal(job));
  const last = jobs.find(isFinal);
  const named = current ?? last;
  const path = (job: AnyJob): string => link(call, JOB_PATHS[job.type], job.id);
  const short = (job: AnyJob): JsonObject => ({
    id: job.id,
    name: job.name,
    description: job.description,
    status: job.status,
    failed: job.failed,
  });
  return {
    fields: {
      last_job_run: stamp(last?.finished ?? null),
      last_job_failed: last?.failed ?? false,
      next_job_run: null,
      status: named?.status ?? 'never updated',
    },
    related: {
      ...(last ? { last_job: path(last) } : {}),
      ...(current ? { current_job: path(current) } : {}),
    },
    summary: present({
      last_job: last && { ...short(last), finished: stamp(last.finished) },
      last_update: last && short(last),
      current_update: current && short(current),
      current_job: current && short(current),
    }),
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

/** The roles that exist on an object; ids follow the object's. */
export function roles(noun: string, id: number, names: [string, string, string][]): JsonObject {
  return Object.fromEntries(
    names.map(([key, name, text], index) => [
      `${key}_role`,
      { description: text.replace('%s', noun), name, id: id * 10 + index },
    ]),
  );
}

const NAMES = [
  'jobs schedules activity_stream launch webhook_key notification_templates_started notification_templates_success',
  'notification_templates_error access_list survey_spec object_roles instance_groups slice_workflow_jobs copy labels',
  'credentials',
]
  .join(' ')
  .split(' ');

/** A job template; only its own page has the named URL and the environment that it would run in. */
export function jobTemplateJson(call: Call, template: JobTemplate, detailed: boolean): JsonObject {
  const { world } = call;
  const url = link(call, 'job_templates', template.id);
  const user = userOf(call);
  const state = templateState(call, template.id);
  const edit = can(user, 'job_template', template, 'admin');
  const start = can(user, 'job_template', template, 'execute');
  const named = `${call.base}/job_templates/${nameParts(world, template).join('++')}/`;
  const environment = template.execution_environment ?? world.execution_environments.find((row) => !row.managed)?.id;
  return {
    id: template.id,
    type: 'job_template',
    url,
    related: {
      ...(detailed ? { named_url: named } : {}),
      ...related(call, 'created_by', 'users', template.created_by),
      ...related(call, 'modified_by', 'users', template.modified_by),
      ...related(call, 'inventory', 'inventories', template.inventory),
      ...related(call, 'project', 'projects', template.project),
      ...related(call, 'organization', 'organizations', template.organization),
      ...related(call, 'execution_environment', 'execution_environments', template.execution_environment),
      ...own(url, NAMES),
      ...state.related,
      webhook_receiver: '',
    },
    summary_fields: {
      ...present({
        organization: brief(world.organizations.get(template.organization)),
        inventory: briefInventory(world, template.inventory),
        project: briefProject(world, template.project),
        execution_environment: briefEnvironment(world, template.execution_environment),
        created_by: briefUser(world, template.created_by),
        modified_by: briefUser(world, template.modified_by),
        survey: template.survey ? { title: template.survey.name, description: template.survey.description } : undefined,
        resolved_environment:
          detailed && call.method !== 'POST' ? briefEnvironment(world, environment ?? null) : undefined,
      }),
      ...state.summary,
      object_roles: roles('job template', template.id, [
        ['admin', 'Admin', 'Can manage all aspects of the %s'],
        ['execute', 'Execute', 'May run the %s'],
        ['read', 'Read', 'May view settings for the %s'],
      ]),
      user_capabilities: { edit, delete: edit, start, schedule: start, copy: edit },
      labels: briefLabels(world, template.labels),
      recent_jobs: recentJobs(call, template.id),
      credentials: briefCredentials(world, template.credentials),
    },
    created: stamp(template.created),
    modified: stamp(template.modified),
    ...fields(template),
    ...state.fields,
  };
}

function fields(template: JobTemplate): JsonObject {
  return {
    name: template.name,
    description: template.description,
    job_type: template.job_type,
    inventory: template.inventory,
    project: template.project,
    playbook: template.playbook,
    scm_branch: template.scm_branch,
    forks: template.forks,
    limit: template.limit,
    verbosity: template.verbosity,
    extra_vars: template.extra_vars,
    job_tags: template.job_tags,
    force_handlers: template.force_handlers,
    skip_tags: template.skip_tags,
    start_at_task: template.start_at_task,
    timeout: template.timeout,
    use_fact_cache: template.use_fact_cache,
    organization: template.organization,
    execution_environment: template.execution_environment,
    host_config_key: template.host_config_key,
    ...Object.fromEntries(PROMPTS.map((prompt) => [`ask_${prompt}_on_launch`, template.asks[prompt]])),
    survey_enabled: template.survey_enabled,
    become_enabled: template.become_enabled,
    diff_mode: template.diff_mode,
    allow_simultaneous: template.allow_simultaneous,
    custom_virtualenv: null,
    job_slice_count: template.job_slice_count,
    webhook_service: template.webhook_service,
    webhook_credential: null,
    prevent_instance_group_fallback: template.prevent_instance_group_fallback,
  };
}

import { created, empty, forbidden, invalid, ok, Refusal, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import type { JsonObject } from '../json.ts';
import { blankJobTemplate } from '../world/blank-template.ts';
import { isFinal } from '../world/jobs.ts';
import { type JobTemplate, PROMPTS } from '../world/templates.ts';
import { Fields } from './fields.ts';
import { jobTemplateJson, runsOf } from './job-template.ts';
import { can } from './permissions.ts';

const STRINGS = [
  'name',
  'description',
  'playbook',
  'scm_branch',
  'limit',
  'extra_vars',
  'job_tags',
  'skip_tags',
] as const;
const NUMBERS = ['forks', 'timeout', 'job_slice_count'] as const;
const FLAGS = ['diff_mode', 'survey_enabled', 'allow_simultaneous', 'become_enabled', 'use_fact_cache'] as const;

/** What a body says of a template; unknown keys are passed over in silence, as is the organization. */
function read(call: Call, body: JsonObject, fields: Fields): Partial<JobTemplate> {
  const { world } = call;
  const change: Record<string, unknown> = {};
  for (const name of STRINGS) change[name] = fields.string(name);
  for (const name of NUMBERS) change[name] = fields.integer(name);
  for (const name of FLAGS) change[name] = fields.boolean(name);
  change['job_type'] = fields.choice('job_type', ['run', 'check']);
  change['verbosity'] = fields.choice('verbosity', [0, 1, 2, 3, 4, 5]);
  change['inventory'] = fields.key('inventory', (id) => world.inventories.get(id) !== undefined);
  change['project'] = fields.key('project', (id) => world.projects.get(id) !== undefined);
  change['execution_environment'] = fields.key(
    'execution_environment',
    (id) => world.execution_environments.get(id) !== undefined,
  );
  const asks = PROMPTS.filter((prompt) => body[`ask_${prompt}_on_launch`] !== undefined);
  if (asks.length > 0) {
    change['asks'] = Object.fromEntries(asks.map((prompt) => [prompt, fields.boolean(`ask_${prompt}_on_launch`)]));
  }
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function check(call: Call, template: JobTemplate, fields: Fields): void {
  const { complaints } = fields;
  if (complaints.any) throw invalid(complaints.byField);
  const project = call.world.projects.get(template.project);
  if (!project) throw invalid({ project: ['Job Templates must have a project assigned.'] });
  if (template.playbook === '') throw invalid({ playbook: ['Must select playbook for project.'] });
  if (!project.allow_override && !project.playbooks.includes(template.playbook)) {
    throw invalid({ playbook: ['Playbook not found for project.'] });
  }
  if (template.inventory === null && !template.asks.inventory) {
    throw invalid({ inventory: ['You must either set a default value or ask to prompt on launch.'] });
  }
  const twin = call.world.job_templates.find(
    (row) => row.id !== template.id && row.name === template.name && row.organization === project.organization,
  );
  if (twin) {
    throw invalid({ __all__: ['JobTemplate with this (name, organization) combination already exists.'] });
  }
}

/** Creates a job template; `credential` and `credentials` are not taken here. */
export function createTemplate(call: Call): Reply {
  const { world, now } = call;
  const user = userOf(call);
  const body = objectBody(call);
  const fields = new Fields(body);
  if (!fields.has('name')) throw invalid({ name: ['This field is required.'] });
  const change = read(call, body, fields);
  const inventory = world.inventories.get(change.inventory);
  if (inventory && !can(user, 'inventory', inventory, 'use')) {
    throw new Refusal({ status: 403, json: { inventory: ['You do not have use permission on Inventory'] } });
  }
  const blank = blankJobTemplate(now);
  const draft = { ...blank, ...change, asks: { ...blank.asks, ...change.asks }, id: 0 };
  check(call, draft, fields);
  const project = world.projects.get(draft.project);
  if (!can(user, 'project', project, 'use')) throw forbidden();
  const { id: _, ...row } = draft;
  const template = world.job_templates.insert({
    ...row,
    organization: project?.organization ?? null,
    created_by: user.id,
    modified_by: user.id,
  });
  return created(jobTemplateJson(call, template, true), link(call, 'job_templates', template.id));
}

/** PATCH, or PUT, which sets back what it does not name. */
export function patchTemplate(call: Call, template: JobTemplate, whole: boolean): Reply {
  if (!can(userOf(call), 'job_template', template, 'admin')) throw forbidden();
  const body = objectBody(call);
  const fields = new Fields(body);
  if (whole && !fields.has('name')) throw invalid({ name: ['This field is required.'] });
  const change = read(call, body, fields);
  const blank = blankJobTemplate(template.created);
  const { credentials, labels, instance_groups, survey, run, created_by, organization, project } = template;
  const kept = { id: template.id, credentials, labels, instance_groups, survey, run, created_by, organization };
  const before = whole ? { ...blank, ...kept, project } : template;
  const after = { ...before, ...change, asks: { ...before.asks, ...change.asks } };
  check(call, after, fields);
  Object.assign(template, after, { modified: call.now, modified_by: userOf(call).id });
  template.organization = call.world.projects.get(template.project)?.organization ?? null;
  return ok(jobTemplateJson(call, template, true));
}

/** Deletes a template that is not at work. */
export function deleteTemplate(call: Call, template: JobTemplate): Reply {
  if (!can(userOf(call), 'job_template', template, 'admin')) throw forbidden();
  const active = runsOf(call.world, template.id).filter((job) => !isFinal(job));
  if (active.length > 0) {
    const active_jobs = active.map((job) => ({ type: job.type, id: String(job.id) }));
    throw new Refusal({ status: 409, json: { error: 'Resource is being used by running jobs.', active_jobs } });
  }
  call.world.job_templates.delete(template.id);
  return empty();
}

import { createJob } from '../../execution/create-job.ts';
import { createSlicedJob } from '../../execution/create-workflow.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { readAll, without } from '../../fields/field.ts';
import { boundsError, COLUMN, Complaints } from '../../fields/words.ts';
import { forbidden, type Reply, refuse } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import { createdReply } from '../../rest/mount.ts';
import { can } from '../../rest/permissions.ts';
import type { JobTemplate, WorkflowJobTemplate } from '../../rows/templates.ts';
import { isObject, type Json, type JsonObject } from '../../text/json.ts';
import { readVariables } from '../../text/variables.ts';
import { type Decided, PROMPT_OF } from '../../world/answers.ts';
import type { World } from '../../world/world.ts';
import { JOB } from '../jobs/job.ts';
import { WORKFLOW_JOB } from '../jobs/workflow-job.ts';
import { passwordsNeeded } from '../prompts/passwords.ts';
import { strangeVariables } from '../prompts/prompt-errors.ts';
import { secretVariables, surveyDefaults, surveyErrors } from '../prompts/survey.ts';
import { JOB_LAUNCH } from './launch-fields.ts';

/** Launches a job template: what it does not prompt for is dropped, and only `ignored_fields` tells. */
export function launch(call: Call, template: JobTemplate): Reply {
  const { world } = call;
  const user = userOf(call);
  if (!can(user, 'job_template', template, 'execute')) throw forbidden();
  const body = objectBody(call);
  const complaints = new Complaints();
  const declared = without(JOB_LAUNCH.fields, 'extra_vars', 'credential_passwords');
  const given = readAll(declared, body, complaints, world);
  const vars = readVariables(body['extra_vars'] ?? {});
  if ('error' in vars) complaints.add('extra_vars', vars.error);
  refuse(complaints);

  const ignored: JsonObject = {};
  const accepted: Record<string, Json> = {};
  for (const [name, value] of Object.entries(given)) {
    const prompt = PROMPT_OF[name];
    if (prompt && template.asks[prompt]) accepted[name] = value;
    else ignored[name] = value;
  }
  const decided = accepted as Decided & { job_slice_count?: number };
  checkColumns(complaints, accepted);
  const extra = acceptVariables(template, 'vars' in vars ? vars.vars : {}, complaints);
  if (Object.keys(extra.ignored).length > 0) ignored['extra_vars'] = extra.ignored;
  decided.extra_vars = extra.accepted;
  decided.survey_passwords = template.survey_enabled ? secretVariables(template.survey) : [];
  mergeCredentials(world, template, decided, complaints);
  const inventory = decided.inventory ?? template.inventory;
  if (inventory === null) {
    complaints.add('resources_needed_to_start', 'Job Template inventory is missing or undefined.');
  }
  if (template.project === null) {
    complaints.add('resources_needed_to_start', 'Job Template project is missing or undefined.');
    complaints.add('project', 'A project is required to run a job.');
  }
  checkPasswords(world, decided.credentials ?? template.credentials, body, complaints);
  refuse(complaints);
  // Only now the rights on what was asked for: a wrong value is told before a missing right.
  if (!mayUse(world, user, template, decided)) throw forbidden();
  return start(call, template, decided, ignored);
}

/** What is accepted must fit the columns of the job; the rest is not kept. */
function checkColumns(complaints: Complaints, accepted: Record<string, Json>): void {
  for (const name of ['forks', 'job_slice_count', 'timeout']) {
    const value = accepted[name];
    const error = typeof value === 'number' ? boundsError(value, COLUMN) : undefined;
    if (error !== undefined) complaints.add(name, error);
  }
}

/** A survey lets its own variables through, the prompt all of them. */
export function acceptVariables(
  template: JobTemplate | WorkflowJobTemplate,
  vars: JsonObject,
  complaints: Complaints,
): { accepted: JsonObject; ignored: JsonObject } {
  const survey = template.survey_enabled ? template.survey : null;
  if (survey) {
    const errors = surveyErrors(survey, vars);
    if (errors.length > 0) complaints.add('variables_needed_to_start', ...errors);
  }
  const strange = strangeVariables(template, vars);
  const hidden = secretVariables(survey).filter((name) => vars[name] === '$encrypted$');
  const pick = (isPicked: (name: string) => boolean): JsonObject =>
    Object.fromEntries(Object.entries(vars).filter(([name]) => isPicked(name)));
  // A secret that comes back hidden stands for the default.
  const accepted = pick((name) => !strange.includes(name) && !hidden.includes(name));
  return {
    accepted: { ...(survey ? surveyDefaults(survey) : {}), ...accepted },
    ignored: pick((name) => strange.includes(name)),
  };
}

/** Given credentials replace the template's; each kind that it has must be among them, and none twice. */
function mergeCredentials(world: World, template: JobTemplate, decided: Decided, complaints: Complaints): void {
  if (!decided.credentials) return;
  const kind = (id: number): string => {
    const credential = world.credentials.get(id);
    return `${credential?.credential_type}/${String(credential?.inputs['vault_id'] ?? '')}`;
  };
  const byKind = new Map(decided.credentials.map((id) => [kind(id), id]));
  for (const id of template.credentials) {
    if (byKind.has(kind(id))) continue;
    const credential = world.credentials.get(id);
    const type = world.credential_types.get(credential?.credential_type)?.name ?? '';
    complaints.add(
      'credentials',
      `Removing ${type} credential at launch time without replacement is not supported. Provided list lacked credential(s): ${credential?.name}-${id}.`,
    );
  }
  decided.credentials = [...byKind.values()];
}

function checkPasswords(world: World, credentials: number[], body: JsonObject, complaints: Complaints): void {
  const given = isObject(body['credential_passwords']) ? body['credential_passwords'] : {};
  const missing = passwordsNeeded(world, credentials).filter((name) => given[name] === undefined || given[name] === '');
  if (missing.length > 0) complaints.add('passwords_needed_to_start', ...missing);
}

/** What the template has itself may be used by whoever may launch it. */
function mayUse(world: World, user: ReturnType<typeof userOf>, template: JobTemplate, decided: Decided): boolean {
  const inventory = world.inventories.get(decided.inventory);
  if (inventory && !can(user, 'inventory', inventory, 'use')) return false;
  const others = (decided.credentials ?? []).filter((id) => !template.credentials.includes(id));
  return others.every((id) => can(user, 'credential', world.credentials.get(id), 'use'));
}

function start(
  call: Call,
  template: JobTemplate,
  decided: Decided & { job_slice_count?: number },
  ignored: JsonObject,
): Reply {
  const { world, now } = call;
  const user = userOf(call).id;
  const slices = decided.job_slice_count ?? template.job_slice_count;
  if (slices > 1) {
    const job = createSlicedJob(world, template, decided, slices, user, now);
    enqueue(world, job, now);
    return createdReply(call, WORKFLOW_JOB, job, { workflow_job: job.id, ignored_fields: ignored });
  }
  const job = createJob(world, template, decided, user, now);
  enqueue(world, job, now);
  return createdReply(call, JOB, job, { job: job.id, ignored_fields: ignored });
}

import { type BulkItem, createBulkJob } from '../../execution/create-workflow.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { invalid, type Refusal, type Reply, serverError } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import { readAll, references, without } from '../../rest/field.ts';
import { Fields, notAList, notAnObject } from '../../rest/fields.ts';
import { toJson } from '../../rest/json.ts';
import { canRead } from '../../rest/permissions.ts';
import { isObject, type Json, type JsonObject } from '../../text/json.ts';
import { readVariables } from '../../text/variables.ts';
import { noAnswers } from '../../world/answers.ts';
import { members } from '../access/shared.ts';
import { WORKFLOW_JOB } from '../jobs/workflow-job.ts';
import { ANSWERS } from '../prompts/answers.ts';

/** The controller's setting of the same name. */
const BULK_JOB_MAX_LAUNCH = 100;

/** What an id has to be. */
const ID = { min: 1 } as const;

const whole = (text: string): Refusal => invalid({ __all__: [text] });

const LISTS = {
  credentials: references('credentials'),
  labels: references('labels'),
  instance_groups: references('instance_groups'),
};

function readItem(call: Call, fields: Fields, index: number): BulkItem {
  const template = fields.integer('unified_job_template', ID);
  if (!fields.has('unified_job_template')) fields.complaints.add('unified_job_template', 'This field is required.');
  const answers: JsonObject = {};
  for (const name of ['inventory', 'execution_environment']) {
    const id = fields.integer(name, ID);
    if (id !== undefined) answers[name] = id;
  }
  const others = { ...without(ANSWERS, 'inventory', 'execution_environment'), ...LISTS };
  Object.assign(answers, readAll(others, fields, call.world));
  const identifier = fields.string('identifier') ?? String(index);
  return { ...noAnswers(), ...answers, unified_job_template: template ?? 0, identifier } as BulkItem;
}

const errorsOf = (fields: Fields, row: Json): JsonObject =>
  isObject(row) ? fields.complaints.byField : { __all__: [notAnObject(row)] };

function readItems(call: Call, jobs: Json | undefined): BulkItem[] {
  if (jobs === undefined) throw invalid({ jobs: ['This field is required.'] });
  if (!Array.isArray(jobs)) throw invalid({ jobs: { __all__: [notAList(jobs)] } });
  const rows = jobs;
  if (rows.length === 0) throw invalid({ jobs: { __all__: ['This list may not be empty.'] } });
  if (rows.length > BULK_JOB_MAX_LAUNCH) {
    throw whole('Number of requested jobs exceeds system setting BULK_JOB_MAX_LAUNCH');
  }
  const read = rows.map((row) => new Fields(isObject(row) ? row : {}));
  const items = read.map((fields, index) => readItem(call, fields, index));
  if (read.some((fields) => fields.complaints.any)) {
    // One for each job: empty where nothing is wrong.
    throw invalid({ jobs: read.map((fields, index) => errorsOf(fields, rows[index] ?? null)) });
  }
  const names = items.map((item) => item.identifier);
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw whole(`Identifier ${twice} not unique`);
  return items;
}

/** Refuses what the user may not see; an id that nothing has brings the controller down. */
function checkTemplates(call: Call, items: BulkItem[]): void {
  const { world } = call;
  const user = userOf(call);
  const hidden = items.filter(({ unified_job_template: id }) => {
    const template = world.job_templates.get(id);
    const workflow = world.workflow_job_templates.get(id);
    if (!world.unifiedTemplate(id)) throw serverError();
    if (template) return !canRead(user, 'job_template', template);
    return workflow ? !canRead(user, 'workflow_job_template', workflow) : !user.is_superuser;
  });
  if (hidden.length === 0) return;
  const ids = [...new Set(hidden.map((item) => item.unified_job_template))].join(', ');
  throw whole(`Job Templates {${ids}} not found or you don't have permissions to access it`);
}

/** The organization that the bulk job belongs to: that of the user, when there is only one. */
function organizationOf(call: Call): number | null {
  const user = userOf(call);
  if (user.is_superuser) return null;
  const own = call.world.organizations.filter((row) =>
    members(call.world, 'organization', row.id, 'member').includes(user),
  );
  if (own.length > 0) return own[0]?.id ?? null;
  throw whole('User not part of any organization, please assign an organization to assign to the bulk job');
}

/** Launches several templates in one job. */
export function launchBulk(call: Call): Reply {
  const { world, now } = call;
  const body = objectBody(call);
  const items = readItems(call, body['jobs']);
  checkTemplates(call, items);
  const organization = organizationOf(call);
  const fields = new Fields(body);
  const text = (name: string): string | null => fields.string(name) ?? null;
  const read = readVariables(body['extra_vars'] ?? {});
  if ('error' in read) fields.complaints.add('extra_vars', read.error);
  const inventory = fields.key('inventory', (id) => world.inventories.get(id) !== undefined) ?? null;
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
  const given = {
    name: text('name') ?? 'Bulk Job Launch',
    description: text('description') ?? '',
    organization,
    inventory,
    limit: text('limit'),
    scm_branch: text('scm_branch'),
    job_tags: text('job_tags'),
    skip_tags: text('skip_tags'),
    extra_vars: 'vars' in read ? read.vars : {},
  };
  const job = createBulkJob(world, given, items, userOf(call).id, now);
  enqueue(world, job, now);
  return { status: 201, json: toJson(call, WORKFLOW_JOB, job, true) };
}

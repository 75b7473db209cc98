import { type BulkItem, createBulkJob } from '../../execution/create-workflow.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { type Field, initialValues, readAll } from '../../fields/field.ts';
import { looseInteger, rawText, reference, references } from '../../fields/values.ts';
import { Complaints, notAList, notAnObject } from '../../fields/words.ts';
import { invalid, type Refusal, type Reply, refuse, serverError } from '../../http/reply.ts';
import { type Call, objectBody, userOf } from '../../http/request.ts';
import { toJson } from '../../rest/json.ts';
import { canRead } from '../../rest/permissions.ts';
import { ANSWERS } from '../../rows/answers.ts';
import { isObject, type Json } from '../../text/json.ts';
import { readVariables } from '../../text/variables.ts';
import { noAnswers } from '../../world/answers.ts';
import { members } from '../access/shared.ts';
import { WORKFLOW_JOB } from '../jobs/workflow-job.ts';

/** The controller's setting of the same name. */
const BULK_JOB_MAX_LAUNCH = 100;

const whole = (text: string): Refusal => invalid({ __all__: [text] });

/** What a job of a bulk launch takes; the numbers of templates are looked up later. */
const ITEM = {
  ...ANSWERS,
  unified_job_template: { ...looseInteger({ min: 1 }), required: true },
  inventory: looseInteger({ min: 1 }),
  execution_environment: looseInteger({ min: 1 }),
  credentials: references('credentials'),
  labels: references('labels'),
  instance_groups: references('instance_groups'),
  identifier: rawText(),
};

function readItems(call: Call, jobs: Json | undefined): BulkItem[] {
  if (jobs === undefined) throw invalid({ jobs: ['This field is required.'] });
  if (!Array.isArray(jobs)) throw invalid({ jobs: { __all__: [notAList(jobs)] } });
  if (jobs.length === 0) throw invalid({ jobs: { __all__: ['This list may not be empty.'] } });
  if (jobs.length > BULK_JOB_MAX_LAUNCH) {
    throw whole('Number of requested jobs exceeds system setting BULK_JOB_MAX_LAUNCH');
  }
  const read = jobs.map((row, index) => {
    const complaints = new Complaints();
    if (!isObject(row)) complaints.add('__all__', notAnObject(row));
    const item = isObject(row) ? readAll(ITEM, row, complaints, call.world, { isWhole: true }) : {};
    return { complaints, item: { ...noAnswers(), identifier: String(index), ...item } as BulkItem };
  });
  // One for each job: empty where nothing is wrong.
  if (read.some(({ complaints }) => complaints.any))
    throw invalid({ jobs: read.map(({ complaints }) => complaints.byField) });
  const items = read.map(({ item }) => item);
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
    if ((world.launchable(id)?.table ?? 'system_job_templates') === 'system_job_templates') throw serverError();
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

/** What the job as a whole takes, besides its variables. */
const BULK = {
  inventory: reference('inventories'),
  limit: bulkText(null),
  scm_branch: bulkText(null),
  job_tags: bulkText(null),
  skip_tags: bulkText(null),
  name: bulkText('Bulk Job Launch'),
  description: bulkText(''),
};

function bulkText<V extends string | null>(initial: V): Field<string | V> {
  return { ...rawText(), initial };
}

/** Launches several templates in one job. */
export function launchBulk(call: Call): Reply {
  const { world, now } = call;
  const body = objectBody(call);
  const items = readItems(call, body['jobs']);
  checkTemplates(call, items);
  const organization = organizationOf(call);
  const complaints = new Complaints();
  const read = readVariables(body['extra_vars'] ?? {});
  if ('error' in read) complaints.add('extra_vars', read.error);
  const asked = readAll(BULK, body, complaints, world);
  refuse(complaints);
  const extra_vars = 'vars' in read ? read.vars : {};
  const given = { ...initialValues(BULK), ...asked, organization, extra_vars };
  const job = createBulkJob(world, given, items, userOf(call).id, now);
  enqueue(world, job, now);
  return { status: 201, json: toJson(call, WORKFLOW_JOB, job, true) };
}

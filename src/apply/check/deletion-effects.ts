import { readCollection } from '../../controller/collections.ts';
import { isRecord, number, text } from '../../controller/fields.ts';
import type { Collection } from '../../resource-document.ts';
import { kindOf } from '../kinds/kinds.ts';
import { type Known, type Row, titleOf } from '../plan/registry.ts';
import type { PlanContext } from '../write/work.ts';

/** Names that are listed in one remark at most. */
const MAX_NAMES = 10;

const NODES = 'workflow_job_template_nodes';

/** Who can use an object, and what becomes of them. */
interface Use {
  resource: Collection | typeof NODES;
  /** The field that filters them, and that a file would name if it took care of them. */
  field: string;
  /** What becomes of them. */
  fate: string;
}

const LEFT = 'left without it';
const GONE = 'deleted with it';

const USES: Partial<Record<string, readonly Use[]>> = {
  credentials: [
    { resource: 'job_templates', field: 'credentials', fate: LEFT },
    { resource: 'projects', field: 'credential', fate: LEFT },
    { resource: 'inventory_sources', field: 'credentials', fate: LEFT },
    { resource: NODES, field: 'credentials', fate: LEFT },
  ],
  projects: [
    { resource: 'job_templates', field: 'project', fate: LEFT },
    { resource: 'inventory_sources', field: 'source_project', fate: LEFT },
    { resource: NODES, field: 'unified_job_template', fate: LEFT },
    { resource: 'schedules', field: 'unified_job_template', fate: GONE },
  ],
  inventories: [
    { resource: 'job_templates', field: 'inventory', fate: LEFT },
    { resource: 'workflow_job_templates', field: 'inventory', fate: LEFT },
  ],
  inventory_sources: [
    { resource: NODES, field: 'unified_job_template', fate: LEFT },
    { resource: 'schedules', field: 'unified_job_template', fate: GONE },
  ],
  job_templates: [
    { resource: NODES, field: 'unified_job_template', fate: LEFT },
    { resource: 'schedules', field: 'unified_job_template', fate: GONE },
  ],
  workflow_job_templates: [
    { resource: NODES, field: 'unified_job_template', fate: LEFT },
    { resource: 'schedules', field: 'unified_job_template', fate: GONE },
  ],
};

/**
 * What a deletion does to others, as remarks for the plan: the API deletes credentials, projects, inventories and
 * templates that are in use, and leaves their users without (controller fact 80). A handful of requests for each.
 * @throws what reading throws
 */
export async function deletionRemarks(context: PlanContext, known: Known): Promise<string[]> {
  const remarks = [...runningRemark(known), ...ownRemarks(known)];
  for (const use of USES[known.collection] ?? []) {
    const filters = [[use.field, String(known.id)] as const];
    const query = { resource: use.resource, filters, orderBy: [], limit: undefined };
    const { rows } = await readCollection(context.get, query);
    const titles = rows.filter((row) => !isHandledElsewhere(context, use, row)).map((row) => userTitle(use, row));
    if (titles.length > 0) remarks.push(`${use.fate}: ${listed(titles)}`);
  }
  return remarks;
}

/** The files say of this user itself what it is to have instead. */
function isHandledElsewhere({ registry }: PlanContext, { resource, field }: Use, row: Row): boolean {
  const id = number(row, resource === NODES ? 'workflow_job_template' : 'id') ?? 0;
  const desired = registry.byId(resource === NODES ? 'workflow_job_templates' : resource, id)?.desired;
  if (desired === undefined) return false;
  if (resource === NODES) return desired.absent || desired.nodes !== undefined;
  return desired.absent || desired.fields.has(field) || desired.lists.has(field) || desired.fields.has('credential');
}

function userTitle({ resource }: Use, row: Row): string {
  if (resource !== NODES) return titleOf({ collection: resource, name: text(row, kindOf(resource).key[0]) });
  const summary = isRecord(row['summary_fields']) ? row['summary_fields'] : {};
  const workflow = isRecord(summary['workflow_job_template']) ? text(summary['workflow_job_template'], 'name') : '';
  return `node "${text(row, 'identifier')}" of workflow job template "${workflow}"`;
}

/** A deletion of what a job uses is refused (409) until the job has ended. */
function runningRemark({ row }: Known): string[] {
  const status = String(row?.['status']);
  if (!['pending', 'waiting', 'running'].includes(status)) return [];
  return [`a job of it is ${status}: the controller refuses the deletion until that has ended`];
}

/** What an inventory and an organization hold. */
function ownRemarks({ collection, row = {} }: Known): string[] {
  if (collection === 'inventories') {
    const hosts = number(row, 'total_hosts') ?? 0;
    return hosts === 0 ? [] : [`deleted with it: ${hosts === 1 ? 'its host' : `its ${hosts} hosts`}`];
  }
  if (collection !== 'organizations') return [];
  const summary = isRecord(row['summary_fields']) ? row['summary_fields'] : {};
  const counts = isRecord(summary['related_field_counts']) ? summary['related_field_counts'] : {};
  const left = ['projects', 'inventories', 'job_templates'].flatMap((name) => {
    const count = number(counts, name) ?? 0;
    return count === 0 ? [] : [`${name.replaceAll('_', ' ')} (${count})`];
  });
  return [
    'deleted with it: its teams, credentials, labels, applications and notification templates',
    ...(left.length === 0 ? [] : [`left without an organization: ${left.join(', ')}`]),
  ];
}

function listed(names: readonly string[]): string {
  const more = names.length > MAX_NAMES ? ` and ${names.length - MAX_NAMES} more` : '';
  return `${names.slice(0, MAX_NAMES).join(', ')}${more}`;
}

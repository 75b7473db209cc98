import type { Row } from '../../../controller/resources/rows.ts';
import type { Collection } from '../../../resource-document.ts';
import type { PlanContext } from '../../context.ts';
import { type Known, titleOf } from '../../read/registry.ts';

/** Most names that one remark lists. */
const MAX_NAMES = 10;

const NODES = 'workflow_job_template_nodes';

/** Objects that can use another one, and what becomes of them when it is deleted. */
interface Use {
  resource: Collection | typeof NODES;
  /** The field that finds them, and that a file names if it gives them something else. */
  field: string;
  fate: string;
}

const LEFT = 'left without it';
const GONE = 'deleted with it';
const REFUSED = 'the controller refuses the deletion as long as these use it';

const USES: Partial<Record<string, readonly Use[]>> = {
  credentials: [
    { resource: 'job_templates', field: 'credentials', fate: LEFT },
    { resource: 'projects', field: 'credential', fate: LEFT },
    { resource: 'inventory_sources', field: 'credentials', fate: LEFT },
    { resource: NODES, field: 'credentials', fate: LEFT },
  ],
  credential_types: [{ resource: 'credentials', field: 'credential_type', fate: REFUSED }],
  execution_environments: [
    { resource: 'job_templates', field: 'execution_environment', fate: LEFT },
    { resource: 'organizations', field: 'default_environment', fate: LEFT },
    { resource: 'projects', field: 'default_environment', fate: LEFT },
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
 * Returns what a deletion does to other objects, as remarks for the plan: the API deletes credentials, projects,
 * inventories and templates that are in use, and the objects that use them lose them (controller fact 80). Sends up to
 * four requests.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function deletionRemarks(context: PlanContext, known: Known): Promise<string[]> {
  const remarks = [...runningRemark(known), ...ownRemarks(known)];
  for (const use of USES[known.collection] ?? []) {
    const query = { resource: use.resource, filters: [[use.field, String(known.id)] as const] };
    const rows = await context.resources.collections.list(query, context.call);
    const titles = rows.filter((row) => !isHandledElsewhere(context, use, row)).map((row) => userTitle(use, row));
    if (titles.length > 0) remarks.push(`${use.fate}: ${listed(titles)}`);
  }
  return remarks;
}

/** Returns whether the files say what a row uses instead. */
function isHandledElsewhere({ registry }: PlanContext, { resource, field }: Use, row: Row): boolean {
  const id = (resource === NODES ? row.reference('workflow_job_template') : row.id) ?? 0;
  const desired = registry.byId(resource === NODES ? 'workflow_job_templates' : resource, id)?.desired;
  if (desired === undefined) return false;
  if (resource === NODES) return desired.absent || desired.nodes !== undefined;
  return desired.absent || desired.fields.has(field) || desired.lists.has(field) || desired.fields.has('credential');
}

function userTitle({ resource }: Use, row: Row): string {
  if (resource !== NODES) return titleOf({ collection: resource, name: row.name });
  const workflow = row.related('workflow_job_template')?.name ?? '';
  return `node "${row.identifier}" of workflow job template "${workflow}"`;
}

/** Returns the remark about a running job: the API refuses (409) to delete what it uses. */
function runningRemark({ row }: Known): string[] {
  if (row === undefined || !['pending', 'waiting', 'running'].includes(row.status)) return [];
  return [`one of its jobs is ${row.status}: the controller refuses the deletion until that job ends`];
}

/** Returns what an inventory or an organization contains. */
function ownRemarks({ collection, row }: Known): string[] {
  if (collection === 'inventories') {
    const hosts = row?.total('hosts') ?? 0;
    return hosts === 0 ? [] : [`deleted with it: ${hosts === 1 ? 'its host' : `its ${hosts} hosts`}`];
  }
  if (collection !== 'organizations') return [];
  const left = ['projects', 'inventories', 'job_templates'].flatMap((name) => {
    const count = row?.relatedCount(name) ?? 0;
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

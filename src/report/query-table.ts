import { isRecord } from '../http/json/json.ts';
import { jsonText } from '../http/json/write-json.ts';
import { counted } from '../messages/sentence-parts.ts';
import type { ResultOf } from '../result.ts';
import { withoutSecrets, withoutSecretVariables } from './log/hide-secrets.ts';

/** The result of a query as a table, without secrets. The cells are text from outside. */
export interface QueryTable {
  /** What matches, such as `hosts: 3 matches, 2 read`. */
  headline: string;
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** Number of results without a row. */
  more: number;
}

const ORGANIZATION = 'summary_fields.organization.name';

/** Maximum number of rows. The outputs contain all results. */
const MAX_ROWS = 50;

/** The columns of any collection, in order, each with its fields: the first one that has a value is shown. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  id: ['id'],
  name: ['name', 'username', 'identifier', 'description'],
  // A place for the type of collections with several.
  type: [],
  status: ['status'],
  organization: [ORGANIZATION],
};

const inventory = { inventory: ['summary_fields.inventory.name'] };
const project = { project: ['summary_fields.project.name'] };
const enabled = { enabled: ['enabled'] };
const job = { template: ['summary_fields.unified_job_template.name'], started: ['started'], finished: ['finished'] };
const type = { type: ['type'] };

/** More columns of some collections. */
const MORE: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  hosts: { ...inventory, ...enabled },
  groups: inventory,
  inventories: { hosts: ['total_hosts'], failed_hosts: ['hosts_with_active_failures'] },
  inventory_sources: { ...inventory, source: ['source'] },
  job_templates: { ...inventory, ...project, playbook: ['playbook'] },
  projects: { scm_type: ['scm_type'], scm_branch: ['scm_branch'] },
  credentials: { credential_type: ['summary_fields.credential_type.name'] },
  schedules: { template: ['summary_fields.unified_job_template.name'], ...enabled, next_run: ['next_run'] },
  jobs: { ...inventory, limit: ['limit'], ...job },
  workflow_jobs: job,
  project_updates: job,
  inventory_updates: job,
  ad_hoc_commands: { ...inventory, limit: ['limit'], started: ['started'], finished: ['finished'] },
  unified_jobs: { ...type, ...job },
  unified_job_templates: type,
  users: { is_superuser: ['is_superuser'] },
  instances: { hostname: ['hostname'], enabled: ['enabled'], capacity: ['capacity'] },
};

/** Matches the names of fields with variables. */
const VARIABLES = /(?:^|_)(?:vars|variables)$|^(?:extra_data|artifacts|ansible_facts)$/;

type Fields = Readonly<Record<string, unknown>>;

/** Returns the results with the requested fields, or with useful ones of the collection. */
export function tableOf({ query, rows, count, fields }: ResultOf<'queried'>): QueryTable {
  const shown = rows.slice(0, MAX_ROWS).map((row) => row.fields);
  const wanted = fields === undefined ? defaultsOf(query.resource) : fields.map((field) => [field, [field]] as const);
  const all = wanted.map(([name, paths]) => ({ name, cells: shown.map((row) => firstOf(row, paths)) }));
  // A default column without any value is left out.
  const columns = fields === undefined ? all.filter(({ cells }) => cells.some((cell) => cell !== '')) : all;
  const read = rows.length === count ? '' : `, ${rows.length} read`;
  return {
    headline: `${query.resource}: ${counted(count, 'match', 'matches')}${read}`,
    columns: columns.map(({ name }) => name),
    rows: shown.map((_, index) => columns.map(({ cells }) => cells[index] ?? '')),
    more: rows.length - shown.length,
  };
}

/** Returns the name of a result's organization; `''` when it has none. */
export function organizationOf(row: Fields): string {
  return textAt(row, ORGANIZATION);
}

function defaultsOf(resource: string): [name: string, paths: readonly string[]][] {
  return Object.entries({ ...COMMON, ...MORE[resource.split('/').at(-1) ?? ''] });
}

function firstOf(row: Fields, paths: readonly string[]): string {
  return paths.map((path) => textAt(row, path)).find((text) => text !== '') ?? '';
}

/**
 * Returns the value of a field, with dots for nested fields, as text; `''` when it has none. Values of variables whose
 * names indicate a secret are hidden: the API shows variables in plain text, and other secrets never.
 */
function textAt(row: Fields, path: string): string {
  let value: unknown = row;
  let name = '';
  let isVariable = false;
  for (name of path.split('.')) {
    if (!isRecord(value) || !Object.hasOwn(value, name)) return '';
    value = value[name];
    isVariable ||= VARIABLES.test(name);
  }
  if (isVariable)
    value =
      typeof value === 'string' && VARIABLES.test(name) ? withoutSecretVariables(value) : withoutSecrets(name, value);
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : jsonText(value);
}

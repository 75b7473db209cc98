import { isRecord, line, number, record, text } from '../../controller/fields.ts';
import { readList } from '../../controller/jobs.ts';
import { ConfigurationError } from '../../errors.ts';
import { ResponseError } from '../../http/errors.ts';
import { TEMPLATE_TYPES, type TemplateQuery, type TemplateType } from '../../launch-inputs.ts';
import type { LaunchContext } from '../launch.ts';
import { nearest } from './nearest-names.ts';

/** A unified job template. */
export interface Template {
  id: number;
  type: TemplateType;
  name: string;
  /** '' where it has none, or none that the user can see. */
  organization: string;
  /** Number of a job template's project; undefined where the API does not tell. */
  project?: number | undefined;
  /** What tells an inventory source from its namesakes: the name of its inventory. */
  inventory?: string | undefined;
  /** False when the API says that the user may not start it; undefined when it does not say. */
  mayStart: boolean | undefined;
  /** Whether the list of templates says that it has a survey; its launch description has the last word. */
  hasSurvey: boolean;
}

const COLLECTIONS: Readonly<Record<TemplateType, { path: string; launch: string }>> = {
  job_template: { path: 'job_templates', launch: 'launch' },
  workflow_job_template: { path: 'workflow_job_templates', launch: 'launch' },
  project: { path: 'projects', launch: 'update' },
  inventory_source: { path: 'inventory_sources', launch: 'update' },
};

/** Words for a person. */
const NOUNS: Readonly<Record<TemplateType, string>> = {
  job_template: 'Job template',
  workflow_job_template: 'Workflow job template',
  project: 'Project',
  inventory_source: 'Inventory source',
};

/** Path of the template below the API root. */
export function templatePath(template: Template): string {
  return `${COLLECTIONS[template.type].path}/${template.id}/`;
}

/** Path of its launch: projects and inventory sources are updated. */
export function launchPath(template: Template): string {
  return `${templatePath(template)}${COLLECTIONS[template.type].launch}/`;
}

/** `Job template 42 "Deploy"`. */
export function describeTemplate(template: Template): string {
  return `${NOUNS[template.type]} ${template.id} "${template.name}"`;
}

/**
 * Finds the one template that is meant among all kinds.
 * @throws ConfigurationError when there is none (with the nearest names) or more than one (with id, type, organization)
 */
export async function findTemplate(context: LaunchContext, query: TemplateQuery): Promise<Template> {
  const filter = query.id === undefined ? `name=${encodeURIComponent(query.name ?? '')}` : `id=${query.id}`;
  const rows = await list(context, `unified_job_templates/?${filter}&page_size=200`).catch((error: unknown) =>
    lookInEach(context, query, error),
  );
  const matches = rows
    .filter((row) => matchesQuery(row, query))
    .map(readTemplate)
    .filter((found) => found !== undefined);
  const [only] = matches;
  if (matches.length === 1 && only !== undefined) return only;
  if (matches.length > 1) throw ambiguous(query, matches);
  throw await notFound(context, query, rows);
}

/**
 * A controller, or something in front of it, that does not offer all templates at once is asked for each kind by id.
 * @throws the failure of the list when that finds nothing either
 */
async function lookInEach(
  context: LaunchContext,
  query: TemplateQuery,
  failure: unknown,
): Promise<Record<string, unknown>[]> {
  if (!(failure instanceof ResponseError) || failure.status !== 404 || query.id === undefined) throw failure;
  for (const type of query.type === undefined ? TEMPLATE_TYPES : [query.type]) {
    const path = `${COLLECTIONS[type].path}/${query.id}/`;
    const found = await context.controller.get(path, { signal: context.signal }).catch((error: unknown) => {
      if (error instanceof ResponseError && (error.status === 404 || error.status === 403)) return undefined;
      throw error;
    });
    if (isRecord(found)) return [{ type, ...found }];
  }
  throw failure;
}

async function list(context: LaunchContext, path: string): Promise<Record<string, unknown>[]> {
  const reply = await context.controller.get(path, { signal: context.signal });
  return readList(reply, 'a list of templates').filter(isRecord);
}

function readTemplate(row: Record<string, unknown>): Template | undefined {
  const type = TEMPLATE_TYPES.find((known) => known === row['type']);
  const id = number(row, 'id');
  if (type === undefined || id === undefined) return undefined;
  const summary = record(row, 'summary_fields');
  const start = record(summary, 'user_capabilities')['start'];
  return {
    id,
    type,
    name: line(row, 'name'),
    organization: line(record(summary, 'organization'), 'name'),
    project: type === 'job_template' ? number(row, 'project') : undefined,
    inventory: type === 'inventory_source' ? line(record(summary, 'inventory'), 'name') : undefined,
    mayStart: typeof start === 'boolean' ? start : undefined,
    hasSurvey: row['survey_enabled'] === true,
  };
}

function matchesQuery(row: Record<string, unknown>, query: TemplateQuery): boolean {
  if (query.id !== undefined && row['id'] !== query.id) return false;
  // Compared here as well: a filter that a proxy or an old version drops would match everything.
  if (query.name !== undefined && row['name'] !== query.name) return false;
  if (query.type !== undefined && row['type'] !== query.type) return false;
  if (query.organization === undefined) return true;
  const organization = record(record(row, 'summary_fields'), 'organization');
  return text(organization, 'name') === query.organization || String(organization['id']) === query.organization;
}

function ambiguous(query: TemplateQuery, matches: readonly Template[]): ConfigurationError {
  return new ConfigurationError(
    `Nothing was launched: ${matches.length} templates are named "${query.name}". Give \`organization\`, \`template_type\` or \`template_id\`:`,
    matches.map(
      ({ id, type, organization, inventory }) =>
        `\`template_id: ${id}\`, ${type}, organization ${organization === '' ? '(none)' : `"${organization}"`}${inventory === undefined ? '' : `, inventory "${inventory}"`}`,
    ),
  );
}

async function notFound(
  context: LaunchContext,
  query: TemplateQuery,
  rows: readonly Record<string, unknown>[],
): Promise<ConfigurationError> {
  const narrowed = [query.type, query.organization === undefined ? undefined : `organization "${query.organization}"`]
    .filter(Boolean)
    .join(', ');
  const what = query.id === undefined ? `named "${query.name}"` : `with the id ${query.id}`;
  const headline = `Nothing was launched: this user can see no template ${what}${narrowed === '' ? '' : ` (${narrowed})`}.`;
  const others = rows.map(
    (row) =>
      `there is ${JSON.stringify(row['type'])} ${String(row['id'])} "${text(row, 'name')}" in organization "${text(record(record(row, 'summary_fields'), 'organization'), 'name')}"`,
  );
  if (others.length > 0) return new ConfigurationError(headline, others);
  if (query.name === undefined) {
    return new ConfigurationError(headline, [
      "check `template_id` (the number in the address of the template's page) and the user's rights: it needs the Execute role",
    ]);
  }
  const all = await list(context, 'unified_job_templates/?page_size=200&order_by=name');
  const names = nearest(
    query.name,
    all.map((row) => text(row, 'name')),
  );
  return new ConfigurationError(
    headline,
    names.length === 0
      ? ["it can see no template at all: check the user's rights"]
      : [`the nearest names are ${names.map((name) => `"${name}"`).join(', ')}`],
  );
}

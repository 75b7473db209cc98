import type { ListedTemplate, TemplateRef } from '../../controller/templates/templates.ts';
import { TEMPLATE_TYPES, type TemplateQuery, type TemplateType } from '../../controller/templates/templates.ts';
import { onOneLine } from '../../http/reply-text.ts';
import { type Message, message } from '../../messages/message.ts';
import { nearest } from '../../messages/sentence-parts.ts';
import { ConfigurationError } from '../../step-errors.ts';
import { reportOnce } from '../../timing/retry.ts';
import type { LaunchContext } from '../launch.ts';

/** A unified job template that can be launched. */
export interface Template extends TemplateRef, Pick<ListedTemplate, 'mayStart' | 'hasSurvey'> {
  /** Without line breaks. */
  name: string;
  /** Name of its organization; `''` when it has none, or the user cannot see it. */
  organization: string;
  /** Id of a job template's project; undefined when the API does not show it. */
  project?: number | undefined;
  /** Name of an inventory source's inventory, which distinguishes sources with the same name. */
  inventory?: string | undefined;
}

/** The names of the types in messages. */
const NOUNS: Readonly<Record<TemplateType, string>> = {
  job_template: 'Job template',
  workflow_job_template: 'Workflow job template',
  project: 'Project',
  inventory_source: 'Inventory source',
};

/** Returns `Job template 42 "Deploy"`. */
export function describeTemplate(template: Template): string {
  return `${NOUNS[template.type]} ${template.id} "${template.name}"`;
}

/**
 * Finds the one template that the query names, of any type.
 * @throws ConfigurationError when none matches (with the nearest names) or several do (with id, type, organization);
 *   ResponseError, ConnectionError, the signal's reason
 */
export async function findTemplate(context: LaunchContext, query: TemplateQuery): Promise<Template> {
  const { templates } = context.controller;
  const retry = reportOnce(context);
  const listed = await templates.find(query, { retry });
  const matches = listed
    .filter((template) => matchesQuery(template, query))
    .flatMap((found) => launchable(found) ?? []);
  const [only] = matches;
  if (matches.length === 1 && only !== undefined) return only;
  if (matches.length > 1) throw ambiguous(query, matches);
  throw await notFound(query, listed, () => templates.names({ retry }));
}

function launchable({ type, name, organization, ...template }: ListedTemplate): Template | undefined {
  const known = TEMPLATE_TYPES.find((one) => one === type);
  if (known === undefined) return undefined;
  return { ...template, type: known, name: onOneLine(name), organization: onOneLine(organization.name) };
}

function matchesQuery({ id, name, type, organization }: ListedTemplate, query: TemplateQuery): boolean {
  if (query.id !== undefined && id !== query.id) return false;
  // Compares here as well: if a proxy or an old version drops the filter, the reply lists everything.
  if (query.name !== undefined && name !== query.name) return false;
  if (query.type !== undefined && type !== query.type) return false;
  if (query.organization === undefined) return true;
  return organization.name === query.organization || String(organization.id) === query.organization;
}

function ambiguous(query: TemplateQuery, matches: readonly Template[]): ConfigurationError {
  return new ConfigurationError(
    message('template-name-ambiguous', { count: matches.length, name: `${query.name}` }),
    matches.map(({ id, type, organization: name, inventory }) => {
      const values = { id, type, organization: name === '' ? '(none)' : `"${name}"` };
      return inventory === undefined
        ? message('template-candidate', values)
        : message('template-candidate-of-inventory', { ...values, inventory });
    }),
  );
}

async function notFound(
  query: TemplateQuery,
  listed: readonly ListedTemplate[],
  allNames: () => Promise<string[]>,
): Promise<ConfigurationError> {
  const narrowed = [query.type, query.organization === undefined ? undefined : `organization "${query.organization}"`]
    .filter(Boolean)
    .join(', ');
  const described = `${query.id ?? `"${query.name}"`}${narrowed === '' ? '' : ` (${narrowed})`}`;
  const headline = message(query.id === undefined ? 'template-name-not-found' : 'template-id-not-found', {
    query: described,
  });
  const others = listed.map(({ id, type, name, organization }) =>
    message('template-elsewhere', { type: JSON.stringify(type), id, name, organization: organization.name }),
  );
  if (others.length > 0) return new ConfigurationError(headline, others);
  if (query.name === undefined) return new ConfigurationError(headline, [message('template-id-or-role-wrong')]);
  return new ConfigurationError(headline, [nameAdvice(query.name, await allNames())]);
}

/** Returns what to do about a name that no template has. @param names of all templates that the user can see */
function nameAdvice(wanted: string, names: readonly string[]): Message {
  if (names.length === 0) return message('template-none-visible');
  const near = nearest(wanted, names).map((name) => `"${name}"`);
  return near.length === 0
    ? message('template-names-differ')
    : message('template-names-nearest', { names: near.join(' or ') });
}

import { isRecord } from '../../http/json/json.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { describeTemplate } from '../../launch/prepare/find-template.ts';
import type { Prepared } from '../../launch/prepare/prepare.ts';
import type { ResultOf } from '../../result.ts';
import { inventoryOf, surveyLines } from '../log/launch-lines.ts';
import type { Redactor } from '../log/redact.ts';
import { shownBody, shownIgnored, shownRequest } from '../log/shown-request.ts';
import { compose, type Row, type Section } from './compose-sections.ts';
import { ALL_HOSTS, MAX_VARIABLES, variableLine } from './launched-section.ts';
import { link, row, tableHead } from './markdown.ts';
import { Quote } from './quote.ts';

type DryRun = ResultOf<'dry_run'>;

/** Maximum characters of a value. */
const MAX_VALUE = 300;

/** Returns the summary of a dry run: what would be launched, where, with which values, and what would be ignored. */
export function dryRunSummary(result: DryRun, redactor: Redactor, maxBytes: number): string {
  const quote = new Quote(redactor);
  const { prepared } = result;
  const sections = [
    verdictSection(result, quote),
    ...whereSection(prepared, quote),
    ...sentSections(result, quote),
    ...surveySection(prepared, quote),
    ...ignoredSection(prepared, quote),
  ];
  return redactor.redact(compose(sections, maxBytes));
}

function verdictSection({ username, root, prepared: { template } }: DryRun, quote: Quote): Section {
  const what = quote.sentence(describeTemplate(template));
  const user = quote.sentence(`user "${username}"`);
  const words = `${what} could be launched on ${link('the controller', root.site.href)} as ${user}.`;
  const sentences = `${words} Nothing was launched (\`dry_run: true\`).`;
  return { name: 'the verdict', before: `### ${quote.text(template.name, 200)}: dry run\n\n${sentences}` };
}

/** Returns the hosts of the launch: its own inventory and limit, or those of the template. */
function whereSection(prepared: Prepared, quote: Quote): Section[] {
  const { template, prompts, request } = prepared;
  const inventory = inventoryOf(prepared);
  const limit = request.limit ?? prompts.info.defaults.limit ?? '';
  const isOpen = limit === '' && template.type === 'job_template';
  const facts = [
    ...(inventory === '' ? [] : [`- Inventory: ${quote.code(inventory, MAX_VALUE)}`]),
    ...(limit === '' ? [] : [`- Limit: ${quote.code(limit, MAX_VALUE)}`]),
    ...(isOpen ? [`- Limit: ${ALL_HOSTS}`] : []),
  ];
  return facts.length === 0
    ? []
    : [{ name: 'where it would run', before: '#### Where it would run\n', rows: facts.map(asRow) }];
}

/** Returns what the launch would send: a table of the fields, and the extra vars as YAML. */
function sentSections(result: DryRun, quote: Quote): Section[] {
  const rows = shownRequest(result.prepared)
    .filter(([name]) => name !== 'extra_vars')
    .map(([name, value]) => asRow(row([quote.code(name), quote.code(value, MAX_VALUE)])));
  const { extra_vars: variables } = shownBody(result);
  const lines = isRecord(variables) ? Object.entries(variables).map(([name, value]) => variableLine(name, value)) : [];
  const head = '#### What would be sent\n';
  if (rows.length + lines.length === 0)
    return [{ name: 'the values', before: `${head}\nNo values would be sent with the launch.` }];
  const table = { name: 'the values', before: `${head}\n${tableHead(['Field', 'Value'])}`, rows };
  const block = `Extra vars:\n\n${quote.block(lines.join('\n'), 'yaml', MAX_VARIABLES)}`;
  return [
    ...(rows.length > 0 ? [table] : []),
    ...(lines.length > 0 ? [{ name: 'the extra vars', before: rows.length > 0 ? block : `${head}\n${block}` }] : []),
  ];
}

function surveySection(prepared: Prepared, quote: Quote): Section[] {
  const rows = surveyLines(prepared).map((line) => asRow(`- ${quote.sentence(line)}`));
  return rows.length === 0 ? [] : [{ name: 'the survey', before: 'Survey:\n', rows }];
}

function ignoredSection(prepared: Prepared, quote: Quote): Section[] {
  const rows = Object.entries(shownIgnored(prepared)).map(([name, value]) =>
    asRow(`- ${quote.code(name)}: ${quote.code(jsonText(value), MAX_VALUE)}`),
  );
  if (rows.length === 0) return [];
  const before =
    '#### What would be ignored\n\nThe template does not prompt for these values (`ignored_fields: warn`):\n';
  return [{ name: 'what would be ignored', before, rows }];
}

function asRow(text: string): Row {
  return { text, counts: 1 };
}

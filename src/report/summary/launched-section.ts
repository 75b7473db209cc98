import { isRecord, record, text } from '../../controller/fields.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { jobVariables } from '../../launch/job-variables.ts';
import { LAUNCH_ID_VARIABLE, launchIdVariableOf } from '../../launch/launch-id.ts';
import type { JobReport } from '../job-report.ts';
import { withoutSecrets } from '../log/secret-names.ts';
import type { Section } from './compose-sections.ts';
import type { Quote } from './quote.ts';

/** Lines of extra vars. */
const MAX_VARIABLES = 60;

/** What was deployed, where, with what, and by whom. */
export function deployedSections({ job }: JobReport, quote: Quote): Section[] {
  const rows = facts(job.fields, job.type)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({
      text: `- ${name}: ${value === ALL_HOSTS ? value : quote.code(value, 300)}`,
      counts: 1,
    }));
  if (rows.length === 0) return [];
  const sections: Section[] = [{ name: 'what was launched', before: '#### What was launched\n', rows }];
  const variables = variableLines(job.fields);
  if (variables !== '') {
    sections.push({
      name: 'the extra vars',
      before: `Extra vars:\n\n${quote.block(variables, 'yaml', MAX_VARIABLES)}`,
    });
  }
  return sections;
}

const ALL_HOSTS = 'none, so all hosts of the inventory';

/** By the API's fields; a kind of job that does not have one leaves it out. */
function facts(fields: Record<string, unknown>, type: string): [name: string, value: string][] {
  const summary = record(fields, 'summary_fields');
  const nameOf = (object: string): string => text(record(summary, object), 'name');
  const isTemplate = type === 'job' || type === 'workflow_job';
  const credentials = Array.isArray(summary['credentials']) ? summary['credentials'] : [];
  const limit = text(fields, 'limit');
  return [
    ['Template', isTemplate ? nameOf('job_template') || nameOf('workflow_job_template') : ''],
    ['Playbook', text(fields, 'playbook')],
    ['Project', nameOf('project')],
    ['Revision', text(fields, 'scm_revision')],
    ['Branch', text(fields, 'scm_branch')],
    ['Inventory', nameOf('inventory')],
    ['Inventory source', nameOf('inventory_source')],
    ['Limit', type === 'job' && limit === '' ? ALL_HOSTS : limit],
    ['Tags', text(fields, 'job_tags')],
    ['Skipped tags', text(fields, 'skip_tags')],
    ['Mode', modeOf(fields, type)],
    [
      'Credentials',
      credentials
        .filter(isRecord)
        .map((one) => text(one, 'name'))
        .join(', '),
    ],
    ['Launched by', text(record(fields, 'launched_by'), 'name') || text(record(summary, 'created_by'), 'username')],
    ['Ran', timesOf(fields)],
  ];
}

function modeOf(fields: Record<string, unknown>, type: string): string {
  if (type !== 'job') return '';
  const mode = text(fields, 'job_type');
  if (fields['diff_mode'] === true) return `${mode}, with diffs`;
  return mode === 'run' ? '' : mode;
}

/** `2026-11-23 05:13:43 to 05:13:52 UTC`. */
function timesOf(fields: Record<string, unknown>): string {
  const [started, finished] = ['started', 'finished'].map((name) =>
    /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(text(fields, name)),
  );
  if (!started) return '';
  const [, day, time] = started;
  if (!finished) return `since ${day} ${time} UTC`;
  const [, lastDay, lastTime] = finished;
  return `${day} ${time} to ${lastDay === day ? '' : `${lastDay} `}${lastTime} UTC`;
}

/** One line each, as YAML that is JSON too. The controller shows answers to password questions as `$encrypted$`. */
function variableLines(fields: Record<string, unknown>): string {
  if (text(fields, 'extra_vars') === '') return '';
  const variables = jobVariables(fields);
  if (variables === undefined) return '# They could not be read.';
  const isLaunchedByThisStep = launchIdVariableOf(fields)?.['launch_id'] !== undefined;
  return Object.entries(variables)
    .filter(([name]) => !(isLaunchedByThisStep && name === LAUNCH_ID_VARIABLE))
    .map(
      ([name, value]) =>
        `${/^[\w.-]+$/.test(name) ? name : JSON.stringify(name)}: ${jsonText(withoutSecrets(name, value))}`,
    )
    .join('\n');
}

import type { Job } from '../../controller/jobs.ts';
import { jsonText } from '../../http/json/write-json.ts';
import { jobVariables } from '../../launch/job-variables.ts';
import { LAUNCH_ID_VARIABLE, launchIdOf } from '../../launch/launch-id.ts';
import { type JobReport, runsOnHosts } from '../job-report.ts';
import { withoutSecretArguments, withoutSecrets } from '../log/hide-secrets.ts';
import type { Section } from './compose-sections.ts';
import type { Quote } from './quote.ts';

/** Maximum lines of extra vars. */
export const MAX_VARIABLES = 60;

/**
 * Returns what was deployed, where, with which values, and who launched it. After a relaunch, it is the first job: its
 * limit is the user's, whereas that of a relaunch is the list of failed hosts.
 */
export function deployedSections({ job: last, earlier = [] }: JobReport, quote: Quote): Section[] {
  const job = earlier[0]?.job ?? last;
  const rows = facts(job, last)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({
      text: `- ${name}: ${value === ALL_HOSTS ? value : quote.code(value, 300)}`,
      counts: 1,
    }));
  if (rows.length === 0) return [];
  const sections: Section[] = [{ name: 'what was launched', before: '#### What was launched\n', rows }];
  const variables = variableLines(job);
  if (variables !== '') {
    sections.push({
      name: 'the extra vars',
      before: `Extra vars:\n\n${quote.block(variables, 'yaml', MAX_VARIABLES)}`,
    });
  }
  return sections;
}

/** Shown as the limit of a job on hosts that has none. */
export const ALL_HOSTS = 'none (all hosts of the inventory)';

/**
 * Returns the facts of a job in order. A fact that this type of job does not have is empty.
 * @param last the relaunch that ended last, or the same job
 */
function facts(job: Job, last: Job): [name: string, value: string][] {
  const { type, prompts } = job;
  const limit = prompts.limit ?? '';
  return [
    ['Template', type === 'job' || type === 'workflow_job' ? job.template : ''],
    ['Playbook', job.playbook],
    ['Module', job.command?.name ?? ''],
    ['Arguments', withoutSecretArguments(job.command?.args ?? '')],
    ['Project', job.project],
    ['Revision', job.scmRevision],
    ['Branch', prompts.scm_branch ?? ''],
    ['Inventory', job.inventory],
    ['Inventory source', job.inventorySource],
    ['Limit', runsOnHosts(job) && limit === '' ? ALL_HOSTS : limit],
    ['Tags', prompts.job_tags ?? ''],
    ['Skipped tags', prompts.skip_tags ?? ''],
    ['Mode', modeOf(job)],
    ['Credentials', (prompts.credentials ?? []).map(({ name }) => name).join(', ')],
    ['Launched by', job.launchedBy],
    ['Ran', timesOf(job, last)],
  ];
}

function modeOf(job: Job): string {
  if (!runsOnHosts(job)) return '';
  const { prompts } = job;
  const mode = prompts.job_type ?? '';
  if (prompts.diff_mode === true) return `${mode}, with diffs`;
  return mode === 'run' ? '' : mode;
}

/** Returns `2026-11-23 05:13:43 to 05:13:52 UTC`. */
function timesOf({ started: start }: Job, { finished: end }: Job): string {
  const [started, finished] = [start, end].map((time) => /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(time ?? ''));
  if (!started) return '';
  const [, day, time] = started;
  if (!finished) return `since ${day} ${time} UTC`;
  const [, lastDay, lastTime] = finished;
  return `${day} ${time} to ${lastDay === day ? '' : `${lastDay} `}${lastTime} UTC`;
}

/**
 * Returns one line for each variable, as YAML that is also JSON. The controller shows answers to password questions as
 * `$encrypted$`.
 */
function variableLines(job: Job): string {
  if (job.prompts.extra_vars === '') return '';
  const variables = jobVariables(job);
  if (variables === undefined) return '# The extra vars could not be read.';
  const isLaunchedByThisStep = launchIdOf(job) !== undefined;
  return Object.entries(variables)
    .filter(([name]) => !(isLaunchedByThisStep && name === LAUNCH_ID_VARIABLE))
    .map(([name, value]) => variableLine(name, withoutSecrets(name, value)))
    .join('\n');
}

/** Returns a variable as YAML that is also JSON. */
export function variableLine(name: string, value: unknown): string {
  return `${/^[\w.-]+$/.test(name) ? name : JSON.stringify(name)}: ${jsonText(value)}`;
}

import { isRecord, record } from '../../controller/fields.ts';
import type { Job, LaunchInfo, SurveyQuestion } from '../../controller/jobs.ts';
import { sameValue } from '../../http/json/same-value.ts';
import { actualValue, isSliced } from '../compare-with-request.ts';
import { jobVariables } from '../job-variables.ts';
import type { LaunchRequest } from '../launch-request.ts';

/** Prompts whose value the job and the template's defaults show in the same form. */
const PLAIN = [
  'limit',
  'job_tags',
  'skip_tags',
  'scm_branch',
  'job_type',
  'verbosity',
  'diff_mode',
  'forks',
  'timeout',
] as const;

/**
 * Whether a job has the template's own values for everything that was not asked for; else it is somebody else's launch.
 * Used where no launch id tells whose it is.
 */
export function matchesDefaults(
  job: Job,
  info: LaunchInfo,
  survey: readonly SurveyQuestion[],
  request: LaunchRequest,
): boolean {
  // Updates take no prompts; a sliced template's workflow job does not show them.
  if (isSliced(job) || (job.type !== 'job' && job.type !== 'workflow_job')) return true;
  const { defaults } = info;
  const plain = PLAIN.every((field) => request[field] !== undefined || sameText(defaults[field], job.fields[field]));
  const inventory = record(defaults, 'inventory')['id'];
  return (
    plain &&
    (request.inventory !== undefined || sameText(inventory, job.fields['inventory'])) &&
    (request.credentials !== undefined || sameIds(defaults['credentials'], actualValue(job, 'credentials'))) &&
    (request.labels !== undefined || sameIds(defaults['labels'] ?? [], actualValue(job, 'labels'))) &&
    survey.every((question) => isUnanswered(job, question, request))
  );
}

/** Missing, null and an empty text all mean that nothing is set; a field that is not shown says nothing. */
function sameText(standard: unknown, actual: unknown): boolean {
  if (actual === undefined) return true;
  return (standard ?? '') === (actual ?? '');
}

function sameIds(standard: unknown, actual: unknown): boolean {
  if (!Array.isArray(actual)) return true;
  const ids = (Array.isArray(standard) ? (standard as unknown[]) : []).filter(isRecord).map(({ id }) => id);
  return ids.length === actual.length && ids.every((id) => actual.includes(id));
}

/** A survey question that we did not answer has its default in the job, or nothing. */
function isUnanswered(
  job: Job,
  { variable, type, default: standard }: SurveyQuestion,
  request: LaunchRequest,
): boolean {
  if (request.extra_vars !== undefined && Object.hasOwn(request.extra_vars, variable)) return true;
  const variables = jobVariables(job.fields);
  if (variables === undefined || !Object.hasOwn(variables, variable)) return true;
  // The answer to a password question cannot be seen: only where there is a default can it be that.
  if (type === 'password') return standard !== '' && standard !== null && standard !== undefined;
  return sameValue(variables[variable], standard);
}

import type { Job } from '../controller/jobs.ts';
import type { LaunchInfo } from '../controller/templates/launch-info.ts';
import type { SurveyQuestion } from '../controller/templates/survey.ts';
import { sameValue } from '../http/json/same-value.ts';
import { jobVariables } from './job-variables.ts';
import type { LaunchRequest } from './launch-request.ts';

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
 * Returns whether a job has the template's defaults for every prompt that the request leaves out; otherwise another
 * user launched it. Used only without a launch id.
 */
export function matchesDefaults(
  job: Job,
  info: LaunchInfo,
  survey: readonly SurveyQuestion[],
  request: LaunchRequest,
): boolean {
  // Updates have no prompts; the workflow job of a sliced template does not show them.
  if (job.type !== 'job' && (job.type !== 'workflow_job' || job.isSliced)) return true;
  const { defaults } = info;
  const { prompts } = job;
  const plain = PLAIN.every((field) => request[field] !== undefined || sameText(defaults[field], prompts[field]));
  const credentials = defaults.credentials.map(({ id }) => id);
  return (
    plain &&
    (request.inventory !== undefined || sameText(defaults.inventory?.id, prompts.inventory)) &&
    (request.credentials !== undefined ||
      sameIds(
        credentials,
        prompts.credentials?.map(({ id }) => id),
      )) &&
    (request.labels !== undefined || sameIds(defaults.labels, prompts.labels)) &&
    survey.every((question) => isUnanswered(job, question, request))
  );
}

/** Returns whether two values are equal. Null and an empty string are equal; a field that is not shown matches. */
function sameText(standard: unknown, actual: unknown): boolean {
  if (actual === undefined) return true;
  return (standard ?? '') === (actual ?? '');
}

function sameIds(standard: readonly number[], actual: readonly number[] | undefined): boolean {
  if (actual === undefined) return true;
  return standard.length === actual.length && standard.every((id) => actual.includes(id));
}

/** Returns true if the request answers the survey question, or if the job has its default or no value. */
function isUnanswered(
  job: Job,
  { variable, type, default: standard }: SurveyQuestion,
  request: LaunchRequest,
): boolean {
  if (request.extra_vars !== undefined && Object.hasOwn(request.extra_vars, variable)) return true;
  const variables = jobVariables(job);
  if (variables === undefined || !Object.hasOwn(variables, variable)) return true;
  // The API hides the answer to a password question: it can only be the default if there is one.
  if (type === 'password') return standard !== '' && standard !== null && standard !== undefined;
  return sameValue(variables[variable], standard);
}

import type { Job } from '../controller/jobs.ts';
import type { Json, JsonObject } from '../http/json/json.ts';
import { isRecord } from '../http/json/json.ts';
import { sameValue } from '../http/json/same-value.ts';
import { jsonText } from '../http/json/write-json.ts';
import { text } from '../messages/message.ts';
import { ENCRYPTED, jobVariables } from './job-variables.ts';
import { givenFields, inputName, type LaunchRequest, type PromptField, WORKFLOW_PROMPTS } from './launch-request.ts';

/** A value of a job that differs from the request. */
export interface Difference {
  /** The API's name of the field; the input may have another name. */
  field: string;
  /** The requested value; for `extra_vars`, the variables that differ. */
  asked: Json;
  sentence: string;
}

/**
 * Compares a job with the request. Returns the fields that the reply lists under `ignored_fields`, and every prompt
 * whose value in the reply differs. Of two credentials of the same kind the controller drops one and lists nothing.
 */
export function differences(job: Job, request: LaunchRequest): Difference[] {
  const ignored = new Set(job.ignoredFields.map(({ field }) => field));
  const compared = givenFields(request).filter((field) => !ignored.has(field) && isShown(job, field));
  return [
    ...job.ignoredFields.map(({ field, value }) => ({
      field,
      asked: (value === undefined ? request[field as PromptField] : value) ?? null,
      sentence: text('job-field-ignored', { field }),
    })),
    ...compared.flatMap((field) =>
      field === 'extra_vars'
        ? variableDifferences(job, request.extra_vars ?? {})
        : changedField(job, field, request[field]),
    ),
  ];
}

/** Returns the differences in the form of the API's `ignored_fields`: by field, with all variables in one object. */
export function asIgnoredFields(found: readonly Pick<Difference, 'field' | 'asked'>[]): JsonObject {
  const fields = new Map<string, Json>();
  for (const { field, asked } of found) {
    const before = fields.get(field);
    fields.set(field, isRecord(before) && isRecord(asked) ? { ...before, ...asked } : asked);
  }
  return Object.fromEntries(fields);
}

function isShown(job: Job, field: PromptField): boolean {
  if (job.type === 'job') return true;
  if (job.type !== 'workflow_job') return false;
  // The workflow job of a sliced template shows only the variables.
  return job.isSliced ? field === 'extra_vars' : WORKFLOW_PROMPTS.includes(field);
}

function changedField(job: Job, field: PromptField, asked: Json | undefined): Difference[] {
  const actual = actualValue(job, field);
  if (asked === undefined || actual === undefined || isAsAsked(field, actual, asked)) return [];
  const values = { input: inputName(field), actual: jsonText(actual), requested: jsonText(asked) };
  return [{ field, asked, sentence: text('job-field-differs', values) }];
}

function isAsAsked(field: PromptField, actual: unknown, asked: unknown): boolean {
  // The API treats the project's own branch as "no branch given" and shows an empty string.
  if (field === 'scm_branch' && actual === '') return true;
  // Labels are added to the template's own; every other set replaces it.
  if (field === 'labels') return Array.isArray(actual) && (asked as number[]).every((id) => actual.includes(id));
  return sameValue(normal(actual), normal(asked));
}

/** Returns the job's value of a prompt in the form of the request; undefined when the reply does not show it. */
export function actualValue({ prompts }: Job, field: PromptField): unknown {
  switch (field) {
    case 'credentials':
      return prompts.credentials?.map(({ id }) => id);
    case 'instance_groups':
    case 'job_slice_count':
      return undefined;
    case 'execution_environment':
      return prompts.execution_environment ?? undefined;
    default:
      return prompts[field];
  }
}

/** Returns a value for comparison: the API trims strings, and sets of ids have no order. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as number[])].sort((a, b) => a - b);
  return typeof value === 'string' ? value.trim() : value;
}

/**
 * Returns a difference when a field of a job has another value. The API trims strings and shows an empty one as null. A
 * value that is not shown or not requested counts as equal.
 */
export function fieldDifference(field: string, actual: unknown, asked: Json | undefined): Difference[] {
  if (actual === undefined || asked === undefined || sameValue(normal(actual ?? ''), normal(asked ?? ''))) return [];
  const values = { input: field, actual: jsonText(actual), requested: jsonText(asked) };
  return [{ field, asked, sentence: text('job-field-differs', values) }];
}

/** Returns the requested variables that the job lacks or has with another value. */
export function variableDifferences(job: Job, asked: JsonObject): Difference[] {
  const actual = jobVariables(job);
  const field = 'extra_vars';
  if (actual === undefined) {
    return [{ field, asked, sentence: text('job-variables-unreadable') }];
  }
  return Object.entries(asked)
    .filter(([name, value]) => actual[name] !== ENCRYPTED && !sameValue(actual[name], value))
    .map(([name, value]) => ({
      field,
      asked: { [name]: value },
      sentence: Object.hasOwn(actual, name)
        ? text('job-variable-differs', { name })
        : text('job-variable-missing', { name }),
    }));
}

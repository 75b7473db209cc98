import { isRecord, record } from '../controller/fields.ts';
import type { Job } from '../controller/jobs.ts';
import { sameValue } from '../http/json/same-value.ts';
import { jsonText } from '../http/json/write-json.ts';
import type { Json, JsonObject } from '../json.ts';
import { ENCRYPTED, jobVariables } from './job-variables.ts';
import { givenFields, inputName, type LaunchRequest, type PromptField, WORKFLOW_PROMPTS } from './launch-request.ts';

/** Something that a job does not have as it was asked for. */
export interface Difference {
  /** The field by the API's name; the input may have another one. */
  field: string;
  /** The value that was asked for; of variables those that differ. */
  asked: Json;
  sentence: string;
}

/**
 * What a job does not have as it was asked for: what the reply lists under `ignored_fields`, and every prompt whose
 * value in the reply differs from the one sent (two credentials of a kind: one is dropped and nothing is listed).
 */
export function differences(job: Job, request: LaunchRequest): Difference[] {
  const listed = job.fields['ignored_fields'];
  const ignored = ignoredFields(listed);
  const compared = givenFields(request).filter((field) => !ignored.includes(field) && isShown(job, field));
  return [
    ...ignored.map((field) => ({
      field,
      asked: ((isRecord(listed) ? listed[field] : request[field as PromptField]) ?? null) as Json,
      sentence: `The controller ignored \`${field}\`.`,
    })),
    ...compared.flatMap((field) =>
      field === 'extra_vars'
        ? changedVariables(job, request.extra_vars ?? {})
        : changedField(job, field, request[field]),
    ),
  ];
}

/** What was asked for and is not so, as the reply to a launch lists it: by field, the variables together. */
export function asIgnoredFields(found: readonly Pick<Difference, 'field' | 'asked'>[]): JsonObject {
  const fields = new Map<string, Json>();
  for (const { field, asked } of found) {
    const before = fields.get(field);
    fields.set(field, isRecord(before) && isRecord(asked) ? { ...before, ...asked } : asked);
  }
  return Object.fromEntries(fields);
}

/** The API gives an object by field; whatever else is not empty says as well that something was dropped. */
function ignoredFields(value: unknown): string[] {
  if (value === undefined || value === null || value === '') return [];
  if (isRecord(value)) return Object.keys(value);
  if (Array.isArray(value)) return value.map((item: unknown) => (typeof item === 'string' ? item : 'a field'));
  return [typeof value === 'string' ? value : 'a field'];
}

function isShown(job: Job, field: PromptField): boolean {
  if (job.type === 'job') return true;
  if (job.type !== 'workflow_job') return false;
  return isSliced(job) ? field === 'extra_vars' : WORKFLOW_PROMPTS.includes(field);
}

/** A sliced template's workflow job keeps the prompts on its nodes and shows empty ones itself: only variables tell. */
export function isSliced(job: Job): boolean {
  return job.type === 'workflow_job' && job.fields['is_sliced_job'] === true;
}

function changedField(job: Job, field: PromptField, asked: Json | undefined): Difference[] {
  const actual = actualValue(job, field);
  if (asked === undefined || actual === undefined || isAsAsked(field, actual, asked)) return [];
  const sentence = `\`${inputName(field)}\` of the job is ${jsonText(actual)} and not ${jsonText(asked)}.`;
  return [{ field, asked, sentence }];
}

function isAsAsked(field: PromptField, actual: unknown, asked: unknown): boolean {
  // The project's own branch counts as "no branch given" and is shown as an empty text.
  if (field === 'scm_branch' && actual === '') return true;
  // Labels are added to the template's own; every other set replaces it.
  if (field === 'labels') return Array.isArray(actual) && (asked as number[]).every((id) => actual.includes(id));
  return sameValue(normal(actual), normal(asked));
}

/** The job's value of a field in the form of the request; undefined where the reply does not show it. */
export function actualValue(job: Job, field: PromptField): unknown {
  const summary = record(job.fields, 'summary_fields');
  switch (field) {
    case 'credentials':
      return ids(summary['credentials']);
    case 'labels': {
      const labels = record(summary, 'labels');
      const shown = ids(labels['results']);
      // The summary holds ten labels at most.
      return shown !== undefined && labels['count'] === shown.length ? shown : undefined;
    }
    case 'instance_groups':
    case 'job_slice_count':
      return undefined;
    case 'execution_environment':
      return job.fields[field] ?? undefined;
    default:
      return job.fields[field];
  }
}

function ids(rows: unknown): number[] | undefined {
  return Array.isArray(rows) ? rows.map((row: unknown) => (isRecord(row) ? Number(row['id']) : 0)) : undefined;
}

/** The API strips white space around texts; sets of ids have no order; a verbosity may be given as a number or text. */
function normal(value: unknown): unknown {
  if (Array.isArray(value)) return [...(value as number[])].sort((a, b) => a - b);
  return typeof value === 'string' ? value.trim() : value;
}

function changedVariables(job: Job, asked: NonNullable<LaunchRequest['extra_vars']>): Difference[] {
  const actual = jobVariables(job.fields);
  const field = 'extra_vars';
  if (actual === undefined) {
    const sentence = '`extra_vars` of the job cannot be read, so it is not sure that they are as asked.';
    return [{ field, asked, sentence }];
  }
  return Object.entries(asked)
    .filter(([name, value]) => actual[name] !== ENCRYPTED && !sameValue(actual[name], value))
    .map(([name, value]) => ({
      field,
      asked: { [name]: value },
      sentence: Object.hasOwn(actual, name)
        ? `The variable \`${name}\` of the job has another value than asked.`
        : `The job has no variable \`${name}\`.`,
    }));
}

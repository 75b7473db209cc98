import type { Json } from '../controller/fields.ts';
import { isRecord, text } from '../controller/fields.ts';
import type { Job } from '../controller/resources.ts';
import type { LaunchRequest } from './request.ts';

/** What the API shows instead of a secret, such as the answer to a password question (API fact 19). */
const ENCRYPTED = '$encrypted$';

/**
 * What the new job does not have as it was asked for: what the reply lists under `ignored_fields`, and every prompt
 * whose value in the reply differs from the one sent.
 * @returns one sentence for each
 */
export function differences(job: Job, request: LaunchRequest): string[] {
  const ignored = isRecord(job.fields['ignored_fields']) ? Object.keys(job.fields['ignored_fields']) : [];
  return [
    ...ignored.map((field) => `The controller ignored \`${field}\`.`),
    ...changedTexts(job, request)
      .filter(({ field }) => !ignored.includes(field))
      .map(({ sentence }) => sentence),
    ...(ignored.includes('extra_vars') ? [] : changedVariables(job, request)),
  ];
}

function changedTexts(job: Job, request: LaunchRequest): { field: string; sentence: string }[] {
  // A sliced template's workflow job keeps the prompts on its nodes and shows empty ones itself.
  if (job.type !== 'job') return [];
  return (['limit', 'job_tags', 'skip_tags'] as const)
    .filter((field) => request[field] !== undefined && text(job.fields, field).trim() !== request[field].trim())
    .map((field) => ({
      field,
      sentence: `\`${field}\` of the job is ${JSON.stringify(text(job.fields, field))} and not ${JSON.stringify(request[field])}.`,
    }));
}

function changedVariables(job: Job, request: LaunchRequest): string[] {
  if (request.extra_vars === undefined) return [];
  const actual = parsedVariables(job);
  if (actual === undefined)
    return ['`extra_vars` of the job cannot be read, so it is not sure that they are as asked.'];
  return Object.entries(request.extra_vars)
    .filter(([name, value]) => actual[name] !== ENCRYPTED && !same(actual[name], value))
    .map(([name]) =>
      name in actual
        ? `The variable \`${name}\` of the job has another value than asked.`
        : `The job has no variable \`${name}\`.`,
    );
}

function parsedVariables(job: Job): Record<string, unknown> | undefined {
  try {
    const value = JSON.parse(text(job.fields, 'extra_vars') || '{}') as unknown;
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function same(actual: unknown, asked: Json): boolean {
  if (Array.isArray(asked)) {
    return (
      Array.isArray(actual) && actual.length === asked.length && asked.every((item, index) => same(actual[index], item))
    );
  }
  if (isRecord(asked)) {
    const names = Object.keys(asked);
    return (
      isRecord(actual) &&
      Object.keys(actual).length === names.length &&
      names.every((name) => same(actual[name], asked[name] as Json))
    );
  }
  return actual === asked;
}

import { isRecord, number, record, text } from '../fields.ts';

/** A value as a reply shows it: null when it is empty or has an unexpected type, undefined when it is not shown. */
export type Shown<Value> = Value | null | undefined;

/** The prompts that jobs and template defaults show in the same form, by the API's names. */
export interface PlainPrompts {
  limit: Shown<string>;
  job_tags: Shown<string>;
  skip_tags: Shown<string>;
  scm_branch: Shown<string>;
  /** `run` or `check`; for inventory and project updates also `scan` and others. */
  job_type: Shown<string>;
  verbosity: Shown<number>;
  diff_mode: Shown<boolean>;
  forks: Shown<number>;
  /** Seconds. */
  timeout: Shown<number>;
}

/** The prompts that a job shows, including its extra vars. */
export interface JobPrompts extends PlainPrompts {
  /** JSON text; `''` when the job has none. */
  extra_vars: string;
  inventory: Shown<number>;
  execution_environment: Shown<number>;
  credentials: readonly { id: number; name: string }[] | undefined;
  /** Ids; undefined when the reply does not show all of them. It shows at most ten. */
  labels: readonly number[] | undefined;
}

/** Reads the prompts of a job, or of the `defaults` of a launch description. */
export function readPlainPrompts(fields: Record<string, unknown>): PlainPrompts {
  const texts = (field: string): Shown<string> => shown(fields, field, isText);
  return {
    limit: texts('limit'),
    job_tags: texts('job_tags'),
    skip_tags: texts('skip_tags'),
    scm_branch: texts('scm_branch'),
    job_type: texts('job_type'),
    verbosity: shownNumber(fields, 'verbosity'),
    diff_mode: shown(fields, 'diff_mode', (value) => typeof value === 'boolean'),
    forks: shownNumber(fields, 'forks'),
    timeout: shownNumber(fields, 'timeout'),
  };
}

/** Reads the prompts of a job. */
export function readJobPrompts(fields: Record<string, unknown>): JobPrompts {
  const summary = record(fields, 'summary_fields');
  const labels = record(summary, 'labels');
  const shownLabels = named(labels['results'])?.map(({ id }) => id);
  return {
    ...readPlainPrompts(fields),
    extra_vars: text(fields, 'extra_vars'),
    inventory: shownNumber(fields, 'inventory'),
    execution_environment: shownNumber(fields, 'execution_environment'),
    credentials: named(summary['credentials']),
    labels: labels['count'] === shownLabels?.length ? shownLabels : undefined,
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function shown<Value>(
  fields: Record<string, unknown>,
  field: string,
  isValue: (value: unknown) => value is Value,
): Shown<Value> {
  const value = fields[field];
  if (value === undefined) return undefined;
  return isValue(value) ? value : null;
}

function shownNumber(fields: Record<string, unknown>, field: string): Shown<number> {
  return fields[field] === undefined ? undefined : (number(fields, field) ?? null);
}

/** Returns the objects of a summary. Id 0 means that the row is not an object. */
function named(rows: unknown): { id: number; name: string }[] | undefined {
  if (!Array.isArray(rows)) return undefined;
  return rows.map((row: unknown) =>
    isRecord(row) ? { id: number(row, 'id') ?? 0, name: text(row, 'name') } : { id: 0, name: '' },
  );
}

import { UnexpectedReplyError } from '../http/errors.ts';
import type { CallOptions, Controller } from './client.ts';
import { isRecord, line, number, record, text, texts } from './fields.ts';

/*
 * The one place that checks replies for the fields that are relied on.
 */

/** Kinds of unified jobs, by the API's `type`. */
export const JOB_TYPES = [
  'job',
  'workflow_job',
  'project_update',
  'inventory_update',
  'ad_hoc_command',
  'system_job',
  'workflow_approval',
] as const;
export type JobType = (typeof JOB_TYPES)[number];

/** Statuses that a job does not leave again. */
const FINAL = new Set(['successful', 'failed', 'error', 'canceled']);

/** The API's collection of each kind of job. */
const COLLECTIONS: Readonly<Record<JobType, string>> = {
  job: 'jobs',
  workflow_job: 'workflow_jobs',
  project_update: 'project_updates',
  inventory_update: 'inventory_updates',
  ad_hoc_command: 'ad_hoc_commands',
  system_job: 'system_jobs',
  workflow_approval: 'workflow_approvals',
};

/** Where the events of each kind are, below the job; workflow jobs have none (controller fact 27), and neither have approvals. */
const EVENTS: Readonly<Record<JobType, string | undefined>> = {
  job: 'job_events',
  workflow_job: undefined,
  project_update: 'events',
  inventory_update: 'events',
  ad_hoc_command: 'events',
  system_job: 'events',
  workflow_approval: undefined,
};

/** What identifies a job on a controller. */
export interface JobRef {
  type: JobType;
  id: number;
}

/** A unified job as its detail shows it. */
export interface Job extends JobRef {
  name: string;
  status: string;
  /** ISO 8601, or undefined before. */
  started: string | undefined;
  finished: string | undefined;
  /** Seconds by the controller's clock. */
  elapsed: number | undefined;
  explanation: string;
  traceback: string;
  /** What set_stats left; there with the final status already (controller fact 20). */
  artifacts: Record<string, unknown>;
  /** True once all events can be read; workflow jobs do not have it (controller fact 21). */
  eventsComplete: boolean | undefined;
  /** The unified job template that it was launched from. */
  templateId: number | undefined;
  inventoryId: number | undefined;
  /** The limit that it runs with; `''` for none. */
  limit: string;
  /** Plays and tasks that a running playbook has begun; undefined where the type of job does not count them. */
  tasksBegun: number | undefined;
  /** The reply as it is, to compare prompts with. */
  fields: Record<string, unknown>;
}

/** Path of a job below the API root. */
export function jobPath(job: JobRef): string {
  return `${COLLECTIONS[job.type]}/${job.id}/`;
}

/** Whether this type of job has events. */
export function hasEvents({ type }: Pick<JobRef, 'type'>): boolean {
  return EVENTS[type] !== undefined;
}

/** Path of a job's events below the API root, or undefined where it has none. */
export function eventsPath(job: JobRef): string | undefined {
  const events = EVENTS[job.type];
  return events === undefined ? undefined : `${jobPath(job)}${events}/`;
}

/**
 * Path of a job's whole output as a download, which has no limit of size (controller fact 25); undefined for a system job, which
 * has events alone.
 */
export function downloadPath(job: JobRef): string | undefined {
  if (job.type === 'system_job' || EVENTS[job.type] === undefined) return undefined;
  return `${jobPath(job)}stdout/?format=ansi_download`;
}

/** Whether a job's output can be downloaded. */
export function hasDownload(job: JobRef): boolean {
  return downloadPath(job) !== undefined;
}

/** Whether a job with this status has not begun to run. An approval that is pending is at work: it waits for a person. */
export function isQueued(status: string, type?: JobType): boolean {
  if (type === 'workflow_approval') return false;
  return status === 'new' || status === 'pending' || status === 'waiting';
}

/** Whether a status is an end. */
export function isFinal(status: string): boolean {
  return FINAL.has(status);
}

/**
 * A job's detail, or the reply to its launch.
 * @param expected the job that was asked for; another one's reply is refused
 * @throws ResponseError (passing) when the reply is not that job
 */
export function readJob(reply: unknown, expected?: JobRef): Job {
  if (!isRecord(reply)) throw unexpectedReply('a job', 'it is not an object');
  // Which kind was asked for says it where the reply does not.
  const type = reply['type'] === undefined ? expected?.type : JOB_TYPES.find((known) => known === reply['type']);
  const id = number(reply, 'id');
  const status = text(reply, 'status');
  if (type === undefined || id === undefined || status === '') {
    throw unexpectedReply(
      'a job',
      `it has type ${JSON.stringify(reply['type'])}, id ${JSON.stringify(reply['id'])}, status ${JSON.stringify(reply['status'])}`,
    );
  }
  if (expected && (expected.id !== id || expected.type !== type)) {
    throw unexpectedReply(`${expected.type} ${expected.id}`, `it is ${type} ${id}`);
  }
  const complete = reply['event_processing_finished'];
  return {
    type,
    id,
    status,
    name: line(reply, 'name'),
    started: text(reply, 'started') || undefined,
    finished: text(reply, 'finished') || undefined,
    elapsed: number(reply, 'elapsed'),
    explanation: text(reply, 'job_explanation'),
    traceback: text(reply, 'result_traceback'),
    artifacts: record(reply, 'artifacts'),
    eventsComplete: typeof complete === 'boolean' ? complete : undefined,
    templateId: number(reply, 'unified_job_template'),
    inventoryId: number(reply, 'inventory'),
    limit: text(reply, 'limit'),
    tasksBegun: tasksBegunIn(record(reply, 'playbook_counts')),
    fields: reply,
  };
}

function tasksBegunIn(counts: Record<string, unknown>): number | undefined {
  const [plays, tasks] = [number(counts, 'play_count'), number(counts, 'task_count')];
  return plays === undefined || tasks === undefined ? undefined : plays + tasks;
}

/** The workflow job that a job is a part of; undefined where it is on its own. */
export function workflowOf({ fields }: Pick<Job, 'fields'>): number | undefined {
  return number(record(record(fields, 'summary_fields'), 'source_workflow_job'), 'id');
}

/** A strange reply may be a proxy's; it is retried like an outage and ends as `unknown`, never as success. */
export function unexpectedReply(wanted: string, got: string): UnexpectedReplyError {
  return new UnexpectedReplyError(
    `The controller's reply is not what was asked for (${wanted}): ${got}. Something in front of the controller may have answered.`,
    { status: 200, words: '', fromApi: false, transient: true },
  );
}

/** Rows of a page at most, whatever is asked for (controller fact 53). */
export const MAX_PAGE_SIZE = 200;

/**
 * The rows of a list.
 * @param wanted what was asked for, for the message
 * @throws ResponseError (passing) when it is no list: not the same as a list without rows
 */
export function readList(reply: unknown, wanted: string): unknown[] {
  if (!isRecord(reply) || !Array.isArray(reply['results'])) throw unexpectedReply(wanted, 'it has no results');
  return reply['results'] as unknown[];
}

/** Who asks, from `GET me/`; undefined where the reply does not say. */
export function readUser(reply: unknown): { id: number; username: string } | undefined {
  const [user] = readList(reply, 'the user').filter(isRecord);
  const id = number(user ?? {}, 'id');
  return user === undefined || id === undefined ? undefined : { id, username: text(user, 'username') };
}

/** What `GET …/launch/` says about a template. */
export interface LaunchInfo {
  /** The `ask_…_on_launch` switches that are on; one that is missing (Tower 3.8) is off. */
  asks: ReadonlySet<string>;
  surveyEnabled: boolean;
  variablesNeeded: string[];
  passwordsNeeded: string[];
  inventoryNeeded: boolean;
  defaults: Record<string, unknown>;
}

/** @throws ResponseError when it is no launch description */
export function readLaunchInfo(reply: unknown): LaunchInfo {
  // Tower 3.8 lacks the newer switches: one that is missing is off.
  const known =
    isRecord(reply) &&
    Object.keys(reply).some((key) => key.startsWith('ask_') || key === 'can_start_without_user_input');
  if (!isRecord(reply) || !known) throw unexpectedReply('the launch description of a template', 'it names no prompt');
  return {
    asks: new Set(Object.keys(reply).filter((key) => key.startsWith('ask_') && reply[key] === true)),
    surveyEnabled: reply['survey_enabled'] === true,
    variablesNeeded: texts(reply, 'variables_needed_to_start'),
    passwordsNeeded: texts(reply, 'passwords_needed_to_start'),
    inventoryNeeded: reply['inventory_needed_to_start'] === true,
    defaults: record(reply, 'defaults'),
  };
}

/** One question of a survey. */
export interface SurveyQuestion {
  variable: string;
  type: string;
  required: boolean;
  default: unknown;
  /** Bounds of a number, or of a text's length. */
  min: number | undefined;
  max: number | undefined;
  choices: unknown[];
}

/** The questions of `GET …/survey_spec/`; a template without a survey answers `{}`. */
export function readSurvey(reply: unknown): SurveyQuestion[] {
  const spec = isRecord(reply) && Array.isArray(reply['spec']) ? (reply['spec'] as unknown[]) : [];
  return spec.filter(isRecord).map((question) => ({
    variable: text(question, 'variable'),
    type: text(question, 'type'),
    required: question['required'] === true,
    default: question['default'],
    min: bound(question['min']),
    max: bound(question['max']),
    choices: choices(question['choices']),
  }));
}

/** A bound is a number, a number in quotes, or `''` and null for none. */
function bound(value: unknown): number | undefined {
  if (value === '' || value === null || value === undefined) return undefined;
  const size = Number(value);
  return Number.isNaN(size) ? undefined : size;
}

/** Choices are a list, or in older surveys a text with one a line. */
function choices(value: unknown): unknown[] {
  if (Array.isArray(value)) return value as unknown[];
  return typeof value === 'string' ? value.split(/\r?\n/).filter((line) => line.trim() !== '') : [];
}

/** Jobs of any type. */
export class Jobs {
  readonly #controller: Controller;

  constructor(controller: Controller) {
    this.#controller = controller;
  }

  /**
   * Returns a job's detail.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async get(job: JobRef, options: CallOptions): Promise<Job> {
    return readJob(await this.#controller.get(jobPath(job), options), job);
  }

  /**
   * Asks the controller to cancel a job; a finished job answers 405. It may be repeated (controller fact 34).
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async cancel(job: JobRef, options: CallOptions): Promise<void> {
    await this.#controller.post(`${jobPath(job)}cancel/`, undefined, options);
  }
}

import { ResponseError } from '../http/errors.ts';
import { launchedJobUnread, unexpectedReply } from './connection/reply-errors.ts';
import { isRecord, line, number, record, text } from './fields.ts';
import { type JobOrigin, readJobOrigin } from './job-origin.ts';
import { type RelaunchHosts, type RelaunchInfo, readRelaunchInfo, relaunchBody } from './job-relaunch.ts';
import type { CallOptions, Requests } from './requests.ts';
import { type IgnoredField, readIgnoredFields } from './templates/ignored-fields.ts';
import { type JobPrompts, readJobPrompts } from './templates/prompts.ts';

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

/** Final statuses: a job keeps them. */
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

/**
 * The path of the events of each kind, below the job. Workflow jobs have none (controller fact 27); approvals have none
 * either.
 */
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

/** A unified job, as its detail or a list shows it. Texts are `''` when the reply does not show them. */
export interface Job extends JobRef, JobOrigin {
  name: string;
  status: string;
  /** ISO 8601; undefined before the start. */
  started: string | undefined;
  finished: string | undefined;
  /** Seconds by the controller's clock. */
  elapsed: number | undefined;
  explanation: string;
  traceback: string;
  /** The job's `set_stats` data, complete with the final status (controller fact 20). */
  artifacts: Record<string, unknown>;
  /** True once all events can be read. Workflow jobs do not have it (controller fact 21). */
  eventsComplete: boolean | undefined;
  prompts: JobPrompts;
  /** The fields that the launch dropped, from its reply; empty in every other reply. */
  ignoredFields: readonly IgnoredField[];
  /** Number of plays and tasks started so far; undefined when the reply does not count them. */
  begunCount: number | undefined;
  /** For an approval: whether it timed out. */
  timedOut: boolean;
  /** For an approval: the user who decided. */
  decidedBy: string;
}

/** Returns the path of a job below the API root. */
export function jobPath(job: JobRef): string {
  return `${COLLECTIONS[job.type]}/${job.id}/`;
}

/** Returns whether this type of job has events. */
export function hasEvents({ type }: Pick<JobRef, 'type'>): boolean {
  return EVENTS[type] !== undefined;
}

/** Returns the path of a job's events below the API root, or undefined where it has none. */
export function eventsPath(job: JobRef): string | undefined {
  const events = EVENTS[job.type];
  return events === undefined ? undefined : `${jobPath(job)}${events}/`;
}

/**
 * Returns the path of a job's whole output as a download, which has no size limit (controller fact 25). Returns
 * undefined for a system job, which has only events.
 */
export function downloadPath(job: JobRef): string | undefined {
  if (job.type === 'system_job' || EVENTS[job.type] === undefined) return undefined;
  return `${jobPath(job)}stdout/?format=ansi_download`;
}

/** Returns whether a job's output can be downloaded. */
export function hasDownload(job: JobRef): boolean {
  return downloadPath(job) !== undefined;
}

/**
 * Returns whether a job with this status is not running yet. A pending approval is running: it waits for a decision.
 */
export function isQueued(status: string, type?: JobType): boolean {
  if (type === 'workflow_approval') return false;
  return status === 'new' || status === 'pending' || status === 'waiting';
}

/** Returns whether the controller answered that it has no such job. A page with 404 says so only of a path. */
export function isDeletedJob(error: unknown): boolean {
  return error instanceof ResponseError && error.status === 404 && error.fromApi && error.id !== 'path-unknown';
}

/** Returns whether a job with this status has ended. */
export function isFinal(status: string): boolean {
  return FINAL.has(status);
}

/**
 * Reads a job from its detail, or from the reply to its launch.
 * @param expected the requested job; the reply of another job is refused
 * @throws UnexpectedReplyError when the reply is not that job
 */
export function readJob(reply: unknown, expected?: JobRef): Job {
  if (!isRecord(reply)) throw unexpectedReply('a job', 'it is not an object');
  // A reply without a type has the requested type.
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
    ...readJobOrigin(reply),
    prompts: readJobPrompts(reply),
    ignoredFields: readIgnoredFields(reply['ignored_fields']),
    begunCount: readBegunCount(record(reply, 'playbook_counts')),
    timedOut: reply['timed_out'] === true,
    decidedBy: text(record(record(reply, 'summary_fields'), 'approved_or_denied_by'), 'username'),
  };
}

/** Returns the type of a job in words, such as `workflow job`. */
export function typeWords({ type }: Pick<JobRef, 'type'>): string {
  return type.replaceAll('_', ' ');
}

/** Returns the name of a job, such as `workflow job 7`. */
export function jobName(job: JobRef): string {
  return `${typeWords(job)} ${job.id}`;
}

function readBegunCount(counts: Record<string, unknown>): number | undefined {
  const [plays, tasks] = [number(counts, 'play_count'), number(counts, 'task_count')];
  return plays === undefined || tasks === undefined ? undefined : plays + tasks;
}

/**
 * Returns the job that the reply to a launch or a relaunch names. For a reply with only an id (`{"job": 5}`), reads the
 * job's detail and keeps the reply's `ignored_fields`.
 * @throws UnexpectedReplyError when the reply names no job, or the detail cannot be read
 */
export async function launchedJob(requests: Pick<Requests, 'get'>, reply: unknown): Promise<Job> {
  if (!isRecord(reply)) return readJob(reply);
  const type = JOB_TYPES.find((known) => number(reply, known) !== undefined);
  if (type === undefined) return readJob(reply);
  if ('status' in reply) return readJob({ type, id: reply[type], ...reply });
  const ref = { type, id: number(reply, type) ?? 0 };
  // Without the call's signal: the job must be known so that a cancelled workflow can cancel it. A job exists in any
  // case, so after a failure here the launch stays open.
  const detail = await requests.get(jobPath(ref)).catch((error: unknown) => {
    throw launchedJobUnread(error);
  });
  return { ...readJob(detail, ref), ignoredFields: readIgnoredFields(reply['ignored_fields']) };
}

/**
 * The jobs of a controller, of any type.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
export class Jobs {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** Returns a job. */
  get(job: JobRef, options: CallOptions): Promise<Job> {
    return this.#requests.get(jobPath(job), options, (reply) => readJob(reply, job));
  }

  /** Cancels a job. A finished job answers 405. It may be repeated (controller fact 34). */
  async cancel(job: JobRef, options: CallOptions): Promise<void> {
    await this.#requests.post(`${jobPath(job)}cancel/`, undefined, options);
  }

  /** Returns what a relaunch of this job needs. Updates have no relaunch: the controller answers 404. */
  relaunchInfo(job: JobRef, options: CallOptions): Promise<RelaunchInfo> {
    return this.#requests.get(`${jobPath(job)}relaunch/`, options, readRelaunchInfo);
  }

  /**
   * Relaunches a job. The POST is not idempotent (controller fact 17): retry it only if it certainly did not arrive.
   * @param hosts `failed` for the failed hosts of a playbook run; `all` for the same run again
   * @param passwords for credentials that ask for them at each launch
   */
  relaunch(
    job: JobRef,
    hosts: RelaunchHosts,
    passwords: Readonly<Record<string, string>> | undefined,
    options: CallOptions,
  ): Promise<Job> {
    const body = relaunchBody(job, hosts, passwords);
    return this.#requests.post(`${jobPath(job)}relaunch/`, body, options, (reply) =>
      launchedJob(this.#requests, reply),
    );
  }
}

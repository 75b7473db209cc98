import { ConfigurationError } from '../errors.ts';
import { ResponseError } from '../http/errors.ts';
import type { CallOptions, Controller, RequestOptions } from './client.ts';
import { isRecord, number, text } from './fields.ts';
import { JOB_TYPES, type Job, type JobType, jobPath, readJob, readList } from './jobs.ts';
import { approvalPath } from './workflow-approvals.ts';

/**
 * A job by its number. Where its type is not given, the list of all unified jobs tells it.
 * @throws ConfigurationError when there is none, or one of a kind that is not known;
 *   ResponseError, ConnectionError, the signal's reason
 */
export async function findJob(
  controller: Controller,
  id: number,
  given: JobType | undefined,
  options: RequestOptions,
): Promise<Job> {
  const type = given ?? (await typeOf(controller, id, options));
  try {
    return readJob(await controller.get(jobPath({ type, id }), options), { type, id });
  } catch (error) {
    if (!(error instanceof ResponseError && error.status === 404 && error.fromApi)) throw error;
    throw given === undefined ? missing(id) : missingOfType(id, given);
  }
}

async function typeOf(controller: Controller, id: number, options: RequestOptions): Promise<JobType> {
  const reply = await controller.get(`unified_jobs/?id=${id}`, options).catch((error: unknown) => {
    if (error instanceof ResponseError && error.status === 404) return undefined;
    throw error;
  });
  if (reply === undefined) return await lookInEach(controller, id, options);
  // Compared here as well: a filter that a proxy or an old version drops would match everything.
  const row = readList(reply, 'the list of all jobs')
    .filter(isRecord)
    .find((one) => one['id'] === id);
  if (row === undefined) return await approvalOr(missing(id), controller, id, options);
  const type = JOB_TYPES.find((known) => known === row['type']);
  if (type === undefined) throw unexpectedType(id, text(row, 'type'));
  return type;
}

/** A controller, or something in front of it, that does not offer all jobs at once is asked for each kind. */
async function lookInEach(controller: Controller, id: number, options: RequestOptions): Promise<JobType> {
  for (const type of JOB_TYPES) {
    const found = await controller.get(jobPath({ type, id }), options).catch((error: unknown) => {
      if (error instanceof ResponseError && (error.status === 404 || error.status === 403)) return undefined;
      throw error;
    });
    if (isRecord(found) && found['id'] === id) return type;
  }
  throw missing(id);
}

/** The list of all unified jobs leaves approvals out, although they are some. */
async function approvalOr(
  nothing: ConfigurationError,
  controller: Controller,
  id: number,
  options: RequestOptions,
): Promise<JobType> {
  try {
    await controller.get(approvalPath(id), options);
    return 'workflow_approval';
  } catch (error) {
    // Whoever says it, and in whatever form: a Tower before 3.6 has no approvals at all.
    if (error instanceof ResponseError && error.status === 404) throw nothing;
    throw error;
  }
}

const HEADLINE = 'The job was not found:';

function missing(id: number): ConfigurationError {
  return new ConfigurationError(HEADLINE, [
    `\`job_id\` is ${id}, and there is no such job on this controller, or the user may not see it. Check that the number comes from this controller, and that the user has a role on the job's template.`,
  ]);
}

function missingOfType(id: number, type: JobType): ConfigurationError {
  return new ConfigurationError(HEADLINE, [
    `\`job_id\` is ${id}, and there is no ${type} with this number. Leave out \`job_type\`: it is found out.`,
  ]);
}

function unexpectedType(id: number, type: string): ConfigurationError {
  return new ConfigurationError(HEADLINE, [
    `\`job_id\` is ${id}, and its type is ${type}. Accepted are: ${JOB_TYPES.join(', ')}.`,
  ]);
}

/** Ids in one address: proxies cut long addresses off. */
const MAX_IDS = 100;

/** Jobs of all types. */
export class UnifiedJobs {
  readonly #controller: Controller;

  constructor(controller: Controller) {
    this.#controller = controller;
  }

  /**
   * Returns several jobs of any type by their ids, in one request: the first hundred. Approvals are not among them, since
   * the list of all jobs leaves them out.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async byIds(ids: readonly number[], options: CallOptions): Promise<Job[]> {
    const wanted = new Set(ids.slice(0, MAX_IDS));
    const query = `id__in=${[...wanted].join(',')}&page_size=${MAX_IDS}`;
    const reply = await this.#controller.get(`unified_jobs/?${query}`, options);
    // Compared here as well: a filter that a proxy drops would match everything.
    return readList(reply, 'some jobs')
      .filter((row) => isRecord(row) && wanted.has(Number(row['id'])))
      .map((row) => readJob(row));
  }

  /**
   * Returns how long a template's last successful runs took, in ms, the newest first.
   * @param before only jobs with lower ids count
   * @param count of runs at most
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async pastRuns(templateId: number, before: number, count: number, options: CallOptions): Promise<number[]> {
    const query = `unified_job_template=${templateId}&status=successful&id__lt=${before}&order_by=-id&page_size=${count}`;
    const reply = await this.#controller.get(`unified_jobs/?${query}`, options);
    const elapsed = readList(reply, 'the past runs of the template')
      .filter(isRecord)
      .map((row) => number(row, 'elapsed') ?? 0);
    return elapsed.filter((seconds) => seconds > 0).map((seconds) => seconds * 1000);
  }
}

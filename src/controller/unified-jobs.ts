import { ResponseError } from '../http/errors.ts';
import { JobNotFoundError } from './connection/reply-errors.ts';
import { isRecord, number, readList, text } from './fields.ts';
import { JOB_TYPES, type Job, type JobType, jobPath, readJob } from './jobs.ts';
import type { CallOptions, RequestOptions, Requests } from './requests.ts';
import { approvalPath } from './workflow-approvals.ts';

/** Maximum ids in one URL. Proxies cut long URLs. */
const MAX_IDS = 100;

/**
 * The jobs of a controller, of all types.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
export class UnifiedJobs {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns a job by its id. Without a type, looks it up in the list of all jobs.
   * @throws JobNotFoundError when the job does not exist or has an unknown type
   */
  find(id: number, given: JobType | undefined, options: CallOptions): Promise<Job> {
    return this.#requests.call(options, async (request) => {
      const type = given ?? (await this.#typeOf(id, request));
      try {
        return await this.#requests.get(jobPath({ type, id }), request, (reply) => readJob(reply, { type, id }));
      } catch (error) {
        if (!(error instanceof ResponseError && error.status === 404 && error.fromApi)) throw error;
        throw given === undefined ? missing(id) : missingOfType(id, given);
      }
    });
  }

  /**
   * Returns the newest jobs of a template, newest first. Jobs of unknown types are left out. The API forbids filters on
   * `extra_vars` (controller fact 13), so the caller must look for launch ids.
   * @param count at most two hundred
   */
  async recent(templateId: number, count: number, options: CallOptions): Promise<Job[]> {
    const query = `unified_job_template=${templateId}&order_by=-id&page_size=${count}`;
    const rows = await this.#list(query, 'the jobs of the template', options);
    return readJobs(rows);
  }

  /**
   * Returns the first hundred of these jobs, with one request. Approvals are missing: the list of all jobs has none.
   */
  async byIds(ids: readonly number[], options: CallOptions): Promise<Job[]> {
    const wanted = new Set(ids.slice(0, MAX_IDS));
    const query = `id__in=${[...wanted].join(',')}&page_size=${MAX_IDS}`;
    return await this.#requests.get(`unified_jobs/?${query}`, options, (reply) =>
      // Compare here too: if a proxy drops the filter, everything matches.
      readList(reply, 'some jobs')
        .filter((row) => isRecord(row) && wanted.has(Number(row['id'])))
        .map((row) => readJob(row)),
    );
  }

  /**
   * Returns how long a template's last successful runs took, in ms, newest first.
   * @param before only jobs with lower ids count
   * @param count maximum number of runs
   */
  async pastRuns(templateId: number, before: number, count: number, options: CallOptions): Promise<number[]> {
    const query = `unified_job_template=${templateId}&status=successful&id__lt=${before}&order_by=-id&page_size=${count}`;
    const rows = await this.#list(query, 'the past runs of the template', options);
    const elapsed = rows.map((row) => number(row, 'elapsed') ?? 0);
    return elapsed.filter((seconds) => seconds > 0).map((seconds) => seconds * 1000);
  }

  async #typeOf(id: number, options: RequestOptions): Promise<JobType> {
    let rows: Record<string, unknown>[];
    try {
      rows = await this.#list(`id=${id}`, 'the list of all jobs', options);
    } catch (error) {
      if (error instanceof ResponseError && error.status === 404) return await this.#lookInEach(id, options, error);
      throw error;
    }
    // Compare here too: if a proxy or an old version drops the filter, everything matches.
    const row = rows.find((listed) => listed['id'] === id);
    if (row === undefined) return await this.#approvalOr(missing(id), id, options);
    const type = JOB_TYPES.find((known) => known === row['type']);
    if (type === undefined) throw unexpectedType(id, text(row, 'type'));
    return type;
  }

  #list(query: string, wanted: string, options: CallOptions): Promise<Record<string, unknown>[]> {
    return this.#requests.get(`unified_jobs/?${query}`, options, (reply) => readList(reply, wanted).filter(isRecord));
  }

  /**
   * Returns the type of a job by trying each type. Used when the controller, or something in front of it, does not
   * offer the list of all jobs.
   * @throws JobNotFoundError when the API itself says that the job does not exist; `failure` when only pages
   * answered, as in an outage
   */
  async #lookInEach(id: number, options: RequestOptions, failure: ResponseError): Promise<JobType> {
    let { fromApi } = failure;
    for (const type of JOB_TYPES) {
      const found = await this.#requests.get(jobPath({ type, id }), options).catch((error: unknown) => {
        if (!(error instanceof ResponseError) || (error.status !== 404 && error.status !== 403)) throw error;
        fromApi ||= error.fromApi;
        return undefined;
      });
      if (isRecord(found) && found['id'] === id) return type;
    }
    throw fromApi ? missing(id) : failure;
  }

  /**
   * Returns the type `workflow_approval` if there is such an approval. The list of all jobs leaves approvals out,
   * although they are jobs.
   */
  async #approvalOr(nothing: JobNotFoundError, id: number, options: RequestOptions): Promise<JobType> {
    try {
      await this.#requests.get(approvalPath(id), options);
      return 'workflow_approval';
    } catch (error) {
      // In any form, also from a proxy: Tower before 3.6 has no approvals.
      if (error instanceof ResponseError && error.status === 404) throw nothing;
      throw error;
    }
  }
}

/** Reads the jobs of a list. Jobs of unknown types are left out. */
export function readJobs(rows: readonly unknown[]): Job[] {
  return rows.flatMap((row) => {
    try {
      return [readJob(row)];
    } catch {
      return [];
    }
  });
}

function missing(id: number): JobNotFoundError {
  return new JobNotFoundError({ id: 'job-not-found', values: { id } });
}

function missingOfType(id: number, type: JobType): JobNotFoundError {
  return new JobNotFoundError({ id: 'job-of-type-not-found', values: { id, type } });
}

function unexpectedType(id: number, type: string): JobNotFoundError {
  return new JobNotFoundError({ id: 'job-type-unknown', values: { id, type, types: JOB_TYPES.join(', ') } });
}

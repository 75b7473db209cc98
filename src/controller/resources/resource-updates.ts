import { type Job, type JobRef, jobPath, readJob } from '../jobs.ts';
import type { CallOptions, Requests } from '../requests.ts';
import { pathOf, type Resource, readRow, write } from './api.ts';

/** The state of the last update of a project or inventory source. */
export interface UpdateState {
  /** `never updated` for a moment before a project's first update starts. */
  status: string;
  /** The update that ended last. */
  lastJob: number | undefined;
}

/** Updates of projects and inventory sources. */
export class ResourceUpdates {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** Starts an update. @throws ResponseError, ConnectionError, the signal's reason */
  async start(resource: Resource, options: CallOptions): Promise<JobRef> {
    const path = `${pathOf(resource)}update/`;
    return readJob(await write(this.#requests, options, (request) => this.#requests.post(path, {}, request)));
  }

  /** Returns a started update. @throws ResponseError, ConnectionError, the signal's reason */
  async get(update: JobRef, options: CallOptions): Promise<Job> {
    return await this.#requests.call(options, async (request) => {
      return readJob(await this.#requests.get(jobPath(update), request), update);
    });
  }

  /** Returns the state of an object's last update. @throws ResponseError, ConnectionError, the signal's reason */
  async state(resource: Resource, options: CallOptions): Promise<UpdateState> {
    const path = pathOf(resource);
    return await this.#requests.call(options, async (request) => {
      const row = readRow(await this.#requests.get(path, request), path);
      return { status: row.status, lastJob: row.related('last_job')?.id };
    });
  }
}

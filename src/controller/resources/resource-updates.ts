import type { CallOptions } from '../client.ts';
import { type JobRef, jobPath, readJob } from '../jobs.ts';
import { type Api, pathOf, type Resource, readRow, write } from './api.ts';

/** The state of the last update of a project or inventory source. */
export interface UpdateState {
  /** `never updated` for a moment before a project's first update starts. */
  status: string;
  /** The update that ended last. */
  lastJob: number | undefined;
}

/** Updates of projects and inventory sources. */
export class ResourceUpdates {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Starts an update. @throws ResponseError, ConnectionError, the signal's reason */
  async start(resource: Resource, options: CallOptions): Promise<JobRef> {
    const path = `${pathOf(resource)}update/`;
    return readJob(await write(this.#api, options, (request) => this.#api.post(path, {}, request)));
  }

  /** Returns the status of a started update. @throws ResponseError, ConnectionError, the signal's reason */
  async status(update: JobRef, options: CallOptions): Promise<string> {
    return await this.#api.call(options, async (request) => {
      return readJob(await this.#api.get(jobPath(update), request), update).status;
    });
  }

  /** Returns the state of an object's last update. @throws ResponseError, ConnectionError, the signal's reason */
  async state(resource: Resource, options: CallOptions): Promise<UpdateState> {
    const path = pathOf(resource);
    return await this.#api.call(options, async (request) => {
      const row = readRow(await this.#api.get(path, request), path);
      return { status: row.status, lastJob: row.related('last_job')?.id };
    });
  }
}

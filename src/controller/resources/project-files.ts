import { ResponseError } from '../../http/errors.ts';
import { isRecord, texts } from '../fields.ts';
import type { CallOptions, Requests } from '../requests.ts';

/** The files of projects on the controller's own disk. */
export class ProjectFiles {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns the playbooks of a project, as its last update found them.
   * @returns undefined when this user may not see them
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async playbooks(projectId: number, options: CallOptions): Promise<string[] | undefined> {
    try {
      const reply = await this.#requests.get(`projects/${projectId}/playbooks/`, options);
      return Array.isArray(reply) ? reply.filter((one) => typeof one === 'string') : undefined;
    } catch (error) {
      if (error instanceof ResponseError && error.fromApi && [403, 404].includes(error.status)) return undefined;
      throw error;
    }
  }

  /**
   * Returns the folders that a new manual project can use: those of no other project (controller fact 85).
   * @returns undefined when this user may not see them
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async freeFolders(options: CallOptions): Promise<string[] | undefined> {
    const config = await this.#requests.get('config/', options);
    return isRecord(config) && Array.isArray(config['project_local_paths'])
      ? texts(config, 'project_local_paths')
      : undefined;
  }
}

import type { CallOptions, Requests } from './requests.ts';
import type { Collections } from './resources/collections.ts';

/** The OAuth2 applications of tokens. Behind a gateway they are the gateway's own. */
export class Applications {
  readonly #requests: Requests;
  readonly #collections: Collections;

  constructor(requests: Requests, collections: Collections) {
    this.#requests = requests;
    this.#collections = collections;
  }

  /**
   * Returns the ids of the applications with this id or name, at most twenty.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async find(by: 'id' | 'name', wanted: string, options: CallOptions): Promise<number[]> {
    const resource = this.#requests.root.gateway ? '../../gateway/v1/applications' : 'applications';
    const rows = await this.#collections.list({ resource, filters: [[by, wanted]], limit: 20 }, options);
    return rows.map(({ id }) => id);
  }
}

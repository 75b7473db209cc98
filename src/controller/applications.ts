import type { CallOptions, Controller } from './client.ts';

/** The OAuth2 applications of tokens. Behind a gateway they are the gateway's own. */
export class Applications {
  readonly #controller: Controller;

  constructor(controller: Controller) {
    this.#controller = controller;
  }

  /**
   * Returns the ids of the applications with this id or name, at most twenty.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async find(by: 'id' | 'name', wanted: string, options: CallOptions): Promise<number[]> {
    const { root, collections } = this.#controller;
    const resource = root.gateway ? '../../gateway/v1/applications' : 'applications';
    const rows = await collections.list({ resource, filters: [[by, wanted]], limit: 20 }, options);
    return rows.map(({ id }) => id);
  }
}

import type { CallOptions, Requests } from './client.ts';
import { readCollection } from './collections.ts';
import { number } from './fields.ts';

/** The OAuth2 applications that tokens can belong to; behind a gateway they are the gateway's own. */
export class Applications {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns the ids of the applications with this id or name; twenty at most.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async find(by: 'id' | 'name', wanted: string, options: CallOptions): Promise<number[]> {
    const resource = this.#requests.root.gateway ? '../../gateway/v1/applications' : 'applications';
    const query = { resource, filters: [[by, wanted] as const], orderBy: [], limit: 20 };
    const { rows } = await readCollection((path) => this.#requests.get(path, options), query);
    return rows.flatMap((row) => number(row, 'id') ?? []);
  }
}

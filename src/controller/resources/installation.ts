import { isRecord, text } from '../fields.ts';
import type { CallOptions, Requests } from '../requests.ts';

/** The installation behind an address. */
export class Installation {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns the id that every installation of a controller has of its own (`install_uuid`); `''` when it shows none.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async id(options: CallOptions): Promise<string> {
    const reply = await this.#requests.get('ping/', options);
    return isRecord(reply) ? text(reply, 'install_uuid') : '';
  }
}

import { ConnectionError, ResponseError } from '../../http/errors.ts';
import { isTransient } from '../../timing/transient-error.ts';

/**
 * A POST that must be carried out once, although its reply may get lost: before it is sent again, and when the second is
 * refused, it is looked whether the first one was carried out. The API's own uniqueness does the rest.
 */
export class Ambiguity<T> {
  readonly #look: () => Promise<T | undefined>;
  #isOpen = false;

  /** @param look finds what an earlier try did, or undefined */
  constructor(look: () => Promise<T | undefined>) {
    this.#look = look;
  }

  /** One try. @throws what the POST throws */
  async once(post: () => Promise<T>): Promise<T> {
    if (this.#isOpen) {
      const done = await this.#look();
      if (done !== undefined) return done;
    }
    try {
      return await post();
    } catch (error) {
      if (this.#isOpen && error instanceof ResponseError && error.status === 400) {
        const done = await this.#look();
        if (done !== undefined) return done;
      }
      const arrived = !(error instanceof ConnectionError) || error.mayHaveArrived;
      this.#isOpen ||= isTransient(error) && arrived;
      throw error;
    }
  }
}

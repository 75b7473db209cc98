import { ConnectionError, ResponseError } from '../../http/errors.ts';
import { isTransient } from '../../timing/transient-error.ts';

/**
 * Carries out a POST once although its reply may be lost. Before a second POST, and when that is refused, it looks for
 * the result of the first one. The API's uniqueness rules do the rest.
 */
export class AmbiguousPost<T> {
  #mayBeDone = false;

  /**
   * Makes one attempt.
   * @param find returns the result of an earlier attempt, or undefined
   * @throws what the POST and `find` throw
   */
  async attempt(post: () => Promise<T>, find: () => Promise<T | undefined>): Promise<T> {
    if (this.#mayBeDone) {
      const done = await find();
      if (done !== undefined) return done;
    }
    try {
      return await post();
    } catch (error) {
      if (this.#mayBeDone && error instanceof ResponseError && error.status === 400) {
        const done = await find();
        if (done !== undefined) return done;
      }
      this.#mayBeDone ||= mayHaveArrived(error);
      throw error;
    }
  }
}

/** Returns whether a failed request may have been carried out and a later attempt can succeed. */
export function mayHaveArrived(error: unknown): boolean {
  return isTransient(error) && (!(error instanceof ConnectionError) || error.mayHaveArrived);
}

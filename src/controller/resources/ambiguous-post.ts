import { ConnectionError, ResponseError } from '../../http/errors.ts';
import { isTransient } from '../../timing/transient-error.ts';

/**
 * A POST that must be carried out once although its reply may get lost. Before it is sent again, and when the second one
 * is refused, it looks for what the first one did. The API's own uniqueness does the rest.
 */
export class AmbiguousPost<T> {
  #mayBeDone = false;

  /**
   * Makes one attempt.
   * @param find returns what an earlier attempt did, or undefined
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

/** Whether a request that failed can have been carried out, and a later attempt can succeed. */
export function mayHaveArrived(error: unknown): boolean {
  return isTransient(error) && (!(error instanceof ConnectionError) || error.mayHaveArrived);
}

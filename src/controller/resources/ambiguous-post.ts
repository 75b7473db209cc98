import { ConnectionError, ResponseError } from '../../http/errors.ts';
import { isTransient } from '../../timing/transient-error.ts';

/**
 * A POST that must be carried out once although its reply may get lost. Before it is sent again, and when the second one
 * is refused, it looks for what the first one did. The API's own uniqueness does the rest.
 */
export class AmbiguousPost<T> {
  readonly #find: () => Promise<T | undefined>;
  #mayBeDone = false;

  /** @param find returns what an earlier attempt did, or undefined */
  constructor(find: () => Promise<T | undefined>) {
    this.#find = find;
  }

  /** Makes one attempt. @throws what the POST and `find` throw */
  async attempt(post: () => Promise<T>): Promise<T> {
    if (this.#mayBeDone) {
      const done = await this.#find();
      if (done !== undefined) return done;
    }
    try {
      return await post();
    } catch (error) {
      if (this.#mayBeDone && error instanceof ResponseError && error.status === 400) {
        const done = await this.#find();
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

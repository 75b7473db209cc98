import type { ReadContext } from '../context.ts';
import type { Known } from '../read/registry.ts';

/** The user of this run, read once. */
export class OwnUser {
  readonly #context: ReadContext;
  #id: Promise<number | undefined> | undefined;

  constructor(context: ReadContext) {
    this.#context = context;
  }

  /** Returns whether an object is the user of this run. @throws ResponseError, ConnectionError, the signal's reason */
  async is({ collection, id }: Pick<Known, 'collection' | 'id'>): Promise<boolean> {
    if (collection !== 'users' || id === undefined) return false;
    const { resources, call } = this.#context;
    this.#id ??= resources.users.me(call).then((user) => user?.id);
    return (await this.#id) === id;
  }
}

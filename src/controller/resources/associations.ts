import { ResponseError } from '../../http/errors.ts';
import { isRecord, MAX_PAGE_SIZE, number, readList } from '../fields.ts';
import type { CallOptions, Requests } from '../requests.ts';
import { AmbiguousPost } from './ambiguous-post.ts';
import { pathOf, type Resource, write } from './api.ts';
import { type Member, memberOf, type Row, rowFrom } from './rows.ts';

/** Lists below an object, such as the credentials of a job template. */
export class Associations {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns all members of a list in the controller's order. For instance groups this is the order of association
   * (controller fact 93).
   * @throws ResponseError (transient when the reply is not a list), ConnectionError, the signal's reason
   */
  async members(owner: Resource, list: string, options: CallOptions): Promise<Member[]> {
    const rows = await this.rows(owner, list, options);
    return rows.flatMap(memberOf);
  }

  /** Returns all members of a list with their fields. @throws as `members` */
  async rows(owner: Resource, list: string, options: CallOptions): Promise<Row[]> {
    const members: Row[] = [];
    for (let page = 1; ; page += 1) {
      const path = `${pathOf(owner)}${list}/?page_size=${MAX_PAGE_SIZE}${page === 1 ? '' : `&page=${page}`}`;
      const { rows, isLast } = await this.#requests.call(options, async (request) => {
        const reply = await this.#requests.get(path, request);
        const read = readList(reply, `the ${list} of ${pathOf(owner)}`);
        return { rows: read, isLast: !isRecord(reply) || typeof reply['next'] !== 'string' };
      });
      members.push(...rows.flatMap((row) => rowFrom(row) ?? []));
      if (isLast || rows.length === 0) return members;
    }
  }

  /**
   * Adds an object to a list. If the reply is lost, checks whether the list has it: some lists refuse an existing
   * member (controller fact 83).
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async add(owner: Resource, list: string, id: number, options: CallOptions): Promise<void> {
    const path = `${pathOf(owner)}${list}/`;
    const once = new AmbiguousPost<'added'>();
    await write(this.#requests, options, (request, reading) =>
      once.attempt(
        async () => {
          await this.#requests.post(path, { id }, request);
          return 'added';
        },
        async () => {
          const reply = await this.#requests.get(`${path}?id=${id}`, reading);
          return isRecord(reply) && number(reply, 'count') === 1 ? 'added' : undefined;
        },
      ),
    );
  }

  /**
   * Removes an object from a list. Succeeds when the owner no longer exists: deleting a group deletes its child groups.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async remove(owner: Resource, list: string, id: number, options: CallOptions): Promise<void> {
    const path = `${pathOf(owner)}${list}/`;
    try {
      await write(this.#requests, options, (request) => this.#requests.post(path, { id, disassociate: true }, request));
    } catch (error) {
      if (!(error instanceof ResponseError && error.fromApi && error.status === 404)) throw error;
    }
  }
}

import { isRecord, number, readList, text } from './fields.ts';
import type { CallOptions, Requests } from './requests.ts';

/** A user of the controller. */
export interface User {
  id: number;
  username: string;
}

/** The users of a controller. */
export class Users {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Returns the authenticated user; undefined when the reply does not say.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  me(options: CallOptions): Promise<User | undefined> {
    return this.#requests.get('me/', options, readUser);
  }
}

function readUser(reply: unknown): User | undefined {
  const [user] = readList(reply, 'the user').filter(isRecord);
  const id = number(user ?? {}, 'id');
  return user === undefined || id === undefined ? undefined : { id, username: text(user, 'username') };
}

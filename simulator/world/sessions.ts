/** How long a session lives that nobody uses, in milliseconds. */
export const SESSION_MS = 1_800_000;

/** Somebody who has logged in as browsers and the awx CLI do. */
interface Session {
  user: number;
  expires: number;
}

/** The sessions, by the key that is in the cookie. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  /** Begins one. `now` is in milliseconds since 1970. */
  open(key: string, user: number, now: number): void {
    this.#sessions.set(key, { user, expires: now + SESSION_MS });
  }

  /** The id of its user, undefined when there is none or it has expired; each use prolongs it. */
  user(key: string, now: number): number | undefined {
    const session = this.#sessions.get(key);
    if (!session || session.expires <= now) return undefined;
    session.expires = now + SESSION_MS;
    return session.user;
  }

  close(key: string): void {
    this.#sessions.delete(key);
  }
}

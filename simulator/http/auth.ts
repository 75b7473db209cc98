import type { IncomingHttpHeaders } from 'node:http';
import type { Token, User } from '../rows/people.ts';
import type { World } from '../world/world.ts';
import { cookie, SESSION_COOKIE } from './cookies.ts';
import { Refusal } from './reply.ts';

/** Who calls, and how that is known. */
export interface Caller {
  user?: User;
  token?: Token;
  /** By a cookie, which a browser sends along whoever made it ask. */
  session?: true;
}

/** Who calls, by Bearer token, Basic auth, or a session's cookie. */
export function authenticate(world: World, headers: IncomingHttpHeaders, now: number): Caller {
  const [scheme, value] = (headers.authorization ?? '').split(/ +/, 2);
  if (scheme?.toLowerCase() === 'bearer' && value) {
    const token = world.tokens.find((row) => row.token === value && row.expires > now);
    const user = world.users.get(token?.user);
    return token && user ? { user, token } : {};
  }
  if (scheme?.toLowerCase() === 'basic' && value) {
    const { username, password } = basic(value);
    const user = world.users.find((row) => row.username === username && row.password === password);
    return user ? { user } : {};
  }
  const user = world.users.get(world.sessions.user(cookie(headers, SESSION_COOKIE) ?? '', now));
  return user ? { user, session: true } : {};
}

/** The two halves of a Basic credential. */
export function basic(value: string): { username: string; password: string } {
  const text = Buffer.from(value, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return { username: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** 401: the text is the same whether credentials were missing or wrong. */
export function unauthenticated(): Refusal {
  return new Refusal({
    status: 401,
    json: {
      detail: 'Authentication credentials were not provided. To establish a login session, visit /api/login/.',
    },
    headers: { 'WWW-Authenticate': 'Bearer realm=api authorization_url=/api/o/authorize/' },
  });
}

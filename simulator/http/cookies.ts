import type { IncomingHttpHeaders } from 'node:http';
import { randomText } from '../text/random.ts';
import type { World } from '../world/world.ts';

/** Name of the session's cookie, which a login tells in a header, too. */
export const SESSION_COOKIE = 'awx_sessionid';

/** Name of the cookie that a browser's own pages can read, and pages of others cannot. */
export const CSRF_COOKIE = 'csrftoken';

/** The value of a cookie that was sent. */
export function cookie(headers: IncomingHttpHeaders, name: string): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [key, ...value] = pair.trim().split('=');
    if (key === name) return value.join('=');
  }
  return undefined;
}

/** Gives a browser its token against forged requests: the one that it has, or a new one. */
export function csrfCookie(world: World, headers: IncomingHttpHeaders): string {
  const token = cookie(headers, CSRF_COOKIE) ?? randomText(world.random, 32);
  return `${CSRF_COOKIE}=${token}; Path=/; SameSite=Lax`;
}

/** Why a request of a browser may be forged, in the framework's words; undefined when it is its own. */
export function forged(headers: IncomingHttpHeaders, form: Record<string, string> = {}): string | undefined {
  const own = cookie(headers, CSRF_COOKIE);
  const token = form['csrfmiddlewaretoken'] ?? headers['x-csrftoken'];
  if (own === undefined) return 'CSRF cookie not set.';
  if (token === undefined) return 'CSRF token missing.';
  return token === own ? undefined : "CSRF token from the 'X-Csrftoken' HTTP header incorrect.";
}

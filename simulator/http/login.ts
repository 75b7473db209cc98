import { randomText } from '../text/random.ts';
import { SESSION_MS } from '../world/sessions.ts';
import type { World } from '../world/world.ts';
import { parseForm } from './body.ts';
import { cookie, csrfCookie, forged, SESSION_COOKIE } from './cookies.ts';
import { escapeHtml, page } from './html.ts';
import type { Reply } from './reply.ts';
import type { Wire } from './request.ts';

/** `/api/login/`, by which browsers and the awx CLI begin a session: a form, which a redirect answers. */
export function login(world: World, wire: Wire): Reply {
  const now = world.settle();
  const cookies = [csrfCookie(world, wire.headers)];
  if (wire.method !== 'POST') return { ...form(wire, cookies, ''), status: 200 };
  const given = parseForm(wire.text);
  const reason = forged(wire.headers, given);
  if (reason !== undefined) return { ...page(403, 'Forbidden', '/api/login/', escapeHtml(reason)), from: 'django' };
  const user = world.users.find((row) => row.username === given['username'] && row.password === given['password']);
  if (!user) {
    const message = 'Your username or password is incorrect. Please try again.';
    return { ...form(wire, cookies, message), status: 401 };
  }
  const key = randomText(world.random, 32, 'abcdefghijklmnopqrstuvwxyz0123456789');
  world.sessions.open(key, user.id, now);
  const seconds = SESSION_MS / 1000;
  // An address of elsewhere is not gone to.
  const next = /^\/(?!\/)/.test(given['next'] ?? '') ? String(given['next']) : '/accounts/profile/';
  return {
    ...moved(next),
    headers: { Location: next, 'X-API-Session-Cookie-Name': SESSION_COOKIE, 'Session-Timeout': String(seconds) },
    cookies: [
      'userLoggedIn=true; Path=/; SameSite=Lax',
      ...cookies,
      `${SESSION_COOKIE}=${key}; HttpOnly; Max-Age=${seconds}; Path=/; SameSite=Lax`,
    ],
  };
}

/** `/api/logout/`. */
export function logout(world: World, wire: Wire): Reply {
  world.sessions.close(cookie(wire.headers, SESSION_COOKIE) ?? '');
  const gone = `${SESSION_COOKIE}=""; Max-Age=0; Path=/; SameSite=Lax`;
  return { ...moved('/api/'), cookies: ['userLoggedIn=false; Path=/', gone] };
}

function moved(location: string): Reply {
  return {
    status: 302,
    type: 'text/html; charset=utf-8',
    text: '',
    headers: { Location: location },
    from: 'django',
  };
}

function form(wire: Wire, cookies: string[], error: string): Reply {
  const token = /csrftoken=(\w+)/.exec(cookies[0] ?? '')?.[1] ?? '';
  const next = new URLSearchParams(wire.url.split('?')[1]).get('next') ?? '/api/';
  const content = `<form method="post" action="/api/login/">
  <input type="hidden" name="csrfmiddlewaretoken" value="${escapeHtml(token)}">
  <input type="hidden" name="next" value="${escapeHtml(next)}">
  <label>Username <input name="username"></label>
  <label>Password <input name="password" type="password"></label>
  <button>Log in</button> ${escapeHtml(error)}
</form>`;
  return { ...page(200, 'Log In · AWX', '/api/login/', content), from: 'django', cookies };
}

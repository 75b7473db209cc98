import { authenticate } from '../http/auth.ts';
import { csrfCookie } from '../http/cookies.ts';
import { refusedByAuthorization } from '../http/envoy.ts';
import { escapeHtml, nginx, page } from '../http/html.ts';
import { ok, type Reply } from '../http/reply.ts';
import type { Wire } from '../http/request.ts';
import type { World } from '../world/world.ts';
import { gatewayNotFound } from './authorize.ts';
import { PRODUCT_VERSION } from './handle.ts';

/** A request for the gateway, as far as its pages depend on it. */
interface Request {
  method: string;
  path: string;
  headers: { accept?: string | undefined; cookie?: string | undefined; authorization?: string | undefined };
}

const LOGIN = /^\/api\/(controller|gateway\/v1)\/login\/$/;

/**
 * What the gateway answers above the versions of its APIs, and for every path that no service has.
 * @returns undefined where a service answers
 */
export function gatewayFront(world: World, request: Request): Reply | undefined {
  const { path } = request;
  if (path === '/up') return { status: 200, type: 'text/plain', text: 'UP', from: 'envoy' };
  if (path === '/api/gateway/') {
    const current_version = `${path}v1/`;
    return root(world, request, { current_version, available_versions: { v1: current_version } });
  }
  if (path === '/api/') {
    const apis = { gateway: '/api/gateway/', controller: '/api/controller/' };
    return root(world, request, { description: 'AAP gateway REST API', apis });
  }
  if (LOGIN.test(path) && request.method !== 'POST') return loginPage(world, request);
  return /^\/(api|o\/)/.test(path) ? undefined : gatewayNotFound();
}

function root(world: World, { headers, path }: Request, json: NonNullable<Reply['json']>): Reply {
  const known = authenticate(world, headers, world.settle()).user !== undefined;
  const shared = {
    headers: { Allow: 'GET, HEAD, OPTIONS', ...(known ? { 'X-API-Product-Version': PRODUCT_VERSION } : {}) },
    cookies: [csrfCookie(world, headers)],
    from: 'gateway' as const,
  };
  const isPage = headers.accept?.includes('text/html') && !headers.accept.includes('json');
  if (!isPage) return { ...ok(json), ...shared };
  const content = `<pre class="prettyprint">${escapeHtml(JSON.stringify(json, null, 4))}</pre>`;
  return { ...page(200, 'REST API – Django REST framework', path, content), ...shared };
}

const UNCACHED = { 'Cache-Control': 'max-age=0, no-cache, no-store, must-revalidate, private' };

/** The form to log in, for browsers alone. */
function loginPage(world: World, { headers }: Request): Reply {
  if (!headers.accept?.includes('text/html')) {
    const refused = refusedByAuthorization(406, 'Unacceptable content type', headers.accept);
    return { ...refused, headers: UNCACHED, from: 'gateway-page' };
  }
  const cookie = csrfCookie(world, headers);
  const token = /csrftoken=(\w+)/.exec(cookie)?.[1] ?? '';
  const fields = [
    `<input type="hidden" name="csrfmiddlewaretoken" value="${token}">`,
    '<input name="username"><input type="password" name="password"><button>Log in</button>',
  ].join('');
  const text = `<html><body><form method="post">${fields}</form></body></html>\n`;
  return {
    status: 200,
    type: 'text/html; charset=utf-8',
    text,
    headers: UNCACHED,
    cookies: [cookie],
    from: 'gateway-page',
  };
}

/** Nginx, in front of the controller, reads no longer request line, and Envoy no longer headers. */
const NGINX_LIMIT = 8 * 1024;
const ENVOY_LIMIT = 60 * 1024;

/** What a URL gets that is too long for Envoy, or for nginx behind it. */
export function refuseLongUrl(url: string): Reply | undefined {
  if (url.length > ENVOY_LIMIT) {
    const text = 'Request Header Fields Too Large';
    return { status: 431, type: 'text/plain', text, headers: { Connection: 'close' }, from: 'envoy' };
  }
  return url.length > NGINX_LIMIT ? nginx(414, 'Request-URI Too Large') : undefined;
}

/** The gateway takes `Token` for `Bearer`. */
export function withBearer(wire: Wire): Wire {
  const authorization = wire.headers.authorization?.replace(/^token /i, 'Bearer ');
  return authorization === undefined ? wire : { ...wire, headers: { ...wire.headers, authorization } };
}

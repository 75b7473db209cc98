import type { IncomingHttpHeaders } from 'node:http';
import { authenticate, unauthenticated } from '../http/auth.ts';
import { parseBody } from '../http/body.ts';
import { forged } from '../http/cookies.ts';
import { djangoNotFound, escapeHtml, page } from '../http/html.ts';
import { detail, forbidden, notAllowed, Refusal, type Reply } from '../http/reply.ts';
import type { Call } from '../http/request.ts';
import { VERSION } from '../http/version.ts';
import type { World } from '../world/world.ts';
import { describeView } from './describe.ts';
import { resolveNamed } from './named-urls.ts';
import type { Route, Routes } from './router.ts';

/** A request as it came off the wire, with what stands before the API root taken off. */
export interface Incoming {
  method: string;
  base: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  text: string;
}

const DEPRECATED = '299 awx "This resource has been deprecated and will be removed in a future release."';

/** Takes a request through everything that is the same for all paths, then to its handler. */
export function handle(world: World, routes: Routes, incoming: Incoming): Reply {
  // A path that is no proper encoding of anything fits no pattern.
  if (/%(?![0-9a-fA-F]{2})/.test(incoming.path)) return djangoNotFound();
  const named = resolveNamed(world, routes.named, incoming.path);
  if (named instanceof Refusal) return { ...named.reply, from: 'django' };
  const match = routes.match(named);
  if (!match) return djangoNotFound();
  const { route, params } = match;
  let reply: Reply;
  try {
    reply = answer(world, route, params, { ...incoming, path: named });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply = error.reply;
  }
  if (reply.from) return reply;
  // The version is told only to who is known.
  const unread = (reply.status === 415 && world.hasOauth) || /JSON parse error/.test(JSON.stringify(reply.json ?? ''));
  const known =
    !unread && !route.methods.ignoresUser && authenticate(world, incoming.headers, world.clock.ms()).user !== undefined;
  const version: Record<string, string> = known ? { 'X-API-Product-Version': VERSION } : {};
  const { deprecated, headers } = route.methods;
  const warning: Record<string, string> = deprecated ? { Warning: DEPRECATED } : {};
  return { ...reply, headers: { ...version, Allow: route.allow, ...warning, ...headers, ...reply.headers } };
}

function answer(world: World, route: Route, params: string[], incoming: Incoming): Reply {
  const now = world.settle();
  const { user, token, session } = authenticate(world, incoming.headers, now);
  if (!user && !route.methods.anonymous) throw unauthenticated();
  const method = incoming.method === 'HEAD' ? 'GET' : incoming.method;
  const accept = incoming.headers.accept ?? '*/*';
  if (!route.methods.negotiates && !acceptsJson(accept) && !accept.includes('text/html')) {
    throw detail(406, 'Could not satisfy the request Accept header.');
  }
  const asked: Call = { ...incoming, world, now, user, token, method, body: undefined };
  if (method === 'OPTIONS') return { status: 200, json: describeView(route, asked, params) };
  const reason = session && method !== 'GET' ? forged(incoming.headers) : undefined;
  if (reason !== undefined) throw detail(403, `CSRF Failed: ${reason}`);
  // A token with the scope `read` is refused before anything else is looked at.
  if (token && !token.scope.split(' ').includes('write') && method !== 'GET') throw forbidden();
  const handler = route.methods[method as 'GET'];
  if (!handler) throw notAllowed(method);
  const body =
    method === 'GET' ? undefined : parseBody(incoming.text, incoming.headers['content-type'], world.hasOauth);
  const reply = handler({ ...asked, body }, ...params);
  return acceptsJson(accept) || route.methods.negotiates ? reply : browsable(route, incoming, reply);
}

function acceptsJson(accept: string): boolean {
  return /\*\/\*|application\/(\*|json)/.test(accept);
}

/** The page that a browser gets in place of JSON. */
function browsable(route: Route, incoming: Incoming, reply: Reply): Reply {
  const content = `<pre class="prettyprint">${escapeHtml(JSON.stringify(reply.json ?? null, null, 4))}</pre>`;
  const html = page(reply.status, `${route.methods.title} · AWX REST API`, incoming.base + incoming.path, content);
  return { ...html, headers: { ...reply.headers } };
}

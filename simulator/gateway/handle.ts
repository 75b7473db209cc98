import type { IncomingHttpHeaders } from 'node:http';
import { authenticate, type Caller } from '../http/auth.ts';
import type { Reply } from '../http/reply.ts';
import { handle, type Incoming } from '../rest/handle.ts';
import type { World } from '../world/world.ts';
import { gatewayRoutes } from './routes.ts';

/** As the gateway names its own version to those whom it knows. */
export const PRODUCT_VERSION = '2.6.20261119';

const ROUTES = gatewayRoutes();

/** Takes a request to the gateway's own API. */
export function handleAtGateway(world: World, incoming: Incoming): Reply {
  const match = ROUTES.match(incoming.path);
  const caller = authenticate(world, incoming.headers, world.settle());
  noteUse(world, caller);
  const known = caller.user !== undefined;
  if (match && !known && !match.route.methods.anonymous) {
    return { ...unknownUser(world, incoming.headers, match.route.allow), from: 'gateway' };
  }
  const reply = handle(world, ROUTES, incoming);
  if (reply.from) return { ...reply, from: 'gateway-page' };
  const version: Record<string, string> = known ? { 'X-API-Product-Version': PRODUCT_VERSION } : {};
  return { ...reply, headers: { ...reply.headers, ...version }, from: 'gateway' };
}

/** The gateway notes when it last saw a token. */
export function noteUse(world: World, { token }: Caller): void {
  if (token) token.last_used = world.clock.ms();
}

/** 401: the gateway, unlike the controller, tells a wrong password from a wrong token in words, and the latter in a header. */
function unknownUser(world: World, { authorization = '' }: IncomingHttpHeaders, allow: string): Reply {
  const [scheme, secret] = authorization.split(' ').map((word, index) => (index === 0 ? word.toLowerCase() : word));
  const detail = scheme === 'basic' ? 'Invalid username/password.' : 'Authentication credentials were not provided.';
  const why = world.tokens.find(({ token }) => token === secret) ? 'has expired' : 'is invalid';
  const error = scheme === 'bearer' ? `,error="invalid_token",error_description="The access token ${why}."` : '';
  return { status: 401, json: { detail }, headers: { Allow: allow, 'WWW-Authenticate': `Bearer realm="api"${error}` } };
}

import type { IncomingHttpHeaders } from 'node:http';
import { authenticate } from '../http/auth.ts';
import { handle, type Incoming } from '../http/handle.ts';
import type { Reply } from '../http/reply.ts';
import type { World } from '../world/world.ts';
import { gatewayRoutes } from './routes.ts';

/** As the gateway names its own version to those whom it knows. */
const VERSION = '2.6.20261119';

const ROUTES = gatewayRoutes();

/** Takes a request to the gateway's own API. */
export function handleAtGateway(world: World, incoming: Incoming): Reply {
  const match = ROUTES.match(incoming.path);
  if (match && authenticate(world, incoming.headers, world.settle()).user === undefined) {
    return { ...unknownUser(incoming.headers, match.route.allow), from: 'gateway' };
  }
  const reply = handle(world, ROUTES, incoming);
  if (reply.from) return { ...reply, from: 'gateway-page' };
  return { ...reply, headers: { ...reply.headers, 'X-API-Product-Version': VERSION }, from: 'gateway' };
}

/** 401: the gateway, unlike the controller, tells a wrong password from a wrong token in words, and the latter in a header. */
function unknownUser({ authorization = '' }: IncomingHttpHeaders, allow: string): Reply {
  const scheme = authorization.split(' ')[0]?.toLowerCase();
  const detail = scheme === 'basic' ? 'Invalid username/password.' : 'Authentication credentials were not provided.';
  const error = scheme === 'bearer' ? ',error="invalid_token",error_description="The access token is invalid."' : '';
  return { status: 401, json: { detail }, headers: { Allow: allow, 'WWW-Authenticate': `Bearer realm="api"${error}` } };
}

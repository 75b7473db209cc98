import type { IncomingHttpHeaders } from 'node:http';
import { authenticate } from '../http/auth.ts';
import { refusedByAuthorization } from '../http/envoy.ts';
import { djangoNotFound } from '../http/html.ts';
import type { Reply } from '../http/reply.ts';
import type { World } from '../world/world.ts';
import { noteUse } from './handle.ts';

/** Methods that a token with the scope `read` may use. */
const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The gateway's page for a path that it does not know; it has no request id. */
export function gatewayNotFound(): Reply {
  return { ...djangoNotFound(), from: 'gateway-page' };
}

/**
 * What the gateway refuses before the controller sees the request: writing with a token that may only read, and, where
 * a route is set up so, a wrong user name or password. Credentials that it does not know go on to the controller.
 */
export function authorizeAtGateway(
  world: World,
  { method, headers }: { method: string; headers: IncomingHttpHeaders },
): Reply | undefined {
  const caller = authenticate(world, headers, world.settle());
  const { user, token } = caller;
  noteUse(world, caller);
  if (world.rejectsFailedBasicAuth && user === undefined && /^basic /i.test(headers.authorization ?? ''))
    return refusedByAuthorization(401, 'Invalid credentials.', headers.accept);
  const mayWrite = token === undefined || token.scope.split(' ').includes('write');
  if (mayWrite || READING.has(method)) return undefined;
  return refusedByAuthorization(403, 'Your token has insufficient scope to perform this action', headers.accept);
}

import { ok } from '../http/reply.ts';
import { link, userOf } from '../http/request.ts';
import { mount } from '../rest/mount.ts';
import { Routes } from '../rest/router.ts';
import { stamp } from '../world/clock.ts';
import { GATEWAY_APPLICATION, GATEWAY_TOKEN, userJson } from './kinds.ts';

/** What the gateway lists of its own API. */
const COLLECTIONS = 'applications me organizations ping session teams tokens users'.split(' ');

/** The gateway's own API, as far as it is about tokens. */
export function gatewayRoutes(): Routes {
  const routes = new Routes();
  routes.add('/', {
    title: 'Gateway API',
    anonymous: true,
    GET: (call) => ok(Object.fromEntries(COLLECTIONS.map((name) => [name, link(call, name)]))),
  });
  routes.add('/ping/', {
    title: 'Ping',
    anonymous: true,
    GET: ({ now }) => {
      const pong = String(stamp(now)).replace('T', ' ').replace('Z', '');
      return ok({ version: '2.6', pong, status: 'good', db_connected: true, proxy_connected: true });
    },
  });
  routes.add('/me/', {
    title: 'Me',
    GET: (call) => ok({ count: 1, next: null, previous: null, results: [userJson(call, userOf(call))] }),
  });
  mount(routes, GATEWAY_TOKEN);
  mount(routes, GATEWAY_APPLICATION);
  return routes;
}

import { created, detail, forbidden, invalid, notFound, ok, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import { APPLICATION } from '../resources/access/application.ts';
import { TOKEN } from '../resources/access/token.ts';
import { destroy, make, update } from '../rest/crud.ts';
import { list } from '../rest/listing.ts';
import { modelOf } from '../rest/mount.ts';
import { Routes } from '../rest/router.ts';
import { stamp } from '../world/clock.ts';
import type { Application, Token } from '../world/types.ts';
import { applicationJson, tokenJson, userJson } from './json.ts';
import { externalRefusal, LIFETIME_SECONDS } from './oauth.ts';

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
  routes.add('/tokens/', {
    title: 'Token List',
    kind: TOKEN,
    GET: (call) => list(call, modelOf(TOKEN), ownTokens(call), (row) => tokenJson(call, row)),
    POST: (call) => makeToken(call),
  });
  routes.add('/tokens/:id/', {
    title: 'Token Detail',
    kind: TOKEN,
    GET: (call, id) => ok(tokenJson(call, findToken(call, id))),
    PUT: (call, id) => change(call, findToken(call, id)),
    PATCH: (call, id) => change(call, findToken(call, id)),
    DELETE: (call, id) => destroy(call, TOKEN, findToken(call, id)),
  });
  routes.add('/applications/', {
    title: 'Application List',
    kind: APPLICATION,
    GET: (call) => list(call, modelOf(APPLICATION), applications(call), (row) => applicationJson(call, row), 'name'),
    POST: (call) => makeApplication(call),
  });
  routes.add('/applications/:id/', {
    title: 'Application Detail',
    kind: APPLICATION,
    GET: (call, id) => ok(applicationJson(call, findApplication(call, id))),
    PUT: (call, id) => update(call, APPLICATION, findApplication(call, id)),
    PATCH: (call, id) => update(call, APPLICATION, findApplication(call, id)),
    DELETE: (call, id) => destroy(call, APPLICATION, findApplication(call, id)),
  });
  return routes;
}

/** Users see their own tokens; another user's one is none to them. */
function ownTokens(call: Call): Token[] {
  const user = userOf(call);
  return call.world.tokens.filter((row) => user.is_superuser || row.user === user.id);
}

function findToken(call: Call, id = ''): Token {
  const row = ownTokens(call).find((token) => token.id === Number(id));
  if (!row) throw notFound('OAuth2AccessToken');
  return row;
}

/** Makes a token. Those of an application are for superusers only, whether the application is there or not. */
function makeToken(call: Call): Reply {
  const { application } = objectBody(call);
  const refused = externalRefusal(userOf(call));
  if (refused !== undefined) throw detail(403, refused);
  if (application !== undefined && application !== null) {
    forSuperusers(call, () => undefined);
    if (!call.world.applications.get(Number(application))) {
      throw invalid({ application: [`Invalid pk "${String(application)}" - object does not exist.`] });
    }
  }
  const row = make(call, TOKEN);
  row.expires = call.now + LIFETIME_SECONDS * 1000;
  return created(tokenJson(call, row), link(call, 'tokens', row.id));
}

function change(call: Call, row: Token): Reply {
  update(call, TOKEN, row);
  return ok(tokenJson(call, row));
}

function applications(call: Call): Application[] {
  return forSuperusers(call, () => call.world.applications.filter(() => true));
}

function makeApplication(call: Call): Reply {
  const row = forSuperusers(call, () => make(call, APPLICATION));
  return created(applicationJson(call, row), link(call, 'applications', row.id));
}

function findApplication(call: Call, id = ''): Application {
  const row = applications(call).find((application) => application.id === Number(id));
  if (!row) throw notFound('OAuth2Application');
  return row;
}

function forSuperusers<T>(call: Call, work: () => T): T {
  if (!userOf(call).is_superuser) throw forbidden();
  return work();
}

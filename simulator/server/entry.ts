import { authorizeAtGateway, gatewayNotFound } from '../gateway/authorize.ts';
import { gatewayFront, refuseLongUrl, withBearer } from '../gateway/front.ts';
import { handleAtGateway } from '../gateway/handle.ts';
import { GATEWAY_PROVIDER } from '../gateway/oauth.ts';
import { authenticate } from '../http/auth.ts';
import { csrfCookie } from '../http/cookies.ts';
import { djangoNotFound, nginx, page } from '../http/html.ts';
import { login, logout } from '../http/login.ts';
import { ok, type Reply } from '../http/reply.ts';
import type { Product, Wire } from '../http/request.ts';
import { VERSION } from '../http/version.ts';
import { oauth } from '../resources/access/oauth.ts';
import { handle, type Incoming } from '../rest/handle.ts';
import type { Routes } from '../rest/router.ts';
import type { Json } from '../text/json.ts';
import type { World } from '../world/world.ts';

/** What the entry has to know. */
export interface Site {
  world: World;
  routes: Routes;
  product: Product;
  prefix: string;
}

/** Finds the API root that a request means, and what answers there. */
export function routeRequest(site: Site, asked: Wire): Reply {
  const wire = site.product === 'gateway' ? withBearer(asked) : asked;
  const [whole = '/', search = ''] = split(wire.url);
  if (site.prefix && whole !== site.prefix && !whole.startsWith(`${site.prefix}/`)) return nginx(404, 'Not Found');
  const path = whole.slice(site.prefix.length) || '/';
  const query = new URLSearchParams(search);
  const front = site.product === 'gateway' ? atGateway(site, wire, path, search) : undefined;
  if (front) return front;
  if (path === '/') return { ...page(500, 'Server Error · AWX', path), from: 'django' };
  if (!path.startsWith('/api')) return { ...page(404, 'Not Found · AWX', path), from: 'django' };
  if (!path.endsWith('/')) {
    // The launch is the one path that does without its slash.
    if (wire.method !== 'POST' || !path.endsWith('/launch')) return withoutSlash(site, path, search);
    return routeRequest(site, { ...wire, url: `${whole}/${search ? `?${search}` : ''}` });
  }
  const base = BASES.find((one) => path.startsWith(`${one}/`));
  const served = base === '/api/controller/v2' || (base === '/api/v2') === (site.product === 'awx');
  if (base && served) {
    return serve(site, { ...wire, base, path: path.slice(base.length), query });
  }
  return root(site, wire, path);
}

/** What a gateway answers before a request gets to the API that it is for. */
function atGateway(site: Site, wire: Wire, path: string, search: string): Reply | undefined {
  const early = refuseLongUrl(wire.url) ?? gatewayFront(site.world, { ...wire, path });
  if (early) return early;
  if (path.startsWith('/o/')) return gatewayOauth(site, wire, path, search);
  return isBehindGateway(site, path) ? authorizeAtGateway(site.world, wire) : undefined;
}

/** Whether a gateway passes requests for this path on to the controller. */
function isBehindGateway({ product }: Site, path: string): boolean {
  return product === 'gateway' && path.startsWith('/api/controller/');
}

/** A redirect to the path with its slash, by the controller or the gateway, which knows no `/api/controller/` itself. */
function withoutSlash(site: Site, path: string, search: string): Reply {
  const redirect = moved(`${site.prefix}${path}/`, search);
  if (site.product === 'awx' || isBehindGateway(site, path)) return redirect;
  return path === '/api/controller' ? gatewayNotFound() : { ...redirect, from: 'gateway-page' };
}

/** What is there only where the controller has an OAuth2 provider of its own. */
const OF_OAUTH =
  /^\/(tokens|applications|users\/[^/]+\/(tokens|authorized_tokens|personal_tokens)|organizations\/[^/]+\/applications)\//;

/** Answers below an API root: the gateway's own, or the controller's. */
function serve({ world, routes }: Site, incoming: Incoming): Reply {
  if (incoming.base === '/api/gateway/v1') return handleAtGateway(world, incoming);
  if (!world.hasOauth && OF_OAUTH.test(incoming.path)) return djangoNotFound();
  return handle(world, routes, incoming);
}

function gatewayOauth(site: Site, wire: Wire, path: string, search: string): Reply {
  if (path.endsWith('/')) return oauth(site.world, wire, path, GATEWAY_PROVIDER);
  return { ...moved(`${site.prefix}${path}/`, search), from: 'gateway-page' };
}

const BASES = ['/api/v2', '/api/controller/v2', '/api/gateway/v1'];

function split(url: string): [string, string] {
  const mark = url.indexOf('?');
  return mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark + 1)];
}

function moved(location: string, search: string): Reply {
  const headers = { Location: search ? `${location}?${search}` : location };
  return { status: 301, type: 'text/html; charset=utf-8', text: '', headers, from: 'django' };
}

/** What lies above the versions: where the API is, and the exchange of passwords for tokens. */
function root(site: Site, wire: Wire, path: string): Reply {
  const versions = (base: string): { [key: string]: Json } => ({
    description: 'AWX REST API',
    current_version: `${base}v2/`,
    available_versions: { v2: `${base}v2/` },
  });
  const texts = { custom_logo: '', custom_login_info: '', login_redirect_override: '' };
  const known = authenticate(site.world, wire.headers, site.world.settle()).user !== undefined;
  const headers = { Allow: 'GET, HEAD, OPTIONS', ...(known ? { 'X-API-Product-Version': VERSION } : {}) };
  if (path === '/api/login/') return login(site.world, wire);
  if (path === '/api/logout/') return logout(site.world, wire);
  if (path.startsWith('/api/o/') && site.world.hasOauth) return oauth(site.world, wire, path);
  if (path === '/api/controller/') return { ...ok({ ...versions(path), ...texts }), headers };
  if (path !== '/api/')
    return site.product === 'awx' || isBehindGateway(site, path) ? djangoNotFound() : gatewayNotFound();
  const cookies = [csrfCookie(site.world, wire.headers)];
  const provider: Record<string, string> = site.world.hasOauth ? { oauth2: '/api/o/' } : {};
  return { ...ok({ ...versions(path), ...provider, ...texts }), headers, cookies };
}

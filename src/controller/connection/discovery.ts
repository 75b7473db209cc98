import { ConnectionError, ResponseError } from '../../http/errors.ts';
import { isRecord } from '../fields.ts';
import { sitesOf } from './given-url.ts';
import type { ControllerStatement } from './reply-errors.ts';

/** The URLs of the API and of the web pages. */
export interface ApiRoot {
  /** `https://tower.example.com/api/v2/` or `…/api/controller/v2/`, always with the slash. */
  api: URL;
  /** The URL without any API path, with the path prefix and the final slash. */
  site: URL;
  /** Behind an AAP gateway, web pages have other URLs. */
  gateway: boolean;
}

/** Sends a GET, with credentials only if `signed`; resolves with the JSON. */
export type GetJson = (url: URL, signed: boolean) => Promise<unknown>;

const NO_API: ControllerStatement = { id: 'api-not-found', values: {} };

/** An API root, as it was found. */
export interface FoundApi {
  root: ApiRoot;
  /** Whether tokens can exist: AWX after 24.6.1 has no OAuth2 provider (controller fact 112). */
  hasOauth: boolean;
}

/**
 * Finds the API root from any URL of the controller (controller fact 56). Where the URL leads to no API, the API at the
 * root of the same host is only named in the error: it may be another controller.
 * @throws ResponseError, ConnectionError from `get`; ResponseError when the server is not such an API
 */
export async function discover(given: URL, get: GetJson): Promise<FoundApi> {
  const sites = sitesOf(given);
  for (const [index, site] of sites.entries()) {
    try {
      return await findAt(site, get);
    } catch (error) {
      if (!leadsNowhere(error)) throw error;
      if (index === sites.length - 1) throw (await elsewhere(site, get, error)) ?? error;
    }
  }
  throw new Error('a URL means at least one site');
}

/**
 * Finds the API root of a site. AWX and Tower name `current_version`. An AAP gateway names `apis.controller`, which names
 * its own version. Only the version is read from the replies: behind a gateway or a path prefix their links can lead
 * elsewhere.
 */
async function findAt(site: URL, get: GetJson): Promise<FoundApi> {
  const top = await ask(get, new URL('api/', site)).catch((error: unknown) => {
    throw isNoApi(error) ? error.withHint(NO_API) : error;
  });
  if (isRecord(top) && isRecord(top['apis']) && typeof top['apis']['controller'] === 'string') {
    const controller = await ask(get, new URL('api/controller/', site));
    const api = new URL(`api/controller/${version(controller, site)}/`, site);
    return { root: { api, site, gateway: true }, hasOauth: true };
  }
  if (isRecord(top) && isRecord(top['apis']) && top['current_version'] === undefined) {
    throw notAnApi({
      id: 'gateway-without-controller',
      values: { address: site.href, apis: Object.keys(top['apis']).join(', ') || 'nothing' },
    });
  }
  const api = new URL(`api/${version(top, site)}/`, site);
  return { root: { api, site, gateway: false }, hasOauth: isRecord(top) && top['oauth2'] !== undefined };
}

/** Returns the error that names the API at the root of the host; undefined when none answers there. */
async function elsewhere(site: URL, get: GetJson, { status }: ResponseError): Promise<ResponseError | undefined> {
  const host = new URL('/', site);
  if (site.href === host.href || (status !== 404 && status !== 200)) return undefined;
  try {
    // Without credentials: the user did not name this address.
    await findAt(host, (url) => get(url, false));
  } catch (error) {
    if (error instanceof ResponseError || error instanceof ConnectionError) return undefined;
    throw error;
  }
  const values = { address: `${site.href}api/`, api: `${host.href}api/`, url: host.href };
  const statement: ControllerStatement = { id: 'api-at-other-path', values };
  return new ResponseError(statement, { status, words: '', fromApi: true, transient: false });
}

/** Returns whether a reply may mean that no API is there. An outage or a refusal of the API itself does not. */
function leadsNowhere(error: unknown): error is ResponseError {
  if (!(error instanceof ResponseError) || error.status >= 500 || [408, 425, 429].includes(error.status)) return false;
  return !error.fromApi || error.status === 404 || error.status === 200;
}

/** Returns whether the URL may not be an API: a page or a 404 answered. Other errors already say where to look. */
function isNoApi(error: unknown): error is ResponseError {
  if (!(error instanceof ResponseError) || error.id === 'server-speaks-tls') return false;
  if (error.fromApi) return error.status === 404;
  return error.status < 300 || error.status >= 400;
}

/**
 * Sends a GET without credentials. Some controllers show their root only to users: if the API itself says so, sends it
 * with credentials.
 */
async function ask(get: GetJson, url: URL): Promise<unknown> {
  try {
    return await get(url, false);
  } catch (error) {
    const wantsUser = error instanceof ResponseError && error.fromApi && (error.status === 401 || error.status === 403);
    if (!wantsUser) throw error;
    return await get(url, true);
  }
}

function version(reply: unknown, site: URL): string {
  const current = isRecord(reply) ? reply['current_version'] : undefined;
  const found = typeof current === 'string' ? /\/(v\d+)\/?$/.exec(current)?.[1] : undefined;
  if (found === undefined) throw notAnApi({ id: 'api-no-version', values: { address: `${site.href}api/` } });
  return found;
}

function notAnApi(statement: ControllerStatement): ResponseError {
  return new ResponseError(statement, { status: 200, words: '', fromApi: true, transient: false });
}

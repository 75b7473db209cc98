import { ResponseError } from '../../http/errors.ts';
import { isRecord } from '../fields.ts';
import type { ControllerStatement } from '../reply-errors.ts';

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

/**
 * Matches `/api`, `/api/v2`, `/api/controller`, `/api/controller/v2`, `/api/gateway/v1` at the end of the user's URL.
 */
const API_PATH = /\/api(?:\/(?:controller|gateway))?(?:\/v\d+)?$/;

const NO_API: ControllerStatement = { id: 'api-not-found', values: {} };

/** Returns the URL of the site: without API path, query and fragment. */
export function siteOf(url: URL): URL {
  const path = url.pathname.replace(/\/+$/, '').replace(API_PATH, '');
  return new URL(`${path}/`, url.origin);
}

/**
 * Finds the API root from any URL of the controller (controller fact 56). AWX and Tower name `current_version`. An AAP
 * gateway names `apis.controller`, which names its own version. Only the version is read from the replies: behind a
 * gateway or a path prefix their links can lead elsewhere.
 * @throws ResponseError, ConnectionError from `get`; ResponseError when the server is not such an API
 */
export async function discover(given: URL, get: GetJson): Promise<ApiRoot> {
  const site = siteOf(given);
  const top = await ask(get, new URL('api/', site)).catch((error: unknown) => {
    throw isNoApi(error) ? error.withHint(NO_API) : error;
  });
  if (isRecord(top) && isRecord(top['apis']) && typeof top['apis']['controller'] === 'string') {
    const controller = await ask(get, new URL('api/controller/', site));
    return { api: new URL(`api/controller/${version(controller, site)}/`, site), site, gateway: true };
  }
  if (isRecord(top) && isRecord(top['apis']) && top['current_version'] === undefined) {
    throw notAnApi({
      id: 'gateway-without-controller',
      values: { address: site.href, apis: Object.keys(top['apis']).join(', ') || 'nothing' },
    });
  }
  return { api: new URL(`api/${version(top, site)}/`, site), site, gateway: false };
}

/** Returns whether the URL may not be an API: a page or a 404 answered. A redirect already says where to look. */
function isNoApi(error: unknown): error is ResponseError {
  if (!(error instanceof ResponseError)) return false;
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

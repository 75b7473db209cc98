import { ResponseError } from '../http/errors.ts';
import { isRecord } from './fields.ts';

/** Where the API and the pages for people are. */
export interface ApiRoot {
  /** `https://tower.example.com/api/v2/` or `…/api/controller/v2/`, always with the slash. */
  api: URL;
  /** The address without any API path, path prefix included, with the slash. */
  site: URL;
  /** Behind an AAP gateway pages for people have other addresses. */
  gateway: boolean;
}

/** A GET, without credentials unless it is told to be signed; resolves with the JSON. */
export type GetJson = (url: URL, signed: boolean) => Promise<unknown>;

/** `/api`, `/api/v2`, `/api/controller`, `/api/controller/v2`, `/api/gateway/v1` at the end of what the user gave. */
const API_PATH = /\/api(?:\/(?:controller|gateway))?(?:\/v\d+)?$/;

const NO_API_HINT = 'Check `url`: the API of Ansible Tower, AWX or AAP was looked for there.';

/** The address as given, cut back to the site: without API path, query and fragment. */
export function siteOf(url: URL): URL {
  const path = url.pathname.replace(/\/+$/, '').replace(API_PATH, '');
  return new URL(`${path}/`, url.origin);
}

/**
 * Finds the API root from whatever address was given (controller fact 56): AWX and Tower name `current_version`, an AAP
 * gateway names `apis.controller`, which names its own. Only the version is taken from the replies: behind a gateway or
 * a path prefix their links can lead elsewhere.
 * @throws ResponseError, ConnectionError from `get`; ResponseError when what answers is no such API
 */
export async function discover(given: URL, get: GetJson): Promise<ApiRoot> {
  const site = siteOf(given);
  const top = await ask(get, new URL('api/', site)).catch((error: unknown) => {
    throw isNoApi(error) ? error.withHint(NO_API_HINT) : error;
  });
  if (isRecord(top) && isRecord(top['apis']) && typeof top['apis']['controller'] === 'string') {
    const controller = await ask(get, new URL('api/controller/', site));
    return { api: new URL(`api/controller/${version(controller, site)}/`, site), site, gateway: true };
  }
  if (isRecord(top) && isRecord(top['apis']) && top['current_version'] === undefined) {
    throw new ResponseError(
      `The AAP gateway at ${site.href} has no automation controller behind it: it names ${Object.keys(top['apis']).join(', ') || 'nothing'}. Check \`url\`.`,
      { status: 200, words: '', fromApi: true, transient: false },
    );
  }
  return { api: new URL(`api/${version(top, site)}/`, site), site, gateway: false };
}

/** Whether the address may lead to no API: a page or a 404 answered. A redirect tells itself where to look instead. */
function isNoApi(error: unknown): error is ResponseError {
  if (!(error instanceof ResponseError)) return false;
  if (error.fromApi) return error.status === 404;
  return error.status < 300 || error.status >= 400;
}

/** Some controllers show their root only to users: only where the API itself says so, it is asked as one. */
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
  if (found === undefined) {
    throw new ResponseError(
      `What answers at ${site.href}api/ is not the API of Ansible Tower, AWX or AAP: it names no current version. Check \`url\`.`,
      { status: 200, words: '', fromApi: true, transient: false },
    );
  }
  return found;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../http/html.ts';
import type { Reply } from '../http/reply.ts';
import type { Json } from '../text/json.ts';
import type { World } from '../world/world.ts';
import type { Guide } from './guide.ts';
import { jobList, jobOutput, jobView } from './view.ts';

/** The page runs the simulator's own script and nothing else, and talks to the simulator alone. */
const POLICY = [
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:",
  "base-uri 'self'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'",
].join('; ');

const SAFE = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/** Where the page is: as the user interface of AWX, and as that of AAP, whose addresses are paths. */
const PAGE = /^\/(execution\/jobs\/.*)?$/;

const FILES: Record<string, string> = {
  'page.css': 'text/css; charset=utf-8',
  'page.js': 'text/javascript; charset=utf-8',
};

/** What the page needs to know. */
export interface PageSite {
  world: World;
  prefix: string;
  /** The folder of the page's own files; without one there is no page. */
  page: string | undefined;
  /** What to try first; other machines get no secrets. */
  guide: (isLocal: boolean) => Guide;
}

/** A request that the page may answer. */
interface PageRequest {
  method: string;
  url: string;
  /** Whether it comes from this machine. */
  isLocal: boolean;
}

/**
 * Answers for the page that shows the jobs to a person. It only reads and asks nobody who they are: whoever reaches
 * the simulator may look at it. It lies beside the API, so that no client comes to rely on it.
 * @returns undefined where the request is for something else
 */
export function answerPage(site: PageSite, { method, url, isLocal }: PageRequest): Reply | undefined {
  const { world, prefix, page } = site;
  if (page === undefined || (method !== 'GET' && method !== 'HEAD')) return undefined;
  const [pathname = '', search = ''] = url.split('?');
  if (!`${pathname}/`.startsWith(`${prefix}/`)) return undefined;
  const path = pathname.slice(prefix.length);
  if (PAGE.test(path)) {
    const html = readFileSync(join(page, 'page.html'), 'utf8').replace('{base}', escapeHtml(`${prefix}/`));
    return file(html, 'text/html; charset=utf-8');
  }
  const [, name = ''] = /^\/simulator\/([\w.]+)$/.exec(path) ?? [];
  const type = FILES[name];
  if (type !== undefined) return file(readFileSync(join(page, name), 'utf8'), type);
  if (path === '/simulator/guide') {
    return { status: 200, json: site.guide(isLocal) as unknown as Json, headers: SAFE };
  }
  const json = data(world, path, Number(new URLSearchParams(search).get('after') ?? 0));
  if (json === undefined) return undefined;
  return json === null ? { status: 404, json: null, headers: SAFE } : { status: 200, json, headers: SAFE };
}

function file(text: string, type: string): Reply {
  return { status: 200, text, type, headers: SAFE };
}

/** What the page asks for; null where there is no such job, undefined where it is not for the page. */
function data(world: World, path: string, after: number): Json | undefined {
  if (path !== '/simulator/jobs' && !path.startsWith('/simulator/jobs/')) return undefined;
  world.settle();
  if (path === '/simulator/jobs') return jobList(world);
  const [, id, output] = /^\/simulator\/jobs\/(\d+)(\/output)?$/.exec(path) ?? [];
  const job = id === undefined ? undefined : world.unifiedJob(Number(id));
  if (!job) return null;
  return output ? jobOutput(world, job, after) : jobView(world, job);
}

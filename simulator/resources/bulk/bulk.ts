import { page } from '../../http/html.ts';
import { ok } from '../../http/reply.ts';
import { link } from '../../http/request.ts';
import type { Routes } from '../../rest/router.ts';
import { BULK_LAUNCH, LAUNCHES } from '../templates/launch-fields.ts';
import { bulkHostRoutes } from './bulk-hosts.ts';
import { launchBulk } from './bulk-launch.ts';

/** What is done to many things in one request. */
export function bulkRoutes(routes: Routes): void {
  routes.add('/bulk/', {
    title: 'Bulk',
    negotiates: true,
    hidesHead: true,
    GET: (call) => {
      const html = !(call.headers.accept ?? '').includes('json');
      if (html) return page(200, 'Bulk · AWX REST API', call.base + call.path);
      const names = ['host_create', 'host_delete', 'job_launch'];
      return ok(Object.fromEntries(names.map((name) => [name, link(call, 'bulk', name)])));
    },
  });
  routes.add('/bulk/job_launch/', {
    title: 'Bulk Job Launch',
    ...LAUNCHES,
    kind: BULK_LAUNCH,
    hidesHead: true,
    GET: () => {
      const what = 'Specify a list of unified job templates to launch alongside their launchtime parameters';
      return ok({ detail: what });
    },
    POST: launchBulk,
  });
  bulkHostRoutes(routes);
}

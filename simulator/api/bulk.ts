import { page } from '../http/html.ts';
import { created, forbidden, invalid, ok, type Reply } from '../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import { isObject } from '../json.ts';
import { INVENTORY } from '../kinds/inventory.ts';
import { find } from '../resources/routes.ts';
import { createAdHoc } from '../world/create-update.ts';
import { createBulkJob } from '../world/create-workflow.ts';
import { enqueue } from '../world/dispatch.ts';
import { bulkHostRoutes } from './bulk-hosts.ts';
import { Fields } from './fields.ts';
import { jobCollection } from './jobs.ts';
import { can } from './permissions.ts';
import { adHocJson } from './updates.ts';
import { workflowJobJson } from './workflow-job.ts';

/** Several jobs in one request, and ad hoc commands. */
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
  bulkHostRoutes(routes);
  routes.add('/bulk/job_launch/', {
    title: 'Bulk Job Launch',
    hidesHead: true,
    GET: () => {
      const what = 'Specify a list of unified job templates to launch alongside their launchtime parameters';
      return ok({ detail: what });
    },
    POST: launchAll,
  });
  jobCollection(routes, 'ad_hoc_commands', 'Ad Hoc Command', { POST: command });
}

function launchAll(call: Call): Reply {
  const { world, now } = call;
  const user = userOf(call);
  const body = objectBody(call);
  const jobs = Array.isArray(body['jobs']) ? body['jobs'] : [];
  if (jobs.length === 0) throw invalid({ jobs: ['This field is required.'] });
  const templates = jobs.map((job) => Number(isObject(job) ? job['unified_job_template'] : 0));
  for (const id of templates) {
    if (!can(user, 'job_template', world.job_templates.get(id), 'execute')) throw forbidden();
  }
  const name = String(body['name'] ?? 'Bulk Job Launch');
  const job = createBulkJob(world, name, templates, user.id, now);
  enqueue(world, job, now);
  return { status: 201, json: workflowJobJson(call, job, true) };
}

function command(call: Call): Reply {
  const { world, now } = call;
  const fields = new Fields(objectBody(call));
  const id = fields.key('inventory', (key) => world.inventories.get(key) !== undefined);
  const credential = fields.key('credential', (key) => world.credentials.get(key) !== undefined) ?? null;
  const module_name = fields.string('module_name') ?? 'command';
  const module_args = fields.string('module_args') ?? '';
  const limit = fields.string('limit') ?? '';
  if (fields.complaints.any) throw invalid(fields.complaints.byField);
  const inventory = find(call, INVENTORY, id ?? 0);
  if (!can(userOf(call), 'inventory', inventory, 'adhoc')) throw forbidden();
  const given = { credential, module_name, module_args, limit };
  const job = createAdHoc(world, inventory, given, userOf(call).id, now);
  job.status = 'new';
  const reply = created(adHocJson(call, job, false), link(call, 'ad_hoc_commands', job.id));
  job.status = 'pending';
  enqueue(world, job, now);
  return reply;
}

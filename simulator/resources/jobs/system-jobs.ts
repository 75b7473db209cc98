import { createSystemJob } from '../../execution/create-update.ts';
import { enqueue } from '../../execution/dispatch.ts';
import { created, detail, forbidden, notFound, ok, type Reply } from '../../http/reply.ts';
import { type Call, link, objectBody, userOf } from '../../http/request.ts';
import { list } from '../../rest/listing.ts';
import { JOB, PLAIN } from '../../rest/models.ts';
import type { Routes } from '../../rest/router.ts';
import { isObject, type JsonObject } from '../../text/json.ts';
import { pythonJson } from '../../text/python-json.ts';
import { stamp, zulu } from '../../world/clock.ts';
import type { SystemJobTemplate } from '../../world/templates.ts';
import { own, related } from './job.ts';
import { findJob, jobCollection } from './jobs.ts';
import { systemJobJson } from './system-job.ts';

const LINKS = [
  ...['jobs', 'schedules', 'launch', 'notification_templates_started', 'notification_templates_success'],
  'notification_templates_error',
];

function templateJson(call: Call, row: SystemJobTemplate): JsonObject {
  const url = link(call, 'system_job_templates', row.id);
  return {
    id: row.id,
    type: 'system_job_template',
    url,
    related: { ...own(url, LINKS), ...related(call, 'next_schedule', 'schedules', row.next_schedule) },
    summary_fields: {},
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    description: row.description,
    last_job_run: null,
    last_job_failed: false,
    next_job_run: row.next_job_run === null ? null : zulu(row.next_job_run),
    status: 'ok',
    execution_environment: null,
    job_type: row.job_type,
  };
}

/** The variables that it takes; others are dropped without a word. */
const VARIABLES = ['days', 'older_than', 'granularity'];

function launch(call: Call, id: string): Reply {
  const { world, now } = call;
  if (!userOf(call).is_superuser) throw forbidden();
  const template = world.system_job_templates.get(Number(id));
  if (!template) throw notFound('SystemJobTemplate');
  const given = objectBody(call)['extra_vars'];
  const kept = Object.entries(isObject(given) ? given : {}).filter(([name]) => VARIABLES.includes(name));
  const extraVars = kept.length === 0 ? '' : pythonJson(Object.fromEntries(kept));
  const job = createSystemJob(world, template, extraVars, userOf(call).id, now);
  enqueue(world, job, now);
  const json = { system_job: job.id, ...systemJobJson(call, job, true) };
  return created(json, link(call, 'system_jobs', job.id));
}

/** What keeps the controller tidy, and its runs. */
export function systemJobRoutes(routes: Routes): void {
  routes.add('/system_job_templates/', {
    title: 'System Job Template List',
    GET: (call) => {
      const rows = call.world.system_job_templates.filter(() => userOf(call).is_superuser);
      return list(call, PLAIN, rows, (row) => templateJson(call, row), 'name');
    },
  });
  routes.add('/system_job_templates/:id/', {
    title: 'System Job Template Detail',
    GET: (call, id) => {
      const row = call.world.system_job_templates.get(Number(id));
      if (!row) throw notFound('SystemJobTemplate');
      if (!userOf(call).is_superuser) throw forbidden();
      return ok(templateJson(call, row));
    },
  });
  routes.add('/system_job_templates/:id/launch/', {
    title: 'System Job Template Launch',
    GET: () => ({ status: 200, json: {} }),
    POST: (call, id) => launch(call, id),
  });
  const superuserOnly = (call: Call): Reply => {
    const { is_superuser, is_system_auditor } = userOf(call);
    if (!is_superuser && !is_system_auditor) throw detail(403, 'Superuser privileges needed.');
    return list(call, { ...JOB, name: 'SystemJob' }, call.world.system_jobs.all(), (row) =>
      systemJobJson(call, row, false),
    );
  };
  jobCollection(routes, 'system_jobs', 'System Job', { GET: superuserOnly });
  routes.add('/system_jobs/:id/notifications/', {
    title: 'System Job Notifications List',
    GET: (call, id) => {
      findJob(call, 'system_jobs', id);
      return list(call, PLAIN, [], () => null);
    },
  });
}

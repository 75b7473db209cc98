import { stamp } from '../clock.ts';
import { list } from '../http/listing.ts';
import { forbidden, notAllowed } from '../http/reply.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import type { JsonObject } from '../json.ts';
import { zulu } from '../kinds/state.ts';
import type { SystemJobTemplate } from '../world/templates.ts';
import { own } from './job.ts';
import { PLAIN } from './models.ts';

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
    related: { ...own(url, LINKS), next_schedule: link(call, 'schedules', row.next_schedule) },
    summary_fields: {},
    created: stamp(row.created),
    modified: stamp(row.modified),
    name: row.name,
    description: row.description,
    last_job_run: null,
    last_job_failed: false,
    next_job_run: zulu(row.next_job_run),
    status: 'ok',
    execution_environment: null,
    job_type: row.job_type,
  };
}

/** What keeps the controller tidy; it can be looked at, and does nothing here. */
export function systemJobRoutes(routes: Routes): void {
  routes.add('/system_job_templates/', {
    title: 'System Job Template List',
    GET: (call) => {
      const rows = call.world.system_job_templates.filter(() => userOf(call).is_superuser);
      return list(call, PLAIN, rows, (row) => templateJson(call, row), 'name');
    },
  });
  routes.add('/system_job_templates/:id/launch/', {
    title: 'System Job Template Launch',
    GET: () => ({ status: 200, json: {} }),
    POST: (call) => {
      if (!userOf(call).is_superuser) throw forbidden();
      throw notAllowed('POST');
    },
  });
  routes.add('/system_jobs/', {
    title: 'System Job List',
    GET: (call) => list(call, PLAIN, [], () => null),
  });
}

import { list } from '../http/listing.ts';
import { type Call, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import type { JsonObject } from '../json.ts';
import { INVENTORY_SOURCE } from '../kinds/inventory-source.ts';
import { JOB_TEMPLATE } from '../kinds/job-template.ts';
import { PROJECT } from '../kinds/project.ts';
import { WORKFLOW_JOB_TEMPLATE } from '../kinds/workflow-job-template.ts';
import { toJson } from '../resources/json.ts';
import type { Kind, Stored } from '../resources/kind.ts';
import { all } from '../resources/routes.ts';
import { jobSubject } from './job-fields.ts';
import { UNIFIED_JOB, UNIFIED_JOB_TEMPLATE } from './models.ts';
import { canReadJob } from './permissions.ts';
import { anyJobJson } from './unified-job.ts';

/** One of all that can be launched, with its kind. */
interface Launchable {
  id: number;
  type: string;
  json: () => JsonObject;
}

function templates(call: Call): Launchable[] {
  const those = <T extends Stored>(kind: Kind<T>): Launchable[] =>
    all(call, kind).map((row) => ({ ...row, type: kind.type, json: () => toJson(call, kind, row, false) }));
  const rows = [...those(JOB_TEMPLATE), ...those(WORKFLOW_JOB_TEMPLATE), ...those(PROJECT), ...those(INVENTORY_SOURCE)];
  return rows.sort((a, b) => a.id - b.id);
}

/** Templates and jobs of every kind in one list. */
export function unifiedRoutes(routes: Routes): void {
  routes.add('/unified_job_templates/', {
    title: 'Unified Job Template List',
    GET: (call) => list(call, UNIFIED_JOB_TEMPLATE, templates(call), (row) => row.json(), 'id'),
  });
  routes.add('/unified_jobs/', {
    title: 'Unified Job List',
    kind: jobSubject('unified_job'),
    GET: (call) => {
      // Approvals are jobs, too, and the controller leaves them out here.
      const all = call.world.unifiedJobs().filter((job) => job.type !== 'workflow_approval');
      const seen = all.filter((job) => canReadJob(call.world, userOf(call), job));
      return list(call, UNIFIED_JOB, seen, (job) => anyJobJson(call, job, false));
    },
  });
}

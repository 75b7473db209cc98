import type { Reply } from '../../http/reply.ts';
import type { Call } from '../../http/request.ts';
import { userOf } from '../../http/request.ts';
import type { Model } from '../../rest/filters.ts';
import { toJson } from '../../rest/json.ts';
import type { Kind } from '../../rest/kind.ts';
import { list } from '../../rest/listing.ts';
import { canReadJob } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import type { JsonObject } from '../../text/json.ts';
import type { AnyJob } from '../../world/jobs.ts';
import { AD_HOC_COMMAND } from './ad-hoc-command.ts';
import { WORKFLOW_APPROVAL } from './approval.ts';
import { JOB } from './job.ts';
import { COLUMNS, COMPUTED } from './job-kind.ts';
import { SYSTEM_JOB } from './system-job.ts';
import { INVENTORY_UPDATE, PROJECT_UPDATE } from './updates.ts';
import { WORKFLOW_JOB } from './workflow-job.ts';

/** The kinds of jobs. */
const KINDS = Object.fromEntries(
  [JOB, WORKFLOW_JOB, PROJECT_UPDATE, INVENTORY_UPDATE, AD_HOC_COMMAND, SYSTEM_JOB, WORKFLOW_APPROVAL].map((kind) => [
    kind.type,
    kind as unknown as Kind<AnyJob>,
  ]),
);

/** Any job in its own form; tests also give jobs a type that is not known. */
export function anyJobJson(call: Call, job: AnyJob, detailed: boolean): JsonObject {
  return toJson(call, KINDS[job.type] ?? (SYSTEM_JOB as unknown as Kind<AnyJob>), job, detailed);
}

/** Jobs of every kind. */
const UNIFIED_JOB: Model = { name: 'UnifiedJob', search: ['name', 'description', 'playbook'] };

/** A list of jobs of several kinds. */
export function jobList(call: Call, jobs: readonly AnyJob[], filters = UNIFIED_JOB): Reply {
  return list(call, filters, jobs, (job) => anyJobJson(call, job, false));
}

/** Jobs of every kind in one list. */
export function unifiedJobRoutes(routes: Routes): void {
  routes.add('/unified_jobs/', {
    title: 'Unified Job List',
    kind: { type: 'unified_job', shared: true, fields: {}, columns: COLUMNS, computed: COMPUTED },
    GET: (call) => {
      // Approvals are jobs, too, and the controller leaves them out here.
      const all = call.world.unifiedJobs().filter((job) => job.type !== 'workflow_approval');
      return jobList(
        call,
        all.filter((job) => canReadJob(call.world, userOf(call), job)),
      );
    },
  });
}

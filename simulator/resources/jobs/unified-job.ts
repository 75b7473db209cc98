import type { Call } from '../../http/request.ts';
import type { JsonObject } from '../../text/json.ts';
import type { AnyJob } from '../../world/jobs.ts';
import { approvalJson } from './approval.ts';
import { jobJson } from './job.ts';
import { systemJobJson } from './system-job.ts';
import { adHocJson, inventoryUpdateJson, projectUpdateJson } from './updates.ts';
import { workflowJobJson } from './workflow-job.ts';

/** Any job in its own form. */
export function anyJobJson(call: Call, job: AnyJob, detailed: boolean): JsonObject {
  switch (job.type) {
    case 'job':
      return jobJson(call, job, detailed);
    case 'workflow_job':
      return workflowJobJson(call, job, detailed);
    case 'project_update':
      return projectUpdateJson(call, job, detailed);
    case 'inventory_update':
      return inventoryUpdateJson(call, job, detailed);
    case 'workflow_approval':
      return approvalJson(call, job, detailed);
    case 'system_job':
      return systemJobJson(call, job, detailed);
    default:
      return adHocJson(call, job, detailed);
  }
}

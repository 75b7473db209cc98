import type { Call } from '../http/request.ts';
import type { Model } from '../rest/filters.ts';
import { toJson } from '../rest/json.ts';
import type { Kind, Stored } from '../rest/kind.ts';
import { list } from '../rest/listing.ts';
import { all } from '../rest/mount.ts';
import type { Routes } from '../rest/router.ts';
import type { JsonObject } from '../text/json.ts';
import { INVENTORY_SOURCE } from './inventories/inventory-source.ts';
import { PROJECT } from './projects/project.ts';
import { JOB_TEMPLATE } from './templates/job-template.ts';
import { WORKFLOW_JOB_TEMPLATE } from './templates/workflow-job-template.ts';

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

const UNIFIED_JOB_TEMPLATE: Model = {
  name: 'UnifiedJobTemplate',
  also: ['type', 'status'],
  search: ['name', 'description', 'playbook'],
};

/** Everything that can be launched, in one list. */
export function unifiedTemplateRoutes(routes: Routes): void {
  routes.add('/unified_job_templates/', {
    title: 'Unified Job Template List',
    GET: (call) => list(call, UNIFIED_JOB_TEMPLATE, templates(call), (row) => row.json(), 'id'),
  });
}

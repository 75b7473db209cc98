import { forbidden } from '../../http/reply.ts';
import { link } from '../../http/request.ts';
import type { Kind } from '../../rest/kind.ts';
import { present } from '../../rest/summary.ts';
import { HOST_FIELDS, type Host } from '../../rows/sources.ts';
import type { JsonObject } from '../../text/json.ts';
import { pythonJson } from '../../text/python-json.ts';
import { readVariables } from '../../text/variables.ts';
import { stamp } from '../../world/clock.ts';
import { lastSummary } from '../../world/inventory.ts';
import { refuseOutsiders } from './in-inventory.ts';

/** `name:port` makes a variable of the port. */
export function splitPort(given: string, vars: string): { name: string; variables: string } {
  const [, name = given, port] = /^([^:]+):(\d+)$/.exec(given) ?? [];
  const read = port ? readVariables(vars) : undefined;
  if (!read || 'error' in read) return { name, variables: vars };
  return { name, variables: pythonJson({ ...read.vars, ansible_ssh_port: Number(port) }) };
}

/** Hosts, which stay in the inventory that they were made in. */
export const HOST: Kind<Host> = {
  collection: 'hosts',
  type: 'host',
  model: 'Host',
  table: 'hosts',
  order: 'name',
  fields: HOST_FIELDS,
  columns: { last_job: 'id', last_job_host_summary: 'id', ansible_facts_modified: 'datetime' },
  constants: { ansible_facts_modified: null },
  computed: { has_active_failures: 'field', has_inventory_sources: 'field' },
  unique: [
    {
      by: ['name', 'inventory'],
      text: 'Host with this Name and Inventory already exists.',
      constraint: (row) => {
        const { name, inventory } = row as Host;
        const index = 'main_host_name_inventory_id_45aecd68_uniq';
        return `duplicate key value violates unique constraint "${index}"\nDETAIL:  Key (name, inventory_id)=(${name}, ${inventory}) already exists.`;
      },
    },
  ],
  links: [
    ...['variable_data', 'groups', 'all_groups', 'job_events', 'job_host_summaries', 'activity_stream'],
    ...['inventory_sources', 'smart_inventories', 'ad_hoc_commands', 'ad_hoc_command_events', 'ansible_facts'],
  ],
  capabilities: ['edit', 'delete'],
  hidden: () => ({ groups: [], last_job: null, last_job_host_summary: null, inventory_source: null }),
  subject: (world, row) => ['inventory', world.inventories.get(row.inventory)],
  usedBy: (row, job) => job.type !== 'workflow_job' && 'inventory' in job && job.inventory === row.inventory,
  refusal: (call, body, row) => {
    if (!row) return refuseOutsiders(call, body, 'Host');
    const moves = body['inventory'] !== undefined && Number(body['inventory']) !== row.inventory;
    return moves ? forbidden() : undefined;
  },
  store: (change, before) => {
    const { name } = change;
    if (typeof name !== 'string') return change;
    const vars = change['variables'] ?? before?.variables ?? '';
    return { ...change, ...splitPort(name, String(vars)) };
  },
  shown: (call, row) => {
    const { world } = call;
    const groups = row.groups.flatMap((id) => world.groups.get(id) ?? []).map(({ id, name }) => ({ id, name }));
    const last = lastSummary(world, row);
    const ran = world.jobs.filter((job) => job.host_summaries.some((summary) => summary.host === row.id)).reverse();
    const brief = (job: (typeof ran)[number]): JsonObject => ({
      id: job.id,
      name: job.name,
      type: 'job',
      status: job.status,
      finished: stamp(job.finished),
    });
    const { type: _, ...lastJob } = last ? brief(last.job) : {};
    return {
      related: last
        ? {
            last_job: link(call, 'jobs', last.job.id),
            last_job_host_summary: link(call, 'job_host_summaries', last.id),
          }
        : {},
      summary: {
        groups: { count: groups.length, results: groups },
        recent_jobs: ran.slice(0, 5).map(brief),
        ...present({
          last_job: last && {
            ...lastJob,
            description: last.job.description,
            failed: last.job.failed,
            job_template_id: last.job.job_template,
            job_template_name: world.job_templates.get(last.job.job_template)?.name ?? '',
          },
          last_job_host_summary: last && { id: last.id, failed: last.failed },
        }),
      },
      fields: {
        has_active_failures: last?.failed ?? false,
        has_inventory_sources: row.inventory_source !== null,
      },
    };
  },
};

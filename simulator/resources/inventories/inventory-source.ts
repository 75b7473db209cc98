import { invalid } from '../../http/reply.ts';
import type { Kind } from '../../rest/kind.ts';
import { brief, briefCredentials, present, resolvedEnvironment } from '../../rest/summary.ts';
import { INVENTORY_SOURCE_FIELDS, type InventorySource } from '../../rows/sources.ts';
import { sourceScript } from '../../world/repositories.ts';
import { noNotifications } from '../access/shared.ts';
import { UPDATE_COLUMNS, updateState } from '../schedules/state.ts';
import { refuseOutsiders } from './in-inventory.ts';

/** Inventory sources. */
export const INVENTORY_SOURCE: Kind<InventorySource> = {
  collection: 'inventory_sources',
  type: 'inventory_source',
  model: 'InventorySource',
  table: 'inventory_sources',
  filters: {
    computed: { credentials: (row: InventorySource) => (row.credential === null ? [] : [row.credential]) },
  },
  order: 'name',
  fields: INVENTORY_SOURCE_FIELDS,
  columns: { ...UPDATE_COLUMNS.columns, custom_virtualenv: 'string' },
  computed: UPDATE_COLUMNS.computed,
  constants: { custom_virtualenv: null },
  shared: true,
  unique: [
    { by: ['inventory', 'name'], text: 'InventorySource with this (inventory, name) combination already exists.' },
  ],
  links: [
    ...['update', 'inventory_updates', 'schedules', 'activity_stream', 'hosts', 'groups'],
    ...['notification_templates_started', 'notification_templates_success', 'notification_templates_error'],
  ],
  capabilities: ['edit', 'delete', 'start', 'schedule'],
  hidden: () => ({
    ...noNotifications(),
    credentials: [],
    status: 'never updated',
    last_job: null,
    current_job: null,
    last_job_run: null,
    run: { seconds: 3, fails: false },
  }),
  subject: (world, row) => ['inventory', world.inventories.get(row.inventory)],
  refusal: (call, body, row) => (row ? undefined : refuseOutsiders(call, body, 'InventorySource')),
  check: ({ row, change, complaints }) => {
    if (row.source === '') complaints.add('source', '"" is not a valid choice.');
    else if (row.source === 'scm') {
      if (row.source_project === null) complaints.add('source_project', 'Project required for scm type sources.');
    } else {
      const strange = ['source_project', 'source_path', 'scm_branch'].filter((name) => change[name]);
      if (strange.length > 0) throw invalid({ detail: [`Cannot set ${strange.join(' ')} if not SCM type.`] });
      if (row.source_path) complaints.add('source_path', 'Cannot set source_path if not SCM type.');
    }
  },
  saved: ({ call, row, before }) => {
    if (!before) row.run = sourceScript(call.world, row) ?? row.run;
  },
  usedBy: (row, job) => 'inventory_source' in job && job.inventory_source === row.id,
  shown: (call, row, detailed) => {
    const { world } = call;
    const inventory = world.inventories.get(row.inventory);
    const update = updateState(call, row, 'inventory_updates');
    const paged = detailed && call.method !== 'POST';
    return {
      related: {
        ...update.related,
        // Told only of a source that was never read, as the real one does.
        ...(row.last_job === null ? { credentials: `${call.base}/inventory_sources/${row.id}/credentials/` } : {}),
      },
      summary: {
        ...present({
          organization: brief(world.organizations.get(inventory?.organization)),
          resolved_environment:
            paged || row.source === 'constructed' ? resolvedEnvironment(world, row.execution_environment) : undefined,
        }),
        ...update.summary,
        credentials: briefCredentials(world, row.credentials),
      },
      fields: update.fields,
    };
  },
};

import { ok } from '../http/reply.ts';
import { VERSION } from '../http/version.ts';
import type { Routes } from '../rest/router.ts';
import type { Json, JsonObject } from '../text/json.ts';
import { stamp } from '../world/clock.ts';
import { ANALYTICS, BECOME_METHODS } from './config-data.ts';
import { freePaths } from './projects/project.ts';

const COLLECTIONS =
  'ping instances instance_groups receptor_addresses config settings me dashboard organizations users execution_environments projects project_updates teams credentials credential_types credential_input_sources applications tokens metrics inventory=inventories constructed_inventory=constructed_inventories inventory_sources inventory_updates groups hosts host_metrics host_metric_summary_monthly job_templates jobs ad_hoc_commands system_job_templates system_jobs schedules roles notification_templates notifications labels unified_job_templates unified_jobs activity_stream workflow_job_templates workflow_jobs workflow_approvals workflow_job_template_nodes workflow_job_nodes mesh_visualizer bulk analytics service_index=service-index role_definitions role_user_assignments role_team_assignments';

/** Collections of the OAuth2 provider. */
const OF_OAUTH = new Set(['applications', 'tokens']);

/** The list of collections, ping and config. */
export function rootRoutes(routes: Routes): void {
  routes.add('/', {
    title: 'REST API v2',
    anonymous: true,
    GET: (call) =>
      ok(
        Object.fromEntries(
          COLLECTIONS.split(' ').flatMap((entry) => {
            const [key = '', path = key] = entry.split('=');
            const isMissing = !call.world.hasOauth && OF_OAUTH.has(key);
            return isMissing ? [] : [[key, `${call.base}/${path}/`]];
          }),
        ),
      ),
  });
  routes.add('/ping/', {
    title: 'Ping',
    anonymous: true,
    ignoresUser: true,
    GET: ({ world, now }) => {
      const groups = world.instance_groups.all().map(({ name }) => ({ name, capacity: 220, instances: [world.node] }));
      // The heartbeat is written once a minute.
      const heartbeat = stamp(now - (now % 60_000));
      const instance = { node: world.node, node_type: 'hybrid', uuid: world.nodeUuid, heartbeat };
      return ok({
        ha: false,
        version: VERSION,
        active_node: world.node,
        install_uuid: world.installUuid,
        instances: [{ ...instance, capacity: 220, version: VERSION }],
        instance_groups: groups,
      });
    },
  });
  routes.add('/config/', {
    title: 'Configuration',
    GET: ({ user, world }) => {
      const license = { license_type: 'open', valid_key: true, subscription_name: 'OPEN', product_name: 'AWX' };
      const config: JsonObject = {
        time_zone: 'UTC',
        license_info: license,
        version: VERSION,
        eula: '',
        analytics_status: 'off',
        analytics_collectors: Object.fromEntries(
          ANALYTICS.map(([name, version, description]): [string, Json] => [name, { name, version, description }]),
        ),
        become_methods: BECOME_METHODS.map((pair) => [...pair]),
        ...(world.hasOauth ? { ui_next: true } : {}),
      };
      const administrator = user?.is_superuser || user?.is_system_auditor;
      const paths = {
        project_base_dir: '/var/lib/awx/var/projects/',
        project_local_paths: freePaths(world),
        custom_virtualenvs: [],
      };
      return ok(administrator ? { ...config, ...paths } : config);
    },
    POST: () => ok({}),
    DELETE: () => ({ status: 204 }),
  });
}

import { invalid } from '../../http/reply.ts';
import type { Call } from '../../http/request.ts';
import type { Host, Inventory } from '../../rows/sources.ts';
import type { JsonObject } from '../../text/json.ts';
import { readVariables } from '../../text/variables.ts';
import { groupsOf, hostsOf } from '../../world/inventory.ts';

function vars(text: string): JsonObject {
  const result = readVariables(text);
  if ('error' in result) throw invalid({ detail: result.error });
  return result.vars;
}

/** What the controller adds about a host for those who ask. */
function about(host: Host): JsonObject {
  const enabled = String(host.enabled);
  return {
    remote_tower_enabled: enabled,
    remote_tower_id: host.id,
    remote_host_enabled: enabled,
    remote_host_id: host.id,
  };
}

/** The inventory as Ansible reads it; hosts that are not enabled only for those who ask for all. */
export function inventoryScript(call: Call, inventory: Inventory): JsonObject {
  const { world, query } = call;
  const asked = (name: string): boolean => ['1', 'true'].includes(query.get(name) ?? '');
  const every = asked('all');
  const hosts = hostsOf(world, inventory.id)
    .filter((host) => every || host.enabled)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const groups = groupsOf(world, inventory.id).sort((a, b) => (a.name < b.name ? -1 : 1));
  const own = vars(inventory.variables);
  const free = hosts.filter((host) => host.groups.length === 0).map((host) => host.name);
  const below = new Set(groups.flatMap((group) => group.children));
  const some = (key: string, list: string[] | JsonObject): JsonObject =>
    Object.keys(list).length > 0 ? { [key]: list } : {};
  const all = {
    ...some('vars', own),
    ...some('hosts', free),
    ...some(
      'children',
      groups.filter((group) => every || !below.has(group.id)).map((group) => group.name),
    ),
  };
  const members = groups.flatMap((group): [string, JsonObject][] => {
    const inside = hosts.filter((host) => host.groups.includes(group.id)).map((host) => host.name);
    const children = group.children.flatMap((id) => world.groups.get(id)?.name ?? []);
    const shown = { ...some('hosts', inside), ...some('children', children), ...some('vars', vars(group.variables)) };
    return Object.keys(shown).length > 0 ? [[group.name, shown]] : [];
  });
  const hostvars = hosts.map((host): [string, JsonObject] => [
    host.name,
    { ...vars(host.variables), ...(asked('towervars') ? about(host) : {}) },
  ]);
  return { all, ...Object.fromEntries(members), _meta: { hostvars: Object.fromEntries(hostvars) } };
}

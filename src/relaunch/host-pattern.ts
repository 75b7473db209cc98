import type { InventoryHosts } from '../controller/inventories.ts';

/**
 * Returns the hosts of an inventory that match an Ansible pattern: names, groups, `all`, globs, `:!` and `:&`.
 * @returns undefined when they are unknown: for an expression, or for an index or range of a group. Also for a name
 * that is not in the inventory, such as `localhost` or a host or group that the playbook adds.
 */
export function matchingHosts(pattern: string, inventory: InventoryHosts): Set<string> | undefined {
  const parts = pattern
    .split(/[,:]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const sets = parts.map((part) => namedHosts(part.replace(/^[&!]/, ''), inventory));
  if (parts.length === 0 || sets.includes(undefined)) return undefined;
  const of = (sign: RegExp): Set<string>[] =>
    sets.filter((set): set is Set<string> => set !== undefined).filter((_set, index) => sign.test(parts[index] ?? ''));
  const added = of(/^[^&!]/);
  const [common, leftOut] = [of(/^&/), of(/^!/)];
  // The signs apply in any position: first additions, then intersections, then exclusions.
  const chosen = added.length === 0 ? [...inventory.hosts] : added.flatMap((set) => [...set]);
  return new Set(
    chosen.filter((host) => common.every((set) => set.has(host)) && !leftOut.some((set) => set.has(host))),
  );
}

function namedHosts(name: string, { hosts, groups }: InventoryHosts): Set<string> | undefined {
  if (name === '*') return new Set(hosts);
  const own = groups.get(name);
  if (own !== undefined) return new Set(own);
  if (/^~|[[\]{}]/.test(name)) return undefined;
  if (!/[*?]/.test(name)) return hosts.has(name) ? new Set([name]) : undefined;
  const glob = new RegExp(
    `^${name
      .replace(/[.+^$()|\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
  const matching = [...groups].filter(([group]) => glob.test(group)).flatMap(([, members]) => [...members]);
  return new Set([...matching, ...[...hosts].filter((host) => glob.test(host))]);
}

/** Returns the hosts of a limit that only contains names, as for a relaunch; undefined for any other limit. */
export function plainNames(limit: string): Set<string> | undefined {
  const names = limit
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.length === 0 || names.some((name) => /[:!&*?~[\]{}]/.test(name)) ? undefined : new Set(names);
}

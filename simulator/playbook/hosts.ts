/**
 * The hosts that a pattern means, in the inventory's order: names, groups, `all`, `*`, `:&` and `:!`.
 * Comma and colon both separate.
 */
export function matchHosts(pattern: string, hosts: string[], groups: Record<string, string[]>): string[] {
  let chosen = new Set<string>();
  for (const part of pattern.split(/[,:]/).map((text) => text.trim())) {
    if (!part) continue;
    const named = new Set(one(part.replace(/^[&!]/, ''), hosts, groups));
    if (part.startsWith('!')) chosen = new Set([...chosen].filter((host) => !named.has(host)));
    else if (part.startsWith('&')) chosen = new Set([...chosen].filter((host) => named.has(host)));
    else for (const host of named) chosen.add(host);
  }
  return hosts.filter((host) => chosen.has(host));
}

function one(name: string, hosts: string[], groups: Record<string, string[]>): string[] {
  if (name === 'all' || name === '*') return hosts;
  const group = groups[name];
  if (group) return group;
  const glob = new RegExp(
    `^${name
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
  return hosts.filter((host) => glob.test(host));
}

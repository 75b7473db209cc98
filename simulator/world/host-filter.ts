import type { Host } from '../rows/sources.ts';
import type { World } from './world.ts';

/** True for the hosts that a smart inventory has. */
export type HostTest = (world: World, host: Host) => boolean;

const LOOKUPS: Record<string, (value: string, wanted: string) => boolean> = {
  exact: (value, wanted) => value === wanted,
  iexact: (value, wanted) => value.toLowerCase() === wanted.toLowerCase(),
  contains: (value, wanted) => value.includes(wanted),
  icontains: (value, wanted) => value.toLowerCase().includes(wanted.toLowerCase()),
  startswith: (value, wanted) => value.startsWith(wanted),
  endswith: (value, wanted) => value.endsWith(wanted),
};

const FIELDS: Record<string, (world: World, host: Host) => string[]> = {
  name: (_world, host) => [host.name],
  description: (_world, host) => [host.description],
  enabled: (_world, host) => [String(host.enabled)],
  groups__name: (world, host) => host.groups.map((id) => world.groups.get(id)?.name ?? ''),
  inventory__name: (world, host) => [world.inventories.get(host.inventory)?.name ?? ''],
};

/** Reads `name__startswith=web and groups__name=db`; undefined when it names what hosts do not have. */
export function readHostFilter(filter: string): HostTest | undefined {
  const any = filter.split(/\s+or\s+/i).map((part) => part.split(/\s+and\s+/i).map(readTerm));
  const terms = any.flat();
  if (terms.some((term) => term === undefined)) return undefined;
  return (world, host) => any.some((all) => all.every((term) => term?.(world, host)));
}

function readTerm(term: string): HostTest | undefined {
  const [, key = '', quoted, bare = ''] = /^\s*([\w]+)\s*=\s*(?:"([^"]*)"|(\S*))\s*$/.exec(term) ?? [];
  const parts = key.split('__');
  const last = parts.at(-1) ?? '';
  const lookup = parts.length > 1 && last in LOOKUPS ? last : 'exact';
  const field = FIELDS[lookup === 'exact' && last !== 'exact' ? key : parts.slice(0, -1).join('__')];
  const test = LOOKUPS[lookup];
  if (!field || !test) return undefined;
  return (world, host) => field(world, host).some((value) => test(value, quoted ?? bare));
}

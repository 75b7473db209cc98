import { unexpectedReply } from './connection/reply-errors.ts';
import { isRecord, texts } from './fields.ts';
import { NamedObjects, readNamedObject } from './named-objects.ts';
import type { CallOptions, Requests } from './requests.ts';

/** The hosts of an inventory, as Ansible reads it. */
export interface InventoryHosts {
  hosts: ReadonlySet<string>;
  /** Members by group, including those of its child groups. */
  groups: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The inventories of a controller. */
export class Inventories extends NamedObjects {
  constructor(requests: Requests) {
    super(requests, 'inventories', readNamedObject);
  }

  /**
   * Returns the enabled hosts of an inventory and their groups.
   * @throws ResponseError (403 without the Read role on it), ConnectionError, the signal's reason
   */
  hosts(id: number, options: CallOptions): Promise<InventoryHosts> {
    return this.requests.get(`inventories/${id}/script/`, options, inventoryHosts);
  }
}

/**
 * Reads the hosts in the reply of `script/`: groups by name, each with `hosts` and `children`. The reply leaves out groups
 * without members.
 * @throws UnexpectedReplyError when the reply is something else
 */
export function inventoryHosts(reply: unknown): InventoryHosts {
  if (!isRecord(reply) || !isRecord(reply['all']))
    throw unexpectedReply("an inventory's hosts", 'it has no group "all"');
  const names = Object.keys(reply).filter((name) => name !== '_meta');
  const groups = new Map(names.map((name) => [name, members(reply, name, new Set())]));
  const hosts = new Set([...groups.values()].flatMap((group) => [...group]));
  return { hosts, groups: new Map([...groups, ['all', hosts]]) };
}

/** @param seen groups on the path to this one, so that a cycle of groups ends */
function members(script: Record<string, unknown>, name: string, seen: Set<string>): Set<string> {
  const group = script[name];
  if (!isRecord(group) || seen.has(name)) return new Set();
  seen.add(name);
  return new Set([
    ...texts(group, 'hosts'),
    ...texts(group, 'children').flatMap((child) => [...members(script, child, seen)]),
  ]);
}

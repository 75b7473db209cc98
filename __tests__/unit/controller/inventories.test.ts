import { describe, expect, test } from '@jest/globals';
import { inventoryHosts } from '../../../src/controller/inventories.ts';
import { throwing } from '../words.ts';
import { giving } from './giving.ts';

describe('an inventory', () => {
  const script = {
    _meta: { hostvars: { ghost: {} } },
    all: { children: ['web', 'db'], hosts: ['alone'] },
    web: { hosts: ['web1', 'web2'], children: ['edge'] },
    edge: { hosts: ['edge1'], children: ['web'] },
    db: { hosts: ['db1'] },
  };

  test('has its hosts and its groups, with the members of their children, circles or not', async () => {
    const { controller, paths, options } = giving(script);
    const { hosts, groups } = await controller.inventories.hosts(4, options);
    expect(paths()).toEqual(['inventories/4/script/']);
    expect([...hosts].sort()).toEqual(['alone', 'db1', 'edge1', 'web1', 'web2']);
    expect([...(groups.get('web') ?? [])].sort()).toEqual(['edge1', 'web1', 'web2']);
    expect([...(groups.get('edge') ?? [])].sort()).toEqual(['edge1', 'web1', 'web2']);
    expect([...(groups.get('all') ?? [])]).toHaveLength(5);
    expect(groups.has('_meta')).toBe(false);
  });

  test.each([{}, null, { all: [] }, 'a page'])('%j is none', (reply) => {
    expect(throwing(() => inventoryHosts(reply))).toThrow(
      /Unexpected reply instead of an inventory's hosts: it has no group "all"\./,
    );
  });
});

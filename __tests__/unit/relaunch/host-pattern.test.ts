import { describe, expect, test } from '@jest/globals';
import { inventoryHosts } from '../../../src/controller/inventories.ts';
import { matchingHosts, plainNames } from '../../../src/relaunch/host-pattern.ts';

const inventory = inventoryHosts({
  all: { hosts: ['alone'], children: ['app', 'db'] },
  app: { children: ['web', 'app'] },
  web: { hosts: ['web1', 'web2'] },
  db: { hosts: ['db1'] },
  _meta: { hostvars: {} },
});

test('an inventory has the members of groups inside of groups, in a circle too', () => {
  expect([...inventory.hosts].sort()).toEqual(['alone', 'db1', 'web1', 'web2']);
  expect([...(inventory.groups.get('app') ?? [])]).toEqual(['web1', 'web2']);
  expect(() => inventoryHosts({ detail: 'no' })).toThrow(/hosts/);
});

describe('the hosts of a pattern', () => {
  test.each<[string, string[] | undefined]>([
    ['all', ['alone', 'db1', 'web1', 'web2']],
    ['*', ['alone', 'db1', 'web1', 'web2']],
    ['web', ['web1', 'web2']],
    ['app:db', ['db1', 'web1', 'web2']],
    ['web1, db', ['db1', 'web1']],
    ['all:!web', ['alone', 'db1']],
    ['!web:all', ['alone', 'db1']],
    ['!db', ['alone', 'web1', 'web2']],
    ['app:&web1', ['web1']],
    ['web*', ['web1', 'web2']],
    ['?b1', ['db1']],
    ['a*', ['alone', 'db1', 'web1', 'web2']],
    ['nobody*', []],
    ['localhost', undefined],
    ['cloud', undefined],
    ['web:cloud', undefined],
    ['~web\\d', undefined],
    ['~web.*', undefined],
    ['web[0:1]*', undefined],
    ['{{ team }}*', undefined],
    ['web[0]', undefined],
    ['', undefined],
    [' web1 :, db ', ['db1', 'web1']],
    ['web:', ['web1', 'web2']],
  ])('%j', (pattern, hosts) => {
    const found = matchingHosts(pattern, inventory);
    expect(found && [...found].sort()).toEqual(hosts);
  });
});

test('names may hold what has a meaning elsewhere', () => {
  const odd = inventoryHosts({ all: { hosts: ['a.b', 'axb', 'r&d', 'no!', 'x~y'] }, 'r&d!': { hosts: ['r&d'] } });
  const found = (pattern: string) => [...(matchingHosts(pattern, odd) ?? ['?'])].sort();
  expect(found('a.*')).toEqual(['a.b']);
  expect(found('r&d, x~y')).toEqual(['r&d', 'x~y']);
  expect(found('all:!no!')).toEqual(['a.b', 'axb', 'r&d', 'x~y']);
  expect(found('all:&r&d!')).toEqual(['r&d']);
});

test('a limit that is a list of names', () => {
  expect([...(plainNames('web1, db1,') ?? [])]).toEqual(['web1', 'db1']);
  for (const limit of ['', 'web*', 'web1:db1', 'all,!web1', '~web', 'web[0]'])
    expect(plainNames(limit)).toBeUndefined();
});

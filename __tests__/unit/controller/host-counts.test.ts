import { expect, test } from '@jest/globals';
import { noCounts, readRecap } from '../../../src/controller/events/host-counts.ts';

test('a recap has all hosts, also those of which nothing was counted', () => {
  const recap = readRecap({
    ok: { web1: 3 },
    changed: { web1: 1 },
    dark: { db1: 1 },
    failures: { web1: 2 },
    skipped: {},
    processed: { web1: 1, db1: 1, idle: 1 },
  });
  expect([...recap]).toEqual([
    ['web1', { ...noCounts(), ok: 3, changed: 1, failed: 2 }],
    ['db1', { ...noCounts(), unreachable: 1 }],
    ['idle', noCounts()],
  ]);
});

test.each<[string, string]>([
  ['nothing', '{}'],
  ['lists', '{"ok": [1], "processed": "web1"}'],
  ['counts that are none', '{"ok": {"web1": "3", "web2": null, "web3": -1, "web4": 1e999}}'],
])('%s', (_name, json) => {
  const recap = readRecap(JSON.parse(json) as Record<string, unknown>);
  for (const counts of recap.values()) expect(counts).toEqual(noCounts());
});

test('a host may be called anything', () => {
  const recap = readRecap(
    JSON.parse('{"ok": {"__proto__": 2, "constructor": 1, "a\\nb": 3}}') as Record<string, unknown>,
  );
  expect(JSON.stringify(Object.fromEntries([...recap].map(([host, { ok }]) => [host, ok])))).toBe(
    '{"__proto__":2,"constructor":1,"a\\nb":3}',
  );
});

import { expect, test } from '@jest/globals';
import type { HostCounts } from '../../../src/controller/events/host-counts.ts';
import type {} from '../../../src/follow/playbook/playbook-results.ts';
import { recapLines } from '../../../src/report/log/recap-lines.ts';

const NONE: HostCounts = { ok: 0, changed: 0, unreachable: 0, failed: 0, skipped: 0, rescued: 0, ignored: 0 };

function recap(hosts: Record<string, Partial<HostCounts>>, hasRecap = true): string[] {
  const counted = Object.entries(hosts).map(([host, counts]): [string, HostCounts] => [host, { ...NONE, ...counts }]);
  return recapLines({ hosts: new Map(counted), hasRecap });
}

test('names those that failed first, then those that changed, and what went wrong before what went well', () => {
  expect(
    recap({
      web1: { ok: 3 },
      'database-1': { ok: 4, changed: 2 },
      web10: { ok: 2, failed: 1 },
      web2: { unreachable: 1 },
      x: {},
    }),
  ).toEqual([
    'Recap of 5 hosts, 2 failed:',
    '  web2        unreachable 1',
    '  web10       failed 1, ok 2',
    '  database-1  ok 4, changed 2',
    '  web1        ok 3',
    '  x           nothing',
  ]);
});

test('of hundreds shows twenty, and counts the rest', () => {
  const good = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`web${index}`, { ok: 1 }]));
  const lines = recap({ ...good, bad: { failed: 1 } });
  expect(lines).toHaveLength(22);
  expect(lines.slice(0, 3)).toEqual(['Recap of 301 hosts, 1 failed:', '  bad    failed 1', '  web0   ok 1']);
  expect(lines.at(-1)).toBe('  and 281 more hosts, none of them failed');
  const bad = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`web${index}`, { failed: 1 }]));
  expect(recap(bad).at(-1)).toBe('  and 1 more host, 1 of them failed');
});

test('is nothing without hosts, and says what it is from when there was no recap', () => {
  expect(recap({})).toEqual([]);
  expect(recap({ web1: { ok: 1 } }, false)[0]).toBe('Recap of 1 host, none failed, counted from the job events:');
});

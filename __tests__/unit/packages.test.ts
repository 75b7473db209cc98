import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../workflows/tools.ts';

interface Package {
  version?: string;
  optional?: boolean;
  engines?: { node?: string };
}

const OLDEST = 20;

/** Whether a range such as `^18.12 || >=20` takes some version of this major one. */
function takes(range: string, major: number): boolean {
  return range.split('||').some((part) => {
    const [, operator = '', first] = /^\s*(>=?|\^|~|)\s*v?(\d+)/.exec(part) ?? [];
    if (first === undefined) return part.trim() === '*';
    const [, below] = /<\s*(\d+)/.exec(part) ?? [];
    const reaches = operator.startsWith('>') ? Number(first) <= major : Number(first) === major;
    return reaches && (below === undefined || major < Number(below));
  });
}

test('every package installs on the oldest Node that we promise', () => {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Package>;
  };
  const tooNew = Object.entries(packages).filter(
    ([, { engines, optional }]) => optional !== true && engines?.node !== undefined && !takes(engines.node, OLDEST),
  );
  expect(tooNew.map(([name, { engines }]) => `${name}: ${engines?.node}`)).toEqual([]);
});

test.each([
  ['>=20', true],
  ['^18.12 || >= 20', true],
  ['20 || >=22', true],
  ['>= 18 < 21', true],
  ['*', true],
  ['>=22', false],
  ['^18 || ^22', false],
  ['>=12 <20', false],
])('a range as packages write it: %s', (range, expected) => {
  expect(takes(range, OLDEST)).toBe(expected);
});

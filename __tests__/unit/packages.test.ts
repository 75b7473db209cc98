import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { root } from '../workflows/tools.ts';

interface Package {
  version?: string;
  optional?: boolean;
  engines?: { node?: string };
  license?: string;
  link?: boolean;
}

const read = (file: string): string => readFileSync(join(root, file), 'utf8');

function lockedPackages(): [name: string, Package][] {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: Record<string, Package> };
  return Object.entries(packages);
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
  const tooNew = lockedPackages().filter(
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

/** Whether an SPDX expression without nested parentheses allows the use under one of the licences. */
const allows = (expression: string, licences: readonly string[]): boolean =>
  expression
    .replaceAll(/[()]/g, '')
    .split(' OR ')
    .some((part) => part.split(' AND ').every((licence) => licences.includes(licence)));

test('every package has a licence that the review of dependencies allows', () => {
  const [, list = ''] = /allow-licenses: (.+)/.exec(read('.github/workflows/dependency-review.yml')) ?? [];
  const licences = list.split(', ');
  const packages = lockedPackages().filter(([name, { link }]) => name.includes('node_modules/') && link !== true);
  expect(packages.length).toBeGreaterThan(100);
  const others = packages.filter(([, { license = 'none' }]) => !allows(license, licences));
  expect(others.map(([name, { license }]) => `${name}: ${license}`)).toEqual([]);
  const unused = licences.filter((licence) => !packages.some(([, { license = '' }]) => license.includes(licence)));
  expect(unused).toEqual([]);
});

test.each([
  ['MIT', true],
  ['(MIT OR GPL-2.0)', true],
  ['MIT AND GPL-2.0', false],
  ['GPL-2.0', false],
])('allows with MIT only: %s', (expression, expected) => {
  expect(allows(expression, ['MIT'])).toBe(expected);
});

test('every override has its version, a date and a reason in CONTRIBUTING.md', () => {
  const { overrides } = JSON.parse(read('package.json')) as { overrides: Record<string, string> };
  const page = read('CONTRIBUTING.md');
  const row = /^\| `([^`]+)` \| (\d[\d.]*) \| \d{4}-\d{2}-\d{2} \| [^|]{20,} \| [^|]{10,} \|$/gm;
  const rows = [...page.matchAll(row)].map(([, name, version]) => [name, version]);
  expect(rows).toEqual(Object.entries(overrides));
});

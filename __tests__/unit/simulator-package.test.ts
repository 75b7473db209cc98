import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');

/** Files of TypeScript and JavaScript below a folder, as paths from the root. */
function sources(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.m?[tj]s$/.test(file)).map((file) => join(folder, file));
}

const IMPORT = /\b(?:from|import\() ?'(\.[^']+)'/g;

/** Paths from the root that a file imports of ours. */
function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  return [...text.matchAll(IMPORT)].map(([, path = '']) => normalize(join(dirname(file), path)));
}

const OWN_TESTS = join('simulator', '__tests__');
const IGNORED = ['dist', 'browser'].map((folder) => join('simulator', folder) + sep);
const inner = sources('simulator').filter((file) => ![OWN_TESTS, ...IGNORED].some((path) => file.startsWith(path)));

test('code outside of the simulator imports only its package', () => {
  const outer = ['src', '__tests__', 'bench', 'scripts'].flatMap(sources);
  const users = outer.filter((file) =>
    readFileSync(join(root, file), 'utf8').includes("from 'tower-deploy-simulator'"),
  );
  expect(users.length).toBeGreaterThan(100);
  const entering = outer.filter((file) => importsOf(file).some((path) => path.startsWith(`simulator${sep}`)));
  expect(entering).toEqual([]);
  const passing = outer.filter((file) => /['"]tower-deploy-simulator\//.test(readFileSync(join(root, file), 'utf8')));
  expect(passing).toEqual([]);
  expect(JSON.parse(readFileSync(join(root, 'simulator/package.json'), 'utf8')).exports).toBe('./index.ts');
});

test('the simulator imports nothing outside of its folder', () => {
  expect(inner.length).toBeGreaterThan(100);
  const leaving = inner.filter((file) => importsOf(file).some((path) => !path.startsWith(`simulator${sep}`)));
  expect(leaving).toEqual([]);
});

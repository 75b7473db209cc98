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

/** The folders of the simulator that each folder imports. */
function folderGraph(): Map<string, Set<string>> {
  const graph = new Map<string, Set<string>>();
  for (const file of inner) {
    const folder = dirname(file);
    const others = importsOf(file).map(dirname);
    graph.set(folder, new Set([...(graph.get(folder) ?? []), ...others.filter((other) => other !== folder)]));
  }
  return graph;
}

/** The first circle that is found: the folders on it, in order. */
function circleIn(graph: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const visit = (folder: string, path: string[]): string[] => {
    if (path.includes(folder)) return [...path.slice(path.indexOf(folder)), folder];
    if (done.has(folder)) return [];
    for (const next of graph.get(folder) ?? []) {
      const circle = visit(next, [...path, folder]);
      if (circle.length > 0) return circle;
    }
    done.add(folder);
    return [];
  };
  for (const folder of graph.keys()) {
    const circle = visit(folder, []);
    if (circle.length > 0) return circle;
  }
  return [];
}

test('no folders of the simulator import each other in a circle', () => {
  const graph = folderGraph();
  expect(graph.size).toBeGreaterThan(10);
  expect(circleIn(graph)).toEqual([]);
});

test('a circle of folders is found', () => {
  const graph = { a: ['b'], b: ['c', 'd'], c: [], d: ['b'] };
  expect(circleIn(new Map(Object.entries(graph).map(([key, to]) => [key, new Set(to)])))).toEqual(['b', 'd', 'b']);
});

const MOST_FILES = 20;

test(`no folder of the simulator holds more than ${MOST_FILES} files`, () => {
  const folders = inner.map(dirname);
  const large = [...new Set(folders)].filter((folder) => folders.filter((one) => one === folder).length > MOST_FILES);
  expect(large).toEqual([]);
});

test('the simulator imports nothing outside of its folder', () => {
  expect(inner.length).toBeGreaterThan(100);
  const leaving = inner.filter((file) => importsOf(file).some((path) => !path.startsWith(`simulator${sep}`)));
  expect(leaving).toEqual([]);
});

import { globSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { globFiles } from '../../../src/inputs/yaml/glob.ts';

const FILES = [
  ...['a.yml', 'b.yml', 'c.json', '.hidden.yml', 'x+y.yml', 'tower/a.yml', 'tower/b.yaml', 'tower/sub/deep/z.yml'],
  ...['tower/.secret/s.yml', 'other/a.yml', '.git/config.yml', 'tower/(1).yml', 'tower/[x].yml'],
];
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'glob-'));
  for (const file of FILES) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What Node 24 finds, without folders. */
const nodes = (pattern: string): string[] =>
  globSync(pattern, { cwd: folder }).filter((file) => !statSync(path.resolve(folder, file)).isDirectory());

describe('globFiles', () => {
  test.each([
    ...['*.yml', '*', '?.yml', '[ab].yml', '[!a].yml', '**/*.yml', 'tower/**', 'tower/**/*.yml', 'tower/*', '*/a.yml'],
    ...['{a,b}.yml', 'tower/{a.yml,b.yaml}', '{tower,other}/*.yml', '{tower/sub,other}/**/*.yml', '.*.yml', 'x+*.yml'],
    ...['tower/.*/*.yml', 'nothing/*.yml', 'tower/(*.yml', 'a.{yml,json}', '**/z.yml', 'tower/sub/*/*.yml', './*.yml'],
  ])('finds what Node 24 finds for %s', (pattern) => {
    expect(globFiles(pattern, folder).map(path.normalize).sort()).toEqual(nodes(pattern).map(path.normalize).sort());
  });

  test('finds files by an absolute path', () => {
    expect(globFiles(`${folder}/tower/*.yml`, '/').sort()).toEqual(nodes(`${folder}/tower/*.yml`).sort());
  });

  test('finds nothing in a folder that does not exist', () => {
    expect(globFiles('*.yml', path.join(folder, 'none'))).toEqual([]);
  });
});

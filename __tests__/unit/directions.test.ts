import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..', '..');

function sources(folder: string): string[] {
  const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  return files.filter((file) => file.endsWith('.ts')).map((file) => join(folder, file));
}

/** The lint holds the imports; these are the ways around them that it cannot see. */
const INPUT = /\bINPUT_|\.get(?:Multiline|Boolean)?Input\b/;
const CONTEXT = /\b(?:GITHUB|STATE|RUNNER|ACTIONS)_[A-Z]/;

const ignoringComments = (text: string) => text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
const read = (file: string) => ignoringComments(readFileSync(join(root, file), 'utf8'));

test('only src/inputs reads inputs', () => {
  const readers = sources('src').filter((file) => INPUT.test(read(file)));
  expect(readers.filter((file) => !file.startsWith(join('src', 'inputs') + sep))).toEqual([]);
});

test.each(['http', 'timing', 'controller', 'launch', 'follow', 'relaunch', 'apply', 'session', 'steps'])(
  'src/%s knows nothing of GitHub',
  (room) => {
    const files = sources('src').filter((file) => file.startsWith(join('src', room) + sep));
    expect(files.filter((file) => CONTEXT.test(read(file)))).toEqual([]);
  },
);

/** Readers of raw replies, and requests by a path. The typed clients of src/controller have both. */
const RAW = /controller\/fields\.ts'|\bcontroller\.(?:get|post|patch|delete|options)\(/;

test('apply and query read and write resources through typed clients only', () => {
  const files = sources('src').filter(
    (file) =>
      file.startsWith(join('src', 'apply') + sep) ||
      ['apply.ts', 'query.ts'].some((name) => file === join('src', 'actions', name)),
  );
  expect(files.length).toBeGreaterThan(40);
  expect(files.filter((file) => RAW.test(read(file)))).toEqual([]);
});

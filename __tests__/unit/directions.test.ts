import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from '@jest/globals';

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

/** Rooms that know the controller through its typed client alone; paths below `src`. */
const TYPED = ['launch', 'follow', 'relaunch', 'apply', 'report', 'steps', 'session', 'actions'];

/** They read replies of GitHub, or what an earlier step of this action saved. */
const OTHER_REPLIES = ['report/deployment', 'session/issued-token.ts', 'session/minted-token.ts'];

/** What the typed client replaces, how it is recognised, and an example. */
const UNTYPED: readonly [what: string, pattern: RegExp, example: string][] = [
  [
    'a request',
    /\bcontroller\.(?:get|post|patch|delete|options|download)\(/,
    'await this.#context.controller.get(path, { signal })',
  ],
  [
    'a path of the API',
    /(['"`])(?:\$\{[^}]*\})?[a-z_]+\/(?:\1|\?|\$\{|[a-z_]+\/\1)/,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
    'const path = `${jobPath(job)}relaunch/`;',
  ],
  [
    'a reader of raw replies',
    /import [^;]*\b(?:line|number|readList|record|texts?)\b[^;]* from '[./]*controller\/fields\.ts'/,
    "import { isRecord, number } from '../controller/fields.ts';",
  ],
  [
    'a retried request',
    /\bretry\([\s\S]*?=>\s*(?:\{\s*(?:return )?)?(?:await )?(?:this\.)?#?(?:context\.)?controller\b/,
    'await retry(waiting, () => controller.users.me({ signal }));',
  ],
];

const inRoom = (file: string, room: string) => {
  const path = join('src', ...room.split('/'));
  return file === path || file.startsWith(path + sep);
};

describe.each(UNTYPED)('%s', (_what, pattern, example) => {
  test.each(TYPED)('is not in src/%s', (room) => {
    const files = sources('src').filter((file) => inRoom(file, room));
    expect(files).not.toEqual([]);
    const typed = files.filter((file) => !OTHER_REPLIES.some((other) => inRoom(file, other)));
    expect(typed.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  test('is recognised', () => {
    expect(example).toMatch(pattern);
  });
});

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

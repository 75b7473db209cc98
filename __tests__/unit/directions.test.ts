import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
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

test.each(['http', 'timing', 'controller', 'launch', 'follow', 'relaunch', 'apply', 'export', 'session', 'steps'])(
  'src/%s knows nothing of GitHub',
  (folder) => {
    const files = sources('src').filter((file) => file.startsWith(join('src', folder) + sep));
    expect(files.filter((file) => CONTEXT.test(read(file)))).toEqual([]);
  },
);

const IMPORT = /\b(?:from|import\() ?'(\.[^']+)'/g;

/** What the folders of the client may import of ours. */
const ALLOWED = { http: ['http'], timing: ['timing'], controller: ['controller', 'http', 'timing'] };

test.each(Object.entries(ALLOWED))('src/%s imports only %j of ours', (folder, allowed) => {
  const imported = sources(join('src', folder)).flatMap((file) =>
    [...read(file).matchAll(IMPORT)].map(([, path = '']) => normalize(join(dirname(file), path))),
  );
  expect(imported.length).toBeGreaterThan(5);
  expect(imported.filter((path) => !allowed.includes(path.split(sep)[1] ?? ''))).toEqual([]);
});

/** The client applies the retries of its calls. */
const WAITS = ['controller/requests.ts'];

test('only src/timing sleeps and retries', () => {
  const files = sources('src').filter((file) => /\.sleep\(|\bretry\(|\bsetTimeout\(/.test(read(file)));
  const others = files.filter((file) => !isIn(file, 'timing') && !WAITS.some((known) => isIn(file, known)));
  expect(others).toEqual([]);
  expect(files.filter((file) => isIn(file, 'timing')).length).toBeGreaterThan(3);
});

/** Folders that know the controller through its typed client alone; paths below `src`. */
const TYPED = ['launch', 'follow', 'relaunch', 'apply', 'export', 'report', 'steps', 'session', 'actions'];

/** They read replies of GitHub, or what an earlier step of this action saved. */
const OTHER_REPLIES = [
  'report/comment',
  'report/deployment',
  'report/github',
  'session/issued-token.ts',
  'session/minted-token.ts',
];

/** What the typed client replaces, how it is recognised, and an example. */
const UNTYPED: readonly [what: string, pattern: RegExp, example: string][] = [
  ['a sender of any request', /\bnew Requests\(/, 'new Requests(root, connection)'],
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
];

const isIn = (file: string, place: string) => {
  const path = join('src', ...place.split('/'));
  return file === path || file.startsWith(path + sep);
};

describe.each(UNTYPED)('%s', (_what, pattern, example) => {
  test.each(TYPED)('is not in src/%s', (folder) => {
    const files = sources('src').filter((file) => isIn(file, folder));
    expect(files).not.toEqual([]);
    const typed = files.filter((file) => !OTHER_REPLIES.some((other) => isIn(file, other)));
    expect(typed.filter((file) => pattern.test(read(file)))).toEqual([]);
  });

  test('is recognised', () => {
    expect(example).toMatch(pattern);
  });
});

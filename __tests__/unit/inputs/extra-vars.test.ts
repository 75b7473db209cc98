import { afterEach, describe, expect, test } from '@jest/globals';
import { readVariables } from '../../../src/inputs/values/extra-vars.ts';
import { InputReader } from '../../../src/inputs/values/input-reader.ts';

afterEach(() => {
  delete process.env['INPUT_EXTRA_VARS'];
});

async function read(text: string) {
  process.env['INPUT_EXTRA_VARS'] = text;
  const reader = new InputReader();
  const variables = await readVariables(reader);
  return { variables, reader };
}

test.each([
  [
    '@vars/production.yml',
    /`extra_vars` must contain variables, not the name of a file after `@`\. Set the path of the file as `extra_vars_file`\./,
  ],
  [
    'version=1.4.2 stage=prod',
    /`extra_vars` must be a YAML or JSON mapping such as `version: 1\.4\.2`, not `name=value` pairs\./,
  ],
  [
    '$ANSIBLE_VAULT;1.1;AES256\n6132',
    /`extra_vars` is encrypted with Ansible Vault, which the controller does not decrypt in variables\./,
  ],
  [
    '{"a": 1, // one\n "b": 2}',
    /`extra_vars` contains a comment with `\/\/` or `\/\*`, which JSON and YAML do not support\./,
  ],
  [
    '{"a": true // one\n}',
    /`extra_vars` contains a comment with `\/\/` or `\/\*`, which JSON and YAML do not support\./,
  ],
  ['{/* one */ "a": 1}', /`extra_vars` contains a comment with `\/\/` or `\/\*`, which JSON and YAML do not support\./],
  ['version:\u00a01.4.2', /`extra_vars` contains a non-breaking space, which YAML does not treat as whitespace\./],
  [
    'just a word',
    /`extra_vars` must be a YAML or JSON mapping such as `version: 1\.4\.2`, not a string of 11 characters\./,
  ],
])('%j is what Ansible itself takes, or nothing', async (text, words) => {
  const { variables, reader } = await read(text);
  expect(variables).toBeUndefined();
  expect(() => reader.finish()).toThrow(words);
});

test('a mapping that looks like it is one', async () => {
  expect((await read('a=b: 1')).variables).toEqual({ 'a=b': 1 });
});

test.each([
  ['{"url": "https://x // y", "a": [1,]}', { url: 'https://x // y', a: [1] }],
  ['{url: https://x, path: a/*/b}', { url: 'https://x', path: 'a/*/b' }],
  ['cmd: a // b', { cmd: 'a // b' }],
])('%j holds no comment', async (text, variables) => {
  const seen = await read(text);
  expect(() => seen.reader.finish()).not.toThrow();
  expect(seen.variables).toEqual(variables);
});

test('words that Ansible would take for truth values are sent as they are, and reported', async () => {
  const { variables, reader } = await read('drain: no\ncountry: "no"\nnested: [{on: Off}]\n# yes\n');
  expect(variables).toEqual({ drain: 'no', country: 'no', nested: [{ on: 'Off' }] });
  expect(reader.remarks.map(({ text }) => text)).toEqual([
    '`extra_vars` contains strings that Ansible itself reads as booleans (YAML 1.1): `drain` is no (line 1, column 8); `nested.on` is Off (line 3, column 15). Write `true` or `false`, or put the word in quotes if it is a string.',
  ]);
  expect(() => reader.finish()).not.toThrow();
});

test.each(['a: true\nb: nope\nc: "yes"\nd: |\n  no\n', '{"a": "no"}', 'yes: 1'])('%j holds none', async (text) => {
  expect((await read(text)).reader.remarks).toEqual([]);
});

test('of many such words ten are named', async () => {
  const { reader } = await read(Array.from({ length: 12 }, (_, index) => `k${index}: on`).join('\n'));
  expect(reader.remarks[0]?.text).toContain('`k9` is on (line 10, column 5); and 2 more. Write');
});

describe('null, as an unset variable of GitHub gives it', () => {
  const TEXT =
    'to null, which is also the value of an unset GitHub variable. Set the variable, or add it to `require`. Write `~` to send null.';

  test.each([
    ['version:', '`version` (line 1, column 9)'],
    ['a: 1\nversion: null', '`version` (line 2, column 10)'],
    ['{"version": null}', '`version` (line 1, column 13)'],
    ['{version}', '`version` (line 1, column 2)'],
    ['app: {port: , hosts: [web1, null]}', '`app.port` (line 1, column 13); `app.hosts` (line 1, column 29)'],
  ])('%j is sent, with a warning that names the key', async (text, values) => {
    const { reader } = await read(text);
    expect(reader.remarks.map((remark) => remark.text)).toEqual([`\`extra_vars\` sets ${values} ${TEXT}`]);
    expect(() => reader.finish()).not.toThrow();
  });

  test('the value stays null', async () => {
    expect((await read('{"version": null, "a": 1}')).variables).toEqual({ version: null, a: 1 });
  });

  test.each(['version: ~', 'version: "null"', 'version: ""', '{"version": ""}', '# nothing'])(
    '%j is not',
    async (text) => {
      expect((await read(text)).reader.remarks).toEqual([]);
    },
  );

  test('of many ten are named', async () => {
    const { reader } = await read(Array.from({ length: 12 }, (_, index) => `k${index}:`).join('\n'));
    expect(reader.remarks[0]?.text).toContain('`k9` (line 10, column 4) and 2 more to null');
  });
});

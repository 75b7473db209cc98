import { describe, expect, test } from '@jest/globals';
import { parseMapping, parseTextMapping } from '../../../src/inputs/yaml/parse-yaml.ts';
import { parseResourceDocument } from '../../../src/inputs/yaml/resource-files.ts';

describe('a mapping keeps its types', () => {
  test('YAML 1.2 core schema', () => {
    const text = [
      'a: 3',
      'b: "3"',
      'c: yes',
      'd: true',
      'e: null',
      'f: 0',
      'g: ""',
      'h: 1.5',
      'i: 2026-11-23',
      'j: 0o17'.replace('0o17', '"0o17"'),
    ].join('\n');
    expect(parseMapping(text)).toEqual({
      a: 3,
      b: '3',
      c: 'yes',
      d: true,
      e: null,
      f: 0,
      g: '',
      h: 1.5,
      i: '2026-11-23',
      j: '0o17',
    });
  });

  test('JSON, nested values whole', () => {
    const value = { hosts: [{ name: 'web1', ports: [80, 443] }], empty: {}, text: 'línea\n"quoted"' };
    expect(parseMapping(JSON.stringify(value, null, 2))).toEqual(value);
  });

  test('anchors and merge keys', () => {
    expect(parseMapping('base: &b {x: 1}\nweb:\n  <<: *b\n  y: 2')).toEqual({ base: { x: 1 }, web: { x: 1, y: 2 } });
  });

  test('block texts, vault texts among them, stay as they are', () => {
    const vault = '$ANSIBLE_VAULT;1.1;AES256\n6132\n3334\n';
    expect(parseMapping(`secret: |\n  ${vault.trimEnd().replaceAll('\n', '\n  ')}\n`)).toEqual({ secret: vault });
  });

  test('nothing but a comment is no variables', () => {
    expect(parseMapping('# none yet')).toEqual({});
  });
});

describe('numbers that would not arrive as they are written', () => {
  test.each([
    '1.10',
    '0012345',
    '12e4567',
    '9007199254740993',
    '9007199254740992',
    '-9007199254740992',
    '1200000000000000000',
    '0x1F',
    '1.0',
    '+5',
    '-0',
    '.5',
    '.inf',
    '1e3',
    '1_0e0'.replace('_', ''),
  ])('%s is refused and named', (text) => {
    expect(() => parseMapping(`app:\n  version: ${text}`)).toThrow(
      /line 2, column 12: `app.version` is a number that JSON would change, as `1.10` becomes 1.1; put it in quotes/,
    );
  });

  test('in JSON as well', () => {
    expect(() => parseMapping('{"version": 1.10}')).toThrow(
      /`version` is a number that JSON would change, as `1\.10` becomes 1\.1; put it in quotes\./,
    );
  });

  test('in a list', () => {
    expect(() => parseMapping('versions: [1.1, 1.10]')).toThrow(
      /`versions` is a number that JSON would change, as `1\.10` becomes 1\.1; put it in quotes\./,
    );
  });

  test.each(['"1.10"', "'0012345'", '!!str 1.10'])('%s is a text', (text) => {
    expect(typeof parseMapping(`version: ${text}`)['version']).toBe('string');
  });

  test.each(['42', '-7', '1.5', '0', '1234567890', '9007199254740991', '1e-7', '0.1'])('%s is fine', (text) => {
    expect(parseMapping(`n: ${text}`)).toEqual({ n: Number(text) });
  });
});

describe('what is no mapping', () => {
  test.each([
    ['- a\n- b', /must be a YAML or JSON mapping such as `version: 1\.4\.2`, not a list of 2 items\./],
    ['just words', /not a string of 10 characters/],
    ['42', /not a number/],
    ['a: [1,\nb: 2', /line \d+, column \d+/],
    ['a: 1\na: 2', /line 2, column 1: Map keys must be unique/],
    ['a: 1\n---\nb: 2', /line 2, column 1/],
    ['a: !vault |\n  x', /`a` has a YAML tag, which the API does not support\./],
    ['? [a, b]\n: c', /a key is a list or a mapping/],
    ['\ta: 1', /line 1/],
  ])('%j', (text, message) => {
    expect(() => parseMapping(text)).toThrow(message);
  });

  test('aliases cannot be used to fill the memory', () => {
    const bomb = [
      'a0: &a0 [x]',
      ...Array.from({ length: 12 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(', ')}]`),
    ].join('\n');
    expect(() => parseMapping(bomb)).toThrow(/cannot be resolved|alias/i);
  });
});

describe('an error shows nothing of the values, which may be secrets', () => {
  test.each([
    'password: *hunter2secret',
    'password: !hunter2secret x',
    'password: !hunter2secret [x]',
    'password: 0012345678',
    'password: "hunter2secret\\q"',
    'password: "hunter2secret',
    'password: [hunter2secret',
    'password: hunter2secret: x',
    '- hunter2secret',
    'password: >hunter2secret\n  x',
    'password: `hunter2secret',
    '%hunter2secret\n---\na: 1',
    '? [hunter2secret]\n: x',
    'a: &hunter2secret\n  - *hunter2secret',
  ])('%j', (text) => {
    for (const parse of [parseMapping, parseTextMapping]) {
      const shown = problemOf(() => parse(text));
      expect(shown).not.toMatch(/hunter2|0012345678/);
    }
  });

  function problemOf(parse: () => unknown): string {
    try {
      parse();
      return '';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  }
});

describe('an error says what to put in quotes', () => {
  const QUOTE = 'Put the whole value in quotes';
  const TEMPLATE = `begins with a template such as \`{{ name }}\`, which YAML reads as a mapping. ${QUOTE}. For a GitHub expression, put a \`$\` before the braces`;
  const COLON = `contains a colon followed by a space, which YAML reads as another key. ${QUOTE}`;
  const CONTINUES = 'continues after its closing quote. Put the whole value in one pair of quotes';
  const sign = (given: string): string =>
    `begins with ${given}, which has a special meaning in YAML. ${QUOTE} if it is a string`;

  test.each([
    ['version: {{ vars.X }}', `line 1, column 10: \`version\` ${TEMPLATE}`],
    ['b: 1\nurl: {{ host }}:8080', `line 2, column 16: \`url\` ${TEMPLATE}`],
    ['app:\n  msg: {{ a }} and {{ b }}', `line 2, column 16: \`msg\` ${TEMPLATE}`],
    ['hosts:\n  - {{ a }}', `line 2, column 5: an item ${TEMPLATE}`.replace('an item', '`hosts`')],
    ['hosts:\n  - {{ a }} b', `line 2, column 13: the value ${TEMPLATE}`],
    ['{"a": {{ x }}}', `line 1, column 7: \`a\` ${TEMPLATE}`],
    ['{"a": {{ x }} y}', `the value ${TEMPLATE}`],
    ['a: {% if x %}', `line 1, column 5: \`a\` ${TEMPLATE}`],
    ['a: {{ x }', `\`a\` ${TEMPLATE}`],
    ['url: http: //x', `line 1, column 6: \`url\` ${COLON}`],
    ['a: b: c', `line 1, column 4: \`a\` ${COLON}`],
    ['msg: Deploy: "x"', `line 1, column 6: \`msg\` ${COLON}`],
    ['a: foo {{ x }}: bar', `\`a\` ${COLON}`],
    ['- a: b: c', `line 1, column 6: \`a\` ${COLON}`],
    ['a: "x" y', `line 1, column 8: \`a\` ${CONTINUES}`],
    ["a: 'it's'", `line 1, column 8: \`a\` ${CONTINUES}`],
    ['a: "x', 'line 1, column 6: `a` begins with a quote that is not closed. Add the closing quote'],
    ['a: @x', `line 1, column 4: \`a\` ${sign('`@`')}`],
    ['a: `x`', `line 1, column 4: \`a\` ${sign('a backtick')}`],
    ['a: %x', `line 1, column 4: \`a\` ${sign('`%`')}`],
    ['a: *.example.com', `line 1, column 4: \`a\` ${sign('`*`')}`],
    ['a: *', `line 1, column 4: \`a\` ${sign('`*`')}`],
    ['a: - b', `line 1, column 4: \`a\` ${sign('`-`')}`],
    ['a: > b', `\`a\` ${sign('`>`')}`],
    ['a: [x', `\`a\` ${sign('`[`')}`],
    ['a: ,x', `\`a\` ${sign('`,`')}`],
    ['a: "C:\\dir"', 'line 1, column 7: `a` has a backslash in double quotes, which YAML reads as an escape.'],
    ['a: 1\n\tb: 2', 'line 2, column 1: a tab is used as indentation, which YAML does not allow. Indent with spaces'],
    ['a: 1\n b: 2', 'line 2, column 2: the line is indented differently from the keys around it.'],
    ['a:\n  b: 1\n    c: 2\n', 'line 3, column 5: the line is indented differently from the keys around it.'],
    ['a: [\n  - b: 1\n', 'line 2, column 3: a line that begins with `-` is inside brackets. Close the bracket'],
    [' a: 1\nb: 2', 'line 2, column 1: the line is indented differently from the keys around it.'],
    ['a: b\nc', 'line 2, column 1: the line has no `key: value`. For a value over several lines, write `|`'],
    ['a\nb: 1', 'line 1, column 1: the line has no `key: value`.'],
  ])('%j', (text, words) => {
    expect(() => parseMapping(text)).toThrow(words);
    expect(() => parseResourceDocument('shop.yml', text)).toThrow(words);
  });

  test('once for a line, and for each line', () => {
    expect(() => parseMapping('a: - b\nc: d: e')).toThrow(
      /^has errors in its YAML or JSON: line 1, column 4: [^;]*; line 2, column 4: [^;]*$/,
    );
  });
});

describe('what would not arrive as it was meant', () => {
  test.each([
    [
      'a: {{ version }}',
      /line 1, column 4: `a` begins with a template such as `\{\{ name \}\}`.*Put the whole value in quotes/,
    ],
    ['~: x', /line 1, column 1: a key is empty/],
    ['a: !!binary aGVsbG8=', /`a` has a YAML tag/],
    ['a: !!set {x, y}', /has a YAML tag/],
    ['a: !!float 1', /`a` has a YAML tag/],
    ['a: !!int x', /`a` has a YAML tag/],
    ['a: &a\n  b: [*a]', /line 2, column 7: a list or mapping contains itself/],
    ['&a [*a]', /line 1, column 5: a list or mapping contains itself/],
    ['a: 1\n---\nb: 2', /line 2, column 1: a second YAML document begins; only one is allowed/],
  ])('%j is refused', (text, words) => {
    expect(() => parseMapping(text)).toThrow(words);
  });

  test('an anchor next to its own value is fine', () => {
    expect(parseMapping('a: &a {b: 1}\nc: [*a, &b x, *b]')).toEqual({ a: { b: 1 }, c: [{ b: 1 }, 'x', 'x'] });
  });

  test.each(['ssh_password: one #two', 'ssh_password: # two', '{ssh_password: one #two\n}'])(
    'a comment behind a password is mostly the rest of it: %j',
    (text) => {
      expect(() => parseTextMapping(text)).toThrow(
        /^contains a `#` after a space \(line 1, column 1[56]\), which begins a comment\. Put the value in quotes/,
      );
    },
  );

  test('comments on lines of their own, and a `#` in quotes or within a word, are none such', () => {
    const text = '# one\nssh_password: "a #b"\n# two\nbecome_password: a#b\n\n# three\n';
    expect(parseTextMapping(text)).toEqual({ ssh_password: 'a #b', become_password: 'a#b' });
  });

  test('an anchor may be used many times, and aliases of aliases not without end', () => {
    const many = `x: &x 1\n${Array.from({ length: 500 }, (_, index) => `k${index}: *x`).join('\n')}`;
    expect(Object.keys(parseMapping(many))).toHaveLength(501);
    const nested = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [index, name] of [...'bcdefgh'].entries()) {
      const before = 'abcdefgh'[index];
      nested.push(`${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`);
    }
    expect(() => parseMapping(nested.join('\n'))).toThrow(/Excessive alias count/);
  });
});

import { afterEach, describe, expect, test } from '@jest/globals';
import { InputReader } from '../../../src/inputs/values/input-reader.ts';
import { parseBoolean } from '../../../src/inputs/values/parse-values.ts';
import { message, text } from '../../../src/messages/message.ts';

afterEach(() => {
  delete process.env['INPUT_TEXT'];
});

function read(text: string): string | undefined {
  process.env['INPUT_TEXT'] = text;
  return new InputReader().text('text');
}

describe('the text of an input', () => {
  test.each<[string, string | undefined]>([
    ['', undefined],
    [' \n\t\r\n ', undefined],
    ['  web1 \n', 'web1'],
    ['a: 1\nb:\n  c: 2\n', 'a: 1\nb:\n  c: 2'],
    // What an expression brings in may be indented as a whole.
    ['\n  a: 1\n  b:\n    c: 2\n', 'a: 1\nb:\n  c: 2'],
    ['  - a\r\n  - b\r\n', '- a\r\n- b'],
    ['    a: |\n      x\n\n      y', 'a: |\n  x\n\n  y'],
    // One line alone that stands further right is a slip, and no margin.
    ['  a: 1\nb: 2', 'a: 1\nb: 2'],
    ['\ta: 1\n\tb: 2', 'a: 1\n\tb: 2'],
  ])('%j', (given, text) => {
    expect(read(given)).toBe(text);
  });
});

test('what is noted next to the problems is kept, and fails nothing', () => {
  const reader = new InputReader();
  reader.remark('limit', message('tags-empty'));
  reader.remark('file', message('file-is-folder'), 'vars/a.yml');
  expect(reader.remarks).toEqual([
    { id: 'tags-empty', text: `\`limit\` ${text('tags-empty')}` },
    { id: 'file-is-folder', text: `\`file\` "vars/a.yml" ${text('file-is-folder')}` },
  ]);
  expect(() => reader.finish()).not.toThrow();
});

test('each problem keeps the id of its message, with the name of the input in front', () => {
  const reader = new InputReader();
  process.env['INPUT_TEXT'] = 'yes';
  reader.parsed('text', parseBoolean);
  reader.required('url', message('url-required'));
  reader.problem('file', message('file-is-folder'), 'vars/a.yml');
  const problems = [
    { id: 'input-not-boolean', text: expect.stringMatching(/^`text` must be `true` or `false`, not `yes`/) },
    { id: 'url-required', text: expect.stringMatching(/^`url` is required/) },
    { id: 'file-is-folder', text: expect.stringMatching(/^`file` "vars\/a.yml" is a folder/) },
  ];
  expect(() => reader.finish()).toThrow(expect.objectContaining({ id: 'inputs-wrong', problems }));
});

import { afterEach, describe, expect, test } from '@jest/globals';
import { InputReader } from '../../../src/inputs/values/input-reader.ts';

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

test('what is noted beside the problems is kept, and fails nothing', () => {
  const reader = new InputReader();
  reader.remark('limit', 'may be meant otherwise');
  expect(reader.remarks).toEqual(['`limit` may be meant otherwise']);
  expect(() => reader.finish()).not.toThrow();
});

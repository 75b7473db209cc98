import { describe, expect, test } from '@jest/globals';
import { ExactNumber, RAW_JSON } from '../../../src/http/json/exact-number.ts';
import { jsonText, verbatimText } from '../../../src/http/json/write-json.ts';

const value = { big: new ExactNumber('12345678901234567890'), list: [new ExactNumber('1.10'), 1.1], text: '1.10' };

describe.each([
  ['with JSON.rawJSON', RAW_JSON],
  ['without it, as on Node 20', null],
])('writing JSON %s', (_name, rawJson) => {
  test('has the digits of the source', () => {
    expect(jsonText(value, {}, rawJson)).toBe('{"big":12345678901234567890,"list":[1.10,1.1],"text":"1.10"}');
    expect(jsonText(new ExactNumber('1.0'), {}, rawJson)).toBe('1.0');
  });

  test('indents', () => {
    expect(jsonText({ a: [new ExactNumber('1.10')] }, { indent: 2 }, rawJson)).toBe('{\n  "a": [\n    1.10\n  ]\n}');
  });

  test('gives each value to be replaced, numbers with their source', () => {
    const seen: unknown[] = [];
    const replace = (item: unknown): unknown => {
      seen.push(item);
      return item instanceof ExactNumber && item.source === '1.10' ? '***' : item;
    };
    const text = '{"big":12345678901234567890,"list":["***",1.1],"text":"1.10"}';
    expect(jsonText(value, { replace }, rawJson)).toBe(text);
    expect(seen).toContainEqual(new ExactNumber('12345678901234567890'));
  });

  test('writes what is not JSON as JSON.stringify does', () => {
    const odd = { date: new Date(0), gone: undefined, none: null, nan: Number.NaN };
    expect(jsonText(odd, {}, rawJson)).toBe(JSON.stringify(odd));
    expect(jsonText(odd, { replace: (item) => item }, rawJson)).toBe(JSON.stringify(odd));
  });
});

test('JSON.stringify alone writes the digits, too, where JavaScript can', () => {
  expect(JSON.stringify(value)).toBe('{"big":12345678901234567890,"list":[1.10,1.1],"text":"1.10"}');
});

test('writes a text of its own for what is asked for', () => {
  const verbatim = (item: unknown): string | undefined => (item === 'a' ? 'A "quoted" $& text' : undefined);
  expect(verbatimText(['a', 'b'], verbatim)).toBe('[A "quoted" $& text,"b"]');
});

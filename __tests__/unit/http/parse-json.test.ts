import { describe, expect, test } from '@jest/globals';
import { ExactNumber } from '../../../src/http/json/exact-number.ts';
import { parseExact } from '../../../src/http/json/parse-json.ts';
import { jsonText } from '../../../src/http/json/write-json.ts';

/** Sources that JavaScript's own numbers would change. */
const CHANGED = [
  '12345678901234567890',
  '9007199254740992',
  '9007199254740993',
  '-9007199254740993',
  '1.10',
  '1.0',
  '0.0',
  '-0',
  '-0.0',
  '-0e1',
  '1e3',
  '1E3',
  '1.5e+3',
  '1e400',
  '1e-07',
  '0.0000001',
  '0.1000000000000000055',
  '123456789012.12345678',
  '100000000000000000000000',
];

/** Sources that print as they are written. */
const PLAIN = ['0', '42', '-1', '9007199254740991', '1.5', '0.1', '-0.000001', '1e-7', '12345678.125'];

const where: [string, (source: string) => string][] = [
  ['by itself', (source) => source],
  ['as a value', (source) => `{"a":${source},"b":1}`],
  ['behind a blank', (source) => `{"a": ${source} }`],
  ['behind a line end', (source) => `[\r\n\t${source}\n]`],
  ['in a list', (source) => `[1,${source},2]`],
];

describe.each([
  ['with the source access of JSON.parse', true],
  ['without it, as on Node 20', false],
])('reading JSON %s', (_name, hasSource) => {
  const read = (text: string): unknown => parseExact(text, hasSource);
  const first = (value: unknown): unknown =>
    typeof value === 'object' && !(value instanceof ExactNumber) && value !== null
      ? Object.values(value)[Array.isArray(value) && value.length === 3 ? 1 : 0]
      : value;

  describe.each(where)('a number %s', (_place, around) => {
    test.each(CHANGED)('%s keeps its source', (source) => {
      expect(first(read(around(source)))).toEqual(new ExactNumber(source));
    });

    test.each(PLAIN)('%s stays a plain number', (source) => {
      expect(first(read(around(source)))).toBe(Number(source));
    });
  });

  test('a text that looks like such a number stays a text, also next to one', () => {
    const json = '{"a": " 1.10,", "1.10": ": 1.10", "b": "\\" 1.10 \\\\", "c": 1.10, "d": "\\\\\\"[1.10"}';
    const value = { a: ' 1.10,', '1.10': ': 1.10', b: '" 1.10 \\', c: new ExactNumber('1.10'), d: '\\"[1.10' };
    expect(read(json)).toEqual(value);
  });

  test('everything else is as JSON.parse gives it', () => {
    const json = '{"n": 1.10, "t": true, "f": false, "x": null, "l": [], "o": {"__proto__": 1, "é": "\\u00e9"}}';
    expect(jsonText(read(json))).toBe('{"n":1.10,"t":true,"f":false,"x":null,"l":[],"o":{"__proto__":1,"é":"é"}}');
  });

  test.each(['{1.10: 2}', '[01.10]', '[1.10', '["1.10]', '[1.10"a"]', '[1.1.0]', '[1.10 1.10]', '[-]', ''])(
    'refuses %s, which is not JSON',
    (text) => expect(() => read(text)).toThrow(SyntaxError),
  );

  test('reads what is nested too deep for a closer look with plain numbers', () => {
    let value = read(`${'['.repeat(100_000)}1.10${']'.repeat(100_000)}`);
    while (Array.isArray(value)) [value] = value as unknown[];
    expect(value).toBe(1.1);
  });

  test('reads a text of any size next to such a number', () => {
    const long = 'x\\"'.repeat(3_000_000);
    expect(read(`{"long":"${long}","n":1.10}`)).toEqual({ long: 'x"'.repeat(3_000_000), n: new ExactNumber('1.10') });
  });
});

test('both ways read numbers of every length and shape alike, and each as it is written', () => {
  let state = 1;
  const random = (below: number): number => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
  const digits = (count: number): string => Array.from({ length: count }, () => random(4) && random(10)).join('');
  const sources = Array.from({ length: 5000 }, () => {
    const whole = random(3) === 0 ? '0' : `${1 + random(9)}${digits(random(20))}`;
    const fraction = random(2) === 0 ? '' : `.${digits(1 + random(20))}`;
    const exponent = random(4) === 0 ? `${random(2) ? 'e' : 'E'}${['', '+', '-'][random(3)]}${random(30)}` : '';
    return `${random(4) === 0 ? '-' : ''}${whole}${fraction}${exponent}`;
  });
  for (const source of sources) {
    for (const hasSource of [true, false]) {
      const text = jsonText([parseExact(source, hasSource)]);
      if (text !== `[${source}]`) throw new Error(`${source} is read as ${text}`);
    }
  }
  expect(sources.some((source) => typeof parseExact(source) === 'number')).toBe(true);
});

import { describe, expect, test } from '@jest/globals';
import { meansTheSame, variablesOf } from '../../../src/apply/read/compare-values.ts';
import type { Json } from '../../../src/http/json/json.ts';
import { parseExact } from '../../../src/http/json/parse-json.ts';
import { verbatimText } from '../../../src/http/json/write-json.ts';
import { WrittenValue } from '../../../src/http/json/written-value.ts';

/** Variables with what keeps its source shown as it is written. */
const read = (text: string): string =>
  verbatimText(variablesOf(text), (item) => (item instanceof WrittenValue ? item.source : undefined));

test.each([
  ['a: 9007199254740993', '{"a":9007199254740993}'],
  ['a: 1_000', '{"a":1000}'],
  ['a: 0644', '{"a":420}'],
  ['a: 0x1F', '{"a":31}'],
  ['a: 0xFFFFFFFFFFFFFFFF', '{"a":18446744073709551615}'],
  ['a: 1:30', '{"a":90}'],
  ['a: 1.10', '{"a":1.10}'],
  ['a: +1.50', '{"a":1.5}'],
  ['a: 1.', '{"a":1.0}'],
  ['a: -1_000.0', '{"a":-1000.0}'],
  ['a: 2024-01-30', '{"a":2024-01-30}'],
  ['a: 2024-01-30 10:00:00', '{"a":2024-01-30 10:00:00}'],
  ['a: "2024-01-30"', '{"a":"2024-01-30"}'],
  ['a: "1.10"', '{"a":"1.10"}'],
  ['12345678901234567890: 1', '{"12345678901234567890":1}'],
  ['base: &b {v: 1.10}\nown: {<<: *b}', '{"base":{"v":1.10},"own":{"v":1.10}}'],
  ['{"a": 1.10, "b": 12345678901234567890}', '{"a":1.10,"b":12345678901234567890}'],
])('variables %j are read as %s', (text, expected) => expect(read(text)).toBe(expected));

describe('a field', () => {
  const same = (type: Parameters<typeof meansTheSame>[0], one: string, other: string): boolean =>
    meansTheSame(type, parseExact(one) as Json, parseExact(other) as Json);

  test.each<[Parameters<typeof meansTheSame>[0], string, string]>([
    ['variables', '"a: 9007199254740993"', '"a: 9007199254740992"'],
    ['variables', '"a: 9007199254740993"', '{"a": 9007199254740992}'],
    ['variables', '"a: 1.0"', '{"a": 1}'],
    ['variables', '"a: 2024-01-30"', '{"a": "2024-01-30"}'],
    ['variables', '"a: 2024-01-30"', '"a: 2024-01-31"'],
    ['variables', '"a: 2024-01-30"', '{"a": {"source": "2024-01-30"}}'],
    ['object', '{"a": 9007199254740993}', '{"a": 9007199254740992}'],
    ['messages', '{"a": 9007199254740993}', '{"a": 9007199254740992}'],
    ['number', '9007199254740993', '9007199254740992'],
  ])('of type %s differs: %s and %s', (type, one, other) => expect(same(type, one, other)).toBe(false));

  test.each<[Parameters<typeof meansTheSame>[0], string, string]>([
    ['variables', '"a: 9007199254740993"', '{"a": 9007199254740993}'],
    ['variables', '"a: 1.10"', '{"a": 1.1}'],
    ['variables', '"a: 0644"', '{"a": 420}'],
    ['variables', '"a: 2024-01-30"', '"{a: 2024-01-30}"'],
    ['object', '{"a": [1.10]}', '{"a": [1.1]}'],
  ])('of type %s is the same: %s and %s', (type, one, other) => expect(same(type, one, other)).toBe(true));
});

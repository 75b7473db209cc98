import { expect, test } from '@jest/globals';
import { parseExact } from '../../../src/http/json/parse-json.ts';
import { sameValue } from '../../../src/http/json/same-value.ts';

test.each([
  ['1.10', '1.1'],
  ['1.10', '1.100'],
  ['1e3', '1000.0'],
  ['0.1000000000000000055', '0.1'],
  ['1e-07', '1e-7'],
  ['-0', '0'],
  ['-0.0', '0.0'],
  ['12345678901234567890', '12345678901234567890'],
  ['{"a": 1, "b": [1.10, {}]}', '{"b": [1.1, {}], "a": 1}'],
  ['null', 'null'],
])('%s is the same as %s', (one, other) => {
  expect(sameValue(parseExact(one), parseExact(other))).toBe(true);
  expect(sameValue(parseExact(other), parseExact(one))).toBe(true);
});

test.each([
  ['9007199254740993', '9007199254740992'],
  ['12345678901234567890', '12345678901234567891'],
  ['12345678901234567890', '12345678901234567000'],
  ['1.10', '1.2'],
  // Ansible prints the first as 1.0.
  ['1.0', '1'],
  ['1.10', '"1.10"'],
  ['[1, 2]', '[2, 1]'],
  ['[1]', '[1, 2]'],
  ['{"a": 9007199254740993}', '{"a": 9007199254740992}'],
  ['{"a": 1}', '{"b": 1}'],
  ['{"a": 1}', '{"a": 1, "b": 2}'],
  ['{"source": "1.10"}', '1.10'],
  ['null', '{}'],
  ['[]', '{}'],
])('%s is not the same as %s', (one, other) => {
  expect(sameValue(parseExact(one), parseExact(other))).toBe(false);
  expect(sameValue(parseExact(other), parseExact(one))).toBe(false);
});

test('what only YAML has is compared as it is', () => {
  expect(sameValue({ a: Number.NaN }, { a: Number.NaN })).toBe(true);
  expect(sameValue({ a: Number.POSITIVE_INFINITY }, { a: Number.NEGATIVE_INFINITY })).toBe(false);
  expect(sameValue(new Set(['a']), new Set(['a']))).toBe(true);
  expect(sameValue(new Set(['a']), new Set(['b']))).toBe(false);
  expect(sameValue({ a: undefined }, { b: undefined })).toBe(false);
});

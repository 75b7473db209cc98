import { expect, test } from '@jest/globals';
import { parseExact } from '../../../src/http/json/parse-json.ts';
import { Redactor } from '../../../src/report/log/redact.ts';

test('JSON keeps the digits of its numbers, and hides one that is a secret', () => {
  const redactor = new Redactor();
  redactor.add(['12345678901234567890', '4711']);
  const value = parseExact('{"pin":12345678901234567890,"short":4711,"other":9007199254740993,"version":1.10}');
  expect(redactor.json(value)).toBe('{"pin":"***","short":"***","other":9007199254740993,"version":1.10}');
});

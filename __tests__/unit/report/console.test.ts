import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import { Console } from '../../../src/report/console.ts';
import { Redactor } from '../../../src/report/redact.ts';

test('a short secret is hidden in our sentences as a whole word, and not in the output of the job', async () => {
  const stream = new PassThrough();
  const console = new Console(stream);
  console.redactor.add(['ab1']);
  console.say('The PIN "ab1" is wrong, ab12 is not.');
  await console.output('ab1');
  const text = String(stream.read());
  expect(text).toContain('The PIN "***" is wrong, ab12 is not.\n');
  expect(text.trimEnd()).toMatch(/\nab1$/);
});

test('characters of a short secret have no meaning of their own', () => {
  const redactor = new Redactor();
  redactor.add(['a.c', '$', 'a-b']);
  expect(redactor.redactWords('abc a.c $ a-b')).toBe('abc *** *** ***');
});

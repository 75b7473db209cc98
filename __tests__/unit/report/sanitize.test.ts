import { expect, test } from '@jest/globals';
import { Redactor } from '../../../src/report/log/redact.ts';
import { coloursAfter, sanitize, sanitizeLine } from '../../../src/report/log/sanitize.ts';

test('colours, line ends and tabs stay', () => {
  const text = '\u001b[0;32mok: [web1]\u001b[0m\n\tindented\u001b[1;31mred\u001b[m';
  expect(sanitize(text)).toBe(text);
});

test.each([
  ['\u001b[2K\u001b[1A forged', '␛[2K␛[1A forged'],
  ['a\rb', 'a␍b'],
  ['a\u0000b', 'a␀b'],
  ['\u001b]8;;http://x\u0007', '␛]8;;http://x␇'],
  ['a\u009b2Jb', 'a<U+009B>2Jb'],
  ['a\u0085::error::b', 'a<U+0085>::error::b'],
  ['x\u202ey', 'x<U+202E>y'],
  ['x\u007f', 'x␡'],
  ['\u0007[0;32mx\u009b[0m', '␇[0;32mx<U+009B>[0m'],
  ['\u001b\u001b[0;31mx\u001b[0;3', '␛\u001b[0;31mx␛[0;3'],
])('%j becomes %j', (text, shown) => {
  expect(sanitize(text)).toBe(shown);
});

test.each([
  ['\u001b[3mJob 5 "x": successful\u001b[0m', 'Job 5 "x": successful\u001b[0m'],
  ['\u001b[1;3;31mred', '\u001b[1;31mred'],
  ['\u001b[;03mx', '\u001b[mx'],
  ['\u001b[3:1mx\u001b[20mx', 'xx'],
  ['\u001b[8mhidden\u001b[28m', 'hidden\u001b[28m'],
  ['\u001b[38;5;3mx\u001b[48;2;3;3;8mx', '\u001b[38;5;3mx\u001b[48;2;3;3;8mx'],
  ['\u001b[38;5;3;3mx', '\u001b[38;5;3mx'],
  ['\u001b[38;2;3mx', 'x'],
  ['\u001b[38;3mx', '\u001b[38mx'],
])('no italics and nothing concealed: %j becomes %j', (text, shown) => {
  expect(sanitize(text)).toBe(shown);
});

test.each([
  ['plain', '', ''],
  ['plain', '\u001b[31m', '\u001b[31m'],
  ['\u001b[0;32mok\u001b[0m', '\u001b[31m', ''],
  ['\u001b[31mred\u001b[m', '', ''],
  ['\u001b[31mred\u001b[00;0m x', '', ''],
  ['\u001b[0;32mok\u001b[0m \u001b[1m\u001b[31mred', '', '\u001b[1m\u001b[31m'],
  ['\u001b[1m', '\u001b[31m', '\u001b[31m\u001b[1m'],
  ['\u001b[0;32m', '\u001b[31m', '\u001b[0;32m'],
  ['\u001b[31m'.repeat(100), '', '\u001b[31m'.repeat(20)],
])('behind %j, with %j in front, the colours are %j', (text, before, after) => {
  expect(coloursAfter(text, before)).toBe(after);
});

test('one line stays one line', () => {
  expect(sanitizeLine('a\r\n::error::b\n\nc\u2028d')).toBe('a ::error::b c d');
  expect(sanitizeLine('a \u001b[31mred\u001b[0m \u001b[2J')).toBe('a red ␛[2J');
  expect(sanitizeLine('a #\u001b[31m#[error]b')).toBe('a #\u200b#[error]b');
});

test('white space without end takes no time without end', () => {
  const blanks = ' '.repeat(400_000);
  expect(sanitizeLine(`a${blanks}b`)).toBe(`a${blanks}b`);
  expect(sanitizeLine(`a${blanks}\r\n${blanks}\n${blanks}b`)).toBe('a b');
});

test('secrets are hidden whole, by line, in JSON and in URLs', () => {
  const redactor = new Redactor();
  redactor.add(['s3cr"et', 'line one\nline two', 'p w&d', 'abc']);
  const text = ['s3cr"et', JSON.stringify('s3cr"et'), 'line two', 'p%20w%26d', 'abc'].join(' | ');
  expect(redactor.redact(text)).toBe('*** | "***" | *** | *** | abc');
});

test('a secret inside of another one leaves nothing behind', () => {
  const redactor = new Redactor();
  redactor.add(['token', 'token-and-more']);
  expect(redactor.redact('x token-and-more y')).toBe('x *** y');
});

test('a secret with white space is hidden on one line, too', () => {
  const redactor = new Redactor();
  redactor.add(['two  blanks and\ta tab']);
  expect(redactor.redact('with two blanks and a tab, or two  blanks and\ta tab')).toBe('with ***, or ***');
});

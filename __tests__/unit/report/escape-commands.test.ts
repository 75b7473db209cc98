import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { Console } from '../../../src/report/log/console.ts';
import { escapeCommands } from '../../../src/report/log/escape-commands.ts';
import { pick, seeded } from '../../scenarios/support/random.ts';
import { anyName, COMPARISONS, commandOf, isIgnored, obeyed, runnerLines } from '../../support/runner-commands.ts';

const visible = (text: string): string => text.replaceAll('\u200b', '');

/** What hostile output is made of. */
const PIECES: readonly [string, ...string[]] = [
  '::',
  ...['::', ':', '##[', '##[', '#', '[', ']', ' ', ',', '=', '%0A', 'ok', '12', '-'],
  ...['error', 'ERROR', 'set-output name=x', 'add-mask', 'stop-commands', 'x-new', 'ſet-env', 'ıd', 'İ', '日本'],
  ...['\n', '\n', '\r', '\r\n', '\t', '\v', '\f', '\u0085', '\u00a0', '\u1680', '\u2003', '\u2028', '\u2029', '\u3000'],
  ...['\u180e', '\ufeff', '\u200b', '\u00ad', '\u200d', '\u034f', '\u{e0100}', '\u0301', '\u202e'],
  ...['\0', '\u0007', '\u001b[31m', '\u001b[3m', '\u001b[0m', '\u001b[2K', '\u001b', '\ud83d', '\ude80', '🚀'],
];

/** Commands in pieces, between which others come. */
const COMMANDS: readonly [string[], ...string[][]] = [
  [':', ':', 'error', ' x=1', ':', ':', 'boo'],
  ['ok\n', ' ', ':', ':', 'set-output', ' name=x', ':', ':'],
  ['#', '#', '[', 'error', ']', 'boo'],
  ['ok\r', ':', ':', 'stop-commands', ':', ':', 'ok', '\n', '#', '#', '[', 'group', ']'],
];

const TEXTS = 4000;

function texts(seed: number): string[] {
  const random = seeded(seed);
  return Array.from({ length: TEXTS }, () => {
    const parts = [...pick(random, COMMANDS)];
    for (let count = Math.floor(random() * 5); count > 0; count -= 1)
      parts.splice(Math.floor(random() * (parts.length + 1)), Math.floor(random() * 1.3), pick(random, PIECES));
    return parts.join('');
  });
}

describe('a command', () => {
  test.each([
    ['::error::boo', ':\u200b:error::boo'],
    ['a\n \t::set-output name=x::y\n', 'a\n \t:\u200b:set-output name=x::y\n'],
    ['50 %\r::error::boo', '50 %\r:\u200b:error::boo'],
    ['a\r\n\u00a0\u2003\u0085::error::boo', 'a\r\n\u00a0\u2003\u0085:\u200b:error::boo'],
    ['::ERROR file=a,line=1::', ':\u200b:ERROR file=a,line=1::'],
    ['::add-matcher::evil.json', ':\u200b:add-matcher::evil.json'],
    ['::a-command-of-tomorrow::x', ':\u200b:a-command-of-tomorrow::x'],
    ['::error:\u00ad:boo', ':\u200b:error:\u00ad:boo'],
    ['\ufeff::error::boo', '\ufeff:\u200b:error::boo'],
    ['ok: ##[error]boo ##[group]', 'ok: #\u200b#[error]boo #\u200b#[group]'],
    ['###[error]', '##\u200b#[error]'],
  ])('%j is printed as %j', (text, printed) => {
    expect(COMPARISONS.some((comparison) => obeyed(text, comparison, anyName).length > 0)).toBe(true);
    expect(escapeCommands(text)).toBe(printed);
    for (const comparison of COMPARISONS) expect(obeyed(printed, comparison, anyName)).toEqual([]);
  });

  test('is found at the start of each line of three megabytes', () => {
    const text = `${'x'.repeat(3_000_000)}\n${' '.repeat(3_000_000)}::error::${'\u2028'.repeat(100_000)}`;
    expect(escapeCommands(text)).toBe(text.replace('::', ':\u200b:'));
  });
});

test.each([
  'ok: [web1] => std::vector and fe80::1',
  'ok ::error::boo',
  '"::error::boo"',
  '::1 localhost ::1',
  '::::::::::::::',
  '::error: no data',
  ':: error::boo',
  '\u001b[31m::error::boo',
  '\u200b::error::boo',
  '####[ a title ]####',
  '\u001b[0;32mok\u001b[0m\r\n\t\ud83d x\0',
  '',
])('%j is printed unchanged', (text) => {
  for (const comparison of COMPARISONS) expect(obeyed(text, comparison)).toEqual([]);
  expect(escapeCommands(text)).toBe(text);
});

describe('random hostile text', () => {
  test('holds commands, so that the other tests say something', () => {
    const count = texts(1).filter((text) => COMPARISONS.some((comparison) => obeyed(text, comparison).length > 0));
    expect(count.length).toBeGreaterThan(TEXTS / 4);
  });

  test('holds none after it was escaped, and looks the same', () => {
    for (const text of texts(2)) {
      const printed = escapeCommands(text);
      expect(visible(printed)).toBe(visible(text));
      for (const comparison of COMPARISONS)
        expect([text, comparison, obeyed(printed, comparison, anyName)]).toEqual([text, comparison, []]);
    }
  });

  test('is unchanged in every line that has no command', () => {
    // .NET ignores only some of the characters that are not ASCII.
    const isUnclear = (line: string): boolean => /:[^ -~]+:/.test(line);
    for (const text of texts(3)) {
      for (const line of text.split(/\r\n|\r|\n/).filter((one) => !isUnclear(one))) {
        const isCommand = COMPARISONS.some((comparison) => commandOf(line, comparison, anyName) !== undefined);
        if (!isCommand && !/##\[\p{L}/u.test(line) && !line.startsWith('\ufeff'))
          expect(escapeCommands(line)).toBe(line);
      }
    }
  });

  test('in portions and groups leaves no command but those of the action', async () => {
    const stream = new PassThrough({ highWaterMark: 1e9 });
    const console = new Console(stream);
    const [one, other] = [{ title: '::error::one ##[error]x' }, { title: 'other #\u001b[31m#[error]x' }];
    for (const [index, text] of texts(4).entries()) {
      await console.output(text, [one, undefined, other][index % 3]);
      if (index % 7 === 0) console.info(text);
    }
    const output = String(stream.read());
    for (const comparison of COMPARISONS) {
      const names = obeyed(output, comparison, anyName);
      expect(new Set(names)).toEqual(new Set(['group', 'endgroup']));
      expect(names).toHaveLength(output.split('\n').filter((line) => /^::(end)?group::/.test(line)).length);
    }
  });
});

test('a line that is split over two portions is printed as two lines, and neither is obeyed', async () => {
  const stream = new PassThrough();
  const console = new Console(stream);
  for (const part of ['ok :', ':error::boo', ' ', '::error::boo', '::', 'error::boo']) await console.output(part);
  const output = String(stream.read());
  expect(runnerLines(output)).toEqual(['ok :', ':error::boo', ' ', ':\u200b:error::boo', '::', 'error::boo', '']);
  for (const comparison of COMPARISONS) expect(obeyed(output, comparison, anyName)).toEqual([]);
});

test('a colour that is removed leaves no command behind', async () => {
  const stream = new PassThrough();
  const console = new Console(stream);
  await console.output(':\u001b[3m:error::boo\n#\u001b[8m#[error]boo');
  console.info('Job "#\u001b[31m#[error]boo" ended.');
  const output = String(stream.read());
  expect(visible(output)).toBe('::error::boo\n##[error]boo\n\u001b[3mJob "##[error]boo" ended.\u001b[0m\n');
  for (const comparison of COMPARISONS) expect(obeyed(output, comparison, anyName)).toEqual([]);
});

test('ICU ignores no printable ASCII character and takes no other character for a part of a command', () => {
  const collator = new Intl.Collator('en-US', { sensitivity: 'variant' });
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (code >= 0x20 && code <= 0x7e && isIgnored(character)) throw new Error(character);
    for (const part of [':', '::', '#', '##', '['])
      if (character !== part && collator.compare(character, part) === 0) throw new Error(`${code} is ${part}`);
  }
});

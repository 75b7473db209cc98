import { PassThrough } from 'node:stream';
import { describe, expect, jest, test } from '@jest/globals';
import type { CatalogueId } from '../../../src/messages/catalogue.ts';
import type { Message } from '../../../src/messages/message.ts';
import { Console } from '../../../src/report/log/console.ts';
import { Redactor } from '../../../src/report/log/redact.ts';
import { moreUrl } from '../../../src/report/more-link.ts';

/** What a console prints, line by line. */
async function printed(write: (console: Console) => Promise<void> | void): Promise<string[]> {
  const stream = new PassThrough();
  await write(new Console(stream));
  return String(stream.read()).trimEnd().split('\n');
}

const italic = (sentence: string): string => `\u001b[3m${sentence}\u001b[0m`;

test('a short secret is hidden in our sentences as a whole word, and not in the output of the job', async () => {
  const lines = await printed(async (console) => {
    console.redactor.add(['ab1']);
    console.info('The PIN "ab1" is wrong, ab12 is not.');
    await console.output('ab1');
  });
  expect(lines).toEqual([italic('The PIN "***" is wrong, ab12 is not.'), 'ab1']);
});

test('characters of a short secret have no meaning of their own', () => {
  const redactor = new Redactor();
  redactor.add(['a.c', '$', 'a-b']);
  expect(redactor.redactWords('abc a.c $ a-b')).toBe('abc *** *** ***');
});

/** Returns the message of the annotation of an error. */
function annotated(failure: Message): string {
  const written: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.push(String(text));
    return true;
  });
  const before = process.exitCode;
  try {
    new Console(new PassThrough()).fail(failure);
  } finally {
    write.mockRestore();
    process.exitCode = before;
  }
  return written
    .join('')
    .replace(/^::error::/, '')
    .trimEnd()
    .replaceAll('%0A', '\n');
}

const JOB = 'Open the job: https://tower.example.com/';

test.each<[id: CatalogueId, last: string, end: string]>([
  ['job-failed', JOB, JOB],
  ['relaunch-incomplete', JOB, `${JOB}\nMore: ${moreUrl('relaunch-incomplete')}`],
  ['relaunch-incomplete', 'y'.repeat(3000), `More: ${moreUrl('relaunch-incomplete')}`],
])('an error that is too long for an annotation is cut, and where to look stays: %s', (id, last, end) => {
  const message = annotated({ id, text: `It failed.\n${'x'.repeat(5000)}\n${last}` });
  expect(message).toHaveLength(4096);
  expect(message).toMatch(/^It failed\.\nx+…\n/);
  expect(message.endsWith(`…\n${end}`)).toBe(true);
});

test('an error ends with the address that explains it, unless it only reports a result', () => {
  const url = 'https://github.com/tower-deploy/action/blob/v1/docs/troubleshooting.md#token-rejected';
  expect(annotated({ id: 'token-rejected', text: 'It was rejected.' })).toBe(`It was rejected.\nMore: ${url}`);
  expect(annotated({ id: 'job-failed', text: `It failed.\n${JOB}` })).toBe(`It failed.\n${JOB}`);
});

describe('groups', () => {
  const fold = { title: 'PLAY [100% of it]\n::error::x \u001b[31mred' };
  const title = '::group::PLAY [100%25 of it] ::error::x red';

  test('hold the output of the controller, and go on under their title', async () => {
    const lines = await printed(async (console) => {
      await console.output('one', fold);
      await console.output('two', fold);
      await console.output('in sight');
      await console.output('three', fold);
      await console.output('other', { title: 'other' });
    });
    expect(lines).toEqual([
      ...[title, 'one', 'two', '::endgroup::'],
      ...['in sight'],
      ...[`${title}, continued`, 'three', '::endgroup::'],
      ...['::group::other', 'other'],
    ]);
  });

  test('never hold a sentence of ours', async () => {
    const lines = await printed(async (console) => {
      await console.output('one', fold);
      console.info('Job 5 is still running.');
      console.info('And again.');
      await console.output('two', fold);
    });
    expect(lines.slice(2)).toEqual([
      ...['::endgroup::', italic('Job 5 is still running.'), italic('And again.')],
      ...[`${title}, continued`, 'two'],
    ]);
  });

  test('stay open around a command that is no line', async () => {
    const lines = await printed(async (console) => {
      await console.output('one', fold);
      console.record('outputs', () => undefined);
      await console.output('two', fold);
    });
    expect(lines).toEqual([...[title, 'one'], ...['two']]);
  });
});

describe('colours', () => {
  test('that are left open end with the portion and go on with the next one', async () => {
    const lines = await printed(async (console) => {
      await console.output('\u001b[0;31mred\nand');
      console.info('Ours.');
      await console.output('on\u001b[0m\nplain');
      await console.output('plain');
    });
    expect(lines).toEqual([
      ...['\u001b[0;31mred', 'and\u001b[0m'],
      ...[italic('Ours.'), '\u001b[0;31mon\u001b[0m', 'plain', 'plain'],
    ]);
  });

  test('do not go on into the next group', async () => {
    const lines = await printed(async (console) => {
      await console.output('\u001b[31mred', { title: 'a' });
      await console.output('plain', { title: 'b' });
    });
    expect(lines.at(-1)).toBe('plain');
  });

  test('from outside have no place in a sentence of ours', async () => {
    const lines = await printed((console) => console.info('Job "\u001b[0m\u001b[31mx\u001b[0m" is done.'));
    expect(lines).toEqual([italic('Job "x" is done.')]);
  });
});

test.each([
  ['its beginning', 'token abcdefgh…', 'token ***…'],
  ['its end', '…ijklmnop was refused', '…*** was refused'],
  ['both, around what was left out', 'abcdefgh…ijklmnop', '***…***'],
  ['the whole', 'abcdefghijklmnop…', '***…'],
  ['too short to match', 'abc…nop', 'abc…nop'],
  ['a part that is neither', 'bcdefg…hijklmno', 'bcdefg…hijklmno'],
])('of a secret that was cut, what is left is hidden: %s', (_name, text, expected) => {
  const redactor = new Redactor();
  redactor.add(['abcdefghijklmnop']);
  expect(redactor.redactWords(text)).toBe(expected);
});

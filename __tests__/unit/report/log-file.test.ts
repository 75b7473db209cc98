import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Console } from '../../../src/report/log/console.ts';
import { LogFile } from '../../../src/report/log/log-file.ts';

let folder: string;
let console: Console;
let warned: string[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tower-deploy-log-'));
  console = new Console(new PassThrough());
  warned = [];
  console.warn = ({ text }) => warned.push(text);
});
afterEach(() => rmSync(folder, { recursive: true }));

async function written(write: (file: LogFile) => Promise<void> | void): Promise<string> {
  const path = join(folder, 'log.txt');
  const file = new LogFile(path, console);
  await write(file);
  expect(await file.isKept()).toBe(true);
  await file.close();
  return readFileSync(path, 'utf8');
}

test('is plain text in its order, with sentences of ours marked', async () => {
  const text = await written(async (file) => {
    file.heading('Job 5 "a\nb": https://tower.example.com');
    await file.write('\u001b[0;32mok: [web1]\u001b[0m\n\ttab');
    await file.write('');
    await file.write('end');
  });
  expect(text).toBe('== Job 5 "a b": https://tower.example.com\nok: [web1]\n\ttab\n\nend\n');
});

test('holds no secret, not even one with colours in it', async () => {
  console.redactor.add(['s3cret-word', 'ab1']);
  const text = await written(async (file) => {
    file.heading('Job "s3cret-word" ab1');
    await file.write('one s3cret-word, s3cret\u001b[31m-word');
  });
  expect(text).toBe('== Job "***" ***\none ***, ***\n');
});

test('keeps the original text of lines that look like commands, without what a terminal obeys', async () => {
  const lines = [
    'a\r::error::x',
    '  ::set-output name=x::y',
    '##[error]z',
    '#\u001b[31m#[error]z',
    '\u001b[2Jk',
    '::x',
  ];
  const text = await written((file) => file.write(lines.join('\n')));
  expect(text).toBe('a␍::error::x\n  ::set-output name=x::y\n##[error]z\n##[error]z\n␛[2Jk\n::x\n');
});

test('takes the place of a file that was there', async () => {
  await written((file) => file.write('a long line of before'));
  expect(await written((file) => file.write('new'))).toBe('new\n');
});

test('is there when there was nothing to write', async () => {
  expect(await written(() => undefined)).toBe('');
});

test('waits for the disk while much is written, and has all of it', async () => {
  const line = 'x'.repeat(100_000);
  const text = await written(async (file) => {
    for (let index = 0; index < 50; index += 1) await file.write(line);
  });
  expect(text).toBe(`${line}\n`.repeat(50));
});

test('a fault is reported once, and nothing waits for it', async () => {
  const file = new LogFile(folder, console);
  file.heading('x');
  for (let index = 0; index < 5; index += 1) await file.write('x'.repeat(100_000));
  expect(await file.isKept()).toBe(false);
  await file.close();
  await file.close();
  expect(warned).toEqual([
    expect.stringMatching(/^The file in `log_file` could not be written completely: (Error: )?EISDIR.*not affected\.$/),
  ]);
});

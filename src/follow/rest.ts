import { StringDecoder } from 'node:string_decoder';
import type { Controller } from '../controller/controller.ts';
import { downloadPath, type JobRef } from '../controller/resources.ts';
import type { Sink } from '../sink.ts';

/** Lines are printed in portions of about this many characters. */
const PORTION = 64 * 1024;

/** What COPY writes for a character, by the letter behind the backslash. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * Prints the rest of a finished job's output from its download: fifty times quicker than its events, and of any size.
 * The download is the text of the events, one line end after each, escaped as PostgreSQL's COPY does; line N of it is
 * line N of `start_line` (API facts, "Events and download are the same text").
 * @param fromLine the first line to print, counted from 0
 * @param passed told of each portion how many lines were printed
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function printRest(
  controller: Controller,
  job: JobRef,
  fromLine: number,
  sink: Sink,
  signal: AbortSignal,
  passed: (lines: number) => void,
): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let line = 0;
  let partial = '';
  let portion: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (portion.length === 0) return;
    await sink.output(portion.join('\n'));
    passed(portion.length);
    portion = [];
    size = 0;
  };
  const take = async (piece: Buffer): Promise<void> => {
    // Split at "\n" only: other line separators of Unicode belong to the text.
    const lines = `${partial}${decoder.write(piece)}`.split('\n');
    partial = lines.pop() ?? '';
    for (const text of lines) {
      line += 1;
      if (line <= fromLine) continue;
      portion.push(unescapeCopy(text));
      size += text.length;
      if (size >= PORTION) await flush();
    }
  };
  try {
    await controller.download(downloadPath(job), take, { signal });
  } finally {
    // What came whole before a cut is not asked for again.
    await flush();
  }
}

/** Undoes the escapes of PostgreSQL's COPY in one line. */
export function unescapeCopy(text: string): string {
  return text.replace(/\\([\\bfnrtv])/g, (_whole, letter: string) => ESCAPES[letter] ?? letter);
}

import { StringDecoder } from 'node:string_decoder';
import type { Controller } from '../../controller/client.ts';
import { hasDownload, type JobRef } from '../../controller/jobs.ts';
import type { CallOptions } from '../../controller/requests.ts';
import { ConnectionError } from '../../http/errors.ts';
import { describeError } from '../../step-errors.ts';
import type { FollowContext } from '../follow-context.ts';
import type { EventPrinter } from './event-printer.ts';

/** Approximate size of a printed portion, in characters. Small portions free their memory soon. */
const PORTION = 8 * 1024;

/** The characters that COPY escapes, by the letter after the backslash. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * Prints the rest of a finished job's output without reading all its events. Uses the download, if it can be joined to
 * the printed lines, and the events that the view needs.
 * @param next counter of the first event that is not printed yet
 * @param rest number of events from it on
 * @returns whether all was printed; otherwise the events must be read, from the line that the printer has reached
 * @throws the context signal's reason
 */
export async function printDownload(
  { controller, rateLimit, drainDeadline, sink, signal }: FollowContext,
  job: JobRef,
  printer: EventPrinter,
  next: number,
  rest: number,
): Promise<boolean> {
  const from = printer.nextLine;
  if (!hasDownload(job) || (from === undefined && printer.needsLines)) return false;
  const options = { signal, rateLimit, deadline: drainDeadline };
  const pass = async (lines: readonly string[]): Promise<void> => {
    drainDeadline.progress();
    await printer.pass(lines);
  };
  try {
    const end = await controller.jobEvents.outputEnd(job, options);
    // Missing and duplicate events are also missing or duplicate in the download, where its lines do not show them.
    if (end?.counter !== next + rest - 1) return false;
    await takeKinds(controller, job, printer, next, options);
    if (from === undefined || !printer.needsLines) return true;
    await printRest(controller, job, from, options, pass);
    if (printer.nextLine !== end.lines) {
      sink.debug(`The download has ${printer.nextLine} lines of ${end.lines}; the events have the rest.`);
      return false;
    }
    return true;
  } catch (error) {
    signal.throwIfAborted();
    sink.debug(`The output could not be downloaded: ${describeError(error)}`);
    return false;
  }
}

/** Reads the events of the rest that the view needs. */
async function takeKinds(
  controller: Controller,
  job: JobRef,
  printer: EventPrinter,
  next: number,
  options: CallOptions,
): Promise<void> {
  const { kinds, maxPages, takeEvents } = printer.rest;
  if (kinds.length === 0) return;
  let pages = 0;
  for await (const { events, more } of controller.jobEvents.pages(job, { kinds, wholeOutput: true }, next, options)) {
    takeEvents(events, !more);
    await printer.flush();
    pages += 1;
    if (pages >= maxPages) return;
  }
}

/**
 * Prints the rest of a finished job's output from its download, which is fifty times faster than its events and has no
 * size limit. The download is the text of the events, with one line end after each, escaped as in PostgreSQL's COPY.
 * Its line N is line N of `start_line` (controller facts 38 and 39).
 * @param fromLine the first line to print, counted from 0
 * @param print prints each portion
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function printRest(
  controller: Controller,
  job: JobRef,
  fromLine: number,
  options: CallOptions,
  print: (lines: readonly string[]) => Promise<void>,
): Promise<void> {
  const decoder = new StringDecoder('utf8');
  let line = 0;
  let partial = '';
  let portion: string[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (portion.length === 0) return;
    await print(portion);
    portion = [];
    size = 0;
  };
  const take = async (piece: Buffer): Promise<void> => {
    // Split at "\n" only: Unicode's other line separators belong to the text.
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
    await controller.jobEvents.download(job, take, options);
    // When only the closed connection ends a reply, a cut looks like its end. The last line shows the difference.
    if (`${partial}${decoder.end()}` !== '') {
      const facts = { code: 'CUT', mayHaveArrived: true, transient: true };
      throw new ConnectionError({ id: 'download-cut', values: {} }, facts);
    }
  } finally {
    // Print the complete lines before a cut, so that they are not requested again.
    await flush();
  }
}

/** Returns a line without the escapes of PostgreSQL's COPY. */
export function unescapeCopy(text: string): string {
  return text.replace(/\\([\\bfnrtv])/g, (_whole, letter: string) => ESCAPES[letter] ?? letter);
}

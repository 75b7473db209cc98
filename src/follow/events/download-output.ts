import { StringDecoder } from 'node:string_decoder';
import type { CallOptions, Controller } from '../../controller/client.ts';
import { hasDownload, type JobRef } from '../../controller/jobs.ts';
import { describeError } from '../../errors.ts';
import { ConnectionError } from '../../http/errors.ts';
import type { FollowContext } from '../follow-context.ts';
import type { EventPrinter } from './event-printer.ts';

/** Lines are printed in portions of about this many characters: what is made of one should be gone soon. */
const PORTION = 8 * 1024;

/** What COPY writes for a character, by the letter behind the backslash. */
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * Prints the rest of a finished job's output without reading all of its events: from its download, where it can be joined
 * to what was printed, and from those events that the view wants.
 * @param next counter of the first event not printed yet
 * @param rest how many events there are from it on
 * @returns whether all was printed; otherwise the events have to do, from the line that the printer has reached
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
    // Events that are missing or stored twice are so in the download, too, and cannot be told from its lines.
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

/** Takes the events that the view needs of the rest. */
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
 * Prints the rest of a finished job's output from its download: fifty times quicker than its events, and of any size.
 * The download is the text of the events, one line end after each, escaped as PostgreSQL's COPY does; line N of it is
 * line N of `start_line` (controller facts 38 and 39).
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
    await controller.jobEvents.download(job, take, options);
    // A reply that only the connection's close ends cannot tell a cut from its end, but its last line can.
    if (`${partial}${decoder.end()}` !== '') {
      const facts = { code: 'CUT', mayHaveArrived: true, transient: true };
      throw new ConnectionError('The download of the output ended within a line.', facts);
    }
  } finally {
    // What came whole before a cut is not asked for again.
    await flush();
  }
}

/** Undoes the escapes of PostgreSQL's COPY in one line. */
export function unescapeCopy(text: string): string {
  return text.replace(/\\([\\bfnrtv])/g, (_whole, letter: string) => ESCAPES[letter] ?? letter);
}

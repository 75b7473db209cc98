import type { JobEvent } from '../../controller/events/job-event.ts';
import { hasDownload, type JobRef } from '../../controller/jobs.ts';
import type { CallOptions } from '../../controller/requests.ts';
import { ConnectionError } from '../../http/errors.ts';
import { describeError } from '../../step-errors.ts';
import { isTransient } from '../../timing/transient-error.ts';
import { downloadLinesOf, type EventPrinter } from '../events/event-printer.ts';
import type { EventStream } from '../events/event-stream.ts';
import type { FollowContext } from '../follow-context.ts';
import { PLAYBOOK_RUN } from '../playbook/complete-results.ts';
import { DownloadCheck } from './download-check.ts';

/**
 * How far below the last event the lower one is: a multiple of the number of missing events, and some more. Each of four
 * workers stores its share of the events in batches of a second (controller fact 23).
 */
const MISSING_SHARE = 4;
const MISSING_LEAST = 20;

/** Most last lines that are compared. */
const MAX_CHECKED = 50;

/** How the output is printed from the download. */
export interface DownloadOptions {
  stream: EventStream;
  printer: EventPrinter;
  /** Whether the job has ended, so that the last event must be the end of the download. */
  isEnd: boolean;
  /** Fewer new events than this are read as pages. */
  least: number;
  /** A counter up to which all events are probably stored. */
  settled?: number | undefined;
}

/**
 * Whether the output was printed: `later` when some events are not stored yet, `none` when no event is new, `few` when
 * pages are cheaper, `failed` when the download cannot be used for this job.
 */
export type Downloaded = 'printed' | 'later' | 'none' | 'few' | 'failed';

/**
 * Prints the output up to the last stored event without reading all events. Uses the download, if it can be joined to
 * the printed lines, and the events that the view needs. The download is requested only after a count proved that no
 * earlier event is missing: rows are only added (controller fact 71).
 * @throws the context signal's reason
 */
export async function printDownload(
  context: FollowContext,
  job: JobRef,
  { stream, printer, isEnd, least, settled = 0 }: DownloadOptions,
): Promise<Downloaded> {
  const { rateLimit, drainDeadline, sink, signal } = context;
  if (!hasDownload(job) || (printer.needsLines && printer.position === undefined)) return 'failed';
  try {
    const first = settled - stream.next + 1 >= least ? settled : undefined;
    const end = await provenEnd(context, job, stream.next, isEnd, first);
    if (end === 'none') return isEnd ? 'none' : 'later';
    if (end === undefined) return isEnd ? 'failed' : 'later';
    const { counter, endLine } = end;
    if (counter - stream.next + 1 < least) return 'few';
    const options = { signal, rateLimit, deadline: drainDeadline };
    // Both requests take the controller some time, so they are sent together.
    const isLast = isEnd || counter === context.live.finalCounter;
    const kinds = isLast
      ? takeLastKinds(context, job, stream, printer, counter, options)
      : takeKinds(context, job, printer, stream.next, counter, options).then(() => []);
    const part = printer.needsLines ? printPart(context, job, printer, end, isEnd, kinds) : true;
    // Neither goes on after the other failed.
    await Promise.allSettled([part, kinds]);
    const results = await kinds;
    if (!(await part)) {
      sink.debug('The download does not match the events. Reading the events page by page.');
      return 'failed';
    }
    printer.passedTo(endLine);
    await stream.skipTo(counter, endLine, results);
    return 'printed';
  } catch (error) {
    signal.throwIfAborted();
    if (!isEnd && isTransient(error)) throw error;
    sink.debug(`The output could not be downloaded: ${describeError(error)}`);
    return 'failed';
  }
}

/** The last event, and the last lines of output up to it. */
interface ProvenEnd {
  counter: number;
  /** The line after it, by the controller's numbers. */
  endLine: number;
  /** The line after its last output, by the same numbers; blank lines after it do not count. */
  textEnd: number;
  /** The last lines of output. */
  lines: string[];
}

/**
 * Returns the last event before which none is missing; `none` when it is not a new one, undefined when it is not known.
 * While the job runs, the newest events are often stored before some older ones, so a lower one is tried once.
 * @param until the highest counter to look at first; by default that of the last stored event
 */
async function provenEnd(
  { controller, rateLimit, drainDeadline, signal }: FollowContext,
  job: JobRef,
  next: number,
  isEnd: boolean,
  until: number | undefined,
): Promise<ProvenEnd | 'none' | undefined> {
  const options = { signal, rateLimit, deadline: drainDeadline };
  let stored = await controller.jobEvents.storedEnd(job, options, isEnd ? undefined : until);
  const { count = 0 } = stored;
  const counter = stored.events.at(-1)?.counter ?? 0;
  if (!isEnd && count < counter) {
    const lower = counter - MISSING_SHARE * (counter - count) - MISSING_LEAST;
    if (lower < next) return undefined;
    stored = await controller.jobEvents.storedEnd(job, options, lower);
  }
  const last = stored.events.at(-1);
  if (last === undefined || stored.count !== last.counter) return undefined;
  if (last.counter === next - 1) return 'none';
  return endOf(stored.events.filter((event) => event.counter >= next));
}

/** Returns the end of some events; undefined when they have no output. */
function endOf(events: readonly JobEvent[]): ProvenEnd | undefined {
  const last = events.at(-1);
  const text = events.findLast(({ stdout }) => stdout !== '');
  if (last === undefined || text?.startLine === undefined) return undefined;
  const textEnd = text.startLine + downloadLinesOf(text).length;
  const endLine = Math.max(last.endLine ?? 0, text.endLine ?? 0, textEnd);
  return { counter: last.counter, endLine, textEnd, lines: events.flatMap(downloadLinesOf).slice(-MAX_CHECKED) };
}

/**
 * Prints the part of the download that ends with the last event, if its lines are the expected ones. `end_line` is not
 * a line of the download, which lacks some blank lines (controller fact 68): then they differ.
 * @param kinds settles when the view has the events that it needs
 */
async function printPart(
  { controller, rateLimit, drainDeadline, signal }: FollowContext,
  job: JobRef,
  printer: EventPrinter,
  { textEnd, lines }: ProvenEnd,
  isEnd: boolean,
  kinds: Promise<unknown>,
): Promise<boolean> {
  const { position } = printer;
  if (position === undefined) return false;
  const { line, startLine, nextLine, last: before } = position;
  const count = line + textEnd - startLine - nextLine;
  if (count <= 0) return false;
  const skipped = nextLine - before.length;
  const check = new DownloadCheck({ skipped, before, count, last: lines, isWhole: isEnd }, async (portion) => {
    await kinds;
    drainDeadline.progress();
    await printer.pass(portion);
  });
  const options = { signal, rateLimit, deadline: drainDeadline };
  await controller.jobEvents.download(job, (piece) => check.take(piece), options);
  // When only the closed connection ends a reply, a cut looks like its end. The last line shows the difference.
  if (check.isCut) {
    const facts = { code: 'CUT', mayHaveArrived: true, transient: true };
    throw new ConnectionError({ id: 'download-cut', values: {} }, facts);
  }
  return await check.finish();
}

/**
 * Reads the events that the view needs, and in the same request those that the results need: at the end, a page often
 * has all of both. If it has not, the view's events are read alone.
 * @returns the events for the results; empty when they were not read
 */
async function takeLastKinds(
  context: FollowContext,
  job: JobRef,
  stream: EventStream,
  printer: EventPrinter,
  last: number,
  options: CallOptions,
): Promise<JobEvent[]> {
  const { kinds, maxPages, takeEvents } = printer.rest;
  const isSmall = kinds.length > 0 && maxPages === 1;
  const { next } = stream;
  if (isSmall) {
    const query = { kinds: [...new Set([...kinds, ...PLAYBOOK_RUN.kinds])], wholeOutput: true };
    const first = Math.min(next, stream.unseen.first ?? next);
    const { events, more } = await context.controller.jobEvents.list(job, query, first, options);
    if (!more) {
      takeEvents(
        events.filter(({ counter, event }) => counter >= next && kinds.includes(event)),
        true,
      );
      await printer.flush();
      return events;
    }
  }
  await takeKinds(context, job, printer, next, last, options);
  return [];
}

/** Reads the events that the view needs, from one counter to another. */
async function takeKinds(
  { controller }: FollowContext,
  job: JobRef,
  printer: EventPrinter,
  first: number,
  last: number,
  options: CallOptions,
): Promise<void> {
  const { kinds, maxPages, takeEvents } = printer.rest;
  if (kinds.length === 0) return;
  let pages = 0;
  for await (const { events, more } of controller.jobEvents.pages(job, { kinds, wholeOutput: true }, first, options)) {
    const wanted = events.filter(({ counter }) => counter <= last);
    const isLast = !more || wanted.length < events.length;
    takeEvents(wanted, isLast);
    await printer.flush();
    pages += 1;
    if (isLast || pages >= maxPages) return;
  }
}

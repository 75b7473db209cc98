import type { JobRef } from '../../controller/jobs.ts';
import { message } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';
import type { FollowContext } from '../follow-context.ts';
import type { EventPrinter } from './event-printer.ts';
import { type EventReader, reportMissing } from './event-reader.ts';
import type { EventStream } from './event-stream.ts';

/**
 * Up to this many counters, from the first skipped event to the last, are read as pages. For more, filtered requests
 * are fewer.
 */
const MAX_PAGED = 400;

/**
 * How often they are read until all are stored, and the pause, in ms. Other workers may store them later than the
 * pushed events (controller fact 23).
 */
const MAX_READS = 3;
const PAUSE_MS = 1000;

/**
 * Reads the events that were skipped because they have no output, for the results. For a long job, leaves them to the
 * requests for the results, and compares how many events with output the controller has.
 * @param printer undefined when some output is missing anyway
 * @returns whether none of them has output
 * @throws the context signal's reason
 */
export async function readUnseen(
  context: FollowContext,
  job: JobRef,
  stream: EventStream,
  reader: EventReader,
  printer: EventPrinter | undefined,
): Promise<boolean> {
  const { signal, sink } = context;
  const { first, last } = stream.unseen;
  let missing = 0;
  try {
    if (first === undefined || last === undefined) missing = 0;
    else if (last - first < MAX_PAGED) await readPages(context, stream, reader, printer === undefined ? 1 : MAX_READS);
    else if (printer !== undefined) missing = await countMissing(context, job, stream, printer);
  } catch (error) {
    signal.throwIfAborted();
    // The requests for the results try again.
    sink.debug(`The events without output could not be read: ${describeError(error)}`);
  }
  if (printer === undefined) return true;
  stream.skipUnseen();
  missing = Math.max(missing, printer.misplaced);
  if (missing > 0) reportMissing(context, message('output-events-misplaced', { count: missing }));
  return missing === 0;
}

/** Reads the pages with these events, repeatedly while some are not stored. */
async function readPages(
  { rateLimit, drainDeadline, signal }: FollowContext,
  stream: EventStream,
  reader: EventReader,
  maxReads: number,
): Promise<void> {
  for (let reads = 1; ; reads += 1) {
    await reader.readUnseen(signal);
    if (stream.unseen.size === 0 || reads >= maxReads || drainDeadline.isExpired) return;
    await rateLimit.pause(PAUSE_MS, drainDeadline.leftMs, signal);
  }
}

/**
 * Returns how many events with output were not printed since the last download. A download proves what was printed
 * before it.
 */
async function countMissing(
  { controller, rateLimit, drainDeadline, signal }: FollowContext,
  job: JobRef,
  stream: EventStream,
  printer: EventPrinter,
): Promise<number> {
  const options = { signal, rateLimit, deadline: drainDeadline };
  const stored = await controller.jobEvents.countOutput(job, stream.provenTo + 1, stream.next - 1, options);
  return Math.max(0, (stored ?? 0) - printer.outputEvents);
}

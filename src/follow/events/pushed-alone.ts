import type { FollowContext } from '../follow-context.ts';
import type { EventReader } from './event-reader.ts';
import { LAST_EVENT_MS, type PushedEvents } from './pushed-events.ts';

/** What is printed, and how gaps are skipped. */
interface Parts {
  pushed: PushedEvents;
  reader: EventReader;
}

/**
 * Prints pushed events when the API refuses to list them. A gap is skipped once late events would have come.
 * @param lasts returns whether more events are expected
 * @throws the signal's reason
 */
export async function printPushed(
  { clock, live }: FollowContext,
  { pushed, reader }: Parts,
  lasts: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  while (lasts()) {
    const leftMs = pushed.gapAt() - clock.now();
    if (leftMs <= 0) await reader.skipGap(true);
    else await live.events.wait(Math.min(leftMs, LAST_EVENT_MS), clock, signal);
  }
}

/**
 * Prints the last pushed events after the job's end, when the API cannot be read.
 * @param isExpected returns whether further events are expected
 * @throws the context signal's reason
 */
export async function printLastPushed(context: FollowContext, parts: Parts, isExpected: () => boolean): Promise<void> {
  const { clock, drainDeadline, signal } = context;
  const { pushed, reader } = parts;
  const began = clock.now();
  const isLate = (): boolean => clock.now() >= Math.max(began, pushed.heardAt) + LAST_EVENT_MS;
  await printPushed(context, parts, () => isExpected() && !isLate() && !drainDeadline.isExpired, signal);
  while (reader.hasGap) await reader.skipGap(true);
}

import type { RunnerEvent } from '../playbook/event.ts';
import type { Counters, FrameSettings, Run } from '../rows/run.ts';
import { random } from '../text/random.ts';

/** An event with the moment from which it can be read; never, when it was lost. */
export interface Visible {
  event: RunnerEvent;
  visible: number;
}

/**
 * When each event can be read. Some workers take events off the queue and write them in batches, each in a
 * rhythm of its own: later events appear before earlier ones, and the last ones when the status is final.
 */
export function visibility(
  events: RunnerEvent[],
  end: number,
  run: Run,
  seed: number,
  { workers, buffer }: Pick<FrameSettings, 'workers' | 'buffer'>,
): Visible[] {
  const next = random(seed + 7);
  const lag = run.eventLag ?? 700 + Math.floor(next() * 400);
  const lost = new Set(counters(run.lose, events.length));
  const twice = new Set(counters(run.double, events.length));
  const batches = events.map((event) => {
    if (lost.has(event.counter)) return { event, visible: Number.POSITIVE_INFINITY };
    if (run.shuffle) return { event, visible: Math.min(event.at + Math.floor(next() * 2000), end + lag) };
    const flush = end + lag - Math.floor(next() * workers) * 90;
    // The worker's flushes, counted back from its last: the first of them that is not before the event.
    const before = Math.max(0, Math.floor((flush - event.at - 20) / buffer));
    return { event, visible: Math.max(event.at + 20, flush - before * buffer) };
  });
  const last = batches.at(-1);
  // Whoever waits for the last event must have waited for the others: none comes after it by default.
  if (last && !run.shuffle && Number.isFinite(last.visible)) last.visible = end + lag;
  return [...batches, ...batches.filter(({ event }) => twice.has(event.counter))];
}

function counters(which: Counters | undefined, last: number): number[] {
  return typeof which === 'function' ? which(last) : (which ?? []);
}

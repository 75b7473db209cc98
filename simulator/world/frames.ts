import type { RunnerEvent } from '../playbook/event.ts';
import type { FrameSettings } from '../rows/run.ts';
import { random } from '../text/random.ts';

export const FRAME_DEFAULTS: FrameSettings = { rate: 30, delay: [0, 0], workers: 4, buffer: 1000 };

/** Events that always have a frame: `MINIMAL_EVENTS` of AWX. */
const ALWAYS = new Set(['playbook_on_play_start', 'playbook_on_task_start', 'playbook_on_stats']);

/**
 * Returns the events that have a frame. AWX decides when the runner emits an event (`RunnerCallback.event_handler`,
 * `awx/main/tasks/callback.py`): it remembers the times of the last `rate` frames of the job. An event with output has
 * a frame when there are fewer, when the oldest is more than a second ago, or the newest more than a `rate`th of one.
 */
export function eventsWithFrame(events: readonly RunnerEvent[], rate: number): Set<RunnerEvent> {
  if (rate === 0) return new Set(events);
  const found = new Set<RunnerEvent>();
  const times: number[] = [];
  for (const event of events) {
    if (times.length > 0 && !isReported(event, times, rate)) continue;
    found.add(event);
    times.push(event.at);
    if (times.length > rate) times.shift();
  }
  return found;
}

function isReported(event: RunnerEvent, times: readonly number[], rate: number): boolean {
  if (ALWAYS.has(event.event)) return true;
  // A blank line has no output either, but counts a line: it has a frame.
  if (event.stdout === '' && event.start_line === event.end_line) return false;
  const [oldest = 0, newest = 0] = [times[0], times.at(-1)];
  return times.length < rate || event.at - oldest > 1000 || rate * (event.at - newest) > 1000;
}

/** The delay of the frames of a batch; the same job and time give the same. */
export function frameDelay(job: number, stored: number, [least, most]: FrameSettings['delay']): number {
  if (most === 0) return 0;
  const next = random(job * 7919 + (stored % 100_000));
  next();
  return Math.round(least + next() * (most - least));
}

import type { Job } from '../../controller/jobs.ts';
import type { LiveSource } from '../follow-context.ts';

/** Wakes the reader of the output after polls of the status that show new output. */
export class OutputNotifier {
  readonly #live: LiveSource;
  #wasLive = false;
  /** Number of output notifications at the last poll. */
  #notificationsSeen = 0;

  constructor(live: LiveSource) {
    this.#live = live;
  }

  /**
   * Notifies of output. While live updates work, frames do that as far as they arrive; the counts show the rest. Counts
   * do not change during a task, so each poll without live updates reads the events.
   * @param before the job at the poll before
   * @param events whether each poll must read the events, and whether this one did
   */
  polled(before: Job | undefined, now: Job, events: { needed: boolean; read: boolean }): void {
    const live = this.#live;
    const hasMore = mayHaveMore(before, now) || live.isWorking !== this.#wasLive;
    const isDue = events.needed || (hasMore && live.events.notifications === this.#notificationsSeen);
    if (isDue && !events.read) live.events.notify();
    this.#notificationsSeen = live.events.notifications;
    this.#wasLive = live.isWorking;
  }
}

/**
 * Returns whether there may be new output, from the number of started plays and tasks in a running job's detail. A
 * workflow has no such number, and its nodes are polled separately. An inventory update has none either, and may always
 * have more output.
 */
function mayHaveMore(before: Job | undefined, now: Job): boolean {
  if (now.type === 'workflow_job') return false;
  return now.begunCount === undefined || now.begunCount !== (before?.begunCount ?? 0);
}

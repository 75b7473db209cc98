import type { JobEvent } from '../controller/events/job-event.ts';
import type { EventSubscriber } from '../follow/events/event-stream.ts';
import { failsHost } from '../follow/playbook/host-stats.ts';
import { type Handler, type PlaybookRun, type PlayRun, playIdOf } from './playbook-run.ts';

/** What is known about a host in the play in which it failed. */
export interface HostRun {
  /** Whether a task changed something, or an item of the loop that failed. */
  changed: boolean;
  /** Keys of the handlers that ran after the last change. */
  ran: Set<string>;
  /** Keys of the handlers that failed and did not succeed later. */
  failed: Set<string>;
}

/** A handler that a host still needs, according to the events of its job. */
export interface Missed extends Handler {
  /** Whether it failed. Otherwise it may have been notified but did not run. */
  failed: boolean;
}

/**
 * An item of a loop that did not fail. The recap does not count its change when another item fails (controller fact
 * 43).
 */
export const CHANGED_ITEM = 'runner_item_on_ok';

/**
 * Returns the plays in which a host may have missed a handler: the one in which it failed, or all when that is unknown.
 */
export function playsOf({ plays, failures }: PlaybookRun, host: string): PlayRun[] {
  const failedIn = plays.filter(({ id }) => id === failures.get(host)?.playId);
  return failedIn.length > 0 ? failedIn : plays;
}

/** Reads from a job's results what ran on failed hosts. Keeps a few keys for each host. */
export class HandlerRuns implements EventSubscriber {
  readonly #playbookRun: PlaybookRun;
  /** The handlers of all plays, by the task's id. */
  readonly #handlers: ReadonlyMap<string, Handler>;
  readonly #hosts = new Map<string, HostRun>();
  readonly #ran = new Map<string, Set<string>>();
  /** Number of changes that were read, by host. */
  readonly #changes = new Map<string, number>();

  constructor(playbookRun: PlaybookRun, hosts: Iterable<string>) {
    this.#playbookRun = playbookRun;
    this.#handlers = new Map(playbookRun.plays.flatMap(({ handlers }) => [...handlers]));
    for (const host of hosts) {
      this.#hosts.set(host, { changed: false, ran: new Set(), failed: new Set() });
      this.#ran.set(host, new Set());
    }
  }

  take(event: JobEvent): void {
    const run = this.#hosts.get(event.host);
    if (run === undefined) return;
    const handler = this.#handlers.get(event.taskId);
    const isItem = event.event === CHANGED_ITEM;
    if (isItem && (handler !== undefined || !this.#failedIn(event))) return;
    const succeeded = !isFailure(event);
    if (isCounted(event)) this.#changes.set(event.host, (this.#changes.get(event.host) ?? 0) + 1);
    if (handler !== undefined && succeeded) this.#ran.get(event.host)?.add(handler.key);
    if (!playsOf(this.#playbookRun, event.host).some(({ id }) => id === playIdOf(event))) return;
    if (handler !== undefined) {
      if (!succeeded) run.failed.add(handler.key);
      else {
        run.ran.add(handler.key);
        run.failed.delete(handler.key);
      }
    } else if (event.changed && (isItem || event.event === 'runner_on_ok')) {
      run.changed = true;
      run.ran.clear();
    }
  }

  /** Returns whether an event belongs to the task in which its host failed last. */
  #failedIn({ host, taskId }: JobEvent): boolean {
    return this.#playbookRun.failures.get(host)?.taskId === taskId;
  }

  /** Returns the keys of the handlers that ran on a host without a failure, in any play. */
  ranOn(host: string): ReadonlySet<string> {
    return this.#ran.get(host) ?? new Set();
  }

  /**
   * Returns what ran on a host. A change that only the recap shows may be the last one: a result above 700 kB is stored
   * empty.
   */
  of(host: string): HostRun {
    const run = this.#hosts.get(host) ?? { changed: false, ran: new Set(), failed: new Set() };
    const isHidden = (this.#playbookRun.changes.get(host) ?? 0) > (this.#changes.get(host) ?? 0);
    return isHidden ? { ...run, changed: true, ran: new Set() } : run;
  }
}

/** Returns whether the recap counts a result as a change. */
function isCounted({ event, changed, ignored }: JobEvent): boolean {
  return changed && (event === 'runner_on_ok' || (event === 'runner_on_failed' && ignored));
}

function isFailure(event: JobEvent): boolean {
  return failsHost(event) || (event.event === 'runner_on_async_failed' && !event.ignored);
}

/**
 * Returns the handlers that a failed host may still need. A flush runs all handlers that a host notified, unless one
 * fails. So if a handler ran after the last change, only the failed handler and those after it are left.
 * @param seen the handlers that ran on any host in the play
 */
export function missedOn({ changed, ran, failed }: HostRun, seen: Iterable<Handler>): Missed[] {
  const flushed = ran.size > 0 && failed.size === 0;
  return [...seen].flatMap((handler): Missed[] => {
    if (failed.has(handler.key)) return [{ ...handler, failed: true }];
    return changed && !flushed && !ran.has(handler.key) ? [{ ...handler, failed: false }] : [];
  });
}

import type { JobEvent } from '../controller/job-event.ts';
import type { EventSubscriber } from '../follow/events/event-stream.ts';
import { failsHost } from '../follow/playbook/host-stats.ts';
import { type Handler, type PlaybookRun, type PlayRun, playIdOf } from './playbook-run.ts';

/** What is known of a host in the play in which it failed. */
export interface HostRun {
  /** A task changed something. Only such a result notifies handlers. */
  changed: boolean;
  /** Keys of the handlers that ran after the last change. */
  ran: Set<string>;
  /** Keys of the handlers that failed and did not succeed later. */
  failed: Set<string>;
}

/** A handler that a host still needs, as far as the events of its job show. */
export interface Missed extends Handler {
  /** It failed; otherwise it may have been notified and did not run. */
  failed: boolean;
}

/** The plays in which a handler may be missed on a host: the one in which it failed, or all when that is not known. */
export function playsOf({ plays, failures }: PlaybookRun, host: string): PlayRun[] {
  const failedIn = plays.filter(({ id }) => id === failures.get(host)?.playId);
  return failedIn.length > 0 ? failedIn : plays;
}

/** Reads from a job's results what ran on hosts that failed. Holds a few keys for each host. */
export class HandlerRuns implements EventSubscriber {
  readonly #playbookRun: PlaybookRun;
  /** The handlers of all plays, by the task's id. */
  readonly #handlers: ReadonlyMap<string, Handler>;
  readonly #hosts = new Map<string, HostRun>();
  readonly #ran = new Map<string, Set<string>>();

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
    const succeeded = !isFailure(event);
    if (handler !== undefined && succeeded) this.#ran.get(event.host)?.add(handler.key);
    if (!playsOf(this.#playbookRun, event.host).some(({ id }) => id === playIdOf(event))) return;
    if (handler !== undefined) {
      if (!succeeded) run.failed.add(handler.key);
      else {
        run.ran.add(handler.key);
        run.failed.delete(handler.key);
      }
    } else if (event.event === 'runner_on_ok' && event.changed) {
      run.changed = true;
      run.ran.clear();
    }
  }

  /** The keys of the handlers that ran on a host without a failure, in any play. */
  ranOn(host: string): ReadonlySet<string> {
    return this.#ran.get(host) ?? new Set();
  }

  of(host: string): HostRun {
    return this.#hosts.get(host) ?? { changed: false, ran: new Set(), failed: new Set() };
  }
}

function isFailure(event: JobEvent): boolean {
  return failsHost(event) || (event.event === 'runner_on_async_failed' && !event.ignored);
}

/**
 * The handlers that a failed host may still need. A flush runs all that were notified on a host, unless one of them
 * fails: so where a handler ran after the last change, nothing is left but what failed and what would have followed.
 * @param seen the handlers that ran on any host in the play
 */
export function missedOn({ changed, ran, failed }: HostRun, seen: Iterable<Handler>): Missed[] {
  const flushed = ran.size > 0 && failed.size === 0;
  return [...seen].flatMap((handler): Missed[] => {
    if (failed.has(handler.key)) return [{ ...handler, failed: true }];
    return changed && !flushed && !ran.has(handler.key) ? [{ ...handler, failed: false }] : [];
  });
}

import { type HostCounts, noCounts, type Recap } from '../../controller/events/host-counts.ts';
import type { JobEvent } from '../../controller/events/job-event.ts';
import type { TaskFailure } from './playbook-results.ts';

/** Maximum failures that are kept, including those that may not count. */
const MAX_FAILURES = 1000;

/** A failure that counts unless the recap, or a later task of its host, says otherwise. */
interface Candidate {
  failure: TaskFailure;
  counter: number;
  /** Its index among the failures of its kind on its host, from 1. */
  index: number;
}

/** What the events say about a host. */
interface Host {
  counts: HostCounts;
  /** The counter of its last event. */
  counter: number;
  /** Number of failures, and of failures after which the host continued with another task. */
  failed: number;
  failedPassed: number;
  /** The same for times when it was unreachable. */
  unreachable: number;
  unreachablePassed: number;
  /** The task of its last failure. */
  lastFailedTask: string | undefined;
  /** A failure of a loop's item, or of a poll of an asynchronous task, until the task's own result arrives. */
  part: { failure: TaskFailure; counter: number } | undefined;
}

/**
 * The counts of each host from its events, and the failures that count. Memory is bounded: only a few numbers for each
 * host.
 * Which failures count: an event says when the task ignores a failure (controller fact 29). No event says that a block
 * rescued it, or that `ignore_unreachable` applied. But the recap counts only failures that were neither. A host that
 * failed for good runs no further tasks. So its last failures count, as many as in the recap. Without a recap (a
 * canceled job has none), a failure counts unless its host continued with another task.
 */
export class HostStats {
  readonly #hosts = new Map<string, Host>();
  readonly #candidates: Candidate[] = [];

  /**
   * Reads a result on a host.
   * @param failure returns the result as a failure
   * @returns whether it counts as a change; for a failed task only when the failure is ignored, as in the recap
   */
  note(event: JobEvent, failure: () => TaskFailure): boolean {
    const host = this.#host(event.host);
    noteProgress(host, event);
    switch (event.event) {
      case 'runner_item_on_failed':
      case 'runner_on_async_failed':
        host.part = { failure: failure(), counter: event.counter };
        return false;
      case 'runner_on_skipped':
        host.counts.skipped += 1;
        break;
      case 'runner_on_failed':
      case 'runner_on_unreachable':
        if (failsHost(event)) this.#noteFailure(event, host, failure());
        else {
          host.counts.ok += 1;
          host.counts.ignored += 1;
        }
        break;
      case 'runner_on_ok':
        host.counts.ok += 1;
        break;
      default:
        return false;
    }
    if (host.part !== undefined && host.part.counter < event.counter) host.part = undefined;
    const changed = event.changed && (event.event === 'runner_on_ok' || event.ignored);
    if (changed) host.counts.changed += 1;
    return changed;
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const none = { counter: 0, failed: 0, failedPassed: 0, unreachable: 0, unreachablePassed: 0 };
    const host = { counts: noCounts(), ...none, lastFailedTask: undefined, part: undefined };
    this.#hosts.set(name, host);
    return host;
  }

  #noteFailure(event: JobEvent, host: Host, failure: TaskFailure): void {
    const kind = failure.unreachable ? 'unreachable' : 'failed';
    host[kind] += 1;
    // A failure that is read late did not stop its host: it already continued with another task.
    if (event.counter < host.counter) host[`${kind}Passed`] += 1;
    else host.lastFailedTask = event.taskId;
    // Insert a failure that is read late in its order.
    const later = this.#candidates.filter(
      (one) =>
        one.counter > event.counter &&
        one.failure.host === failure.host &&
        one.failure.unreachable === failure.unreachable,
    );
    for (const one of later) one.index += 1;
    this.#keep({ failure, counter: event.counter, index: host[kind] - later.length });
  }

  /** Keeps a candidate. When there are too many, drops the failures that were most likely rescued. */
  #keep(candidate: Candidate): void {
    if (this.#candidates.length >= MAX_FAILURES) {
      const passed = this.#candidates.findIndex((one) => !this.#counts(one, undefined));
      if (passed < 0) return;
      this.#candidates.splice(passed, 1);
    }
    this.#candidates.push(candidate);
  }

  #counts({ failure, index }: Candidate, recap: Recap | undefined): boolean {
    const host = this.#hosts.get(failure.host);
    if (host === undefined) return false;
    const kind = failure.unreachable ? 'unreachable' : 'failed';
    if (recap === undefined) return index > (kind === 'failed' ? host.failedPassed : host.unreachablePassed);
    return index > host[kind] - (recap.get(failure.host)?.[kind] ?? 0);
  }

  /** Returns the failures that count, in order. */
  failures(recap: Recap | undefined): TaskFailure[] {
    const counting: Pick<Candidate, 'failure' | 'counter'>[] = this.#candidates.filter((one) =>
      this.#counts(one, recap),
    );
    // A job canceled within a loop has no result of the task, and an asynchronous task may have none.
    const parts = [...this.#hosts].flatMap(([name, { part, failed }]) =>
      part === undefined || (recap !== undefined && (recap.get(name)?.failed ?? 0) <= failed) ? [] : [part],
    );
    return [...counting, ...parts].sort((a, b) => a.counter - b.counter).map(({ failure }) => failure);
  }

  /** Returns counts from the events, for a job without a recap. */
  get counts(): Map<string, HostCounts> {
    return sortedByHost([...this.#hosts].map(([name, host]) => [name, countsOf(host)]));
  }
}

/** Returns counts sorted by host name. */
export function sortedByHost(hosts: Iterable<readonly [string, HostCounts]>): Map<string, HostCounts> {
  return new Map([...hosts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns whether a result fails its host according to the event. A block may still rescue the failure. */
export function failsHost({ event, ignored }: JobEvent): boolean {
  return event === 'runner_on_unreachable' || (event === 'runner_on_failed' && !ignored);
}

/** Notes that a host continued with another task: a host that failed for good gets none. */
function noteProgress(host: Host, { counter, taskId }: JobEvent): void {
  if (counter < host.counter) return;
  host.counter = counter;
  if (host.lastFailedTask === undefined || taskId === host.lastFailedTask) return;
  host.failedPassed = host.failed;
  host.unreachablePassed = host.unreachable;
  host.lastFailedTask = undefined;
}

function countsOf({ counts, failed, failedPassed, unreachable, unreachablePassed }: Host): HostCounts {
  return {
    ...counts,
    ok: counts.ok + unreachablePassed,
    failed: failed - failedPassed,
    rescued: failedPassed,
    unreachable: unreachable - unreachablePassed,
    ignored: counts.ignored + unreachablePassed,
  };
}

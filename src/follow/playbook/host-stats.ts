import { type HostCounts, noCounts, type Recap } from '../../controller/host-counts.ts';
import type { JobEvent } from '../../controller/job-event.ts';
import type { TaskFailure } from './playbook-results.ts';

/** Failures that are kept at most, those of which it is open whether they count included. */
const MAX_FAILURES = 1000;

/** A failure that counts unless the recap, or what its host did after it, says otherwise. */
interface Candidate {
  failure: TaskFailure;
  counter: number;
  /** The how manieth of its kind on its host, from 1 on. */
  turn: number;
}

/** What is known of a host by its events. */
interface Host {
  counts: HostCounts;
  /** The counter of its last event. */
  counter: number;
  /** Failures, and of these those after which the host went on with another task. */
  failed: number;
  failedPassed: number;
  /** The same of times when it could not be reached. */
  unreachable: number;
  unreachablePassed: number;
  /** The task of its last failure. */
  lastFailedTask: string | undefined;
  /** A failure of a loop's item, or of a poll of an asynchronous task, until the task's own result is there. */
  part: { failure: TaskFailure; counter: number } | undefined;
}

/**
 * What became of each host by the events, and the failures that count. In bounded memory: what grows is a few numbers
 * a host.
 *
 * Which failures count. A failure that the task ignores says so (controller fact 29). No event says that a block rescued it,
 * or that `ignore_unreachable` made nothing of it; but the recap counts only what was not. A host that failed for good
 * takes no further part, so of its failures the last ones are those that count, as many as the recap has. Without a
 * recap (a canceled job has none) a failure counts unless its host went on with another task.
 */
export class HostStats {
  readonly #hosts = new Map<string, Host>();
  readonly #candidates: Candidate[] = [];

  /**
   * Takes a result on a host.
   * @param failure what it is as a failure
   * @returns whether it counts as a change: of a failed task only when the failure is ignored, as in the recap
   */
  note(event: JobEvent, failure: () => TaskFailure): boolean {
    const host = this.#host(event.host);
    goOn(host, event);
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
    host.part = undefined;
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
    host.lastFailedTask = event.taskId;
    const kind = failure.unreachable ? 'unreachable' : 'failed';
    host[kind] += 1;
    // One that is read after those behind it takes its place among them.
    const later = this.#candidates.filter(
      (one) =>
        one.counter > event.counter &&
        one.failure.host === failure.host &&
        one.failure.unreachable === failure.unreachable,
    );
    for (const one of later) one.turn += 1;
    this.#keep({ failure, counter: event.counter, turn: host[kind] - later.length });
  }

  /** What was most likely rescued makes room for what may count. */
  #keep(candidate: Candidate): void {
    if (this.#candidates.length >= MAX_FAILURES) {
      const passed = this.#candidates.findIndex((one) => !this.#counts(one, undefined));
      if (passed < 0) return;
      this.#candidates.splice(passed, 1);
    }
    this.#candidates.push(candidate);
  }

  #counts({ failure, turn }: Candidate, recap: Recap | undefined): boolean {
    const host = this.#hosts.get(failure.host);
    if (host === undefined) return false;
    const kind = failure.unreachable ? 'unreachable' : 'failed';
    if (recap === undefined) return turn > (kind === 'failed' ? host.failedPassed : host.unreachablePassed);
    return turn > host[kind] - (recap.get(failure.host)?.[kind] ?? 0);
  }

  /** The failures that count, in the order in which they happened. */
  failures(recap: Recap | undefined): TaskFailure[] {
    const counting: Pick<Candidate, 'failure' | 'counter'>[] = this.#candidates.filter((one) =>
      this.#counts(one, recap),
    );
    // A job that was canceled within a loop has no result of the task, and an asynchronous task may have none.
    const parts = [...this.#hosts].flatMap(([name, { part, failed }]) =>
      part === undefined || (recap !== undefined && (recap.get(name)?.failed ?? 0) <= failed) ? [] : [part],
    );
    return [...counting, ...parts].sort((a, b) => a.counter - b.counter).map(({ failure }) => failure);
  }

  /** The counts of the events themselves, for a job without a recap. */
  get counts(): Map<string, HostCounts> {
    return sortedByHost([...this.#hosts].map(([name, host]) => [name, countsOf(host)]));
  }
}

/** Returns counts in the order of their hosts' names. */
export function sortedByHost(hosts: Iterable<readonly [string, HostCounts]>): Map<string, HostCounts> {
  return new Map([...hosts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a result fails its host, as far as the event itself says it: a block may still rescue the failure. */
export function failsHost({ event, ignored }: JobEvent): boolean {
  return event === 'runner_on_unreachable' || (event === 'runner_on_failed' && !ignored);
}

/** A host whose failure was for good is given no other task. */
function goOn(host: Host, { counter, taskId }: JobEvent): void {
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

import type { JobEvent } from '../controller/events.ts';
import type { JobRef } from '../controller/resources.ts';
import { type Account, emptyAccount, type HostCounts, type TaskChange, type TaskFailure } from './account.ts';
import { type DiffSource, diffSources, sizeOf } from './diff-source.ts';
import { failureMessage } from './failure-words.ts';
import { noCounts, recapOf } from './recap.ts';
import { TaskClock } from './task-clock.ts';

/** Failures that are kept at most, those of which it is open whether they count included. */
const MAX_FAILURES = 200;

/** Changes that are kept at most. */
const MAX_CHANGES = 200;

/** What the diffs are made of, in characters, all together. */
const MAX_SOURCES = 1024 * 1024;

/** All diffs together, in characters: the summary holds 1 MiB. */
const MAX_DIFFS = 256 * 1024;

/** A failure that counts unless the recap, or what its host did after it, tells otherwise. */
interface Candidate {
  failure: TaskFailure;
  counter: number;
  /** The how manieth of its kind on its host, from 1 on. */
  turn: number;
}

/** What the events told of a host. */
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
  part: { failure: TaskFailure; taskId: string; counter: number } | undefined;
}

/**
 * Collects what happened in a job from its events, in bounded memory: what grows is a few numbers a host.
 *
 * Which failures count. A failure that the task ignores says so (API fact 18). No event says that a block rescued it,
 * or that `ignore_unreachable` made nothing of it; but the recap counts only what was not. A host that failed for good
 * takes no further part, so of its failures the last ones are those that count, as many as the recap has. Without a
 * recap (a canceled job has none) a failure counts unless its host went on with another task.
 */
export class Collector {
  readonly #job: JobRef;
  readonly #hosts = new Map<string, Host>();
  readonly #candidates: Candidate[] = [];
  readonly #changes: { change: TaskChange; counter: number; sources: DiffSource[] }[] = [];
  readonly #clock: TaskClock;
  /** Counters of events that were not read, first and last. */
  readonly #gaps: { first: number; last: number }[] = [];
  #changeCount = 0;
  #sources = 0;
  #diffs = 0;
  #recap: Map<string, HostCounts> | undefined;

  constructor(job: JobRef) {
    this.#job = job;
    this.#clock = new TaskClock(job.id);
  }

  /** Whether the recap is known. */
  get hasRecap(): boolean {
    return this.#recap !== undefined;
  }

  /** Remembers that events were not read: one to another, or all from one on. */
  missed(first: number, last = Number.POSITIVE_INFINITY): void {
    this.#gaps.push({ first, last });
  }

  /** The first event that was not read; undefined when all were. */
  get missedFrom(): number | undefined {
    return this.#gaps.length === 0 ? undefined : Math.min(...this.#gaps.map(({ first }) => first));
  }

  /** Whether there were changes that are not known. */
  get lacksChanges(): boolean {
    if (this.#changes.length >= MAX_CHANGES) return false;
    return this.#recap === undefined || this.#changeCount < sum(this.#recap, ({ changed }) => changed);
  }

  /** Takes an event that is read after those behind it, if it is one of the missed. */
  noteMissed(event: JobEvent): void {
    if (this.#gaps.some(({ first, last }) => event.counter >= first && event.counter <= last)) this.note(event);
  }

  /** Takes the recap from elsewhere. */
  takeRecap(hosts: Map<string, HostCounts>): void {
    this.#recap = hosts;
  }

  /** Takes an event; each once, in the order in which they happened. */
  note(event: JobEvent): void {
    this.#clock.note(event);
    if (event.event === 'playbook_on_stats') this.#recap = recapOf(event.data);
    else if (event.host !== '' && event.event.startsWith('runner_')) this.#noteResult(event, this.#host(event.host));
  }

  #host(name: string): Host {
    const known = this.#hosts.get(name);
    if (known !== undefined) return known;
    const none = { failed: 0, failedPassed: 0, unreachable: 0, unreachablePassed: 0 };
    const host = { counts: noCounts(), counter: 0, ...none, lastFailedTask: undefined, part: undefined };
    this.#hosts.set(name, host);
    return host;
  }

  #noteResult(event: JobEvent, host: Host): void {
    const isLast = event.counter > host.counter;
    if (isLast) host.counter = event.counter;
    if (isLast && host.lastFailedTask !== undefined && event.taskId !== host.lastFailedTask) {
      host.failedPassed = host.failed;
      host.unreachablePassed = host.unreachable;
      host.lastFailedTask = undefined;
    }
    switch (event.event) {
      case 'runner_item_on_failed':
      case 'runner_on_async_failed':
        host.part = { failure: this.#failure(event), taskId: event.taskId, counter: event.counter };
        return;
      case 'runner_on_ok':
        host.counts.ok += 1;
        this.#noteChange(event, host);
        break;
      case 'runner_on_skipped':
        host.counts.skipped += 1;
        break;
      case 'runner_on_failed':
        if (event.ignored) {
          host.counts.ok += 1;
          host.counts.ignored += 1;
          this.#noteChange(event, host);
        } else this.#noteFailure(event, host);
        break;
      case 'runner_on_unreachable':
        this.#noteFailure(event, host);
        break;
      default:
        return;
    }
    host.part = undefined;
  }

  #noteFailure(event: JobEvent, host: Host): void {
    host.lastFailedTask = event.taskId;
    const failure = this.#failure(event);
    const kind = failure.unreachable ? 'unreachable' : 'failed';
    host[kind] += 1;
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
      const passed = this.#candidates.findIndex((one) => !this.#countsWithoutRecap(one));
      if (passed < 0) return;
      this.#candidates.splice(passed, 1);
    }
    this.#candidates.push(candidate);
  }

  /** A change counts as in the recap: of a failed task only when the failure is ignored. */
  #noteChange(event: JobEvent, host: Host): void {
    if (!event.changed) return;
    host.counts.changed += 1;
    this.#changeCount += 1;
    if (this.#changes.length >= MAX_CHANGES) return;
    const sources = this.#sources >= MAX_SOURCES ? [] : diffSources(event.result);
    for (const source of sources) this.#sources += sizeOf(source);
    this.#changes.push({ change: { ...this.#place(event), diff: '' }, counter: event.counter, sources });
  }

  /** Makes the diffs of the changes so far; a run without `--diff` has none, and needs no library for it. */
  async makeDiffs(): Promise<void> {
    const open = this.#changes.filter(({ sources }) => sources.length > 0);
    if (open.length === 0) return;
    const { unifiedDiff } = await import('./diff.ts');
    for (const one of open) {
      const diff = this.#diffs >= MAX_DIFFS ? '' : unifiedDiff(one.sources);
      this.#diffs += diff.length;
      one.change.diff = diff;
      one.sources = [];
    }
  }

  #failure(event: JobEvent): TaskFailure {
    const unreachable = event.event === 'runner_on_unreachable';
    return { ...this.#place(event), unreachable, message: failureMessage(event.result, unreachable) };
  }

  #place({ host, play, task, taskPath, role, module }: JobEvent) {
    return { host, play, task, taskPath, role, module, jobId: this.#job.id };
  }

  #countsWithoutRecap({ failure, turn }: Candidate): boolean {
    const host = this.#hosts.get(failure.host);
    return turn > ((failure.unreachable ? host?.unreachablePassed : host?.failedPassed) ?? 0);
  }

  #counts(candidate: Candidate): boolean {
    if (this.#recap === undefined) return this.#countsWithoutRecap(candidate);
    const { failure, turn } = candidate;
    const host = this.#hosts.get(failure.host);
    const counted = this.#recap.get(failure.host);
    return failure.unreachable
      ? turn > (host?.unreachable ?? 0) - (counted?.unreachable ?? 0)
      : turn > (host?.failed ?? 0) - (counted?.failed ?? 0);
  }

  /** The account as far as it is known. */
  get account(): Account {
    const hosts = this.#recap ?? this.#countedHosts();
    const failures = [...this.#candidates.filter((one) => this.#counts(one)), ...this.#openParts()];
    const failureCount = sum(hosts, ({ failed, unreachable }) => failed + unreachable);
    const changeCount = sum(hosts, ({ changed }) => changed);
    const isRun = this.#job.type === 'job';
    return {
      ...emptyAccount(),
      // Updates run on the controller itself, which is none of the hosts.
      hosts: isRun ? hosts : new Map(),
      hasRecap: this.#recap !== undefined,
      failures: failures.sort((a, b) => a.counter - b.counter).map(({ failure }) => failure),
      failureCount: Math.max(failureCount, failures.length),
      changes: isRun ? [...this.#changes].sort((a, b) => a.counter - b.counter).map(({ change }) => change) : [],
      changeCount: isRun ? Math.max(changeCount, this.#changeCount) : 0,
      slowest: this.#clock.slowest,
    };
  }

  /** A job that was canceled within a loop has no result of the task. */
  #openParts(): Pick<Candidate, 'failure' | 'counter'>[] {
    if (this.#recap !== undefined) return [];
    return [...this.#hosts.values()].map(({ part }) => part).filter((part) => part !== undefined);
  }

  /** The counts of the events themselves, for a job without a recap. */
  #countedHosts(): Map<string, HostCounts> {
    const counted = [...this.#hosts].map(([name, host]): [string, HostCounts] => {
      const { counts, failed, failedPassed, unreachable, unreachablePassed } = host;
      return [
        name,
        {
          ...counts,
          ok: counts.ok + unreachablePassed,
          failed: failed - failedPassed,
          rescued: failedPassed,
          unreachable: unreachable - unreachablePassed,
          ignored: counts.ignored + unreachablePassed,
        },
      ];
    });
    return new Map(counted.sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

function sum(hosts: ReadonlyMap<string, HostCounts>, count: (counts: HostCounts) => number): number {
  return [...hosts.values()].reduce((total, counts) => total + count(counts), 0);
}

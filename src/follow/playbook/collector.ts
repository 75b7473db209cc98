import type { HostCounts, Recap } from '../../controller/events/host-counts.ts';
import type { JobEvent } from '../../controller/events/job-event.ts';
import type { JobRef } from '../../controller/jobs.ts';
import { CounterRanges } from '../events/counter-ranges.ts';
import type { EventSubscriber } from '../events/event-stream.ts';
import { failureMessage } from './failure-message.ts';
import { HostStats, sortedByHost } from './host-stats.ts';
import { PlaybookErrorReader } from './playbook-error.ts';
import { emptyResults, type PlaybookResults, type TaskFailure, type TaskPlace } from './playbook-results.ts';
import { TaskChanges } from './task-changes.ts';
import { TaskDurations } from './task-durations.ts';

/** Collects the results of a job from its events. Memory is bounded, whatever the job prints. */
export class Collector implements EventSubscriber {
  readonly #job: JobRef;
  readonly #hosts = new HostStats();
  readonly #changes = new TaskChanges();
  readonly #durations: TaskDurations;
  readonly #error = new PlaybookErrorReader();
  /** The counters of events that were not read. */
  readonly #gaps = new CounterRanges();
  #recap: Recap | undefined;

  constructor(job: JobRef) {
    this.#job = job;
    this.#durations = new TaskDurations(job.id);
  }

  /** Reads an event; call it once for each, in order. */
  take(event: JobEvent): void {
    this.#take(event, false);
  }

  #take(event: JobEvent, wasMissed: boolean): void {
    this.#durations.note(event, wasMissed);
    this.#error.note(event);
    if (event.recap !== undefined) this.#recap = event.recap;
    if (event.host === '' || !event.event.startsWith('runner_')) return;
    const isChange = this.#hosts.note(event, () => this.#failure(event));
    if (isChange) this.#changes.note(this.#place(event), event);
  }

  /** Notes events that were not read: a range, or all from one on. */
  missed(first: number, last = Number.POSITIVE_INFINITY): void {
    this.#gaps.add(first, last);
    if (Number.isFinite(last)) this.#durations.missed();
  }

  /** Returns the first event that was not read; undefined when all were. */
  get missedFrom(): number | undefined {
    return this.#gaps.first;
  }

  /** Reads an event that comes after later ones, once, if it is one of the missed events. */
  takeMissed(event: JobEvent): void {
    if (this.#gaps.remove(event.counter)) this.#take(event, true);
  }

  /** Reads an event that comes after later ones. */
  takeLate(event: JobEvent): void {
    this.take(event);
  }

  /** Returns whether the recap is known. */
  get hasRecap(): boolean {
    return this.#recap !== undefined;
  }

  /** Sets the recap from another source. */
  takeRecap(recap: Recap): void {
    this.#recap = recap;
  }

  /** Returns whether there may be unknown failures: only a recap without failures proves that there are none. */
  get lacksFailures(): boolean {
    return this.#recap === undefined || sum(this.#recap, ({ failed, unreachable }) => failed + unreachable) > 0;
  }

  /** Returns whether there may be unknown changes that would be kept. */
  get lacksChanges(): boolean {
    if (this.#changes.isFull) return false;
    return this.#recap === undefined || this.#changes.count < sum(this.#recap, ({ changed }) => changed);
  }

  /** Makes diffs from the data of a `--diff` run. */
  async makeDiffs(): Promise<void> {
    await this.#changes.makeDiffs();
  }

  /** Returns the results so far. */
  get results(): PlaybookResults {
    const hosts = this.#recap === undefined ? this.#hosts.counts : sortedByHost(this.#recap);
    const failures = this.#hosts.failures(this.#recap);
    const failed = sum(hosts, (counts) => counts.failed + counts.unreachable);
    const error = this.#error.error(this.#job.id, this.hasRecap ? failed : undefined);
    const results = {
      ...emptyResults(),
      playbookErrors: error === undefined ? [] : [error],
      hasRecap: this.hasRecap,
      failures,
      failureCount: Math.max(failures.length, failed),
      slowest: this.#durations.slowest,
    };
    // Updates run on the controller itself, which is not one of the hosts.
    if (this.#job.type !== 'job' && this.#job.type !== 'ad_hoc_command') return results;
    const counted = sum(hosts, ({ changed }) => changed);
    return {
      ...results,
      hosts,
      changes: this.#changes.changes,
      changeCount: Math.max(counted, this.#changes.count),
    };
  }

  #failure(event: JobEvent): TaskFailure {
    const unreachable = event.event === 'runner_on_unreachable';
    return { ...this.#place(event), unreachable, message: failureMessage(event) };
  }

  #place({ host, play, task, taskPath, role, module }: JobEvent): TaskPlace {
    return { host, play, task, taskPath, role, module, jobId: this.#job.id };
  }
}

function sum(hosts: Recap, count: (counts: HostCounts) => number): number {
  return [...hosts.values()].reduce((total, counts) => total + count(counts), 0);
}

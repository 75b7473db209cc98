import { eventsPath, type Job, type JobRef } from '../controller/resources.ts';
import { isPassing } from '../errors.ts';
import type { Account } from './account.ts';
import { Bell } from './bell.ts';
import { Collector } from './collector.ts';
import { completeAccount } from './completion.ts';
import type { FollowContext, Log } from './context.ts';
import { type EventNews, EventReader } from './event-reader.ts';
import { Pace } from './pace.ts';
import { EventPrinter } from './printer.ts';
import { Remainder } from './remainder.ts';
import { Rhythm } from './rhythm.ts';
import { Trouble } from './trouble.ts';
import type { View } from './view.ts';

/**
 * Without a ring the events are read after this many intervals: the second rope beside the live updates, and beside the
 * status reader, who rings with each poll. What it finds did not ring, so that it is pulled sooner then.
 */
const QUIET_FACTOR = 8;
const UNRUNG_FACTOR = 2;
const QUIET_JITTER = 0.1;

/** Four workers store the events of one moment, each in batches of a second: they are read together, in ms. */
const BURST_MS = 1000;

/** The controller rings for so many events a second at most: after more, some may not have rung. */
const MOST_RINGS = 30;

/** While the job runs, a hole that holds up the output is given up after this long, in ms. */
const HOLE_PATIENCE_MS = 60_000;

/** The pause while a hole is open, in ms: it is filled within moments, or else less and less likely. */
const HOLE_PAUSE_MS = 1500;
const HOLE_PAUSE_SHARE = 0.25;

/**
 * Prints the output of a job from its events: in order, whole, each line once.
 * Nothing that happens here touches the verdict; what is missing is told.
 */
export class JobLog implements Log {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #collector: Collector;
  readonly #reader: EventReader;
  readonly #remainder: Remainder;
  readonly #trouble: Trouble;
  /** Rings for a poll: the first page of a read was read, or none is to come. */
  readonly #polled = new Bell();
  #news: EventNews | undefined;
  #follows = false;

  /** @param view shows the output, as far as it is wanted */
  constructor(context: FollowContext, job: JobRef, view: View) {
    const printer = new EventPrinter(view, context.transcript);
    this.#context = context;
    this.#job = job;
    this.#collector = new Collector(job);
    this.#trouble = new Trouble(context.sink, 'The output');
    this.#reader = new EventReader(context, job, printer, this.#collector);
    const parts = { reader: this.#reader, printer, collector: this.#collector, trouble: this.#trouble };
    this.#remainder = new Remainder(context, job, parts);
  }

  get ended(): Job | undefined {
    return this.#remainder.ended;
  }

  get account(): Account {
    return this.#collector.account;
  }

  /**
   * Prints what comes while the job runs, until `ended` is aborted.
   * @throws the context signal's reason
   */
  async follow(ended: AbortSignal): Promise<void> {
    if (eventsPath(this.#job) === undefined) return;
    const { signal, intervalMs, random } = this.#context;
    const either = AbortSignal.any([signal, ended]);
    const rhythm = new Rhythm(this.#context, BURST_MS);
    const retries = new Pace(intervalMs, random);
    let pause = this.#quietPause(QUIET_FACTOR);
    this.#follows = true;
    while (!either.aborted) {
      try {
        pause = await this.#readNext(rhythm, pause, either);
        retries.restart();
      } catch (error) {
        if (either.aborted) break;
        this.#trouble.note(error);
        if (!isPassing(error)) break;
        pause = retries.next();
      }
    }
    this.#follows = false;
    signal.throwIfAborted();
  }

  async poll(longestMs: number): Promise<EventNews | undefined> {
    if (!this.#follows) return undefined;
    const { clock, live, signal } = this.#context;
    this.#news = undefined;
    this.#polled.hush();
    live.events.ring();
    await this.#polled.wait(longestMs, clock, signal);
    return this.#news;
  }

  /** Waits for the next read and does it; returns the longest pause after it, in ms. */
  async #readNext(rhythm: Rhythm, longestMs: number, signal: AbortSignal): Promise<number> {
    const { live } = this.#context;
    const { hasHole, holeMs: openMs = 0 } = this.#reader;
    const holePause = Math.max(HOLE_PAUSE_MS, Math.min(HOLE_PAUSE_SHARE * openMs, HOLE_PATIENCE_MS - openMs));
    const rang = await rhythm.next(hasHole ? holePause : longestMs, signal);
    const printed = await this.#readOnce(signal);
    if (live.isWorking && printed >= MOST_RINGS) live.events.ring();
    const { holeMs } = this.#reader;
    if (holeMs !== undefined && holeMs > HOLE_PATIENCE_MS) await this.#reader.skipHole();
    return this.#quietPause(rang || hasHole || printed === 0 ? QUIET_FACTOR : UNRUNG_FACTOR);
  }

  async #readOnce(signal: AbortSignal): Promise<number> {
    const onNews = (news: EventNews): void => {
      this.#news = news;
      this.#polled.ring();
    };
    try {
      return await this.#reader.read(signal, this.#context.live.isWorking ? {} : { onNews });
    } finally {
      this.#polled.ring();
    }
  }

  #quietPause(factor: number): number {
    const { intervalMs, random = Math.random } = this.#context;
    return intervalMs * factor * (1 - QUIET_JITTER * random());
  }

  /** Prints what can be read now, once; for a wait that ends before the job does. */
  async catchUp(): Promise<void> {
    if (eventsPath(this.#job) === undefined) return;
    try {
      await this.#reader.read(this.#context.signal);
    } catch (error) {
      this.#context.signal.throwIfAborted();
      this.#trouble.note(error);
    }
  }

  /**
   * Prints the rest after the end.
   * @param complete `event_processing_finished` of the final status
   * @returns whether the log is whole
   * @throws the context signal's reason
   */
  async drain(complete: boolean | undefined): Promise<boolean> {
    if (eventsPath(this.#job) === undefined) return true;
    const whole = await this.#remainder.print(complete);
    await completeAccount(this.#context, this.#job, this.#collector);
    return whole;
  }
}

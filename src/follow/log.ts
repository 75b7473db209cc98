import { type JobEvent, takeEvents } from '../controller/events.ts';
import { eventsPath, type Job, type JobRef, jobPath, readJob } from '../controller/resources.ts';
import { describeError, isPassing } from '../errors.ts';
import type { Account } from './account.ts';
import { Collector } from './collector.ts';
import { completeAccount } from './completion.ts';
import type { FollowContext, Log } from './context.ts';
import { EventOrder } from './order.ts';
import { Pace } from './pace.ts';
import { EventPrinter } from './printer.ts';
import { printLongRest } from './rest.ts';
import { Rhythm } from './rhythm.ts';
import type { View } from './view.ts';

/** After the end the rest is awaited for this long without a new event, in ms. Under a minute, whatever happens. */
const PATIENCE_MS = 30_000;

/**
 * The same when the controller has reported all events as stored, in ms. Where it reports nothing of the kind, the log
 * counts as complete after this long without a new event.
 */
const SETTLED_PATIENCE_MS = 5000;

/** The same once the time for all that is read after the end is spent, in ms. */
const SPENT_PATIENCE_MS = 1000;

/**
 * Without a ring the events are read after this many intervals: the second rope beside the live updates, and beside the
 * status reader, who rings when a job's counts change. What it finds did not ring, so that it is pulled sooner then.
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

/** After the end the last events ring within moments, unless they are too many: no look before this, in ms. */
const LAST_RING_MS = 700;

/** After this long without one of them the controller is asked whether there are more, in ms. */
const RINGS_WITHIN_MS = 2000;

/** A rest of so many events is taken from the download: 200 events cost a request of 0.2 s, the download about one. */
const LONG_REST = 1000;

/** The pause while a hole is open: it is filled within moments, in ms. */
const HOLE_PAUSE_MS = 1500;

/** Pages that are read in one go while a hole is open: what waits behind it has to fit into memory. */
const MAX_WAITING_PAGES = 10;

/**
 * Prints the output of a job from its events: in order, whole, each line once.
 * Nothing that happens here touches the verdict; what is missing is told.
 */
export class JobLog implements Log {
  readonly #printer: EventPrinter;
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #order = new EventOrder();
  readonly #collector: Collector;
  #progressAt: number;
  #holeSince: number | undefined;
  /** Events beyond the last page that was read. */
  #rest = 0;
  /** How often it had rung for output before the last read that came to its end. */
  #ringsRead = 0;
  #downloaded = false;
  #missing = 0;
  #ended: Job | undefined;
  #trouble: unknown;

  /** @param view shows the output, as far as it is wanted */
  constructor(context: FollowContext, job: JobRef, view: View) {
    this.#context = context;
    this.#job = job;
    this.#printer = new EventPrinter(view, context.transcript);
    this.#collector = new Collector(job);
    this.#progressAt = context.clock.now();
  }

  get ended(): Job | undefined {
    return this.#ended;
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
    while (!either.aborted) {
      try {
        pause = await this.#readNext(rhythm, pause, either);
        retries.restart();
      } catch (error) {
        if (either.aborted) break;
        this.#noteTrouble(error);
        if (!isPassing(error)) return;
        pause = retries.next();
      }
    }
    signal.throwIfAborted();
  }

  /** Waits for the next read and does it; returns the longest pause after it, in ms. */
  async #readNext(rhythm: Rhythm, longestMs: number, signal: AbortSignal): Promise<number> {
    const { clock, live } = this.#context;
    const { hasHole } = this.#order;
    const rang = await rhythm.next(hasHole ? HOLE_PAUSE_MS : longestMs, signal);
    const printed = await this.#read(signal);
    if (live.isWorking && printed >= MOST_RINGS) live.events.ring();
    if (this.#holeSince !== undefined && clock.now() - this.#holeSince > HOLE_PATIENCE_MS) await this.#skipHole();
    return this.#quietPause(rang || hasHole || printed === 0 ? QUIET_FACTOR : UNRUNG_FACTOR);
  }

  #quietPause(factor: number): number {
    const { intervalMs, random = Math.random } = this.#context;
    return intervalMs * factor * (1 - QUIET_JITTER * random());
  }

  /** Prints what can be read now, once; for a wait that ends before the job does. */
  async catchUp(): Promise<void> {
    if (eventsPath(this.#job) === undefined) return;
    try {
      await this.#read(this.#context.signal);
    } catch (error) {
      this.#context.signal.throwIfAborted();
      this.#noteTrouble(error);
    }
  }

  /**
   * Prints the rest after the end. The status is final before the events are complete (API fact 12), so the rest is
   * awaited until the controller says that it is complete, or until nothing comes any more.
   * @param complete `event_processing_finished` of the final status
   * @returns whether the log is whole
   * @throws the context signal's reason
   */
  async drain(complete: boolean | undefined): Promise<boolean> {
    if (eventsPath(this.#job) === undefined) return true;
    const whole = await this.#drainOutput(complete);
    await completeAccount(this.#context, this.#job, this.#collector);
    return whole;
  }

  async #drainOutput(complete: boolean | undefined): Promise<boolean> {
    const { clock, courtesy, leeway, random } = this.#context;
    const pace = new Pace(2000, random);
    let told: boolean | 'unknown' = complete === true;
    let patience = PATIENCE_MS;
    this.#progressAt = clock.now();
    // The last events will ring: a read before that would be for nothing.
    if (!told && this.#isRungFor()) await this.#pauseForMore(pace);
    for (;;) {
      this.#context.live.events.hush();
      const whole = await this.#readRest(told);
      if (whole !== undefined) return whole;
      const since = this.#holeSince ?? this.#progressAt;
      // Complete by the controller's count and still a hole: it will hardly be filled.
      const settled = told === true && courtesy.leftMs === 0;
      if (leeway.isSpent) patience = Math.min(patience, SPENT_PATIENCE_MS);
      if (clock.now() - since >= (settled ? Math.min(patience, SETTLED_PATIENCE_MS) : patience)) {
        if (!this.#order.hasHole) return await this.#giveUp();
        await this.#skipHole();
        // One wait is enough: further holes are told and passed, so that the end comes within a minute.
        patience = 0;
        continue;
      }
      await this.#pauseForMore(pace);
      if (told === false) told = await this.#eventsComplete();
    }
  }

  /** A pause that the controller asked for is kept as long as there is patience for it. */
  async #pauseForMore(pace: Pace): Promise<void> {
    const { clock, courtesy, leeway, signal, live } = this.#context;
    const hasRung = live.isWorking && live.events.rings > this.#ringsRead;
    const pause = this.#isRungFor() ? LAST_RING_MS : pace.next() / 2;
    if (!hasRung) await live.events.wait(pause, clock, signal);
    const asked = Math.min(courtesy.leftMs, PATIENCE_MS, leeway.leftMs);
    if (asked > 0) await clock.sleep(asked, signal);
  }

  /** Whether events, of which the number is known, are still to come, and will ring when they do. */
  #isRungFor(): boolean {
    const { isWorking, finalCounter } = this.#context.live;
    return isWorking && finalCounter !== undefined && this.#order.next <= finalCounter;
  }

  /** Whether all events are stored: as the controller says, or by their number, of which none is missing. */
  #isAllStored(told: boolean | 'unknown'): boolean {
    const { finalCounter } = this.#context.live;
    if (told === true) return true;
    return finalCounter !== undefined && this.#order.next + Math.max(0, this.#rest) > finalCounter;
  }

  /** Where the controller does not say it: the recap is there, or nothing came for a while. */
  #seemsComplete(): boolean {
    const quietMs = this.#context.clock.now() - this.#progressAt;
    return this.#printer.hasRecap || quietMs >= SETTLED_PATIENCE_MS;
  }

  /** One read after the end; whether the log is whole, or undefined when more is to be waited for. */
  async #readRest(told: boolean | 'unknown'): Promise<boolean | undefined> {
    const { signal } = this.#context;
    try {
      await this.#read(signal, () => this.#isAllStored(told) && !this.#downloaded);
      const all = this.#isAllStored(told) || (told === 'unknown' && this.#seemsComplete());
      const reached = all && !this.#order.hasHole && (this.#rest <= 0 || (await this.#download()));
      this.#trouble = undefined;
      return reached ? this.#isWhole() : undefined;
    } catch (error) {
      signal.throwIfAborted();
      this.#noteTrouble(error);
      return isPassing(error) ? undefined : await this.#giveUp();
    }
  }

  /**
   * Reads on from the first counter not printed yet; returns how many events were printed.
   * @param isAll whether all events are stored: then it stops where the rest is so long that the download is quicker
   */
  async #read(signal: AbortSignal, isAll = () => false): Promise<number> {
    const { controller, courtesy, leeway, live } = this.#context;
    const { rings } = live.events;
    let printed = 0;
    let from = this.#order.next;
    this.#rest = 0;
    const take = async (events: readonly JobEvent[]): Promise<void> => {
      const ready = this.#order.take(events);
      printed += ready.length;
      await this.#print(ready);
    };
    try {
      for (let pages = 0; pages < MAX_WAITING_PAGES || !this.#order.hasHole; pages += 1) {
        const { last, rest, more } = await courtesy.ask(() =>
          leeway.ask(signal, (limited) => takeEvents(controller, this.#job, from, { signal: limited }, take)),
        );
        this.#rest = rest;
        if (!more || last === undefined || last < from || (rest >= LONG_REST && isAll())) break;
        from = last + 1;
      }
      this.#ringsRead = rings;
    } finally {
      this.#noteProgress(printed);
    }
    return printed;
  }

  /** Prints a long rest from the download; returns false where the events have to do. */
  async #download(): Promise<boolean> {
    if (this.#rest < LONG_REST || this.#order.hasHole || this.#downloaded) return false;
    // Tried once: should it break off or be short, the events go on at the line where it did.
    this.#downloaded = true;
    const done = await printLongRest(this.#context, this.#job, this.#printer, this.#order.next, this.#rest);
    if (done) this.#collector.missed(this.#order.next);
    return done;
  }

  /** Asked where the last events do not ring, or should have by now. */
  async #eventsComplete(): Promise<boolean | 'unknown'> {
    const { clock, controller, courtesy, leeway, signal } = this.#context;
    if (this.#isRungFor() && clock.now() - this.#progressAt < RINGS_WITHIN_MS) return false;
    try {
      const reply = await courtesy.ask(() =>
        leeway.ask(signal, (limited) => controller.get(jobPath(this.#job), { signal: limited })),
      );
      this.#ended = readJob(reply, this.#job);
      return this.#ended.eventsComplete ?? 'unknown';
    } catch (error) {
      signal.throwIfAborted();
      this.#noteTrouble(error);
      return false;
    }
  }

  async #giveUp(): Promise<boolean> {
    while (this.#order.hasHole) await this.#skipHole();
    this.#collector.missed(this.#order.next);
    const why =
      this.#trouble === undefined
        ? 'the controller did not report its events as complete.'
        : describeError(this.#trouble);
    this.#tell(`The output above may not be whole: ${why} The status is not affected.`);
    return false;
  }

  async #skipHole(): Promise<void> {
    const { first, last, events } = this.#order.skipHole();
    this.#missing += last - first + 1;
    const which = first === last ? `event ${first}` : `events ${first} to ${last}`;
    this.#tell(`A part of the output is missing here: ${which} of the job did not arrive.`);
    this.#collector.missed(first, last);
    await this.#print(events);
    this.#noteProgress(events.length);
  }

  async #print(events: readonly JobEvent[]): Promise<void> {
    if (events.length > 0) this.#context.leeway.progress();
    for (const event of events) this.#collector.note(event);
    await this.#printer.print(events);
  }

  /** A hole is as old as the wait for its first counter. */
  #noteProgress(printed: number): void {
    const now = this.#context.clock.now();
    if (printed > 0) this.#progressAt = now;
    if (!this.#order.hasHole) this.#holeSince = undefined;
    else if (printed > 0 || this.#holeSince === undefined) this.#holeSince = now;
  }

  #isWhole(): boolean {
    const { unreadable } = this.#printer;
    if (unreadable > 0) {
      this.#tell(`${unreadable} events of the job could not be read; their output is missing above.`);
    }
    return this.#missing === 0 && unreadable === 0;
  }

  /** What is missing is told wherever the output goes. */
  #tell(warning: string): void {
    this.#context.sink.warn(warning);
    this.#context.transcript?.heading(warning);
  }

  /** Told once: the next read that works makes up for it. */
  #noteTrouble(error: unknown): void {
    if (this.#trouble === undefined) this.#context.sink.debug(`The output could not be read: ${describeError(error)}`);
    this.#trouble = error;
  }
}

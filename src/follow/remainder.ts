import { type Job, type JobRef, jobPath, readJob } from '../controller/resources.ts';
import { describeError, isPassing } from '../errors.ts';
import type { Collector } from './collector.ts';
import type { FollowContext } from './context.ts';
import { type EventReader, LONG_REST, tellMissing } from './event-reader.ts';
import { Pace } from './pace.ts';
import type { EventPrinter } from './printer.ts';
import { printLongRest } from './rest.ts';
import type { Trouble } from './trouble.ts';

/** After the end the rest is awaited for this long without a new event, in ms. Under a minute, whatever happens. */
const PATIENCE_MS = 30_000;

/**
 * The same when the controller has reported all events as stored, in ms. Where it reports nothing of the kind, the log
 * counts as complete after this long without a new event.
 */
const SETTLED_PATIENCE_MS = 5000;

/** The same once the time for all that is read after the end is spent, in ms. */
const SPENT_PATIENCE_MS = 1000;

/** After the end the last events ring within moments, unless they are too many: no look before this, in ms. */
const LAST_RING_MS = 700;

/** After this long without one of them the controller is asked whether there are more, in ms. */
const RINGS_WITHIN_MS = 2000;

/** Events that do not ring are mostly all stored when it is asked for the second time; what is there is read in any case then. */
const FIRST_ASKS = 2;

/** What prints the output of a job, and what is known of it. */
interface Parts {
  reader: EventReader;
  printer: EventPrinter;
  collector: Collector;
  trouble: Trouble;
}

/**
 * Prints what is left of a job's output after its end. The status is final before the events are complete (controller fact 20),
 * so the rest is awaited until the controller says that it is complete, or until nothing comes any more.
 */
export class Remainder {
  readonly #context: FollowContext;
  readonly #job: JobRef;
  readonly #reader: EventReader;
  readonly #printer: EventPrinter;
  readonly #collector: Collector;
  readonly #trouble: Trouble;
  #downloaded = false;
  #ended: Job | undefined;

  constructor(context: FollowContext, job: JobRef, { reader, printer, collector, trouble }: Parts) {
    this.#context = context;
    this.#job = job;
    this.#reader = reader;
    this.#printer = printer;
    this.#collector = collector;
    this.#trouble = trouble;
  }

  /** The job as it was last read. */
  get ended(): Job | undefined {
    return this.#ended;
  }

  /**
   * Prints it.
   * @param complete `event_processing_finished` of the final status
   * @returns whether the log is whole
   * @throws the context signal's reason
   */
  async print(complete: boolean | undefined): Promise<boolean> {
    const { courtesy, leeway, random } = this.#context;
    const pace = new Pace(4000, random);
    let patience = PATIENCE_MS;
    this.#reader.restart();
    let told = await this.#firstWord(complete, pace);
    for (;;) {
      this.#context.live.events.hush();
      const whole = await this.#read(told);
      if (whole !== undefined) return whole;
      // Complete by the controller's count and still a hole: it will hardly be filled.
      const settled = told === true && courtesy.leftMs === 0 && this.#trouble.last === undefined;
      if (leeway.isSpent) patience = Math.min(patience, SPENT_PATIENCE_MS);
      const waited = this.#reader.holeMs ?? this.#reader.quietMs;
      if (waited >= (settled ? Math.min(patience, SETTLED_PATIENCE_MS) : patience)) {
        if (!this.#reader.hasHole) return await this.#giveUp();
        await this.#reader.skipHole();
        // One wait is enough: further holes are told and passed, so that the end comes within a minute.
        patience = 0;
        continue;
      }
      await this.#pauseForMore(pace);
      if (told === false) told = await this.#eventsComplete();
    }
  }

  /**
   * What the controller says before the first read: one before the last events are there would be for nothing. They ring,
   * or it is asked; of the job of a node, which ended some time ago, at once.
   */
  async #firstWord(complete: boolean | undefined, pace: Pace): Promise<boolean | 'unknown'> {
    const { leeway } = this.#context;
    if (this.#isAllStored(complete === true)) return complete === true;
    if (this.#isRungFor()) {
      if (!this.#hasRung()) await this.#pauseForMore(pace);
      return false;
    }
    let told: boolean | 'unknown' = false;
    for (let asks = 0; asks < FIRST_ASKS && told === false && !(asks > 0 && leeway.isSpent); asks += 1) {
      if (asks > 0 || complete === false) await this.#pauseForMore(pace);
      told = await this.#eventsComplete();
    }
    return told;
  }

  /** A pause that the controller asked for is kept as long as there is patience for it. */
  async #pauseForMore(pace: Pace): Promise<void> {
    const { clock, courtesy, leeway, signal, live } = this.#context;
    const pause = this.#isRungFor() ? LAST_RING_MS : pace.next() / 2;
    await live.events.wait(pause, clock, signal);
    const asked = Math.min(courtesy.leftMs, PATIENCE_MS, leeway.leftMs);
    if (asked > 0) await clock.sleep(asked, signal);
  }

  /** Whether it rang for a read that did not come to its end: the job's own broke it off. */
  #hasRung(): boolean {
    return this.#context.live.events.rings > this.#reader.ringsRead;
  }

  /** Whether events, of which the number is known, are still to come, and will ring when they do. */
  #isRungFor(): boolean {
    const { isWorking, finalCounter } = this.#context.live;
    return isWorking && finalCounter !== undefined && this.#reader.next <= finalCounter;
  }

  /** Whether all events are stored: as the controller says, or by their number, of which none is missing. */
  #isAllStored(told: boolean | 'unknown'): boolean {
    const { finalCounter } = this.#context.live;
    if (told === true) return true;
    return finalCounter !== undefined && this.#reader.next + Math.max(0, this.#reader.rest) > finalCounter;
  }

  /** Where the controller does not say it: the recap is there, or nothing came for a while. */
  #seemsComplete(): boolean {
    return this.#printer.hasRecap || this.#reader.quietMs >= SETTLED_PATIENCE_MS;
  }

  /** One read; whether the log is whole, or undefined when more is to be waited for. */
  async #read(told: boolean | 'unknown'): Promise<boolean | undefined> {
    const { signal } = this.#context;
    try {
      await this.#reader.read(signal, { isAll: () => this.#isAllStored(told) && !this.#downloaded });
      const all = this.#isAllStored(told) || (told === 'unknown' && this.#seemsComplete());
      const reached = all && !this.#reader.hasHole && (this.#reader.rest <= 0 || (await this.#download()));
      this.#trouble.cleared();
      return reached ? this.#isWhole() : undefined;
    } catch (error) {
      signal.throwIfAborted();
      this.#trouble.note(error);
      return isPassing(error) ? undefined : await this.#giveUp();
    }
  }

  /** Prints a long rest from the download; returns false where the events have to do. */
  async #download(): Promise<boolean> {
    const { next, rest, hasHole } = this.#reader;
    if (rest < LONG_REST || hasHole || this.#downloaded) return false;
    // Tried once: should it break off or be short, the events go on at the line where it did.
    this.#downloaded = true;
    const done = await printLongRest(this.#context, this.#job, this.#printer, next, rest);
    if (done) this.#collector.missed(next);
    return done;
  }

  /** Asked where the last events do not ring, or should have by now. */
  async #eventsComplete(): Promise<boolean | 'unknown'> {
    const { controller, courtesy, leeway, signal } = this.#context;
    if (this.#isRungFor() && this.#reader.quietMs < RINGS_WITHIN_MS) return false;
    try {
      const reply = await courtesy.ask(() =>
        leeway.ask(signal, (limited) => controller.get(jobPath(this.#job), { signal: limited })),
      );
      this.#ended = readJob(reply, this.#job);
      return this.#ended.eventsComplete ?? 'unknown';
    } catch (error) {
      signal.throwIfAborted();
      this.#trouble.note(error);
      return false;
    }
  }

  async #giveUp(): Promise<boolean> {
    while (this.#reader.hasHole) await this.#reader.skipHole();
    this.#collector.missed(this.#reader.next);
    const { last } = this.#trouble;
    const why = last === undefined ? 'the controller did not report its events as complete.' : describeError(last);
    tellMissing(this.#context, `The output above may not be whole: ${why} The status is not affected.`);
    return false;
  }

  #isWhole(): boolean {
    const { unreadable } = this.#printer;
    if (unreadable > 0) {
      const warning = `${unreadable} events of the job could not be read; their output is missing above. The status is not affected.`;
      tellMissing(this.#context, warning);
    }
    return this.#reader.missing === 0 && unreadable === 0;
  }
}

import type { Clock } from '../clock.ts';
import type { Controller } from '../controller/controller.ts';
import { listen } from '../controller/live-updates.ts';
import type { JobRef } from '../controller/resources.ts';
import type { Sink } from '../sink.ts';
import { Bell } from './bell.ts';
import type { LiveSource } from './context.ts';

/** The pause between two rings for output that goes on and on: doubled each time, from the first to the longest, in ms. */
const FIRST_GAP_MS = 500;
const LONGEST_GAP_MS = 5000;

/** After this long without a ring the next one is passed on at once, in ms. */
const QUIET_MS = 10_000;

/** Bells that the controller's WebSocket rings. Until it works, and whenever it does not, polling goes on as without. */
export class LiveUpdates implements LiveSource {
  readonly status = new Bell();
  readonly events = new Bell();
  readonly nested = new Set<number>();
  readonly #clock: Clock;
  readonly #signal: AbortSignal;
  #isWorking = false;
  #rangAt = Number.NEGATIVE_INFINITY;
  #gapMs = 0;
  #isDue = false;

  get isWorking(): boolean {
    return this.#isWorking;
  }

  /** Starts to listen; the signal ends it. */
  constructor(controller: Controller, job: JobRef, clock: Clock, sink: Sink, signal: AbortSignal) {
    this.#clock = clock;
    this.#signal = signal;
    const listener = {
      status: () => this.status.ring(),
      events: () => this.#ringForEvents(),
      working: (isWorking: boolean) => {
        if (this.#isWorking && !isWorking) {
          // Whoever sleeps long in trust of the bell has to be told that it is gone.
          this.status.ring();
          this.events.ring();
        }
        this.#isWorking = isWorking;
      },
      follows: (workflowJob: number) => this.nested.has(workflowJob),
      debug: (sentence: string) => sink.debug(sentence),
    };
    listen(controller, job, listener, clock, signal).catch((error: unknown) => sink.debug(String(error)));
  }

  /** A job that prints without end rings thirty times a second; each ring that is passed on costs a request. */
  #ringForEvents(): void {
    if (this.#isDue) return;
    const since = this.#clock.now() - this.#rangAt;
    if (since >= QUIET_MS) this.#gapMs = 0;
    if (since >= this.#gapMs) {
      this.#passOn();
      return;
    }
    this.#isDue = true;
    this.#clock.sleep(this.#gapMs - since, this.#signal).then(
      () => this.#passOn(),
      // The signal: nobody listens any more.
      () => undefined,
    );
  }

  #passOn(): void {
    this.#isDue = false;
    this.#rangAt = this.#clock.now();
    this.#gapMs = Math.min(Math.max(2 * this.#gapMs, FIRST_GAP_MS), LONGEST_GAP_MS);
    this.events.ring();
  }
}

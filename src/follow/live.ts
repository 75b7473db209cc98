import type { Clock } from '../clock.ts';
import type { Controller } from '../controller/controller.ts';
import { listen } from '../controller/live-updates.ts';
import type { JobRef } from '../controller/resources.ts';
import type { Sink } from '../sink.ts';
import { Bell } from './bell.ts';
import type { LiveSource } from './context.ts';

/** Bells that the controller's WebSocket rings. Until it works, and whenever it does not, polling goes on as without. */
export class LiveUpdates implements LiveSource {
  readonly status = new Bell();
  readonly events = new Bell();
  readonly nested = new Set<number>();
  #isWorking = false;

  get isWorking(): boolean {
    return this.#isWorking;
  }

  /** Starts to listen; the signal ends it. */
  constructor(controller: Controller, job: JobRef, clock: Clock, sink: Sink, signal: AbortSignal) {
    const listener = {
      status: () => this.status.ring(),
      events: () => this.events.ring(),
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
}

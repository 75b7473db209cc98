import type { Controller } from '../controller/client.ts';
import { isFinal, isQueued, type JobRef } from '../controller/jobs.ts';
import type { LiveListener } from '../controller/websocket/live-frames.ts';
import { LiveSubscriptions } from '../controller/websocket/live-subscriptions.ts';
import type { Sink } from '../sink.ts';
import type { Clock } from '../timing/clock.ts';
import { Wakeup } from '../timing/wakeup.ts';
import type { LiveSource, NodeSource } from './follow-context.ts';
import { NodeSubscription } from './node-subscription.ts';

/** Passes on events, and wakes the readers, from the controller's WebSocket. While it does not work, the job is polled. */
export class LiveUpdates implements LiveSource {
  readonly status = new Wakeup();
  readonly events = new Wakeup();
  readonly nested = new Set<number>();
  readonly #subscriptions: LiveSubscriptions;
  onEvent: LiveSource['onEvent'];
  #isWorking = false;
  #heard: string | undefined;
  #mustLook = false;
  #finalCounter: number | undefined;

  get isWorking(): boolean {
    return this.#isWorking;
  }

  get finalCounter(): number | undefined {
    return this.#finalCounter;
  }

  /**
   * Starts to listen; the signal ends it.
   * @param random 0 to 1, for the jitter between two connections
   */
  constructor(
    controller: Controller,
    job: JobRef,
    clock: Clock,
    sink: Sink,
    signal: AbortSignal,
    random: () => number = Math.random,
  ) {
    const listener: LiveListener = {
      status: (status) => this.#notifyOfStatus(status),
      event: (event, length) => {
        if (this.onEvent === undefined) this.events.notify();
        else this.onEvent(event, length);
      },
      nodes: () => this.events.notify(),
      // Only a playbook's number is final: an inventory update prints more after it (recorded: 19 reported, 22 stored).
      counted: (events) => {
        if (job.type !== 'job') return;
        this.#finalCounter = events;
        this.#notifyOfStatus('running');
      },
      working: (isWorking) => this.#setWorking(isWorking),
      follows: (workflowJob) => this.nested.has(workflowJob),
      debug: (sentence) => sink.debug(sentence),
    };
    this.#subscriptions = new LiveSubscriptions({ job, listener });
    controller.websocket
      .listen(this.#subscriptions, { clock, signal, random })
      .catch((error: unknown) => sink.debug(String(error)));
  }

  node(job: JobRef): NodeSource {
    return new NodeSubscription(job, this.#subscriptions);
  }

  heard(): string | undefined {
    const heard = this.#mustLook && !isFinal(this.#heard ?? '') ? undefined : this.#heard;
    this.#heard = undefined;
    this.#mustLook = false;
    return heard;
  }

  renew(): void {
    this.#subscriptions.onChange?.();
  }

  #notifyOfStatus(status: string): void {
    const isKnown = status === 'running' || isQueued(status) || isFinal(status);
    // Frames may come out of order, and no status follows a final one.
    if (isKnown) this.#heard = isFinal(this.#heard ?? '') ? this.#heard : status;
    else this.#mustLook = true;
    this.status.notify();
  }

  /** Wakes the poller when the connection comes or goes: frames may have been lost. */
  #setWorking(isWorking: boolean): void {
    if (isWorking === this.#isWorking) return;
    this.#isWorking = isWorking;
    this.#mustLook = true;
    this.status.notify();
  }
}

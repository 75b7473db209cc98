import type { JobRef } from '../controller/jobs.ts';
import type { LiveSubscriptions } from '../controller/websocket/live-subscriptions.ts';
import { Wakeup } from '../timing/wakeup.ts';
import { type LiveSource, type NodeSource, pollingSource } from './follow-context.ts';

/** The subscription to a node's job on the connection of its workflow. Passes on the events of the job. */
export class NodeSubscription implements NodeSource {
  readonly status = new Wakeup();
  readonly events = new Wakeup();
  readonly nested = new Set<number>();
  readonly node = pollingSource;
  readonly close: () => void;
  onEvent: LiveSource['onEvent'];
  #isWorking: boolean | undefined;
  #finalCounter: number | undefined;

  constructor(job: JobRef, subscriptions: LiveSubscriptions) {
    const ignore = (): void => undefined;
    this.close = subscriptions.add({
      job,
      listener: {
        event: (event, length) => {
          if (this.onEvent === undefined) this.events.notify();
          else this.onEvent(event, length);
        },
        // Only a playbook's number is final, see `LiveUpdates`.
        counted: (events) => {
          if (job.type === 'job') this.#finalCounter = events;
        },
        working: (isWorking) => this.#setWorking(isWorking),
        // The workflow's connection reports the node's status.
        status: ignore,
        nodes: ignore,
        follows: () => false,
        debug: ignore,
      },
    });
  }

  get isWorking(): boolean {
    return this.#isWorking === true;
  }

  get finalCounter(): number | undefined {
    return this.#finalCounter;
  }

  heard(): undefined {
    return undefined;
  }

  /** Does nothing: the workflow's source renews the subscription to all jobs. */
  renew(): void {}

  /** Wakes the reader when the connection comes or goes: events were emitted before, or may have been lost. */
  #setWorking(isWorking: boolean): void {
    if (isWorking === this.#isWorking) return;
    this.#isWorking = isWorking;
    this.events.notify();
  }
}

import type { JobRef } from '../jobs.ts';
import type { LiveListener } from './live-frames.ts';

/** A job, and who receives its changes. */
export interface Subscription {
  job: JobRef;
  listener: LiveListener;
}

/** The jobs whose changes one connection reports: the followed job, and nodes of its workflow that come and go. */
export class LiveSubscriptions {
  readonly main: Subscription;
  readonly #nodes = new Set<Subscription>();
  /** Called when a node was added or removed; undefined while there is no connection. */
  onChange: (() => void) | undefined;

  constructor(main: Subscription) {
    this.main = main;
  }

  /** Returns the followed job and the nodes. */
  get all(): Subscription[] {
    return [this.main, ...this.#nodes];
  }

  /** Adds a node's job. Returns a function that removes it. */
  add(node: Subscription): () => void {
    this.#nodes.add(node);
    this.onChange?.();
    return () => {
      if (this.#nodes.delete(node)) this.onChange?.();
    };
  }
}

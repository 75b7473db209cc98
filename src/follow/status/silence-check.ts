import { Backoff } from '../../timing/backoff.ts';
import { FALLBACK_POLL_FACTOR, type FollowContext } from '../follow-context.ts';

/**
 * Decides when a poll must check that frames still come while a job runs. A new relay between the controller's nodes
 * knows no earlier subscription, so frames may be lost while the connection stays (controller fact 122). A check comes
 * after a short silence, and later when the one before it found nothing.
 */
export class SilenceCheck {
  readonly #context: FollowContext;
  readonly #backoff: Backoff;
  #silenceMs = 0;
  /** Time by which a poll is due although frames come, by the clock. */
  #latestAt = 0;
  /** Number of notifications when a check was last considered. */
  #seen = 0;

  constructor(context: FollowContext) {
    this.#context = context;
    const { intervalMs, random } = context;
    this.#backoff = new Backoff(intervalMs * FALLBACK_POLL_FACTOR, random, intervalMs);
  }

  /** Returns the pause until the next check, in ms. @param longestMs the same although frames come */
  next(longestMs: number): number {
    const { clock, live } = this.#context;
    this.#silenceMs = Math.min(this.#backoff.next(), longestMs);
    this.#latestAt = clock.now() + longestMs;
    this.#seen = live.events.notifications;
    return this.#silenceMs;
  }

  /** Returns the time to which a check is postponed, since frames came; undefined when it is due. */
  postponed(): number | undefined {
    const { clock, live } = this.#context;
    const { notifications } = live.events;
    const now = clock.now();
    if (!live.isWorking || notifications === this.#seen || now >= this.#latestAt) return undefined;
    this.#seen = notifications;
    return Math.min(now + this.#silenceMs, this.#latestAt);
  }

  /** Notes that frames were lost. The subscription is renewed, which also makes a relay know it. */
  noteLoss(): void {
    this.#backoff.restart();
    this.#context.live.renew();
  }
}

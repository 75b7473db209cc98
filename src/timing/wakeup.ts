import type { Clock } from './clock.ts';

/** Wakes a reader before its pause is over. Several notifications while it reads count as one, and none is lost. */
export class Wakeup {
  #notified = false;
  #notifications = 0;
  #wake: (() => void) | undefined;

  /** How many notifications there were. */
  get notifications(): number {
    return this.#notifications;
  }

  notify(): void {
    this.#notifications += 1;
    this.#notified = true;
    this.#wake?.();
  }

  /** Drops the notifications until now: the reader is about to look. */
  clear(): void {
    this.#notified = false;
  }

  /**
   * Waits for a notification, at most for `ms`.
   * @returns whether there was one
   * @throws the signal's reason
   */
  async wait(ms: number, clock: Clock, signal: AbortSignal): Promise<boolean> {
    if (!this.#notified) {
      const woken = new AbortController();
      this.#wake = () => woken.abort();
      try {
        await clock.sleep(ms, AbortSignal.any([signal, woken.signal]));
      } catch {
        signal.throwIfAborted();
      } finally {
        this.#wake = undefined;
      }
    }
    const wasNotified = this.#notified;
    this.#notified = false;
    return wasNotified;
  }
}

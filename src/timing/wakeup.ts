import type { Clock } from './clock.ts';

/** Wakes a reader before its pause ends. Several notifications during a read count as one, and none is lost. */
export class Wakeup {
  #notified = false;
  #notifications = 0;
  #wake: (() => void) | undefined;

  /** Returns the number of notifications so far. */
  get notifications(): number {
    return this.#notifications;
  }

  notify(): void {
    this.#notifications += 1;
    this.#notified = true;
    this.#wake?.();
  }

  /** Drops the notifications so far. Call it right before a read. */
  clear(): void {
    this.#notified = false;
  }

  /**
   * Waits for a notification, at most for `ms`.
   * @param settleMs how long to wait after it, for those that belong to it
   * @returns whether there was one
   * @throws the signal's reason
   */
  async wait(ms: number, clock: Clock, signal: AbortSignal, settleMs = 0): Promise<boolean> {
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
    if (wasNotified && settleMs > 0) await clock.sleep(settleMs, signal);
    return wasNotified;
  }

  /** Waits for a notification without a limit. Resolves early when the signal is aborted. */
  async notified(signal: AbortSignal): Promise<void> {
    if (!this.#notified && !signal.aborted) {
      await new Promise<void>((resolve) => {
        const done = (): void => {
          signal.removeEventListener('abort', done);
          resolve();
        };
        this.#wake = done;
        signal.addEventListener('abort', done);
      });
      this.#wake = undefined;
    }
    this.#notified = false;
  }
}

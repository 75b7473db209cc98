import type { Clock } from './clock.ts';

/** Wakes a reader before its pause is over. Several rings while it reads count as one, and none is forgotten. */
export class Bell {
  #rung = false;
  #rings = 0;
  #wake: (() => void) | undefined;

  /** How often it rang. */
  get rings(): number {
    return this.#rings;
  }

  ring(): void {
    this.#rings += 1;
    this.#rung = true;
    this.#wake?.();
  }

  /** Forgets what rang until now: the reader is about to look. */
  hush(): void {
    this.#rung = false;
  }

  /**
   * Waits until the bell rings or `ms` are over.
   * @returns whether it rang
   * @throws the signal's reason
   */
  async wait(ms: number, clock: Clock, signal: AbortSignal): Promise<boolean> {
    if (!this.#rung) {
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
    const rang = this.#rung;
    this.#rung = false;
    return rang;
  }
}

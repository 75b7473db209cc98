import { text } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';
import type { Clock } from '../../timing/clock.ts';
import { type RetryOptions, retryInTime } from '../../timing/retry.ts';
import { isTransient } from '../../timing/transient-error.ts';
import { GITHUB_REQUEST_MS } from './github-client.ts';

/** Sends what belongs to one object on GitHub. After a final refusal, nothing is sent again. */
export class Attempts {
  readonly #context: { console: RetryOptions['sink']; clock: Clock };
  readonly #onRefusal: (error: unknown) => void;
  #isRefused = false;
  #fault: unknown = new Error(text('github-unanswered'));

  /** @param onRefusal is called once, with an error that no retry can solve */
  constructor(context: { console: RetryOptions['sink']; clock: Clock }, onRefusal: (error: unknown) => void) {
    this.#context = context;
    this.#onRefusal = onRefusal;
  }

  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** The last error. */
  get fault(): unknown {
    return this.#fault;
  }

  /**
   * Sends to GitHub and retries while a retry can help and time is left.
   * @returns whether it succeeded
   */
  async make(budgetMs: number, signal: AbortSignal, work: (timeoutMs: number) => Promise<void>): Promise<boolean> {
    if (this.#isRefused) return false;
    const { console, clock } = this.#context;
    const options = { sink: console, describe: describeError, clock, signal, retryForMs: budgetMs };
    let isDone = false;
    try {
      await retryInTime(options, GITHUB_REQUEST_MS, async (timeoutMs) => {
        await work(timeoutMs).catch((error: unknown) => {
          if (!signal.aborted) this.#fault = error;
          throw error;
        });
        isDone = true;
      });
    } catch (error) {
      // A cancel during the last request does not undo it.
      if (isDone || signal.aborted) return isDone;
      if (!isTransient(error)) {
        this.#isRefused = true;
        this.#onRefusal(error);
      }
    }
    return isDone;
  }
}

import { describeError, ResponseError } from '../errors.ts';
import type { FollowContext } from './context.ts';
import { Pace } from './pace.ts';
import { duration } from './words.ts';

/** A stretch in which the controller cannot be asked: told once, borne for `retryForMs`, with growing pauses. */
export class Weather {
  readonly #context: FollowContext;
  readonly #pace: Pace;
  #since: number | undefined;

  constructor(context: FollowContext) {
    this.#context = context;
    this.#pace = new Pace(context.intervalMs, context.random);
  }

  note(error: unknown): void {
    if (this.#since !== undefined) return;
    const { clock, retryForMs, sink } = this.#context;
    this.#since = clock.now();
    if (retryForMs > 0) {
      sink.say(`${describeError(error)} Asking again for up to ${duration(retryForMs)}; the job is not affected.`);
    }
  }

  /** Whether the controller could not be asked the last time. */
  get isBad(): boolean {
    return this.#since !== undefined;
  }

  get isTooLong(): boolean {
    return this.leftMs <= 0;
  }

  /** How much longer it is borne, in ms; without end while the controller answers. */
  get leftMs(): number {
    const { clock, retryForMs } = this.#context;
    return this.#since === undefined ? Number.POSITIVE_INFINITY : this.#since + retryForMs - clock.now();
  }

  /** The pause before the next try; one that the server asked for is kept, but not beyond `retryForMs`. */
  pause(error: unknown): number {
    const { clock, retryForMs } = this.#context;
    const asked = error instanceof ResponseError ? (error.retryAfterMs ?? 0) : 0;
    const left = (this.#since ?? clock.now()) + retryForMs - clock.now();
    return Math.max(Math.min(asked, left), Math.min(this.#pace.next(), Math.max(left, 0)));
  }

  cleared(): void {
    if (this.#since === undefined) return;
    const { clock, sink } = this.#context;
    sink.say(`The controller answers again after ${duration(clock.now() - this.#since)}.`);
    this.#since = undefined;
    this.#pace.restart();
  }

  story(error: unknown): string {
    return `The controller could not be asked for ${duration(this.#context.retryForMs)} (\`retry_for\`). The last failure: ${describeError(error)}`;
  }
}

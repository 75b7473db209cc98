import { describeError, ResponseError } from '../errors.ts';
import type { FollowContext } from '../follow/follow-context.ts';
import { Backoff } from './backoff.ts';
import { formatDuration } from './format-duration.ts';

/** A stretch in which the controller cannot be asked: told once, borne for `retryForMs`, with growing pauses. */
export class Outage {
  readonly #context: FollowContext;
  readonly #backoff: Backoff;
  #since: number | undefined;

  constructor(context: FollowContext) {
    this.#context = context;
    this.#backoff = new Backoff(context.intervalMs, context.random);
  }

  note(error: unknown): void {
    if (this.#since !== undefined) return;
    const { clock, retryForMs, sink } = this.#context;
    this.#since = clock.now();
    if (retryForMs > 0) {
      sink.info(
        `${describeError(error)} Asking again for up to ${formatDuration(retryForMs)}; the job is not affected.`,
      );
    }
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
    return Math.max(Math.min(asked, left), Math.min(this.#backoff.next(), Math.max(left, 0)));
  }

  cleared(): void {
    if (this.#since === undefined) return;
    const { clock, sink } = this.#context;
    sink.info(`The controller answers again after ${formatDuration(clock.now() - this.#since)}.`);
    this.#since = undefined;
    this.#backoff.restart();
  }

  history(error: unknown): string {
    return `The controller could not be asked for ${formatDuration(this.#context.retryForMs)} (\`retry_for\`). The last failure: ${describeError(error)}`;
  }
}

import type { Clock } from '../clock.ts';
import type { Controller } from '../controller/controller.ts';
import { isFinal, type Job, type JobRef, jobPath, readJob } from '../controller/resources.ts';
import { describeError, isPassing, ResponseError } from '../errors.ts';
import type { Sink } from '../sink.ts';
import { Pace } from './pace.ts';

/** What following needs. All times in ms. */
export interface FollowContext {
  controller: Controller;
  sink: Sink;
  clock: Clock;
  /** Aborted when the workflow is cancelled. */
  signal: AbortSignal;
  timeoutMs: number;
  intervalMs: number;
  retryForMs: number;
}

/** How the wait for the end went. */
export type Ending =
  /** The controller named a final status. */
  | { kind: 'final'; job: Job }
  /** The time-out came first. */
  | { kind: 'timed_out'; job: Job | undefined }
  /** It cannot be told: the controller stayed away, or refuses to say. */
  | { kind: 'unknown'; reason: string };

/**
 * Asks for the job's status until it is final. A request that fails for a passing reason is tried again for
 * `retryForMs`; a refusal of the API itself ends the wait. At the deadline one last request decides.
 * @throws the signal's reason
 */
export async function awaitEnd(context: FollowContext, ref: JobRef, launched: string): Promise<Ending> {
  const { clock, sink, signal } = context;
  const pace = new Pace(context.intervalMs);
  const deadline = clock.now() + context.timeoutMs;
  const weather = new Weather(context);
  let last: Job | undefined;
  let status = launched;
  let pause = pace.next();
  for (;;) {
    const left = deadline - clock.now();
    await clock.sleep(Math.max(0, Math.min(pause, left)), signal);
    const atDeadline = clock.now() >= deadline;
    try {
      const job = readJob(await context.controller.get(jobPath(ref), { signal }), ref);
      weather.cleared();
      last = job;
      if (job.status !== status) {
        status = job.status;
        pace.restart();
        // A final status is told by the verdict, after the rest of the output.
        if (!isFinal(status)) sink.say(statusLine(job));
      }
      if (isFinal(status)) return { kind: 'final', job };
      pause = pace.next();
    } catch (error) {
      signal.throwIfAborted();
      if (!isPassing(error)) return { kind: 'unknown', reason: describeError(error) };
      weather.note(error);
      if (!atDeadline && weather.isTooLong) return { kind: 'unknown', reason: weather.story(error) };
      pause = weather.pause(error);
    }
    if (atDeadline) return { kind: 'timed_out', job: last };
  }
}

function statusLine(job: Job): string {
  const explanation = job.explanation === '' ? '' : ` (${job.explanation})`;
  return `Status: ${job.status}${explanation}`;
}

/** A stretch in which the controller cannot be asked: told once, borne for `retryForMs`, with growing pauses. */
class Weather {
  readonly #context: FollowContext;
  readonly #pace: Pace;
  #since: number | undefined;

  constructor(context: FollowContext) {
    this.#context = context;
    this.#pace = new Pace(context.intervalMs);
  }

  note(error: unknown): void {
    if (this.#since !== undefined) return;
    const { clock, retryForMs, sink } = this.#context;
    this.#since = clock.now();
    if (retryForMs > 0)
      sink.say(`${describeError(error)} Asking again for up to ${seconds(retryForMs)}; the job is not affected.`);
  }

  get isTooLong(): boolean {
    return this.#since !== undefined && this.#context.clock.now() - this.#since >= this.#context.retryForMs;
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
    this.#context.sink.say(`The controller answers again after ${seconds(this.#context.clock.now() - this.#since)}.`);
    this.#since = undefined;
    this.#pace.restart();
  }

  story(error: unknown): string {
    return `The controller could not be asked for ${seconds(this.#context.retryForMs)} (\`retry_for\`). The last failure: ${describeError(error)}`;
  }
}

function seconds(ms: number): string {
  return `${Math.round(ms / 1000)} s`;
}

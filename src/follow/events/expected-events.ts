import type { FollowContext } from '../follow-context.ts';
import type { EventReader } from './event-reader.ts';

/** Compares the number of events that the controller reports with those that were read. */
export class ExpectedEvents {
  readonly #context: FollowContext;
  readonly #reader: EventReader;
  #isCountWrong = false;

  constructor(context: FollowContext, reader: EventReader) {
    this.#context = context;
    this.#reader = reader;
  }

  /** Returns whether a notification of further events is expected, when their number is known. */
  get expectsNotification(): boolean {
    const { count } = this;
    return this.#context.live.isWorking && count !== undefined && this.#reader.next <= count;
  }

  /** Returns the reported number of events; undefined without one, or when an event is beyond it. */
  get count(): number | undefined {
    const { finalCounter } = this.#context.live;
    if (finalCounter === undefined) return undefined;
    const { next, hasGap } = this.#reader;
    // The controller reports 0 when the number is missing.
    this.#isCountWrong ||= finalCounter < 1 || next - 1 > finalCounter || (hasGap && next > finalCounter);
    return this.#isCountWrong ? undefined : finalCounter;
  }

  /** Returns whether all events are stored: by the controller's report, or by their number with none missing. */
  isAllStored(reported: boolean | 'unknown'): boolean {
    if (reported === true) return true;
    const { count } = this;
    return count !== undefined && this.#reader.next + Math.max(0, this.#reader.rest) > count;
  }
}

import { type JobEvent, linesOf } from '../controller/events.ts';
import type { Fold, Sink } from '../sink.ts';

/** Prints events whose turn it is, and knows at which line of the whole output it stands. */
export class EventPrinter {
  readonly #sink: Sink;
  readonly #fold: Fold | undefined;
  #hasPrinted = false;
  #nextLine: number | undefined = 0;
  #hasPassed = false;
  #unreadable = 0;
  #hasRecap = false;

  constructor(sink: Sink, fold?: Fold) {
    this.#sink = sink;
    this.#fold = fold;
  }

  /** Whether there was any output. */
  get hasPrinted(): boolean {
    return this.#hasPrinted;
  }

  /** The line of the whole output that comes next, counted from 0; undefined when it cannot be told. */
  get nextLine(): number | undefined {
    return this.#nextLine;
  }

  /** Events whose text could not be read. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Whether the play's recap was printed, which comes last. */
  get hasRecap(): boolean {
    return this.#hasRecap;
  }

  /** Prints lines of the whole output that come next and are not from events. */
  async pass(lines: readonly string[]): Promise<void> {
    this.#hasPassed = true;
    await this.#output(lines);
    if (this.#nextLine !== undefined) this.#nextLine += lines.length;
  }

  async print(events: readonly JobEvent[]): Promise<void> {
    const lines: string[] = [];
    for (const event of events) {
      if (!event.readable) this.#unreadable += 1;
      this.#hasRecap ||= event.event === 'playbook_on_stats';
      if (event.stdout === '') continue;
      const text = linesOf(event);
      lines.push(...text.slice(this.#alreadyPrinted(event)));
      // `end_line` is one too high for the last event (see the notes on the download).
      this.#advance(event.startLine, text.length);
    }
    if (lines.length > 0) await this.#output(lines);
  }

  async #output(lines: readonly string[]): Promise<void> {
    this.#hasPrinted = true;
    await this.#sink.output(lines.join('\n'), this.#fold);
  }

  /**
   * Line numbers count only while each event begins where the one before ended: with others the download would be
   * joined at a wrong line. After a download events are passed a second time, so that it never goes back.
   */
  #advance(startLine: number | undefined, lines: number): void {
    const next = this.#nextLine;
    if (startLine === undefined || next === undefined) this.#nextLine = undefined;
    else if (this.#hasPassed) this.#nextLine = Math.max(next, startLine + lines);
    else this.#nextLine = startLine === next ? next + lines : undefined;
  }

  /** Lines of an event that the download brought before it broke off. */
  #alreadyPrinted(event: JobEvent): number {
    // Only then: a controller whose line numbers are strange must not lose output.
    if (!this.#hasPassed || event.startLine === undefined || this.#nextLine === undefined) return 0;
    return Math.max(0, this.#nextLine - event.startLine);
  }
}

import type { JobEvent } from '../controller/events.ts';
import type { Sink } from '../sink.ts';
import { Failures } from './failures.ts';

/** Prints events whose turn it is, and knows at which line of the whole output it stands. */
export class EventPrinter {
  readonly failures = new Failures();
  readonly #sink: Sink;
  #nextLine: number | undefined = 0;
  #hasPassed = false;
  #unreadable = 0;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** The line of the whole output that comes next, counted from 0; undefined when it cannot be told. */
  get nextLine(): number | undefined {
    return this.#nextLine;
  }

  /** Events whose text could not be read. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Lines that were printed from elsewhere. */
  passed(lines: number): void {
    this.#hasPassed = true;
    if (this.#nextLine !== undefined) this.#nextLine += lines;
  }

  async print(events: readonly JobEvent[]): Promise<void> {
    const lines: string[] = [];
    for (const event of events) {
      this.failures.note(event);
      if (!event.readable) this.#unreadable += 1;
      if (event.stdout === '') continue;
      // CRLF stands between the lines of an event, and none at its end.
      const text = event.stdout.replaceAll('\r\n', '\n').split('\n');
      lines.push(...text.slice(this.#alreadyPrinted(event)));
      // `end_line` is one too high for the last event (see the notes on the download).
      this.#advance(event.startLine, text.length);
    }
    if (lines.length > 0) await this.#sink.output(lines.join('\n'));
  }

  /** Never back: events that the download brought before are passed a second time. */
  #advance(startLine: number | undefined, lines: number): void {
    const known = startLine !== undefined && this.#nextLine !== undefined;
    this.#nextLine = known ? Math.max(this.#nextLine ?? 0, startLine + lines) : undefined;
  }

  /** Lines of an event that the download brought before it broke off. */
  #alreadyPrinted(event: JobEvent): number {
    // Only then: a controller whose line numbers are strange must not lose output.
    if (!this.#hasPassed || event.startLine === undefined || this.#nextLine === undefined) return 0;
    return Math.max(0, this.#nextLine - event.startLine);
  }
}

import type { JobEvent } from '../../controller/job-event.ts';
import type { Fold, Sink } from '../../sink.ts';

/** What is shown of a job's output. */
export interface View {
  /** Whether there was anything to show. */
  readonly hasShown: boolean;
  /** How a long rest, which need not be read event by event, is shown. */
  readonly rest: DownloadView;
  /**
   * Takes an event; each one, in order.
   * @param lines its output, as far as it was not shown yet
   */
  take: (event: JobEvent, lines: readonly string[]) => void;
  /** Takes lines of the download, in order, each with its number in the whole output. */
  takeLines: (lines: readonly string[], from: number) => void;
  /** Shows what was taken. */
  flush: () => Promise<void>;
}

/** What a view needs of a long rest: lines of the download, and before them some events. */
export interface DownloadView {
  needsLines: boolean;
  /** The kinds of events. */
  kinds: readonly string[];
  /** Pages of 200 events at most. */
  maxPages: number;
  /**
   * Takes these events, a page after the other.
   * @param isLast whether there are no more of them
   */
  takeEvents: (events: readonly JobEvent[], isLast: boolean) => void;
}

/** Portions of output, and sentences between them, that wait to be printed in their order. */
export class Portions {
  readonly #sink: Sink;
  #hasShown = false;
  #portions: ({ heading: string } | { lines: string[]; fold: Fold | undefined })[] = [];
  #flushed: Promise<void> = Promise.resolve();

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Whether there was any output. */
  get hasShown(): boolean {
    return this.#hasShown;
  }

  info(heading: string): void {
    this.#portions.push({ heading });
  }

  add(lines: readonly string[], fold?: Fold): void {
    for (const line of lines) this.addLine(line, fold);
  }

  addLine(line: string, fold?: Fold): void {
    this.#hasShown = true;
    const last = this.#portions.at(-1);
    if (last !== undefined && 'lines' in last && last.fold === fold) last.lines.push(line);
    else this.#portions.push({ lines: [line], fold });
  }

  /** In the order in which they were taken, also when the flush before still waits for who reads it. */
  async flush(): Promise<void> {
    this.#flushed = this.#flushed.then(() => this.#flushAll());
    await this.#flushed;
  }

  async #flushAll(): Promise<void> {
    const portions = this.#portions;
    this.#portions = [];
    for (const portion of portions) {
      if ('heading' in portion) this.#sink.info(portion.heading);
      else await this.#sink.output(portion.lines.join('\n'), portion.fold);
    }
  }
}

/** Shows nothing. */
export const NO_VIEW: View = {
  hasShown: false,
  rest: { needsLines: false, kinds: [], maxPages: 0, takeEvents: () => undefined },
  take: () => undefined,
  takeLines: () => undefined,
  flush: () => Promise.resolve(),
};

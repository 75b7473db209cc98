import type { JobEvent } from '../../controller/events/job-event.ts';
import type { Fold, Sink } from '../../sink.ts';
import type { LineBlock } from './line-block.ts';

/** Shows a part of a job's output. */
export interface View {
  /** Whether there was anything to show. */
  readonly hasShown: boolean;
  /** How a long rest is shown without reading all its events. */
  readonly rest: DownloadView;
  /** Whether it needs events without output in their order. */
  readonly needsAllEvents?: boolean;
  /**
   * Receives each event, in order.
   * @param lines its output, without lines that were already shown
   */
  take: (event: JobEvent, lines: readonly string[]) => void;
  /** Receives lines of the download, in order, each with its number in the whole output. */
  takeLines: (block: LineBlock, from: number) => void;
  /** Shows the received output. */
  flush: () => Promise<void>;
}

/** What a view needs of a long rest: some events first, then lines of the download. */
export interface DownloadView {
  needsLines: boolean;
  /** The kinds of events. */
  kinds: readonly string[];
  /** Maximum pages of 200 events. */
  maxPages: number;
  /**
   * Receives these events, page by page.
   * @param isLast whether no more of them follow
   */
  takeEvents: (events: readonly JobEvent[], isLast: boolean) => void;
}

/** Portions of output, and sentences between them, that are printed in order. */
export class Portions {
  readonly #sink: Sink;
  #hasShown = false;
  #portions: ({ heading: string } | { lines: string[]; fold: Fold | undefined })[] = [];
  #flushed: Promise<void> = Promise.resolve();

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** Returns whether there was any output. */
  get hasShown(): boolean {
    return this.#hasShown;
  }

  info(heading: string): void {
    this.#portions.push({ heading });
  }

  add(lines: readonly string[], fold?: Fold): void {
    for (const line of lines) this.addText(line, fold);
  }

  /** @param text one line or more */
  addText(text: string, fold?: Fold): void {
    this.#hasShown = true;
    const last = this.#portions.at(-1);
    if (last !== undefined && 'lines' in last && last.fold === fold) last.lines.push(text);
    else this.#portions.push({ lines: [text], fold });
  }

  /** Prints the portions in order, even when the previous flush still waits for the stream. */
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

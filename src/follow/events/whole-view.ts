import { type JobEvent, linesOf } from '../../controller/events/job-event.ts';
import type { Sink } from '../../sink.ts';
import type { LineBlock } from './line-block.ts';
import { IN_SIGHT, isErrorLine, type Layout, mayHaveErrorLine, type Place } from './log-layout.ts';
import { type DownloadView, Portions, type View } from './log-view.ts';

/** The events that decide where the lines of a long rest are printed. */
const KINDS = [
  'playbook_on_play_start',
  'runner_on_failed',
  'runner_on_unreachable',
  'runner_item_on_failed',
  'runner_on_async_failed',
  'error',
  'playbook_on_no_hosts_remaining',
  'playbook_on_stats',
];

/** Matches the heading of a task. A line that only looks like one does not fold a failure that an event reports. */
const TASK = /^(TASK|RUNNING HANDLER) \[/;

/** An event of the rest, and the lines that belong to it. */
interface Mark {
  event: JobEvent;
  from: number;
  count: number;
}

/** Shows all output, each line once, in order. */
export class CompleteView implements View {
  readonly rest: DownloadView;
  readonly #layout: Layout;
  readonly #portions: Portions;
  #marks: Mark[] = [];
  #hasAllMarks = false;
  #lastMark = 0;
  /** The event of the current lines of the rest, and the first line after it. */
  #current: { place: Place; until: number } | undefined;
  #isError = false;

  constructor(sink: Sink, layout: Layout) {
    this.#portions = new Portions(sink);
    this.#layout = layout;
    this.rest = {
      needsLines: true,
      kinds: layout.needsEvents ? KINDS : [],
      maxPages: 1,
      takeEvents: (events, isLast) => this.#takeMarks(events, isLast),
    };
  }

  get hasShown(): boolean {
    return this.#portions.hasShown;
  }

  take(event: JobEvent, lines: readonly string[]): void {
    // The download already printed this event's lines.
    if (lines.length === 0 && event.stdout !== '') return;
    this.#add(lines, this.#layout.place(event));
  }

  takeLines(block: LineBlock, from: number): void {
    const place = this.#commonPlace(block, from);
    if (place !== undefined) {
      this.#portions.addText(block.text, place.fold);
      return;
    }
    for (const [index, line] of block.lines.entries()) {
      const { heading, fold } = this.#placeOf(line, from + index);
      if (heading !== undefined) this.#portions.info(heading);
      this.#portions.addText(line, fold);
    }
  }

  async flush(): Promise<void> {
    await this.#portions.flush();
  }

  #add(lines: readonly string[], { heading, fold }: Place): void {
    if (lines.length === 0) return;
    if (heading !== undefined) this.#portions.info(heading);
    this.#portions.add(lines, fold);
  }

  #takeMarks(events: readonly JobEvent[], isLast: boolean): void {
    this.#hasAllMarks = isLast;
    for (const event of events) {
      const { counter, startLine: from, stdout } = event;
      // They come again when the download is tried again.
      if (counter <= this.#lastMark) continue;
      this.#lastMark = counter;
      if (from !== undefined) this.#marks.push({ event, from, count: stdout === '' ? 0 : linesOf(event).length });
    }
  }

  /** Returns where all lines of a part of the download are printed; undefined when each must be looked at. */
  #commonPlace({ lines, text }: LineBlock, from: number): Place | undefined {
    if (!this.#layout.needsEvents) return this.#layout.folded;
    if (this.#current !== undefined && from < this.#current.until) return undefined;
    const [mark] = this.#marks;
    if (mark === undefined && !this.#hasAllMarks) return IN_SIGHT;
    const isMarked = mark !== undefined && mark.from < from + lines.length;
    if (isMarked || this.#isError || mayHaveErrorLine(text)) return undefined;
    this.#layout.settle();
    return this.#layout.folded;
  }

  /** Returns where a line of the download is printed. */
  #placeOf(line: string, number: number): Place {
    for (let mark = this.#marks[0]; mark !== undefined && mark.from <= number; mark = this.#marks[0]) {
      this.#marks.shift();
      this.#isError = false;
      const place = this.#layout.place(mark.event);
      this.#current = { place: { fold: place.fold }, until: mark.from + mark.count };
      if (mark.from === number && mark.count > 0) return place;
    }
    if (this.#current !== undefined && number < this.#current.until) return this.#current.place;
    // It is not known which further lines are failures, so none is folded.
    if (this.#marks.length === 0 && !this.#hasAllMarks) return IN_SIGHT;
    if (this.#isError) this.#isError = !TASK.test(line);
    else this.#isError = isErrorLine(line);
    if (this.#isError) return IN_SIGHT;
    this.#layout.settle();
    return this.#layout.folded;
  }
}

import type { JobEvent } from '../../controller/events/job-event.ts';
import type { Transcript } from '../../sink.ts';
import type { EventSubscriber } from './event-stream.ts';
import { LineBlock } from './line-block.ts';
import type { DownloadView, View } from './log-view.ts';

/** How many of the last printed lines are kept, to find their place in the download. */
const MAX_LAST = 10;

/** Where the next event belongs in the download. */
export interface Position {
  /** The line of the download at which the next event begins, counted from 0. */
  line: number;
  /** The same by the controller's numbers, which count blank lines that the download lacks (controller fact 68). */
  startLine: number;
  /** The next line to print. Higher than `line` after a download that broke off. */
  nextLine: number;
  /** The printed lines before it. */
  last: readonly string[];
}

/** Prints events in order and counts the lines of the whole output. */
export class EventPrinter implements EventSubscriber {
  readonly #view: View;
  readonly #transcript: Transcript | undefined;
  /** The lines of the taken events, and the printed lines, as the download counts them. */
  #taken = 0;
  #printed = 0;
  /** The line after the last event, by the controller's numbers; undefined once they contradicted each other. */
  #endLine: number | undefined = 0;
  #last: string[] = [];
  #unreadable = 0;
  #hasRecap = false;
  #outputEvents = 0;
  #misplaced = 0;
  /** Lines for the transcript that were not written yet. */
  #lines: string[] = [];

  /** @param transcript receives all output, whatever the view shows */
  constructor(view: View, transcript?: Transcript) {
    this.#view = view;
    this.#transcript = transcript;
  }

  /** Returns whether the lines of a long rest are needed. */
  get needsLines(): boolean {
    return this.#view.rest.needsLines || this.#transcript !== undefined;
  }

  /** Returns the events of a long rest that are needed in addition to its lines. */
  get rest(): DownloadView {
    return this.#view.rest;
  }

  /** Returns where the next event belongs in the download; undefined when unknown. */
  get position(): Position | undefined {
    if (this.#endLine === undefined) return undefined;
    return { line: this.#taken, startLine: this.#endLine, nextLine: this.#printed, last: this.#last };
  }

  /** Returns the number of events whose text could not be read. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Returns the number of events with output that were printed since the last download. */
  get outputEvents(): number {
    return this.#outputEvents;
  }

  /** Returns the number of events whose output came too late to be printed: a line number was wrong. */
  get misplaced(): number {
    return this.#misplaced;
  }

  /** Returns whether the playbook's recap was printed, which comes last. */
  get hasRecap(): boolean {
    return this.#hasRecap;
  }

  /** Prints the next lines of the download. */
  async pass(block: LineBlock): Promise<void> {
    if (this.#endLine === undefined) return;
    this.#view.takeLines(block, this.#printed + this.#endLine - this.#taken);
    this.#printed += block.lines.length;
    this.#keepLast(block.lines);
    await this.#write(block);
  }

  /**
   * Notes that the output of some events was printed from the download.
   * @param endLine the line after the last of them
   */
  passedTo(endLine: number | undefined): void {
    this.#taken = this.#printed;
    this.#endLine = endLine;
    this.#outputEvents = 0;
  }

  /** Adds the next event, which the next flush prints. */
  take(event: JobEvent): void {
    if (!event.readable) this.#unreadable += 1;
    this.#hasRecap ||= event.event === 'playbook_on_stats';
    const text = downloadLinesOf(event);
    if (text.length > 0) this.#outputEvents += 1;
    this.#checkPlace(event, text.length);
    // A download that broke off printed some lines of these events. Wrong line numbers must not lose output.
    const rest = this.#endLine === undefined ? text : text.slice(Math.max(0, this.#printed - this.#taken));
    this.#taken += text.length;
    this.#printed = Math.max(this.#printed, this.#taken);
    this.#keepLast(rest);
    const lines = rest.flatMap((line) => (line.includes('\n') ? line.split('\n') : line));
    this.#view.take(event, lines);
    if (this.#transcript !== undefined) for (const line of lines) this.#lines.push(line);
  }

  /** Receives an event that comes too late. */
  takeLate({ stdout }: JobEvent): void {
    if (stdout !== '') this.#misplaced += 1;
  }

  /** Prints the added events. */
  async flush(): Promise<void> {
    const lines = this.#lines;
    this.#lines = [];
    await this.#write(new LineBlock(lines));
  }

  async #write({ lines, text }: LineBlock): Promise<void> {
    await this.#view.flush();
    if (lines.length > 0) await this.#transcript?.write(text);
  }

  /**
   * Checks that an event begins where the previous one ended. Otherwise some output is missing, and the download would
   * be joined at a wrong line.
   */
  #checkPlace({ startLine, endLine = startLine }: JobEvent, lines: number): void {
    if (this.#endLine === undefined || (lines === 0 && startLine === endLine)) return;
    if (startLine !== this.#endLine) this.#endLine = undefined;
    else this.#endLine = Math.max(startLine + lines, endLine ?? 0);
  }

  #keepLast(lines: readonly string[]): void {
    if (lines.length > 0) this.#last = [...this.#last, ...lines.slice(-MAX_LAST)].slice(-MAX_LAST);
  }
}

/** Returns the lines of an event's output, as the download has them: a line feed alone does not end a line. */
export function downloadLinesOf({ stdout }: Pick<JobEvent, 'stdout'>): string[] {
  return stdout === '' ? [] : stdout.split('\r\n');
}

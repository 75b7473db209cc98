import { type JobEvent, linesOf } from '../../controller/job-event.ts';
import type { Transcript } from '../../sink.ts';
import type { EventSubscriber } from './event-stream.ts';
import type { DownloadView, View } from './log-view.ts';

/** Prints events in order, and counts the lines of the whole output. */
export class EventPrinter implements EventSubscriber {
  readonly #view: View;
  readonly #transcript: Transcript | undefined;
  #nextLine: number | undefined = 0;
  #hasPassed = false;
  #unreadable = 0;
  #hasRecap = false;
  /** Lines for the transcript that were not written yet. */
  #lines: string[] = [];

  /** @param transcript gets all output, whatever the view shows */
  constructor(view: View, transcript?: Transcript) {
    this.#view = view;
    this.#transcript = transcript;
  }

  /** Whether the lines of a long rest are wanted. */
  get needsLines(): boolean {
    return this.#view.rest.needsLines || this.#transcript !== undefined;
  }

  /** The events of a long rest that are wanted beside its lines. */
  get rest(): DownloadView {
    return this.#view.rest;
  }

  /** The line of the whole output that comes next, counted from 0; undefined when it is not known. */
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
    if (this.#nextLine === undefined) return;
    this.#view.takeLines(lines, this.#nextLine);
    this.#nextLine += lines.length;
    await this.#write(lines);
  }

  /** Takes the next event; it is printed with the next flush. */
  take(event: JobEvent): void {
    if (!event.readable) this.#unreadable += 1;
    this.#hasRecap ||= event.event === 'playbook_on_stats';
    const text = event.stdout === '' ? [] : linesOf(event);
    const lines = text.slice(this.#alreadyPrinted(event));
    this.#view.take(event, lines);
    if (this.#transcript !== undefined) for (const line of lines) this.#lines.push(line);
    // `end_line` is one too high for the last event (controller fact 39).
    if (text.length > 0) this.#advance(event.startLine, text.length);
  }

  /** Prints what was taken. */
  async flush(): Promise<void> {
    const lines = this.#lines;
    this.#lines = [];
    await this.#write(lines);
  }

  async #write(lines: readonly string[]): Promise<void> {
    await this.#view.flush();
    if (lines.length > 0) await this.#transcript?.write(lines.join('\n'));
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

import { type JobEvent, linesOf } from '../../controller/events/job-event.ts';
import type { Transcript } from '../../sink.ts';
import type { EventSubscriber } from './event-stream.ts';
import type { DownloadView, View } from './log-view.ts';

/** Prints events in order and counts the lines of the whole output. */
export class EventPrinter implements EventSubscriber {
  readonly #view: View;
  readonly #transcript: Transcript | undefined;
  #nextLine: number | undefined = 0;
  #hasPassed = false;
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

  /** Returns the next line of the whole output, counted from 0; undefined when unknown. */
  get nextLine(): number | undefined {
    return this.#nextLine;
  }

  /** Returns the number of events whose text could not be read. */
  get unreadable(): number {
    return this.#unreadable;
  }

  /** Returns whether lines were printed that did not come from events. */
  get hasPassed(): boolean {
    return this.#hasPassed;
  }

  /** Returns the number of events with output that were printed. */
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

  /** Prints the next lines of the whole output when they do not come from events. */
  async pass(lines: readonly string[]): Promise<void> {
    this.#hasPassed = true;
    if (this.#nextLine === undefined) return;
    this.#view.takeLines(lines, this.#nextLine);
    this.#nextLine += lines.length;
    await this.#write(lines);
  }

  /** Adds the next event, which the next flush prints. */
  take(event: JobEvent): void {
    if (!event.readable) this.#unreadable += 1;
    this.#hasRecap ||= event.event === 'playbook_on_stats';
    const text = event.stdout === '' ? [] : linesOf(event);
    if (text.length > 0) this.#outputEvents += 1;
    const lines = text.slice(this.#alreadyPrinted(event));
    this.#view.take(event, lines);
    if (this.#transcript !== undefined) for (const line of lines) this.#lines.push(line);
    // `end_line` is one too high for the last event (controller fact 39).
    if (text.length > 0) this.#advance(event.startLine, text.length);
  }

  /** Receives an event that comes too late. */
  takeLate({ stdout }: JobEvent): void {
    if (stdout !== '') this.#misplaced += 1;
  }

  /** Prints the added events. */
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
   * Updates the line number. It is valid only while each event begins where the previous one ended. Otherwise the
   * download would be joined at a wrong line. After a download, events come a second time, so the number never
   * decreases.
   */
  #advance(startLine: number | undefined, lines: number): void {
    const next = this.#nextLine;
    if (startLine === undefined || next === undefined) this.#nextLine = undefined;
    else if (this.#hasPassed) this.#nextLine = Math.max(next, startLine + lines);
    else this.#nextLine = startLine === next ? next + lines : undefined;
  }

  /** Returns how many lines of an event the download printed before it broke off. */
  #alreadyPrinted(event: JobEvent): number {
    // Only after a download: a controller with wrong line numbers must not lose output.
    if (!this.#hasPassed || event.startLine === undefined || this.#nextLine === undefined) return 0;
    return Math.max(0, this.#nextLine - event.startLine);
  }
}

import { type JobEvent, linesOf } from '../../controller/events/job-event.ts';
import type { Sink } from '../../sink.ts';
import { headingOf, isError, taskOf } from './log-layout.ts';
import { type DownloadView, Portions, type View } from './log-view.ts';

/** The events that are shown, and those before them that may explain a failure. */
const KINDS = [
  'runner_on_failed',
  'runner_on_unreachable',
  'runner_item_on_failed',
  'runner_on_async_failed',
  'runner_retry',
  'verbose',
  'error',
  'playbook_on_no_hosts_remaining',
  'playbook_on_stats',
];

/** Maximum pages of 200 such events. */
const MAX_PAGES = 50;

/** Maximum lines of items and tries that are kept until their task fails. */
const MAX_HELD = 500;

/** Maximum lines outside of tasks that are shown after a failure, such as output of a module or plugin. */
const MAX_BEHIND = 20;

/**
 * Shows only failures. These are results of failed tasks with their items and tries, unreachable hosts, what stopped
 * the playbook, and the recap.
 */
export class FailuresView implements View {
  /** The result of a failed loop has no output: its items have. */
  readonly needsAllEvents = true;
  readonly rest: DownloadView;
  readonly #portions: Portions;
  /** Lines by task and host, oldest first. */
  readonly #held = new Map<string, string[]>();
  #heldLines = 0;
  #last = 0;
  /** The task in the last heading. */
  #reported: string | undefined;
  #leftBehind = 0;

  constructor(sink: Sink) {
    this.#portions = new Portions(sink);
    this.rest = {
      needsLines: false,
      kinds: KINDS,
      maxPages: MAX_PAGES,
      takeEvents: (events) => {
        for (const event of events) this.take(event, event.stdout === '' ? [] : linesOf(event));
      },
    };
  }

  get hasShown(): boolean {
    return this.#portions.hasShown;
  }

  take(event: JobEvent, lines: readonly string[]): void {
    // Some of the rest may come twice: by its kind, and again with all other events when that broke off.
    if (event.counter <= this.#last) return;
    this.#last = event.counter;
    switch (event.event) {
      case 'runner_item_on_failed':
      case 'runner_on_async_failed':
      case 'runner_retry':
        this.#hold(event, lines);
        return;
      case 'runner_on_failed':
      case 'runner_on_unreachable':
        if (event.ignored) this.#forget(event);
        else this.#showFailure(event, lines);
        return;
      case 'playbook_on_no_hosts_remaining':
      case 'playbook_on_stats':
        this.#portions.add(lines);
        return;
      case 'error':
      case 'verbose':
        this.#showBehind(event, lines);
        return;
      default:
        if (event.stdout !== '') this.#leftBehind = 0;
        if (event.event.startsWith('runner_on_')) this.#forget(event);
    }
  }

  takeLines(): void {
    // The events of the rest contain everything needed.
  }

  async flush(): Promise<void> {
    await this.#portions.flush();
  }

  #showFailure(event: JobEvent, lines: readonly string[]): void {
    const led = this.#held.get(keyOf(event)) ?? [];
    this.#forget(event);
    if (led.length + lines.length === 0) return;
    if (this.#reported !== taskOf(event)) this.#portions.info(headingOf(event, true));
    this.#reported = taskOf(event);
    this.#portions.add([...led, ...lines]);
    this.#leftBehind = MAX_BEHIND;
  }

  #showBehind(event: JobEvent, lines: readonly string[]): void {
    if (isError(event)) this.#leftBehind = MAX_BEHIND;
    if (this.#leftBehind <= 0) return;
    if (event.event === 'verbose') this.#leftBehind -= lines.length;
    this.#portions.add(lines);
  }

  #hold(event: JobEvent, lines: readonly string[]): void {
    const key = keyOf(event);
    const before = this.#held.get(key) ?? [];
    const kept = [...before, ...lines].slice(-MAX_HELD);
    this.#held.set(key, kept);
    this.#heldLines += kept.length - before.length;
    // Keep the last lines, which are the most useful.
    for (const [oldest, some] of this.#held) {
      if (this.#heldLines <= MAX_HELD || oldest === key) break;
      this.#held.delete(oldest);
      this.#heldLines -= some.length;
    }
  }

  #forget(event: JobEvent): void {
    const key = keyOf(event);
    this.#heldLines -= this.#held.get(key)?.length ?? 0;
    this.#held.delete(key);
  }
}

function keyOf(event: JobEvent): string {
  return `${taskOf(event)}\n${event.host}`;
}

import type { JobEvent } from '../../controller/events/job-event.ts';
import type { Fold } from '../../sink.ts';
import type { LineBlock } from '../events/line-block.ts';
import { IN_SIGHT, isError, type Layout, type Place } from '../events/log-layout.ts';
import type { DownloadView, View } from '../events/log-view.ts';

/** The layout of output without plays, such as that of an inventory update: one group, and Ansible's errors unfolded. */
export class UpdateLayout implements Layout {
  readonly needsEvents = true;
  readonly folded: Place;
  #hasError = false;

  constructor(fold: Fold) {
    this.folded = { fold };
  }

  place(event: JobEvent): Place {
    this.#hasError ||= isError(event);
    return this.#hasError ? IN_SIGHT : this.folded;
  }

  settle(): void {
    this.#hasError = false;
  }
}

/** Shows the recap of a node only after a failure: a workflow has many nodes, and most have nothing to show. */
export class RecapAfterFailure implements View {
  readonly #view: View;
  readonly rest: DownloadView;

  constructor(view: View) {
    this.#view = view;
    this.rest = {
      ...view.rest,
      takeEvents: (events, isLast) => {
        for (const event of events) view.rest.takeEvents([this.#shown(event)], isLast);
      },
    };
  }

  get hasShown(): boolean {
    return this.#view.hasShown;
  }

  get needsAllEvents(): boolean {
    return this.#view.needsAllEvents === true;
  }

  take(event: JobEvent, lines: readonly string[]): void {
    this.#view.take(event, this.#shown(event).stdout === '' ? [] : lines);
  }

  takeLines(block: LineBlock, from: number): void {
    this.#view.takeLines(block, from);
  }

  async flush(): Promise<void> {
    await this.#view.flush();
  }

  #shown(event: JobEvent): JobEvent {
    return event.event === 'playbook_on_stats' && !this.hasShown ? { ...event, stdout: '' } : event;
  }
}

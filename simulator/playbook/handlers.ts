import type { Handler, Task } from './model.ts';
import { headingOf, type Performed, type Performing, performTask } from './task.ts';

interface NumberedHandler {
  task: Handler;
  uuid: string;
}

/** The handlers of a play, for one batch of its hosts: which hosts notified them, and their runs. */
export class Handlers {
  readonly #handlers: readonly NumberedHandler[];
  readonly #around: Omit<Performing, 'task' | 'hosts' | 'uuid'>;
  /** By host, in the order in which they came. */
  readonly #notifications = new Map<string, string[]>();
  #last: { uuid: string; context: Performed['context'] } | undefined;

  constructor(handlers: readonly NumberedHandler[], around: Omit<Performing, 'task' | 'hosts' | 'uuid'>) {
    this.#handlers = handlers;
    this.#around = around;
  }

  /** Notes what a task notifies. Nothing is shown of it before the flush. */
  take({ notify = [] }: Task, uuid: string, { changed, context }: Performed): void {
    this.#last = { uuid, context };
    for (const host of changed) {
      this.#notifications.set(host, [...(this.#notifications.get(host) ?? []), ...notify]);
    }
  }

  /** Runs the handlers that these hosts notified, in the order of the playbook. Returns the hosts that failed. */
  flush(hosts: readonly string[]): string[] {
    const due = new Map<NumberedHandler, string[]>();
    for (const host of hosts) for (const handler of this.#notifiedOn(host)) this.#notify(due, handler, host);
    const out = new Set<string>();
    for (const handler of this.#handlers) {
      const left = (due.get(handler) ?? []).filter((host) => !out.has(host));
      if (left.length === 0) continue;
      const performed = performTask({ ...this.#around, ...handler, hosts: left, handler: true });
      this.#last = { uuid: handler.uuid, context: performed.context };
      for (const host of performed.failed) out.add(host);
    }
    return [...out];
  }

  #notifiedOn(host: string): Set<NumberedHandler> {
    const words = this.#notifications.get(host) ?? [];
    this.#notifications.delete(host);
    return new Set(
      words.flatMap((word) =>
        this.#handlers.filter(({ task }) => [task.name, headingOf(task), ...(task.listen ?? [])].includes(word)),
      ),
    );
  }

  #notify(due: Map<NumberedHandler, string[]>, handler: NumberedHandler, host: string): void {
    due.set(handler, [...(due.get(handler) ?? []), host]);
    const { recorder } = this.#around;
    const before = recorder.context;
    // The event carries the task before the flush, whichever task notified.
    recorder.context = this.#last?.context ?? before;
    const data = { host, handler: headingOf(handler.task) };
    recorder.emit({ event: 'playbook_on_notify', parent: this.#last?.uuid ?? '', host, data });
    recorder.context = before;
    recorder.at += 1;
  }
}

import type { JobEvent } from '../controller/events.ts';
import { text } from '../controller/fields.ts';

/** A task that failed on a host, or a host that could not be reached. */
export interface Failure {
  host: string;
  task: string;
  /** The module's own message with what it wrote to stderr, one line. */
  message: string;
}

/** Kept at most; the rest is counted. */
const MAX_FAILURES = 10;

const MAX_MESSAGE = 500;

/** Collects the failures that pass by in the events; ignored ones do not count (API fact 18). */
export class Failures {
  readonly list: Failure[] = [];
  /** The nodes that failed a workflow, each in one sentence. */
  readonly nodes: string[] = [];
  count = 0;

  /** Takes over those of another job; its nodes are another workflow's. */
  add(other: Failures): void {
    this.count += other.count;
    this.list.push(...other.list.slice(0, MAX_FAILURES - this.list.length));
  }

  note(event: JobEvent): void {
    const unreachable = event.event === 'runner_on_unreachable';
    if (!unreachable && event.event !== 'runner_on_failed') return;
    if (event.ignored) return;
    this.count += 1;
    if (this.list.length < MAX_FAILURES)
      this.list.push({ host: event.host, task: event.task, message: messageOf(event, unreachable) });
  }
}

function messageOf(event: JobEvent, unreachable: boolean): string {
  const said = [text(event.result, 'msg'), text(event.result, 'stderr')].filter((part) => part !== '').join(' ');
  const oneLine = said.replace(/\s+/g, ' ').trim();
  const message = oneLine === '' ? (unreachable ? 'unreachable' : 'failed without a message') : oneLine;
  return message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message;
}

import type { JsonObject } from '../text/json.ts';
import { randomUuid } from '../text/random.ts';
import { eventText } from './display.ts';
import type { RunnerEvent } from './event.ts';

/** What an event adds to its context. */
export interface Emission {
  event: string;
  text?: string;
  data?: JsonObject;
  uuid?: string;
  parent?: string;
  host?: string;
  failed?: boolean;
  changed?: boolean;
  verbosity?: number;
  /** Blank lines after the text: ansible-runner counts them, and does not store them. */
  blankLines?: number;
}

/** Where the run stands: every event from now on carries it. */
export interface Context {
  data: JsonObject;
  playbook: string;
  play: string;
  task: string;
  role: string;
}

/** Writes events with their counters, lines and times. */
export class Recorder {
  readonly events: RunnerEvent[] = [];
  /** Tasks that are marked as failed or changed, but only once the recap has been stored. */
  readonly later: { event: RunnerEvent; mark: 'failed' | 'changed' }[] = [];
  context: Context = { data: {}, playbook: '', play: '', task: '', role: '' };
  /** Of the last task: what Ansible prints outside of tasks carries it until another play or task begins. */
  lastTask: Context | undefined;
  /** Now, in milliseconds; the run moves it. */
  at: number;
  readonly uuid: () => string;
  readonly #guid: string;
  #line = 0;

  constructor(start: number, next: () => number) {
    this.at = start;
    this.uuid = () => randomUuid(next);
    this.#guid = this.uuid().replaceAll('-', '');
  }

  emit(emission: Emission): RunnerEvent {
    const uuid = emission.uuid ?? this.uuid();
    const text = emission.text ?? '';
    // ansible-runner counts every line, and stores the text without the line ends at its end.
    const stdout = eventText(text.replace(/[\r\n]+$/, ''));
    const lines = (text ? text.split('\n').length : 0) + (emission.blankLines ?? 0);
    const bare = emission.event === 'verbose' && !emission.data && this.context.playbook === '';
    const event: RunnerEvent = {
      event: emission.event,
      counter: this.events.length + 1,
      at: this.at,
      uuid,
      parent_uuid: emission.parent ?? '',
      event_data: bare ? {} : { ...this.context.data, ...emission.data, uuid, guid: this.#guid },
      stdout,
      start_line: this.#line,
      end_line: this.#line + lines,
      verbosity: emission.verbosity ?? 0,
      host_name: emission.host ?? '',
      playbook: this.context.playbook,
      play: this.context.play,
      task: this.context.task,
      role: this.context.role,
      failed: emission.failed ?? false,
      changed: emission.changed ?? false,
    };
    this.#line += lines;
    this.events.push(event);
    return event;
  }

  /** One event a line, as what ansible prints outside of its callback arrives; a blank line is an event, too. */
  verbose(lines: string[], extra: Partial<Emission> = {}): void {
    for (const text of lines) {
      this.emit({ event: 'verbose', text, blankLines: text === '' ? 1 : 0, ...extra });
      this.at += 3;
    }
  }
}

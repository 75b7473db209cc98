import { stripVTControlCharacters } from 'node:util';
import type { JobEvent } from '../../controller/job-event.ts';
import type { TaskPlace } from './playbook-results.ts';

/** Why Ansible itself stopped a playbook: it cannot be read, a handler is missing, a worker process died, and the like. */
export interface PlaybookError {
  /** One line. */
  message: string;
  /** File and line that it points at, in the form of a task's; `''` where it names none. */
  taskPath: string;
  /** The last task that began, where the error names no place; undefined when none had begun. */
  lastTask: Pick<TaskPlace, 'role' | 'task' | 'taskPath'> | undefined;
  jobId: number;
}

/** How Ansible's errors begin: before core 2.19, and since. One that Ansible wraps has a space in front. */
const BEGINS = /^ ?(?:ERROR! |\[ERROR\]: )/;

/**
 * After one of these events the playbook went on: an error before it did not stop the playbook. The recap is not one of
 * them: with core 2.15 a role that `include_role` does not find is an error behind which only the recap comes.
 */
const GOES_ON = /^(?:playbook_on_(?!stats$)|runner_on_(?:ok|failed|skipped|unreachable)$)/;

/** Said when the job was canceled, or ran out of its time. */
const INTERRUPTED = /User interrupted execution/;

/** Where they say that the cause is: before core 2.19, and since. */
const PLACES = [/^The error appears to be in '(.+)': line (\d+), column \d+/, /^Origin: (.+?):(\d+)(?::\d+)?$/];

/** Lines that an error takes until it has named the place. */
const MAX_LINES = 12;

const MAX_MESSAGE = 1000;

/** Characters of the name of a task. */
const MAX_NAME = 200;

/** What is needed of an event. */
type Noted = Pick<JobEvent, 'counter' | 'event' | 'host' | 'stdout' | 'role' | 'task' | 'taskPath'>;

/**
 * Finds the error with which Ansible stopped the playbook. Until the playbook starts, its lines are `verbose` events;
 * from then on it is one event named `error`. The last one counts.
 */
export class PlaybookErrorReader {
  #lines: string[] = [];
  /** The event that the error began in. */
  #began: (Pick<Noted, 'counter' | 'role' | 'task' | 'taskPath'> & { kind: string }) | undefined;
  /** Counter of the last event with which the playbook went on. */
  #wentOn = 0;

  /** Takes an event. The lines of an error must come in their order; other events may come late. */
  note(event: Noted): void {
    if (GOES_ON.test(event.event)) this.#wentOn = Math.max(this.#wentOn, event.counter);
    if (event.host !== '' || event.counter < (this.#began?.counter ?? 0)) return;
    if (event.event === 'error') this.#noteWhole(event);
    else if (event.event === 'verbose') this.#noteLines(event);
  }

  #noteWhole(event: Noted): void {
    const lines = linesIn(event);
    const first = lines.findIndex((line) => line !== '');
    if (first >= 0) this.#begin(event, lines.slice(first, first + MAX_LINES));
  }

  #noteLines(event: Noted): void {
    for (const line of linesIn(event)) {
      if (BEGINS.test(line)) this.#begin(event, [line]);
      else if (this.#began?.kind === 'verbose' && this.#lines.length < MAX_LINES) this.#lines.push(line);
    }
  }

  #begin(event: Noted, lines: string[]): void {
    const { counter, event: kind, role, task, taskPath } = event;
    this.#began = { counter, kind, role: cut(role, MAX_NAME), task: cut(task, MAX_NAME), taskPath };
    this.#lines = lines;
  }

  /**
   * @param failedHosts by the recap; undefined without one. Where it counts none, the error is the reason although other
   * hosts went on; the lines of a `verbose` event are none then.
   * @returns undefined where there was none
   */
  error(jobId: number, failedHosts?: number): PlaybookError | undefined {
    const [first, ...others] = this.#lines;
    const began = this.#began;
    if (first === undefined || began === undefined || INTERRUPTED.test(first)) return undefined;
    if (failedHosts !== undefined && began.kind !== 'error') return undefined;
    if (began.counter < this.#wentOn && failedHosts !== 0) return undefined;
    const end = others.findIndex((line) => line === '' || PLACES.some((place) => place.test(line)));
    const said = [first.replace(BEGINS, ''), ...others.slice(0, end < 0 ? undefined : end)].join(' ').trim();
    if (said === '') return undefined;
    const place = others.map(placeIn).find((found) => found !== undefined);
    const { role, task, taskPath } = began;
    const lastTask = place !== undefined || task === '' ? undefined : { role, task, taskPath };
    return { message: cut(said, MAX_MESSAGE), taskPath: place ?? '', lastTask, jobId };
  }
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Enough of what a single event may bring. */
function linesIn({ stdout }: Noted): string[] {
  const lines = stdout.slice(0, 20 * MAX_MESSAGE).split(/\r?\n/, 50);
  return lines.map((line) => stripVTControlCharacters(line).trimEnd());
}

function placeIn(line: string): string | undefined {
  const [, file, number] = PLACES.map((place) => place.exec(line)).find((found) => found !== null) ?? [];
  return file === undefined ? undefined : `${file}:${number}`;
}

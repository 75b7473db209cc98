import { stripVTControlCharacters } from 'node:util';
import type { JobEvent } from '../../controller/events/job-event.ts';
import { readAnsibleError } from './ansible-error.ts';
import type { TaskPlace } from './playbook-results.ts';

/**
 * Why Ansible itself stopped a playbook: it cannot be read, a handler is missing, a worker process died, and similar.
 */
export interface PlaybookError {
  /** The error on one line. */
  message: string;
  /** File and line in the error, in the form of a task's path; `''` when it names none. */
  taskPath: string;
  /** The last started task, when the error names no place; undefined when none was started. */
  lastTask: Pick<TaskPlace, 'role' | 'task' | 'taskPath'> | undefined;
  jobId: number;
}

/** Matches the start of Ansible's errors, before core 2.19 and since. A wrapped error has a space in front. */
const BEGINS = /^ ?(?:ERROR! |\[ERROR\]: )/;

/**
 * Matches events after which the playbook continued: an earlier error did not stop it. The recap is not one of them.
 * With core 2.15, an error about a role that `include_role` does not find is followed only by the recap.
 */
const CONTINUES = /^(?:playbook_on_(?!stats$)|runner_on_(?:ok|failed|skipped|unreachable)$)/;

/** Matches the message of a job that was canceled or reached its timeout. */
const INTERRUPTED = /User interrupted execution/;

/** Maximum lines of an error before it has named its place. */
const MAX_LINES = 12;

const MAX_MESSAGE = 1000;

/** Matches an inventory update's error, which does not contain its reason. Warnings before it do. */
const NO_INVENTORY = /^No inventory was parsed\b/;

/** Matches the start of a warning; its other lines follow. */
const WARNS = /^ ?\[WARNING\]: +(?:\* )?/;

/** The colours of warnings, of old options and of everything else. Each line has its own. */
const WARNING_COLOURS = ['[0;35m', '[1;35m'];

/** Matches a warning that says why an inventory was not parsed. */
const NOT_PARSED = /^(?:Failed|Unable) to parse /;

/** Maximum characters of a warning, and how many are kept. */
const MAX_WARNING = 300;
const MAX_WARNINGS = 3;

/** Maximum characters of a task's name. */
const MAX_NAME = 200;

/** The parts of an event that are read. */
type Noted = Pick<JobEvent, 'counter' | 'event' | 'host' | 'stdout' | 'role' | 'task' | 'taskPath'>;

/**
 * Finds the error with which Ansible stopped the playbook. Before the playbook starts, its lines are `verbose` events;
 * after that, it is one event named `error`. The last one counts.
 */
export class PlaybookErrorReader {
  #lines: string[] = [];
  /** The last warnings before the error. */
  #warnings: string[] = [];
  /** Whether the next line may belong to the last warning. */
  #isWarningOpen = false;
  /** The event in which the error starts. */
  #began: (Pick<Noted, 'counter' | 'role' | 'task' | 'taskPath'> & { kind: string }) | undefined;
  /** Counter of the last event with which the playbook continued. */
  #continuedAt = 0;

  /** Reads an event. The lines of an error must come in order; other events may come late. */
  note(event: Noted): void {
    if (CONTINUES.test(event.event)) this.#continuedAt = Math.max(this.#continuedAt, event.counter);
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
      else if (this.#began === undefined)
        this.#noteWarning(
          line,
          WARNING_COLOURS.some((code) => event.stdout.includes(code)),
        );
      else if (this.#began.kind === 'verbose' && this.#lines.length < MAX_LINES) this.#lines.push(line);
    }
  }

  /** Ansible breaks a warning into lines, all in the colour of warnings. */
  #noteWarning(line: string, isColoured: boolean): void {
    const isWarning = WARNS.test(line);
    if (isWarning) this.#warnings = [...this.#warnings.slice(1 - MAX_WARNINGS), line.replace(WARNS, '')];
    else if (isColoured && this.#isWarningOpen)
      this.#warnings.push(cut(`${this.#warnings.pop() ?? ''} ${line}`, MAX_WARNING));
    this.#isWarningOpen = isWarning || (isColoured && this.#isWarningOpen && !line.startsWith('['));
  }

  #begin(event: Noted, lines: string[]): void {
    const { counter, event: kind, role, task, taskPath } = event;
    this.#began = { counter, kind, role: cut(role, MAX_NAME), task: cut(task, MAX_NAME), taskPath };
    this.#lines = lines;
  }

  /**
   * Returns the error that stopped the playbook.
   * @param failedHosts from the recap; undefined without one. If it is 0, the error is the reason although other hosts
   * continued, but `verbose` lines are not.
   * @returns undefined when there was none
   */
  error(jobId: number, failedHosts?: number): PlaybookError | undefined {
    const [first, ...others] = this.#lines;
    const began = this.#began;
    if (first === undefined || began === undefined || INTERRUPTED.test(first)) return undefined;
    if (failedHosts !== undefined && began.kind !== 'error') return undefined;
    if (began.counter < this.#continuedAt && failedHosts !== 0) return undefined;
    const { lines, place } = readAnsibleError([first.replace(BEGINS, ''), ...others]);
    const said = lines.join(' ').trim();
    if (said === '') return undefined;
    const reasons = NO_INVENTORY.test(said) ? this.#warnings.filter((warning) => NOT_PARSED.test(warning)) : [];
    const { role, task, taskPath } = began;
    const lastTask = place !== undefined || task === '' ? undefined : { role, task, taskPath };
    return { message: cut([said, ...reasons].join(' '), MAX_MESSAGE), taskPath: place ?? '', lastTask, jobId };
  }
}

function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}

/** Returns the lines of an event, limited in number. */
function linesIn({ stdout }: Noted): string[] {
  const lines = stdout.slice(0, 20 * MAX_MESSAGE).split(/\r?\n/, 50);
  return lines.map((line) => stripVTControlCharacters(line).trimEnd());
}

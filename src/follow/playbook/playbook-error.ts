import { stripVTControlCharacters } from 'node:util';
import type { JobEvent } from '../../controller/job-events.ts';

/** What Ansible itself said when it gave a playbook up: it cannot be read, or nothing is left to run it on. */
export interface PlaybookError {
  /** One line. */
  message: string;
  /** File and line that it points at, in the form of a task's; `''` where it names none. */
  taskPath: string;
  jobId: number;
}

/** How Ansible's errors begin: before core 2.19, and since. */
const BEGINS = /^(?:ERROR! |\[ERROR\]: )/;

/** Said when the job was canceled, or ran out of its time. */
const INTERRUPTED = /User interrupted execution/;

/** Where they say that the cause is: before core 2.19, and since. */
const PLACES = [/^The error appears to be in '(.+)': line (\d+), column \d+/, /^Origin: (.+?):(\d+)(?::\d+)?$/];

/** Lines that an error takes until it has named the place. */
const MAX_LINES = 12;

const MAX_MESSAGE = 1000;

/**
 * Finds Ansible's own error in the output, where no event tells of it. The last one counts: it is the one that ended
 * the playbook.
 */
export class PlaybookErrorReader {
  #lines: string[] = [];

  /** Takes an event; in their order. */
  note({ event, host, stdout }: Pick<JobEvent, 'event' | 'host' | 'stdout'>): void {
    if (event !== 'verbose' || host !== '') return;
    // Enough of what a single event may bring.
    for (const raw of stdout.slice(0, 20 * MAX_MESSAGE).split(/\r?\n/, 50)) {
      const line = stripVTControlCharacters(raw).trimEnd();
      if (BEGINS.test(line)) this.#lines = [line];
      else if (this.#lines.length > 0 && this.#lines.length < MAX_LINES) this.#lines.push(line);
    }
  }

  /** @returns undefined where there was none */
  error(jobId: number): PlaybookError | undefined {
    const [first, ...others] = this.#lines;
    if (first === undefined || INTERRUPTED.test(first)) return undefined;
    const end = others.findIndex((line) => line === '' || PLACES.some((place) => place.test(line)));
    const said = [first.replace(BEGINS, ''), ...others.slice(0, end < 0 ? undefined : end)].join(' ').trim();
    const place = others.map(placeIn).find((found) => found !== undefined);
    const message = said.length > MAX_MESSAGE ? `${said.slice(0, MAX_MESSAGE)}…` : said;
    return { message, taskPath: place ?? '', jobId };
  }
}

function placeIn(line: string): string | undefined {
  const [, file, number] = PLACES.map((place) => place.exec(line)).find((found) => found !== null) ?? [];
  return file === undefined ? undefined : `${file}:${number}`;
}

import type { JobEvent } from '../../controller/job-event.ts';
import type { Fold } from '../../sink.ts';
import { failsHost } from '../playbook/host-stats.ts';

/** Where some output goes. */
export interface Place {
  /** Undefined for what stays in sight. */
  fold: Fold | undefined;
  /** A sentence of ours that goes before it. */
  heading?: string;
}

/** Results of a task that stay in sight behind a failure of it: on which hosts it worked helps to see why it failed. */
const MAX_BEHIND_FAILURE = 20;

/** Characters of the host pattern in a title. */
const MAX_PATTERN = 80;

/** How Ansible begins what it says when it cannot go on; before and since ansible-core 2.19. */
const ERROR = /^(?:\p{Cc}\[[0-9;]*m)* ?(?:ERROR!|\[ERROR\])/u;

/** For what must be seen. */
export const IN_SIGHT: Place = { fold: undefined };

/** Says where output goes. */
export interface Layout {
  /** Whether events are needed to place lines. */
  readonly needsEvents: boolean;
  /** Where output goes that is no trouble. */
  readonly folded: Place;
  /** Where an event's output goes; to be asked for each one, in order. */
  place: (event: JobEvent) => Place;
  /** Tells that what failed is out of sight again. */
  settle: () => void;
}

/** Everything in one group. */
export function inOneFold(fold: Fold): Layout {
  const folded = { fold };
  return { needsEvents: false, folded, place: () => folded, settle: () => undefined };
}

/**
 * Lays out the output of a playbook run: each play in a group of its own, and failures in sight. GitHub folds a group
 * once it is closed, so what failed must not be inside of one.
 */
export class PlayLayout implements Layout {
  readonly needsEvents = true;
  readonly #prefix: string;
  #folded: Place = IN_SIGHT;
  #playId = '';
  #batch = 0;
  /** The failed task that is in sight, `''` for another kind of trouble; undefined while all is well. */
  #lastError: string | undefined;
  #behind = 0;

  /** @param prefix stands before the title of each play */
  constructor(prefix = '') {
    this.#prefix = prefix;
  }

  get folded(): Place {
    return this.#folded;
  }

  place(event: JobEvent): Place {
    switch (event.event) {
      case 'playbook_on_play_start':
        return this.#begin({ title: `${this.#prefix}${this.#titleOf(event)}` });
      case 'playbook_on_stats':
        return this.#begin(undefined);
      default:
        // What prints nothing changes nothing.
        return event.stdout === '' ? this.folded : this.#placeText(event);
    }
  }

  settle(): void {
    this.#lastError = undefined;
  }

  #begin(play: Fold | undefined): Place {
    this.#folded = { fold: play };
    this.settle();
    return this.folded;
  }

  #placeText(event: JobEvent): Place {
    if (isFailure(event)) return this.#fail(event);
    if (event.event === 'playbook_on_no_hosts_remaining') return this.#show('');
    if (isError(event)) return this.#show('');
    if (event.event !== 'verbose') return this.#goOn(event);
    return this.#lastError === undefined ? this.folded : IN_SIGHT;
  }

  #show(lastError: string): Place {
    this.#lastError = lastError;
    this.#behind = 0;
    return IN_SIGHT;
  }

  #fail(event: JobEvent): Place {
    const isReported = this.#lastError === taskOf(event);
    const place = this.#show(taskOf(event));
    return isReported ? place : { ...place, heading: headingOf(event) };
  }

  #goOn(event: JobEvent): Place {
    this.#behind += 1;
    if (this.#lastError === taskOf(event) && this.#behind <= MAX_BEHIND_FAILURE) return IN_SIGHT;
    this.settle();
    return this.folded;
  }

  /** `PLAY [Deploy] (hosts: all, batch 2)`: with `serial` a play begins again for each batch of its hosts. */
  #titleOf({ play, pattern, playId: id }: JobEvent): string {
    this.#batch = id !== '' && id === this.#playId ? this.#batch + 1 : 1;
    this.#playId = id;
    const notes: string[] = [];
    if (play !== '' && pattern !== '' && pattern !== play) notes.push(`hosts: ${cut(pattern)}`);
    if (this.#batch > 1) notes.push(`batch ${this.#batch}`);
    return `PLAY [${play === '' ? pattern : play}]${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
  }
}

/** Whether an event shows a failure. Only the result of the whole task says whether the failure of an item is ignored. */
export function isFailure(event: JobEvent): boolean {
  return failsHost(event) || event.event === 'runner_item_on_failed' || event.event === 'runner_on_async_failed';
}

/** Whether Ansible itself reports an error: in an event of that name, or before the playbook starts in its output. */
export function isError({ event, stdout }: Pick<JobEvent, 'event' | 'stdout'>): boolean {
  return event === 'error' || (event === 'verbose' && isErrorLine(stdout));
}

/** Whether a line outside of tasks says that Ansible cannot go on. */
export function isErrorLine(line: string): boolean {
  return line.includes('ERROR') && ERROR.test(line);
}

/**
 * `Task "app : Start it" (roles/app/tasks/main.yml:12) failed:`
 * @param withPlay names the play, too
 */
export function headingOf(event: JobEvent, withPlay = false): string {
  const { task, role, play } = event;
  const place = event.taskPath.replace(/^\/runner\/project\//, '');
  const name = role === '' || task.startsWith(`${role} : `) ? task : `${role} : ${task}`;
  const said = `ask "${name}"${place === '' ? '' : ` (${place})`}${withPlay && play !== '' ? ` of play "${play}"` : ''}`;
  switch (event.event) {
    case 'runner_on_unreachable':
      return `T${said} could not reach a host:`;
    case 'runner_item_on_failed':
      return `An item of t${said} failed:`;
    default:
      return `T${said} failed:`;
  }
}

/** Returns what distinguishes two tasks. */
export function taskOf({ taskId, task }: JobEvent): string {
  return taskId === '' ? `name ${task}` : taskId;
}

function cut(pattern: string): string {
  return pattern.length > MAX_PATTERN ? `${pattern.slice(0, MAX_PATTERN)}…` : pattern;
}

import type { JobEvent } from '../../controller/events/job-event.ts';
import type { Fold } from '../../sink.ts';
import { failsHost } from '../playbook/host-stats.ts';
import { taskName } from '../playbook/playbook-results.ts';

/** Where output is printed. */
export interface Place {
  /** The group; undefined for output that is not folded. */
  fold: Fold | undefined;
  /** A sentence of this action to print before it. */
  heading?: string;
}

/**
 * Maximum results of a task that are shown unfolded after its failure. Hosts where it worked help to find the cause.
 */
const MAX_BEHIND_FAILURE = 20;

/** Maximum length of the host pattern in a title, in characters. */
const MAX_PATTERN = 80;

/** Matches the start of Ansible's error when it cannot continue, before and since ansible-core 2.19. */
const ERROR = /^(?:\p{Cc}\[[0-9;]*m)* ?(?:ERROR!|\[ERROR\])/u;

/** For output that must not be folded. */
export const IN_SIGHT: Place = { fold: undefined };

/** Decides where output is printed. */
export interface Layout {
  /** Whether events are needed to place lines. */
  readonly needsEvents: boolean;
  /** Where output without a failure is printed. */
  readonly folded: Place;
  /** Returns where an event's output is printed; must be called for each one, in order. */
  place: (event: JobEvent) => Place;
  /** Resets the state after a failure, so that later output is folded again. */
  settle: () => void;
}

/** Returns a layout with everything in one group. */
export function inOneFold(fold: Fold): Layout {
  const folded = { fold };
  return { needsEvents: false, folded, place: () => folded, settle: () => undefined };
}

/**
 * The layout of a playbook run: each play in its own group, and failures unfolded. GitHub folds a group once it is
 * closed, so failures must not be inside of one.
 */
export class PlayLayout implements Layout {
  readonly needsEvents = true;
  readonly #prefix: string;
  #folded: Place = IN_SIGHT;
  #playId = '';
  #batch = 0;
  /** The failed task that is shown unfolded, `''` for another failure; undefined without a failure. */
  #lastError: string | undefined;
  #behind = 0;

  /** @param prefix precedes the title of each play */
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
        // An event that prints nothing changes nothing.
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

  /** Returns `PLAY [Deploy] (hosts: all, batch 2)`. With `serial`, a play starts again for each batch of its hosts. */
  #titleOf({ play, pattern, playId: id }: JobEvent): string {
    this.#batch = id !== '' && id === this.#playId ? this.#batch + 1 : 1;
    this.#playId = id;
    const notes: string[] = [];
    if (play !== '' && pattern !== '' && pattern !== play) notes.push(`hosts: ${cut(pattern)}`);
    if (this.#batch > 1) notes.push(`batch ${this.#batch}`);
    return `PLAY [${play === '' ? pattern : play}]${notes.length === 0 ? '' : ` (${notes.join(', ')})`}`;
  }
}

/**
 * Returns whether an event shows a failure. Only the result of the whole task says whether the failure of an item is
 * ignored.
 */
export function isFailure(event: JobEvent): boolean {
  return failsHost(event) || event.event === 'runner_item_on_failed' || event.event === 'runner_on_async_failed';
}

/**
 * Returns whether Ansible itself reports an error: in an event of that name, or in its output before the playbook
 * starts.
 */
export function isError({ event, stdout }: Pick<JobEvent, 'event' | 'stdout'>): boolean {
  return event === 'error' || (event === 'verbose' && isErrorLine(stdout));
}

/** Returns whether a line outside of tasks says that Ansible cannot continue. */
export function isErrorLine(line: string): boolean {
  return mayHaveErrorLine(line) && ERROR.test(line);
}

/** Returns whether a text may contain such a line. */
export function mayHaveErrorLine(text: string): boolean {
  return text.includes('ERROR');
}

/**
 * Returns `Task "app : Start it" (roles/app/tasks/main.yml:12) failed:`
 * @param withPlay adds the play's name
 */
export function headingOf(event: JobEvent, withPlay = false): string {
  const { play } = event;
  const place = event.taskPath.replace(/^\/runner\/project\//, '');
  const said = `ask "${taskName(event)}"${place === '' ? '' : ` (${place})`}${withPlay && play !== '' ? ` of play "${play}"` : ''}`;
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

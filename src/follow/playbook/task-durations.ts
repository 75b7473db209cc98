import type { JobEvent } from '../../controller/events/job-event.ts';
import type { TaskTime } from './playbook-results.ts';

/** How many slow tasks are named. */
const MAX_TASKS = 10;

/** Maximum tasks that can still get results. With the strategy `free`, each host may run a different task. */
const MAX_OPEN = 50;

/** A started run of a task. */
interface OpenTask {
  id: string;
  time: Omit<TaskTime, 'seconds'>;
  began: number;
  /** Time of its last result so far. */
  ended: number | undefined;
  /** Whether some of its results were not read, and the start after it is not known. */
  isPartial: boolean;
}

/**
 * Measures how long each run of a task took: from its start to its last result on any host. If not all results are
 * known, the start of the next task ends it.
 */
export class TaskDurations {
  readonly #jobId: number;
  #open: OpenTask[] = [];
  #slowest: TaskTime[] = [];
  /** When the last play or task started. */
  #latest = 0;
  #hasGap = false;

  constructor(jobId: number) {
    this.#jobId = jobId;
  }

  /** @param wasMissed whether it was read after a gap, with all starts in it */
  note({ event, at, taskId, play, role, task, taskPath }: JobEvent, wasMissed = false): void {
    if (at === undefined) return;
    if (event.startsWith('runner_on_') && event !== 'runner_on_start') {
      const open = this.#open.find(({ id }) => id === taskId);
      if (open !== undefined) open.ended = Math.max(open.ended ?? 0, at);
      return;
    }
    // An event that is read after later ones cannot be measured.
    if (!event.startsWith('playbook_on_') || at < this.#latest) return;
    this.#latest = at;
    // The start that ended these tasks may be among the missed events.
    if (this.#hasGap && !wasMissed) this.#open = this.#open.filter(({ isPartial }) => !isPartial);
    this.#hasGap = false;
    const last = this.#open.at(-1);
    if (last !== undefined && (last.isPartial || last.ended === undefined)) {
      last.ended = at;
      last.isPartial = false;
    }
    if (event !== 'playbook_on_task_start') return;
    // Each batch of `serial` runs the same task again.
    const again = this.#open.findIndex(({ id }) => id === taskId);
    if (again >= 0) this.#close(again);
    else if (this.#open.length >= MAX_OPEN) this.#close(0);
    this.#open.push({
      id: taskId,
      time: { play, role, task, taskPath, jobId: this.#jobId },
      began: at,
      ended: undefined,
      // Of missed events, only the results of failed tasks are read.
      isPartial: wasMissed,
    });
  }

  /** Notes that events were not read although later ones may be. */
  missed(): void {
    this.#hasGap = true;
    const last = this.#open.at(-1);
    if (last !== undefined) last.isPartial = true;
  }

  /** Returns the slowest tasks, slowest first. */
  get slowest(): TaskTime[] {
    return slowestOf([...this.#slowest, ...this.#open.flatMap(timeOf)]);
  }

  #close(index: number): void {
    const [closed] = this.#open.splice(index, 1);
    if (closed !== undefined) this.#slowest = slowestOf([...this.#slowest, ...timeOf(closed)]);
  }
}

/** Returns the slowest of some tasks, slowest first. */
export function slowestOf(tasks: readonly TaskTime[]): TaskTime[] {
  return [...tasks].sort((a, b) => b.seconds - a.seconds).slice(0, MAX_TASKS);
}

function timeOf({ time, began, ended }: OpenTask): TaskTime[] {
  return ended === undefined || ended <= began ? [] : [{ ...time, seconds: (ended - began) / 1000 }];
}

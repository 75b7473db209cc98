import type { RunEvent } from '../controller/playbook-events.ts';

/** What the playbook's course is read from: few events, whatever the number of hosts. */
export const PLAYBOOK_RUN_EVENTS: readonly string[] = [
  'playbook_on_play_start',
  'playbook_on_task_start',
  'playbook_on_no_hosts_remaining',
  'runner_on_failed',
  'runner_on_unreachable',
  'playbook_on_stats',
  'error',
];

/** What tells that a host had its turn in a play. */
export const TURN_EVENTS: readonly string[] = [
  'runner_on_ok',
  'runner_on_failed',
  'runner_on_skipped',
  'runner_on_unreachable',
  'runner_on_async_ok',
  'runner_on_async_failed',
];

/** A handler that ran in a play. */
export interface Handler {
  /** Place and name, which stay the same in another run of the playbook. */
  key: string;
  /** As in the log, with the role's name. */
  name: string;
}

/** A play that began. */
export interface PlayRun {
  id: string;
  name: string;
  /** The hosts that it asks for. */
  pattern: string;
  /** Its event's counter. */
  counter: number;
  /** The tasks that began on any host, handlers left out: those run only where something changed. */
  tasks: Set<string>;
  /** The handlers that ran on any host, by the task's id. */
  handlers: Map<string, Handler>;
}

/** The last failure of a host. */
export interface LastFailure {
  playId: string;
  taskId: string;
  /** The task may be a loop of which other items changed something. */
  itemsMayHaveChanged: boolean;
}

/** How a playbook went. */
export interface PlaybookRun {
  /** The hosts that failed or could not be reached, by the recap; undefined when there was none. */
  failed: string[] | undefined;
  /** All hosts of the recap. */
  hosts: string[];
  /** In the order in which they began. */
  plays: PlayRun[];
  /** Ansible said that no hosts are left (`playbook_on_no_hosts_remaining`). */
  noHostsRemaining: boolean;
  /**
   * Ansible printed an error of its own that failed no host by the recap. With core 2.15 a role that `include_role` does not
   * find ends its hosts so.
   */
  uncountedError: boolean;
  /**
   * The last task that began, when a host failed in it. Ansible stops a playbook only at a failed task, so with any
   * other last task it came to its end.
   */
  lastFailedTask: string | undefined;
  /** Where each host failed last, by name. A host that was rescued is here, too. */
  failures: Map<string, LastFailure>;
  /** How many tasks changed something, by the hosts of the recap. It does not count a task that failed. */
  changes: ReadonlyMap<string, number>;
}

/** Reads the course from a job's events in their order. */
export class PlaybookRunReader {
  readonly playbookRun: PlaybookRun = {
    failed: undefined,
    hosts: [],
    plays: [],
    noHostsRemaining: false,
    uncountedError: false,
    lastFailedTask: undefined,
    failures: new Map(),
    changes: new Map(),
  };

  /** The event before was an error of Ansible's own: a host that it fails has its result directly behind it. */
  #isErrorOpen = false;

  take(event: RunEvent): void {
    const { playbookRun } = this;
    playbookRun.uncountedError ||= this.#isErrorOpen && event.event.startsWith('playbook_on_');
    this.#isErrorOpen = event.event === 'error';
    switch (event.event) {
      case 'playbook_on_play_start':
        // Another play or batch begins: Ansible went on.
        playbookRun.lastFailedTask = undefined;
        if (playbookRun.plays.some(({ id }) => id === event.playId)) return;
        playbookRun.plays.push({
          id: event.playId,
          name: event.playName,
          pattern: event.pattern,
          counter: event.counter,
          tasks: new Set(),
          handlers: new Map(),
        });
        return;
      case 'playbook_on_task_start':
        playbookRun.lastFailedTask = undefined;
        this.#begin(event);
        return;
      case 'playbook_on_no_hosts_remaining':
        playbookRun.noHostsRemaining = true;
        return;
      case 'runner_on_failed':
      case 'runner_on_unreachable':
        if (event.event === 'runner_on_failed' && event.ignored) return;
        playbookRun.lastFailedTask = event.taskName;
        playbookRun.failures.set(event.host, {
          playId: event.playId,
          taskId: event.taskId,
          itemsMayHaveChanged: event.changed && event.mayBeLoop,
        });
        return;
      case 'playbook_on_stats':
        playbookRun.failed = [...new Set([...event.failures, ...event.dark])];
        playbookRun.hosts = [...new Set([...event.processed, ...playbookRun.failed])];
        playbookRun.changes = event.changes;
        return;
    }
  }

  #begin({ playId, taskId, task, heading, isHandler }: RunEvent): void {
    const play = this.playbookRun.plays.find(({ id }) => id === playId);
    if (isHandler) play?.handlers.set(taskId, { key: task, name: heading });
    else play?.tasks.add(task);
  }
}

/** The course of a job from its events. */
export function playbookRunOf(events: Iterable<RunEvent>): PlaybookRun {
  const reader = new PlaybookRunReader();
  for (const event of events) reader.take(event);
  return reader.playbookRun;
}

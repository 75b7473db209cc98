import type { HostCounts, Recap } from '../controller/host-counts.ts';
import type { JobEvent } from '../controller/job-event.ts';
import type { EventSubscriber } from '../follow/events/event-stream.ts';
import { failsHost } from '../follow/playbook/host-stats.ts';

/** What a playbook run is read from: few events, whatever the number of hosts. */
export const PLAYBOOK_RUN_EVENTS: readonly string[] = [
  'playbook_on_play_start',
  'playbook_on_task_start',
  'playbook_on_no_hosts_remaining',
  'runner_on_failed',
  'runner_on_unreachable',
  'playbook_on_stats',
  'error',
];

/** The results that show that a host took part in a play. */
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

/** Reads a playbook run from a job's events in their order. */
export class PlaybookRunReader implements EventSubscriber {
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

  take(event: JobEvent): void {
    const { playbookRun } = this;
    const playId = playIdOf(event);
    playbookRun.uncountedError ||= this.#isErrorOpen && event.event.startsWith('playbook_on_');
    this.#isErrorOpen = event.event === 'error';
    switch (event.event) {
      case 'playbook_on_play_start':
        // Another play or batch begins: Ansible went on.
        playbookRun.lastFailedTask = undefined;
        if (playbookRun.plays.some(({ id }) => id === playId)) return;
        playbookRun.plays.push({
          id: playId,
          name: event.play,
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
        if (!failsHost(event)) return;
        playbookRun.lastFailedTask = event.task;
        playbookRun.failures.set(event.host, {
          playId,
          taskId: event.taskId,
          itemsMayHaveChanged: event.changed && event.result.mayBeLoop,
        });
        return;
      case 'playbook_on_stats':
        this.#takeRecap(event.recap ?? new Map());
        return;
    }
  }

  #begin(event: JobEvent): void {
    const play = this.playbookRun.plays.find(({ id }) => id === playIdOf(event));
    const key = `${event.taskPath} ${event.task}`;
    if (event.isHandler) play?.handlers.set(event.taskId, { key, name: event.title });
    else play?.tasks.add(key);
  }

  #takeRecap(recap: Recap): void {
    const hosts = [...recap.keys()];
    const having = (count: keyof HostCounts): string[] => hosts.filter((host) => (recap.get(host)?.[count] ?? 0) > 0);
    this.playbookRun.failed = [...new Set([...having('failed'), ...having('unreachable')])];
    this.playbookRun.hosts = hosts;
    this.playbookRun.changes = new Map(having('changed').map((host) => [host, recap.get(host)?.changed ?? 0]));
  }
}

/** Returns a play's id, or its name where the events do not have the id. */
export function playIdOf({ playId, play }: JobEvent): string {
  return playId === '' ? play : playId;
}

/** Reads a playbook run from its events. */
export function playbookRunOf(events: Iterable<JobEvent>): PlaybookRun {
  const reader = new PlaybookRunReader();
  for (const event of events) reader.take(event);
  return reader.playbookRun;
}

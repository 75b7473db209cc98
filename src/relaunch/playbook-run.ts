import type { HostCounts, Recap } from '../controller/events/host-counts.ts';
import type { JobEvent } from '../controller/events/job-event.ts';
import type { EventSubscriber } from '../follow/events/event-stream.ts';
import { failsHost } from '../follow/playbook/host-stats.ts';
import { taskName } from '../follow/playbook/playbook-results.ts';

/** The events from which a playbook run is read: few, whatever the number of hosts. */
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
export const HOST_RESULT_EVENTS: readonly string[] = [
  'runner_on_ok',
  'runner_on_failed',
  'runner_on_skipped',
  'runner_on_unreachable',
  'runner_on_async_ok',
  'runner_on_async_failed',
];

/** A handler that ran in a play. */
export interface Handler {
  /** File, line and name, which are the same in another run of the playbook. */
  key: string;
  /** Its name as in the log, with the role's name. */
  name: string;
}

/** A started play. */
export interface PlayRun {
  id: string;
  name: string;
  /** Its host pattern. */
  pattern: string;
  /** The counter of its event. */
  counter: number;
  /** The tasks that started on any host. Handlers are left out, since they run only after a change. */
  tasks: Set<string>;
  /** The handlers that ran on any host, by the task's id. */
  handlers: Map<string, Handler>;
}

/** The last failure of a host. */
export interface LastFailure {
  playId: string;
  taskId: string;
  /** Whether the task may be a loop in which other items changed something. */
  itemsMayHaveChanged: boolean;
}

/** The progress and results of a playbook, as its events show them. */
export interface PlaybookRun {
  /** The failed or unreachable hosts in the recap; undefined without a recap. */
  failed: string[] | undefined;
  /** All hosts of the recap. */
  hosts: string[];
  /** In the order of their starts. */
  plays: PlayRun[];
  /** Whether Ansible reported that no hosts are left (`playbook_on_no_hosts_remaining`). */
  noHostsRemaining: boolean;
  /**
   * Whether Ansible printed an error of its own that failed no host in the recap. With core 2.15, a role that
   * `include_role` does not find ends its hosts like this.
   */
  uncountedError: boolean;
  /**
   * The last started task, if a host failed in it. Ansible stops a playbook only at a failed task, so with any other
   * last task it was completed.
   */
  lastFailedTask: string | undefined;
  /** The last failure of each host, by name. Rescued hosts are included. */
  failures: Map<string, LastFailure>;
  /** How many tasks changed something, by host of the recap. Failed tasks are not counted. */
  changes: ReadonlyMap<string, number>;
}

/** Reads a playbook run from a job's events; they must come in order. */
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

  /** Whether the previous event was Ansible's own error. The result of a host that it fails follows directly. */
  #isErrorOpen = false;

  take(event: JobEvent): void {
    const { playbookRun } = this;
    const playId = playIdOf(event);
    playbookRun.uncountedError ||= this.#isErrorOpen && event.event.startsWith('playbook_on_');
    this.#isErrorOpen = event.event === 'error';
    switch (event.event) {
      case 'playbook_on_play_start':
        // Another play or batch starts, so Ansible continued.
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
        playbookRun.lastFailedTask = taskName(event);
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

/** Returns a play's id, or its name when the events have no id. */
export function playIdOf({ playId, play }: JobEvent): string {
  return playId === '' ? play : playId;
}

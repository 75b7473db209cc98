import type { RunEvent } from '../controller/playbook-events.ts';

/** What the playbook's course is read from: few events, whatever the number of hosts. */
export const PLAYBOOK_RUN_EVENTS: readonly string[] = [
  'playbook_on_play_start',
  'playbook_on_task_start',
  'playbook_on_no_hosts_remaining',
  'runner_on_failed',
  'runner_on_unreachable',
  'playbook_on_stats',
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
   * The last task that began, when a host failed in it. Ansible stops a playbook only at a failed task, so with any
   * other last task it came to its end.
   */
  lastFailedTask: string | undefined;
}

/** Reads the course from a job's events in their order. */
export class PlaybookRunReader {
  readonly playbookRun: PlaybookRun = {
    failed: undefined,
    hosts: [],
    plays: [],
    noHostsRemaining: false,
    lastFailedTask: undefined,
  };

  take(event: RunEvent): void {
    const { playbookRun } = this;
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
        });
        return;
      case 'playbook_on_task_start':
        playbookRun.lastFailedTask = undefined;
        playbookRun.plays.find(({ id }) => id === event.playId)?.tasks.add(event.task);
        return;
      case 'playbook_on_no_hosts_remaining':
        playbookRun.noHostsRemaining = true;
        return;
      case 'runner_on_failed':
      case 'runner_on_unreachable':
        if (event.event === 'runner_on_unreachable' || !event.ignored) playbookRun.lastFailedTask = event.taskName;
        return;
      case 'playbook_on_stats':
        playbookRun.failed = [...new Set([...event.failures, ...event.dark])];
        playbookRun.hosts = [...new Set([...event.processed, ...playbookRun.failed])];
        return;
    }
  }
}

/** The course of a job from its events. */
export function playbookRunOf(events: Iterable<RunEvent>): PlaybookRun {
  const reader = new PlaybookRunReader();
  for (const event of events) reader.take(event);
  return reader.playbookRun;
}

import type { JsonObject } from '../text/json.ts';

/** An event as ansible-runner emits it, before the controller has stored it. */
export interface RunnerEvent {
  event: string;
  counter: number;
  /** When it was emitted (milliseconds since 1970). */
  at: number;
  uuid: string;
  parent_uuid: string;
  event_data: JsonObject;
  stdout: string;
  start_line: number;
  end_line: number;
  verbosity: number;
  host_name: string;
  playbook: string;
  play: string;
  task: string;
  role: string;
  failed: boolean;
  changed: boolean;
}

/** Titles and depth in the tree, by event. */
export const EVENTS: Record<string, [title: string, level: number]> = {
  runner_on_failed: ['Host Failed', 3],
  runner_on_start: ['Host Started', 3],
  runner_on_ok: ['Host OK', 3],
  runner_on_skipped: ['Host Skipped', 3],
  runner_on_unreachable: ['Host Unreachable', 3],
  runner_retry: ['Host Retry', 3],
  runner_item_on_ok: ['Item OK', 3],
  runner_item_on_failed: ['Item Failed', 3],
  runner_item_on_skipped: ['Item Skipped', 3],
  playbook_on_start: ['Playbook Started', 0],
  playbook_on_play_start: ['Play Started', 1],
  playbook_on_task_start: ['Task Started', 2],
  playbook_on_notify: ['Running Handlers', 2],
  playbook_on_no_hosts_matched: ['No Hosts Matched', 1],
  playbook_on_no_hosts_remaining: ['No Hosts Remaining', 2],
  playbook_on_stats: ['Playbook Complete', 1],
  verbose: ['Verbose', 0],
  error: ['Error', 0],
};

/** What the list shows beside the event's name: the play and the task are named. */
export function eventDisplay(event: RunnerEvent): string {
  const title = EVENTS[event.event]?.[0] ?? event.event;
  if (event.event === 'playbook_on_play_start') return `${title} (${event.play})`;
  if (event.event === 'playbook_on_task_start') {
    const named = event.role === '' ? event.task : `${event.role} | ${event.task}`;
    return `${event.event_data['is_conditional'] === true ? 'Handler Notified' : title} (${named})`;
  }
  return title;
}

import { isRecord, number, record, text } from '../fields.ts';
import { type Recap, readRecap } from './host-counts.ts';
import { TaskResult } from './task-result.ts';

/** One job event: a part of the output, in the order of `counter`. */
export interface JobEvent {
  counter: number;
  /** Lines joined by CRLF, without one at the end (controller fact 28). */
  stdout: string;
  /** The kind, such as `runner_on_failed`. */
  event: string;
  host: string;
  play: string;
  /** The play's id within this job, the same in each batch of `serial`; `''` when the event has none. */
  playId: string;
  /** The host pattern of the play, in Ansible's syntax; only at its start. */
  pattern: string;
  task: string;
  /** The id of one run of a task on all its hosts. All batches of `serial` share it. `''` outside of tasks. */
  taskId: string;
  /** File and line, as the controller reports them (controller fact 30); `''` when unknown. */
  taskPath: string;
  /** At the start of a task or play: its name as in the log, with the role's name, such as `app : Restart`. */
  title: string;
  role: string;
  /** The module, such as `ansible.builtin.command`; `''` outside of tasks. */
  module: string;
  /** True for the start of a handler: Ansible marks only handlers as conditional. */
  isHandler: boolean;
  /** Time of the event, in ms since 1970; undefined when unknown. */
  at: number | undefined;
  /** Line of the whole output where it begins, counted from 0; undefined when the event has none. */
  startLine: number | undefined;
  /** The line after its last one; blank lines at its end count too (controller fact 68). Undefined when it has none. */
  endLine: number | undefined;
  /** False when its text could not be read. */
  readable: boolean;
  /** True for a failure that the play ignores (controller fact 29). */
  ignored: boolean;
  /** Whether it changed something on the host, or would have in check mode. */
  changed: boolean;
  result: TaskResult;
  /** The counts by host of `playbook_on_stats`; undefined for all other events. */
  recap: Recap | undefined;
}

/** Matches the suffix that ansible-runner adds to a play's id in each further batch of `serial`. */
const BATCH = /(?:_\d+)+$/;

/**
 * Returns the event of a row of the events' list.
 * @returns undefined for anything else: its counter is not a positive integer
 */
export function readEvent(row: unknown): JobEvent | undefined {
  if (!isRecord(row)) return undefined;
  const counter = number(row, 'counter');
  if (counter === undefined || !Number.isSafeInteger(counter) || counter < 1) return undefined;
  const data = record(row, 'event_data');
  const event = text(row, 'event');
  const task = text(row, 'task') || text(data, 'task');
  return {
    counter,
    // An event without readable text still has a counter. Without it, the event would look like a gap.
    stdout: text(row, 'stdout'),
    event,
    host: text(row, 'host_name') || text(data, 'host'),
    play: text(row, 'play') || text(data, 'play'),
    playId: text(data, 'play_uuid').replace(BATCH, ''),
    pattern: text(data, 'pattern') || text(data, 'play_pattern'),
    task,
    taskId: text(data, 'task_uuid'),
    taskPath: text(data, 'task_path'),
    title: text(data, 'name') || task,
    role: text(row, 'role') || text(data, 'role'),
    module: text(data, 'resolved_action') || text(data, 'task_action'),
    isHandler: data['is_conditional'] === true,
    at: time(text(row, 'created')),
    startLine: number(row, 'start_line'),
    endLine: number(row, 'end_line'),
    readable: typeof row['stdout'] === 'string',
    ignored: data['ignore_errors'] === true,
    changed: row['changed'] === true,
    result: new TaskResult(record(data, 'res')),
    recap: event === 'playbook_on_stats' ? readRecap(data) : undefined,
  };
}

/** Returns the lines of an event that has output. CRLF separates them, and the last line has none. */
export function linesOf({ stdout }: Pick<JobEvent, 'stdout'>): string[] {
  return stdout.replaceAll('\r\n', '\n').split('\n');
}

function time(iso: string): number | undefined {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? undefined : ms;
}

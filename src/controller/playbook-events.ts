import type { Controller, RequestOptions } from './client.ts';
import { isRecord, number, readList, record, text } from './fields.ts';
import { eventsPath, type JobRef } from './jobs.ts';

/** What an event tells of how the playbook went, without its output. */
export interface RunEvent {
  counter: number;
  /** The kind, such as `playbook_on_task_start`. */
  event: string;
  host: string;
  /** The play's id within this job: the same in each batch of `serial`. */
  playId: string;
  /** The task's id within this job, also in the results of the task; `''` outside of tasks. */
  taskId: string;
  /** The start of a handler: Ansible marks it as conditional, and no other task. */
  isHandler: boolean;
  playName: string;
  /** The hosts that the play asks for, in Ansible's syntax. */
  pattern: string;
  /** The task by place and name, which stay the same in another run of the playbook. */
  task: string;
  taskName: string;
  /** The name of a task or a play at its start, with the role's as in the log: `app : Restart`. */
  heading: string;
  /** Whether the result changed something. */
  changed: boolean;
  /** Whether the result may be of a loop: `no_log` hides the items. */
  mayBeLoop: boolean;
  /** A failure that the play ignores (controller fact 29). */
  ignored: boolean;
  /** The recap's counts by host; empty for all other events. */
  failures: string[];
  dark: string[];
  processed: string[];
  /** How many tasks changed something, by host. */
  changes: ReadonlyMap<string, number>;
}

/** Which events to read. */
export interface EventQuery {
  kinds: readonly string[];
  /** The counter to go on behind. */
  after?: number;
  /** More look-ups of the API, such as `&changed=true`. */
  filter?: string;
}

/** What ansible-runner adds to a play's id in each further batch of `serial`. */
const BATCH = /(?:_\d+)+$/;

/** The API gives at most 200 a page (controller fact 53). */
const PAGE_SIZE = 200;

/**
 * The events of some kinds, page by page in the order of their counters. To be read when all events are stored: while
 * the job runs, some may be missing below the newest one (controller fact 23).
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function* runEvents(
  controller: Controller,
  job: JobRef,
  { kinds, after = 0, filter = '' }: EventQuery,
  options: RequestOptions,
): AsyncGenerator<RunEvent[], void, void> {
  let from = after;
  for (;;) {
    const query = `?event__in=${kinds.join(',')}${filter}&counter__gt=${from}&order_by=counter&page_size=${PAGE_SIZE}`;
    const reply = await controller.get(`${eventsPath(job)}${query}`, { ...options, plainNumbers: true });
    const rows = readList(reply, 'a page of job events');
    const events = rows.filter(isRecord).map(readRunEvent);
    yield events;
    const last = events.at(-1)?.counter ?? 0;
    if (rows.length < PAGE_SIZE || last <= from) return;
    from = last;
  }
}

/** The play's id: the same in each batch of `serial`. */
export function playIdOf(data: Record<string, unknown>): string {
  return text(data, 'play_uuid').replace(BATCH, '');
}

function readRunEvent(row: Record<string, unknown>): RunEvent {
  const data = record(row, 'event_data');
  const result = record(data, 'res');
  const play = text(row, 'play') || text(data, 'play');
  const taskName = text(row, 'task') || text(data, 'task');
  return {
    counter: number(row, 'counter') ?? 0,
    event: text(row, 'event'),
    host: text(row, 'host_name') || text(data, 'host'),
    playId: playIdOf(data) || play,
    taskId: text(data, 'task_uuid'),
    isHandler: data['is_conditional'] === true,
    playName: play,
    pattern: text(data, 'pattern') || text(data, 'play_pattern'),
    task: `${text(data, 'task_path')} ${taskName}`,
    taskName,
    heading: text(data, 'name') || taskName,
    changed: row['changed'] === true,
    mayBeLoop: Array.isArray(result['results']) || 'censored' in result,
    ignored: data['ignore_errors'] === true,
    failures: [...counts(data, 'failures').keys()],
    dark: [...counts(data, 'dark').keys()],
    processed: [...counts(data, 'processed').keys()],
    changes: counts(data, 'changed'),
  };
}

/** The hosts with a count above zero; the recap of the API lists only those. */
function counts(data: Record<string, unknown>, counter: string): Map<string, number> {
  const entries = Object.entries(record(data, counter));
  return new Map(
    entries.filter((entry): entry is [string, number] => {
      const [, count] = entry;
      return typeof count === 'number' && count > 0;
    }),
  );
}

import type { Controller, GetOptions, RequestOptions } from './client.ts';
import { isRecord, number, readList, record, text } from './fields.ts';
import { eventsPath, type JobRef } from './jobs.ts';

/** One job event: a part of the output, in the order of `counter`. */
export interface JobEvent {
  counter: number;
  /** Lines joined by CRLF, without one at the end (controller fact 28). */
  stdout: string;
  /** The kind, such as `runner_on_failed`. */
  event: string;
  host: string;
  play: string;
  task: string;
  /** One run of a task on all of its hosts; the batches of `serial` share it. `''` outside of tasks. */
  taskId: string;
  /** File and line as the controller saw them (controller fact 30); `''` unknown. */
  taskPath: string;
  role: string;
  /** The module, such as `ansible.builtin.command`; `''` outside of tasks. */
  module: string;
  /** When it happened, in ms since 1970; undefined unknown. */
  at: number | undefined;
  /** Line of the whole output that it begins at, counted from 0; undefined where it is not told. */
  startLine: number | undefined;
  /** False when its text could not be read. */
  readable: boolean;
  /** The module's result; may be large. */
  result: Record<string, unknown>;
  /** A failure that the play ignores (controller fact 29). */
  ignored: boolean;
  /** Something on the host was changed, or would have been in check mode. */
  changed: boolean;
  /** What belongs to this kind of event; the recap's counts, for one. */
  data: Record<string, unknown>;
}

/** A page of events. */
export interface EventPage {
  events: JobEvent[];
  /** Whether there are more after this page. */
  more: boolean;
}

/** A page whose events were handed on as they came. */
export interface TakenPage {
  /** The highest counter on it; undefined where it was empty. */
  last: number | undefined;
  /** How many events there are behind this page; 0 where it is not told. */
  rest: number;
  more: boolean;
  /**
   * The job's status by the page's last row, `summary_fields.job.status`. It is fresh: AWX 24.6.1 reads the job's row for
   * each request, after the events (`JobJobEventsList` prefetches it), and nothing of it is cached or stored with an event.
   * Undefined where the page is empty and where events do not have it: inventory updates, ad hoc commands, system jobs.
   */
  jobStatus: string | undefined;
}

/** The API gives at most 200 a page, whatever is asked for (controller fact 53). */
const PAGE_SIZE = 200;

/** So many lines at the end of what Ansible prints by itself hold why it gave up. */
const LAST_SIZE = 25;

/** Among so many last events one has output. */
const END_SIZE = 10;

/**
 * Hands on the events of a job from a counter on, in order; holes are possible while the job runs (controller fact 23). They are
 * handed on as they come, since a page with long output is larger than what should be kept.
 * `no_truncate` is needed: without it each stdout is cut at 1,024 bytes (controller fact 24).
 * @throws ResponseError, ConnectionError, the signal's reason; what came before that has been handed on
 */
export async function takeEvents(
  controller: Controller,
  job: JobRef,
  from: number,
  options: RequestOptions,
  take: (events: readonly JobEvent[]) => Promise<void>,
): Promise<TakenPage> {
  const path = eventsPath(job);
  if (path === undefined) return { last: undefined, rest: 0, more: false, jobStatus: undefined };
  const query = `?counter__gt=${from - 1}&order_by=counter&page_size=${PAGE_SIZE}&no_truncate=1`;
  let last: number | undefined;
  const page = await getPage(controller, `${path}${query}`, options, async (events) => {
    last = events.at(-1)?.counter ?? last;
    await take(events);
  });
  const jobStatus = text(record(record(page.lastRow, 'summary_fields'), job.type), 'status');
  return {
    last,
    rest: Math.max(0, (page.count ?? 0) - page.rows),
    more: page.more,
    jobStatus: jobStatus === '' ? undefined : jobStatus,
  };
}

/**
 * The events of some kinds from a counter on, a page at most, in order; for what was not read with all the others.
 * @param filter a look-up of the API, such as `event__in=runner_on_failed`
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readSomeEvents(
  controller: Controller,
  job: JobRef,
  filter: string,
  from: number,
  options: RequestOptions,
): Promise<EventPage> {
  const query = `?${filter}&counter__gt=${from - 1}&order_by=counter&page_size=${PAGE_SIZE}`;
  return await readPage(controller, `${eventsPath(job)}${query}`, options);
}

/**
 * The last events of some kinds, a few, in order.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readLastEvents(
  controller: Controller,
  job: JobRef,
  kinds: readonly string[],
  options: RequestOptions,
): Promise<JobEvent[]> {
  const query = `?event__in=${kinds.join(',')}&order_by=-counter&page_size=${LAST_SIZE}&no_truncate=1`;
  const { events } = await readPage(controller, `${eventsPath(job)}${query}`, options);
  return events.reverse();
}

/** Where a job's output ends, by its last events. */
export interface OutputEnd {
  /** The last event's. */
  counter: number;
  /** Lines of the whole output. */
  lines: number;
}

/**
 * The end of a finished job's output; undefined where its last events do not tell.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function readOutputEnd(
  controller: Controller,
  job: JobRef,
  options: RequestOptions,
): Promise<OutputEnd | undefined> {
  const query = `?order_by=-counter&page_size=${END_SIZE}&no_truncate=1`;
  const { events } = await readPage(controller, `${eventsPath(job)}${query}`, options);
  const counter = events[0]?.counter;
  const last = events.find(({ stdout }) => stdout !== '');
  if (counter === undefined || last?.startLine === undefined) return undefined;
  return { counter, lines: last.startLine + linesOf(last).length };
}

/** The lines of an event that has output: CRLF stands between them, and none at the end. */
export function linesOf(event: JobEvent): string[] {
  return event.stdout.replaceAll('\r\n', '\n').split('\n');
}

async function readPage(controller: Controller, path: string, options: RequestOptions): Promise<EventPage> {
  const events: JobEvent[] = [];
  const { more } = await getPage(controller, path, options, (some) => {
    events.push(...some);
    return Promise.resolve();
  });
  return { events, more };
}

async function getPage(
  controller: Controller,
  path: string,
  options: GetOptions,
  take: (events: readonly JobEvent[]) => Promise<void>,
): Promise<{ rows: number; count: number | undefined; more: boolean; lastRow: Record<string, unknown> }> {
  let rows = 0;
  let lastRow: Record<string, unknown> = {};
  const takeRows = async (some: unknown[]): Promise<void> => {
    rows += some.length;
    const newest = some.at(-1);
    if (isRecord(newest)) lastRow = newest;
    await take(some.map(readEvent).filter((event) => event !== undefined));
  };
  const reply = await controller.get(path, { ...options, takeRows, plainNumbers: true });
  const left = readList(reply, 'a page of job events');
  if (left.length > 0) await takeRows(left);
  const page = isRecord(reply) ? reply : {};
  const count = number(page, 'count');
  return { rows, count, more: isMore(page, rows, count), lastRow };
}

/** A controller may be set up to give fewer rows a page than it was asked for. */
function isMore(reply: Record<string, unknown>, rows: number, count: number | undefined): boolean {
  if (typeof reply['next'] === 'string') return true;
  return count === undefined ? rows >= PAGE_SIZE : count > rows;
}

function readEvent(row: unknown): JobEvent | undefined {
  if (!isRecord(row)) return undefined;
  const counter = number(row, 'counter');
  if (counter === undefined || !Number.isSafeInteger(counter) || counter < 1) return undefined;
  const data = record(row, 'event_data');
  return {
    counter,
    // Without readable text the counter still counts, or it would be taken for a hole.
    stdout: text(row, 'stdout'),
    event: text(row, 'event'),
    host: text(row, 'host_name') || text(data, 'host'),
    play: text(row, 'play') || text(data, 'play'),
    task: text(row, 'task') || text(data, 'task'),
    taskId: text(data, 'task_uuid'),
    taskPath: text(data, 'task_path'),
    role: text(row, 'role') || text(data, 'role'),
    module: text(data, 'resolved_action') || text(data, 'task_action'),
    at: time(text(row, 'created')),
    startLine: number(row, 'start_line'),
    readable: typeof row['stdout'] === 'string',
    result: record(data, 'res'),
    ignored: data['ignore_errors'] === true,
    changed: row['changed'] === true,
    data,
  };
}

function time(iso: string): number | undefined {
  const ms = Date.parse(iso);
  return Number.isNaN(ms) ? undefined : ms;
}

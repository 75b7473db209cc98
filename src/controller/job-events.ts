import type { CallOptions, GetOptions, Requests } from './client.ts';
import { isRecord, number, readList, record, text } from './fields.ts';
import { type JobEvent, linesOf, readEvent } from './job-event.ts';
import { downloadPath, eventsPath, type JobRef, MAX_PAGE_SIZE } from './jobs.ts';
import { unexpectedReply } from './unexpected-reply.ts';

/** Which events to read. */
export interface EventQuery {
  kinds: readonly string[];
  /** Without it each stdout is cut at 1,024 bytes (controller fact 24). */
  wholeOutput?: boolean;
  /** Only results that changed something; with `startedBy`, those as well. */
  changed?: boolean;
  /** Only results on these hosts. May be left out where the names are too long for an address. */
  hosts?: Iterable<string>;
  /** Only results of the tasks with these ids. May be left out like the hosts. */
  startedBy?: readonly string[];
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
  /** About how many characters the last event has in a reply. */
  lastLength: number;
  /** How many events there are behind this page; 0 where the page does not say it. */
  rest: number;
  more: boolean;
  /**
   * The job's status by the page's last row, `summary_fields.job.status`. It is fresh: AWX 24.6.1 reads the job's row for
   * each request, after the events (`JobJobEventsList` prefetches it), and nothing of it is cached or stored with an event.
   * Undefined where the page is empty and where events do not have it: inventory updates, ad hoc commands, system jobs.
   */
  jobStatus: string | undefined;
}

/** Where a job's output ends, by its last events. */
export interface OutputEnd {
  /** The last event's. */
  counter: number;
  /** Lines of the whole output. */
  lines: number;
}

/** Among so many last events one has output. */
const END_SIZE = 10;

/** Characters of names in an address: proxies refuse long ones. */
const MAX_NAMES = 3000;

/** The events of jobs, and the output as a download. Jobs whose type has no events have none of it. */
export class JobEvents {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Hands on a page of all events of a job from a counter on, in order; gaps are possible while the job runs (controller
   * fact 23). They are handed on as they come, since a page with long output is larger than what should be kept.
   * @throws ResponseError, ConnectionError, the signal's reason; what came before that has been handed on
   */
  async take(
    job: JobRef,
    from: number,
    take: (events: readonly JobEvent[]) => Promise<void>,
    options: CallOptions,
  ): Promise<TakenPage> {
    if (eventsPath(job) === undefined) {
      return { last: undefined, lastLength: 0, rest: 0, more: false, jobStatus: undefined };
    }
    let last: number | undefined;
    const query = `counter__gt=${from - 1}&order_by=counter&page_size=${MAX_PAGE_SIZE}&no_truncate=1`;
    const page = await this.#page(job, query, options, async (events) => {
      last = events.at(-1)?.counter ?? last;
      await take(events);
    });
    const jobStatus = text(record(record(page.lastRow, 'summary_fields'), job.type), 'status');
    return {
      last,
      lastLength: lengthOf(page.lastRow),
      rest: Math.max(0, (page.count ?? 0) - page.rows),
      more: page.more,
      jobStatus: jobStatus === '' ? undefined : jobStatus,
    };
  }

  /**
   * Returns a page of some events from a counter on, in order. To be read when all events are stored: while the job runs,
   * some may be missing below the newest one (controller fact 23).
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async list(job: JobRef, query: EventQuery, from: number, options: CallOptions): Promise<EventPage> {
    const order = `counter__gt=${from - 1}&order_by=counter&page_size=${MAX_PAGE_SIZE}`;
    return await this.#list(job, `${filterOf(query)}&${order}`, options);
  }

  /**
   * Yields some events from a counter on, page by page, in order; see `list`. The options hold for each page.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async *pages(
    job: JobRef,
    query: EventQuery,
    first: number,
    options: CallOptions,
  ): AsyncGenerator<EventPage, void, void> {
    yield* eventPages(first, (from) => this.list(job, query, from, options));
  }

  /**
   * Returns the last events of some kinds, in order.
   * @param count at most
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async last(job: JobRef, query: EventQuery, count: number, options: CallOptions): Promise<JobEvent[]> {
    const order = `order_by=-counter&page_size=${count}`;
    return (await this.#list(job, `${filterOf(query)}&${order}`, options)).events.reverse();
  }

  /**
   * Returns the end of a finished job's output; undefined where its last events do not say it.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async outputEnd(job: JobRef, options: CallOptions): Promise<OutputEnd | undefined> {
    const { events } = await this.#list(job, `order_by=-counter&page_size=${END_SIZE}&no_truncate=1`, options);
    const counter = events[0]?.counter;
    const last = events.find(({ stdout }) => stdout !== '');
    if (counter === undefined || last?.startLine === undefined) return undefined;
    return { counter, lines: last.startLine + linesOf(last).length };
  }

  /**
   * Hands on a job's whole output as it comes, in PostgreSQL's COPY format (controller facts 38 and 39).
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async download(job: JobRef, take: (piece: Buffer) => Promise<void>, options: CallOptions): Promise<void> {
    const path = downloadPath(job);
    if (path === undefined) throw unexpectedReply('a plain text', `a ${job.type} has no download`);
    await this.#requests.download(path, take, options);
  }

  async #list(job: JobRef, query: string, options: CallOptions): Promise<EventPage> {
    return await this.#requests.call(options, async (request) => {
      // Each attempt begins a list of its own: one that was cut may have handed on some events.
      const events: JobEvent[] = [];
      const { more } = await this.#page(job, query, request, (some) => {
        events.push(...some);
        return Promise.resolve();
      });
      return { events, more };
    });
  }

  async #page(
    job: JobRef,
    query: string,
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
    const path = `${eventsPath(job)}?${query}`;
    return await this.#requests.get(path, { ...options, takeRows, plainNumbers: true }, async (reply) => {
      const left = readList(reply, 'a page of job events');
      if (left.length > 0) await takeRows(left);
      const page = isRecord(reply) ? reply : {};
      const count = number(page, 'count');
      return { rows, count, more: isMore(page, rows, count), lastRow };
    });
  }
}

/**
 * Yields pages from a counter on, each from the event behind the page before, as long as they lead on.
 * @param list reads a page from a counter on
 */
export async function* eventPages(
  first: number,
  list: (from: number) => Promise<EventPage>,
): AsyncGenerator<EventPage, void, void> {
  for (let from = first; ; ) {
    const { events, more } = await list(from);
    const last = events.at(-1)?.counter;
    const leadsOn = more && last !== undefined && last >= from;
    yield { events, more: leadsOn };
    if (!leadsOn) return;
    from = last + 1;
  }
}

function filterOf({ kinds, wholeOutput, changed, hosts, startedBy = [] }: EventQuery): string {
  const filters = [`event__in=${kinds.join(',')}`];
  if (hosts !== undefined) filters.push(inNames('host_name__in', hosts));
  const either = changed === true && startedBy.length > 0 ? 'or__' : '';
  const tasks = startedBy.length > 0 ? inNames(`${either}parent_uuid__in`, startedBy) : undefined;
  // What the tasks cannot narrow down must not be narrowed down by the changes alone.
  if (changed === true && tasks !== '') filters.push(`${either}changed=true`);
  if (tasks !== undefined) filters.push(tasks);
  if (wholeOutput === true) filters.push('no_truncate=1');
  return filters.filter((filter) => filter !== '').join('&');
}

/** Returns `''` where the address would be too long: the reader must then leave out what it did not ask for. */
function inNames(lookUp: string, names: Iterable<string>): string {
  const filter = `${lookUp}=${[...names].map(encodeURIComponent).join(',')}`;
  return filter.length > MAX_NAMES ? '' : filter;
}

/** A controller may be set up to give fewer rows a page than it was asked for. */
function isMore(reply: Record<string, unknown>, rows: number, count: number | undefined): boolean {
  if (typeof reply['next'] === 'string') return true;
  return count === undefined ? rows >= MAX_PAGE_SIZE : count > rows;
}

function lengthOf(row: Record<string, unknown>): number {
  try {
    return text(row, 'stdout').length + JSON.stringify(record(row, 'event_data')).length;
  } catch {
    // A result that is nested too deeply counts as a large one.
    return Number.POSITIVE_INFINITY;
  }
}

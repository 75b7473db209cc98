import { unexpectedReply } from '../connection/reply-errors.ts';
import { isRecord, MAX_PAGE_SIZE, number, readList, record, text } from '../fields.ts';
import { downloadPath, eventsPath, type JobRef } from '../jobs.ts';
import type { CallOptions, GetOptions, Requests } from '../requests.ts';
import { type EventQuery, filterOf } from './event-filter.ts';
import { type JobEvent, readEvent } from './job-event.ts';

/** A page of events. */
export interface EventPage {
  events: JobEvent[];
  /** Whether more events follow this page. */
  more: boolean;
}

/** A page whose events were passed on as they arrived. */
export interface TakenPage {
  /** The highest counter on the page; undefined when it is empty. */
  last: number | undefined;
  /** Approximate length of the last event in a reply, in characters. */
  lastLength: number;
  /** How many events follow this page; 0 when the page does not say. */
  rest: number;
  more: boolean;
  /**
   * The job's status in the page's last row, `summary_fields.job.status`. It is current. AWX 24.6.1 reads the job's row
   * for each request, after the events (`JobJobEventsList` prefetches it). Nothing of it is cached or stored with an
   * event. Undefined on an empty page and for events without it: inventory updates, ad hoc commands, system jobs.
   */
  jobStatus: string | undefined;
}

/** The last stored events of a job, in order, and how many are stored with them. */
export interface StoredEnd {
  /** Empty when none is stored. */
  events: JobEvent[];
  /** Number of stored events up to the last of these; undefined when the reply does not say. */
  count: number | undefined;
}

/** How many last events are read to find some with output. */
const END_SIZE = 10;

/** The events of jobs, and the output as a download. Some types of jobs have no events. */
export class JobEvents {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /**
   * Passes on a page of a job's events from a counter on, in order. Gaps are possible while the job runs (controller
   * fact 23). The events are passed on as they arrive, since a page with long output needs too much memory.
   * @throws ResponseError, ConnectionError, the signal's reason; earlier events have been passed on
   */
  async take(
    job: JobRef,
    from: number,
    take: (events: readonly JobEvent[]) => Promise<void>,
    options: CallOptions,
  ): Promise<TakenPage> {
    return await this.#take(job, `counter__gt=${from - 1}`, take, options);
  }

  /**
   * Passes on the events with these counters, in order, as they arrive. Those that are not stored are left out.
   * @param counters at most as many as a page has
   * @throws ResponseError, ConnectionError, the signal's reason; earlier events have been passed on
   */
  async takeSome(
    job: JobRef,
    counters: readonly number[],
    take: (events: readonly JobEvent[]) => Promise<void>,
    options: CallOptions,
  ): Promise<void> {
    await this.#take(job, `counter__in=${counters.join(',')}`, take, options);
  }

  /**
   * Returns a page of some events from a counter on, in order. Call it when all events are stored. While the job runs,
   * some may be missing below the newest one (controller fact 23).
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async list(job: JobRef, query: EventQuery, from: number, options: CallOptions): Promise<EventPage> {
    const order = `counter__gt=${from - 1}&order_by=counter&page_size=${MAX_PAGE_SIZE}`;
    return await this.#list(job, `${filterOf(query)}&${order}`, options);
  }

  /**
   * Yields some events from a counter on, page by page, in order; see `list`. The options apply to each page.
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
   * @param count maximum number of events
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async last(job: JobRef, query: EventQuery, count: number, options: CallOptions): Promise<JobEvent[]> {
    const order = `order_by=-counter&page_size=${count}`;
    return (await this.#list(job, `${filterOf(query)}&${order}`, options)).events.reverse();
  }

  /**
   * Returns how many events with output are stored from one counter to another; undefined when the reply does not say.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async countOutput(job: JobRef, first: number, last: number, options: CallOptions): Promise<number | undefined> {
    const after = first > 1 ? `counter__gt=${first - 1}&` : '';
    const query = `not__stdout=&${after}counter__lte=${last}&order_by=-counter&page_size=1`;
    return await this.#requests.call(options, async (request) => {
      const { count } = await this.#page(job, query, request, () => Promise.resolve());
      return count;
    });
  }

  /**
   * Returns the last events that are stored now, and the number of events up to them. The controller counts before it
   * reads the rows, so a count equal to the last counter proves that no event before it is missing.
   * @param until the highest counter to look at
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async storedEnd(job: JobRef, options: CallOptions, until?: number): Promise<StoredEnd> {
    const range = until === undefined ? '' : `counter__lte=${until}&`;
    const query = `${range}order_by=-counter&page_size=${END_SIZE}&no_truncate=1`;
    const { events, count } = await this.#list(job, query, options);
    return { events: events.reverse(), count };
  }

  /**
   * Passes on a job's whole output as it arrives, in PostgreSQL's COPY format (controller facts 38 and 39).
   * @param take returns whether more is needed
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async download(job: JobRef, take: (piece: Buffer) => Promise<boolean>, options: CallOptions): Promise<void> {
    const path = downloadPath(job);
    if (path === undefined) throw unexpectedReply('plain text', `a ${job.type} has no download`);
    await this.#requests.download(path, take, options);
  }

  async #take(
    job: JobRef,
    filter: string,
    take: (events: readonly JobEvent[]) => Promise<void>,
    options: CallOptions,
  ): Promise<TakenPage> {
    if (eventsPath(job) === undefined) {
      return { last: undefined, lastLength: 0, rest: 0, more: false, jobStatus: undefined };
    }
    let last: number | undefined;
    const query = `${filter}&order_by=counter&page_size=${MAX_PAGE_SIZE}&no_truncate=1`;
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

  async #list(job: JobRef, query: string, options: CallOptions): Promise<EventPage & { count: number | undefined }> {
    return await this.#requests.call(options, async (request) => {
      // Each attempt starts a new list: an interrupted attempt may have passed on some events.
      const events: JobEvent[] = [];
      const { more, count } = await this.#page(job, query, request, (some) => {
        events.push(...some);
        return Promise.resolve();
      });
      return { events, more, count };
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
 * Yields pages from a counter on, each starting after the last event of the previous page, until no new events come.
 * @param list returns a page from a counter on
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

/** Returns whether more events follow. A controller may be configured to return fewer rows a page than requested. */
function isMore(reply: Record<string, unknown>, rows: number, count: number | undefined): boolean {
  if (typeof reply['next'] === 'string') return true;
  return count === undefined ? rows >= MAX_PAGE_SIZE : count > rows;
}

function lengthOf(row: Record<string, unknown>): number {
  try {
    return text(row, 'stdout').length + JSON.stringify(record(row, 'event_data')).length;
  } catch {
    // A result nested too deeply counts as a large one.
    return Number.POSITIVE_INFINITY;
  }
}

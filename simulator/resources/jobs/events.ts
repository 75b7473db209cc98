import { eventsDone } from '../../execution/finish.ts';
import { forbidden, notFound, ok } from '../../http/reply.ts';
import { type Call, userOf } from '../../http/request.ts';
import { type Model, matches, sortRows } from '../../rest/filters.ts';
import { paginate } from '../../rest/listing.ts';
import { action, type Related, view } from '../../rest/mount.ts';
import { canReadJob } from '../../rest/permissions.ts';
import type { Routes } from '../../rest/router.ts';
import { type AnyJob, type Job, type StoredEvent, visibleEvents } from '../../world/jobs.ts';
import { childrenSummary } from './children-summary.ts';
import { eventJson } from './event-json.ts';

/** What events are filtered by. */
const JOB_EVENT: Model = {
  name: 'JobEvent',
  also: ['host', 'parent', 'type', 'job', 'event_level'],
  search: ['stdout'],
};

/** The visible events that a query means. Counters are looked up and not filtered: there may be 100,000 events. */
function chosen(call: Call, job: AnyJob): StoredEvent[] {
  const { query } = call;
  const all = eventsDone(job, call.now) ? job.events : visibleEvents(job, call.now);
  const after = Math.max(Number(query.get('counter__gt') ?? 0), Number(query.get('counter__gte') ?? 1) - 1);
  const last = Number(query.get('counter__lte') ?? Number.POSITIVE_INFINITY);
  const end = Number.isFinite(last) ? firstAbove(all, last) : all.length;
  const rows = after > 0 || end < all.length ? all.slice(firstAbove(all, after), end) : all;
  const left = new URLSearchParams([...query].filter(([key]) => !LOOKED_UP.has(key) || Number.isNaN(last)));
  const plain = [...left.keys()].every((key) => PLAIN.has(key));
  const found = plain ? rows : rows.filter(matches({ ...call, query: left }, JOB_EVENT, job.events[0]));
  const order = query.get('order_by') ?? 'counter';
  if (order === 'counter') return found;
  return order === '-counter' ? found.toReversed() : sortRows(call, JOB_EVENT, found, 'counter', job.events[0]);
}

const LOOKED_UP = new Set(['counter__gt', 'counter__gte', 'counter__lte']);

/** Keys that leave no more to filter. */
const PLAIN = new Set(['order_by', 'page', 'page_size', 'limit', 'no_truncate']);

/** Index of the first event with a higher counter. */
function firstAbove(events: StoredEvent[], counter: number): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((events[middle]?.counter ?? 0) <= counter) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many events the controller's own pages show at most. */
const MOST_SHOWN = { 'X-UI-Max-Events': '4000' };

/** The events of a job. */
export function events<T extends AnyJob>(path: 'job_events' | 'events' = 'events'): Related<T> {
  return (routes, kind) => {
    action<T>(path, {
      title: path === 'job_events' ? 'Job Event List' : 'Event List',
      ...(kind.type === 'ad_hoc_command' ? {} : { headers: MOST_SHOWN }),
      GET: (call, job) => paginate(call, chosen(call, job), (event) => eventJson(call, job, event)),
    })(routes, kind);
  };
}

/** How many events hang below each of a job's. */
export const CHILDREN_SUMMARY: Related<Job> = view(
  'job_events/children_summary',
  'Job Event Children Summary',
  ({ now }, job) => childrenSummary(visibleEvents(job, now), eventsDone(job, now)),
);

/** The page of one event. */
export function eventRoutes(routes: Routes): void {
  routes.add('/job_events/:id/', {
    title: 'Job Event Detail',
    GET: (call, id) => {
      for (const job of call.world.jobs) {
        const event = job.events.find((row) => row.id === Number(id) && row.visible <= call.now);
        if (!event) continue;
        if (!canReadJob(call.world, userOf(call), job)) throw forbidden();
        return ok(eventJson(call, job, event, true));
      }
      throw notFound('JobEvent');
    },
  });
}

import { stamp } from '../clock.ts';
import { matches, sortRows } from '../http/filters.ts';
import { paginate } from '../http/listing.ts';
import { forbidden, notFound, ok } from '../http/reply.ts';
import { type Call, link, userOf } from '../http/request.ts';
import type { Routes } from '../http/routes.ts';
import type { JsonObject } from '../json.ts';
import { EVENTS, eventDisplay } from '../playbook/event.ts';
import { cleanUris } from '../text/uri-cleaner.ts';
import { eventsDone } from '../world/finish.ts';
import type { AdHocCommand, AnyJob, Job, StoredEvent } from '../world/jobs.ts';
import type { Host } from '../world/types.ts';
import { childrenSummary } from './children-summary.ts';
import { jobOf } from './host-summaries.ts';
import { related } from './job.ts';
import { findJob } from './jobs.ts';
import { JOB_EVENT } from './models.ts';
import { canReadJob } from './permissions.ts';
import { brief, present } from './summary.ts';

/** Lists cut an event's output here unless they are asked not to. */
const CUT = 1024;
/** Put where something was cut. */
const ELLIPSIS = '\u2026';

/** The events that can be read by now. */
export function visibleEvents(job: AnyJob, now: number): StoredEvent[] {
  return job.events.filter((event) => event.visible <= now);
}

const ESC = String.fromCharCode(27);
const SEQUENCE = new RegExp(`${ESC}\\[\\d*(?:;\\d+)*m`, 'g');
const RESET = `${ESC}[0m`;

/** Cut as the controller does, with every colour that the cut left open closed again. */
function cut(text: string, call: Call): string {
  const whole = ['1', 'true', 'yes'].includes((call.query.get('no_truncate') ?? '').toLowerCase());
  if (whole || text.length <= CUT) return text;
  const kept = `${text.slice(0, CUT - 1)}${ELLIPSIS}`;
  const codes = kept.match(SEQUENCE) ?? [];
  const resets = codes.filter((code) => code === RESET).length;
  return kept + RESET.repeat(Math.max(0, codes.length - 2 * resets));
}

/** The host that an event is about. */
function hostOf(call: Call, inventory: number | null, event: StoredEvent): Host | undefined {
  if (event.host_name === '') return undefined;
  return call.world.hosts.find((row) => row.inventory === inventory && row.name === event.host_name);
}

/** An event of a job. */
export function jobEventJson(call: Call, job: Job, event: StoredEvent, detailed = false): JsonObject {
  const url = link(call, 'job_events', event.id);
  const host = hostOf(call, job.inventory, event);
  return {
    id: event.id,
    type: 'job_event',
    url,
    related: {
      job: link(call, 'jobs', job.id),
      children: `${url}children/`,
      ...related(call, 'host', 'hosts', host?.id),
    },
    summary_fields: { ...present({ host: brief(host) }), job: jobOf(call, job), role: {} },
    created: stamp(event.at),
    modified: stamp(event.visible),
    job: job.id,
    event: event.event,
    counter: event.counter,
    event_display: eventDisplay(event),
    event_data: event.event_data,
    event_level: EVENTS[event.event]?.[1] ?? 0,
    failed: event.failed,
    changed: event.changed,
    uuid: event.uuid,
    parent_uuid: event.parent_uuid,
    host: host?.id ?? null,
    host_name: event.host_name,
    playbook: event.playbook,
    play: event.play,
    task: event.task,
    role: event.role,
    stdout: detailed ? event.stdout : cut(event.stdout, call),
    start_line: event.start_line,
    end_line: event.end_line,
    verbosity: event.verbosity,
  };
}

/** An update as its events name it; of the other kinds events do not (AWX 24.6.1, `SUMMARIZABLE_FK_FIELDS`). */
function briefUpdate(job: AnyJob): JsonObject {
  return { ...brief(job), status: job.status, failed: job.failed };
}

/** An event of an update: less is told about it. */
function updateEventJson(call: Call, job: AnyJob, key: string, event: StoredEvent): JsonObject {
  return {
    id: event.id,
    type: `${key}_event`,
    url: '',
    related: { [key]: link(call, `${key}s`, job.id) },
    summary_fields: job.type === 'project_update' ? { project_update: briefUpdate(job) } : {},
    created: stamp(event.at),
    modified: stamp(event.visible),
    event: event.event,
    counter: event.counter,
    event_display: event.event,
    event_data: event.event_data,
    failed: event.failed,
    changed: event.changed,
    uuid: event.uuid,
    stdout: cut(job.type === 'project_update' ? cleanUris(event.stdout) : event.stdout, call),
    start_line: event.start_line,
    end_line: event.end_line,
    verbosity: event.verbosity,
    [key]: job.id,
  };
}

/** What an event of an ad hoc command is called, where the API has words of its own for it. */
const AD_HOC_WORDS = ['runner_on_failed', 'runner_on_ok', 'runner_on_unreachable', 'runner_on_skipped'];

/** An event of an ad hoc command: it knows its host. */
function adHocEventJson(call: Call, job: AdHocCommand, event: StoredEvent): JsonObject {
  const host = hostOf(call, job.inventory, event);
  const { related: around, ...rest } = updateEventJson(call, job, job.type, event);
  return {
    ...rest,
    url: link(call, 'ad_hoc_command_events', event.id),
    related: { ...(around as JsonObject), ...related(call, 'host', 'hosts', host?.id) },
    summary_fields: present({ host: brief(host) }),
    event_display: AD_HOC_WORDS.includes(event.event) ? eventDisplay(event) : event.event,
    host: host?.id ?? null,
    host_name: event.host_name,
  };
}

/** The visible events that a query means. Counters are looked up and not filtered: there may be 100,000 events. */
function chosen(call: Call, job: AnyJob): StoredEvent[] {
  const { query } = call;
  const all = eventsDone(job, call.now) ? job.events : visibleEvents(job, call.now);
  const after = Math.max(Number(query.get('counter__gt') ?? 0), Number(query.get('counter__gte') ?? 1) - 1);
  const rows = after > 0 ? all.slice(firstAbove(all, after)) : all;
  const plain = [...query.keys()].every((key) => PLAIN.has(key));
  const found = plain ? rows : rows.filter(matches(call, JOB_EVENT, job.events[0]));
  const order = query.get('order_by') ?? 'counter';
  return order === 'counter' ? found : sortRows(call, JOB_EVENT, found, 'counter', job.events[0]);
}

/** Keys that leave no more to filter. */
const PLAIN = new Set(['counter__gt', 'counter__gte', 'order_by', 'page', 'page_size', 'limit', 'no_truncate']);

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

/** Events of jobs and updates. */
export function eventRoutes(routes: Routes): void {
  routes.add('/jobs/:id/job_events/', {
    title: 'Job Event List',
    GET: (call, id) => {
      const job = findJob(call, 'jobs', id) as Job;
      return paginate(call, chosen(call, job), (event) => jobEventJson(call, job, event));
    },
  });
  routes.add('/jobs/:id/job_events/children_summary/', {
    title: 'Job Event Children Summary',
    GET: (call, id) => {
      const job = findJob(call, 'jobs', id);
      return ok(childrenSummary(visibleEvents(job, call.now), eventsDone(job, call.now)));
    },
  });
  routes.add('/job_events/:id/', {
    title: 'Job Event Detail',
    GET: (call, id) => {
      for (const job of call.world.jobs) {
        const event = job.events.find((row) => row.id === Number(id) && row.visible <= call.now);
        if (!event) continue;
        if (!canReadJob(call.world, userOf(call), job)) throw forbidden();
        return ok(jobEventJson(call, job, event, true));
      }
      throw notFound('JobEvent');
    },
  });
  for (const collection of ['project_updates', 'inventory_updates', 'ad_hoc_commands', 'system_jobs'] as const) {
    routes.add(`/${collection}/:id/events/`, {
      title: 'Event List',
      GET: (call, id) => {
        const job = findJob(call, collection, id);
        return paginate(call, chosen(call, job), (event) =>
          job.type === 'ad_hoc_command'
            ? adHocEventJson(call, job, event)
            : updateEventJson(call, job, collection.slice(0, -1), event),
        );
      },
    });
  }
}

import { type Call, link } from '../../http/request.ts';
import { EVENTS, eventDisplay } from '../../playbook/event.ts';
import { brief, present } from '../../rest/summary.ts';
import type { JsonObject } from '../../text/json.ts';
import { cleanUris } from '../../text/uri-cleaner.ts';
import { stamp } from '../../world/clock.ts';
import type { AdHocCommand, AnyJob, Job, ProjectUpdate, StoredEvent } from '../../world/jobs.ts';
import type { Host } from '../../world/types.ts';
import { jobOf } from './host-summaries.ts';
import { related } from './job.ts';

/** Lists cut an event's output here unless they are asked not to. */
const CUT = 1024;
/** Put where something was cut. */
const ELLIPSIS = '\u2026';

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

/** The output as lists show it: headings of plays and tasks are never cut. */
function shown(text: string, { event }: StoredEvent, call: Call): string {
  return event.startsWith('playbook_on') ? text : cut(text, call);
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
    stdout: detailed ? event.stdout : shown(event.stdout, event, call),
    start_line: event.start_line,
    end_line: event.end_line,
    verbosity: event.verbosity,
  };
}

/** An update as its events name it; of the other kinds events do not (AWX 24.6.1, `SUMMARIZABLE_FK_FIELDS`). */
function briefUpdate(job: AnyJob): JsonObject {
  return { ...brief(job), status: job.status, failed: job.failed };
}

/** An event of a project update: what an event of a job has, but for its host and its place in the tree. */
function projectUpdateEventJson(call: Call, job: ProjectUpdate, event: StoredEvent): JsonObject {
  return {
    id: event.id,
    type: 'project_update_event',
    url: '',
    related: { project_update: link(call, 'project_updates', job.id) },
    summary_fields: { project_update: briefUpdate(job), role: {} },
    created: stamp(event.at),
    modified: stamp(event.visible),
    event: event.event,
    counter: event.counter,
    event_display: eventDisplay(event),
    event_data: event.event_data,
    event_level: EVENTS[event.event]?.[1] ?? 0,
    failed: event.failed,
    changed: event.changed,
    uuid: event.uuid,
    host_name: event.host_name,
    playbook: event.playbook,
    play: event.play,
    task: event.task,
    role: event.role,
    stdout: shown(cleanUris(event.stdout), event, call),
    start_line: event.start_line,
    end_line: event.end_line,
    verbosity: event.verbosity,
    project_update: job.id,
  };
}

/** An event of another update: less is told about it. */
function updateEventJson(call: Call, job: AnyJob, key: string, event: StoredEvent): JsonObject {
  return {
    id: event.id,
    type: `${key}_event`,
    url: '',
    related: { [key]: link(call, `${key}s`, job.id) },
    summary_fields: {},
    created: stamp(event.at),
    modified: stamp(event.visible),
    event: event.event,
    counter: event.counter,
    event_display: event.event,
    event_data: event.event_data,
    failed: event.failed,
    changed: event.changed,
    uuid: event.uuid,
    stdout: cut(event.stdout, call),
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

/** An event of anything but a job of a template. */
export function eventJson(call: Call, job: AnyJob, event: StoredEvent): JsonObject {
  if (job.type === 'ad_hoc_command') return adHocEventJson(call, job, event);
  if (job.type === 'project_update') return projectUpdateEventJson(call, job, event);
  return updateEventJson(call, job, job.type, event);
}

import { JOB_TABLES } from '../../fields/tables.ts';
import { type Call, link } from '../../http/request.ts';
import { EVENTS, eventDisplay } from '../../playbook/event.ts';
import { brief, present, summaryOf as summed } from '../../rest/summary.ts';
import type { Host } from '../../rows/sources.ts';
import { type JsonObject, pick } from '../../text/json.ts';
import { cleanUris } from '../../text/uri-cleaner.ts';
import { stamp } from '../../world/clock.ts';
import type { AnyJob, StoredEvent } from '../../world/jobs.ts';

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

/** What an event shows of its own, whatever its job. */
const COMMON = [
  ...['event', 'counter', 'event_data', 'failed', 'changed', 'uuid', 'start_line', 'end_line', 'verbosity'],
] as const satisfies readonly (keyof StoredEvent)[];

/** What events of playbooks have besides. */
const OF_PLAYBOOK = ['host_name', 'playbook', 'play', 'task', 'role'] as const;

/** What an event of an ad hoc command is called, where the API has words of its own for it. */
const AD_HOC_WORDS = ['runner_on_failed', 'runner_on_ok', 'runner_on_unreachable', 'runner_on_skipped'];

/** What is told of the job around an event: of updates of inventories and cleanups nothing (AWX 24.6.1, `SUMMARIZABLE_FK_FIELDS`). */
function summaryOf(call: Call, job: AnyJob, host: Host | undefined): JsonObject {
  const named = present({ host: brief(host) });
  if (job.type === 'job') return { ...named, ...present({ job: summed(call.world, 'jobs', job.id) }), role: {} };
  if (job.type !== 'project_update') return named;
  return { project_update: { ...brief(job), status: job.status, failed: job.failed }, role: {} };
}

function stdoutOf(call: Call, job: AnyJob, event: StoredEvent, detailed: boolean): string {
  if (job.type === 'job') return detailed ? event.stdout : shown(event.stdout, event, call);
  return job.type === 'project_update' ? shown(cleanUris(event.stdout), event, call) : cut(event.stdout, call);
}

/** An event; those of jobs and ad hoc commands have a page of their own, and know their host. */
export function eventJson(call: Call, job: AnyJob, event: StoredEvent, detailed = false): JsonObject {
  const { type } = job;
  const ofPlaybook = type === 'job' || type === 'project_update';
  const hasHost = type === 'job' || type === 'ad_hoc_command';
  const host = hasHost ? hostOf(call, job.inventory, event) : undefined;
  const url = hasHost ? link(call, `${type}_events`, event.id) : '';
  const hasDisplay = ofPlaybook || AD_HOC_WORDS.includes(event.event);
  return {
    id: event.id,
    type: `${type}_event`,
    url,
    related: {
      [type]: link(call, JOB_TABLES[type], job.id),
      ...(type === 'job' ? { children: `${url}children/` } : {}),
      ...(host ? { host: link(call, 'hosts', host.id) } : {}),
    },
    summary_fields: summaryOf(call, job, host),
    created: stamp(event.at),
    modified: stamp(event.visible),
    ...pick(event, COMMON),
    event_display: hasDisplay ? eventDisplay(event) : event.event,
    ...(ofPlaybook ? { ...pick(event, OF_PLAYBOOK), event_level: EVENTS[event.event]?.[1] ?? 0 } : {}),
    ...(hasHost ? { host: host?.id ?? null, host_name: event.host_name } : {}),
    ...(type === 'job' ? { parent_uuid: event.parent_uuid } : {}),
    stdout: stdoutOf(call, job, event, detailed),
    [type]: job.id,
  };
}

import { EVENTS } from '../playbook/event.ts';
import type { Json, JsonObject } from '../text/json.ts';
import { stamp } from '../world/clock.ts';
import type { AnyJob, StoredEvent } from '../world/jobs.ts';
import type { World } from '../world/world.ts';

/** Whatever there is of a job's surroundings. */
function surroundings(world: World, job: AnyJob): JsonObject {
  const node = world.workflow_job_nodes.get(job.workflow_node);
  return {
    ...(node ? { workflow_job_id: node.workflow_job, workflow_node_id: node.id } : {}),
    ...(job.type === 'project_update' ? { project_id: job.project } : {}),
    ...(job.type === 'inventory_update'
      ? { inventory_source_id: job.inventory_source, inventory_id: job.inventory }
      : {}),
  };
}

/** A job's status has changed. */
export function statusMessage(world: World, job: AnyJob, status: string, final: boolean): JsonObject {
  const group = world.instance_groups.get(job.instance_group)?.name ?? null;
  return {
    unified_job_id: job.id,
    status,
    ...(final ? { finished: stamp(job.finished) } : {}),
    ...(status === 'running' ? { instance_group_name: group } : {}),
    type: job.type,
    ...surroundings(world, job),
    group_name: 'jobs',
    ...(job.unified_job_template === null ? {} : { unified_job_template_id: job.unified_job_template }),
  };
}

/** The same for who listens to the job's workflow. */
export function workflowMessage(status: JsonObject): JsonObject {
  const template: Json = status['unified_job_template_id'] ?? null;
  return { ...status, group_name: 'workflow_events', workflow_job_template_id: template };
}

/** All events have been emitted, and this many. */
export function summaryMessage(job: AnyJob): JsonObject {
  return { group_name: 'jobs', unified_job_id: job.id, final_counter: job.emitted };
}

/** Events of these jobs have an address of their own. */
const WITH_URL: readonly string[] = ['job', 'ad_hoc_command'];
/** Events of these jobs know their play, task, role and level (`BasePlaybookEvent` of AWX). */
const OF_PLAYBOOKS: readonly string[] = ['job', 'project_update'];

/**
 * Returns the frame of a stored event: the whole event but `host_name`, `verbosity`, `playbook` and `event_display`.
 * The fields and their order are those of `emit_event_detail` (`awx/main/models/events.py`) and of the recordings;
 * an event without one of them has an empty text. `created` and `modified` are both when the event was emitted.
 */
export function eventMessage(job: AnyJob, event: StoredEvent): JsonObject {
  const at = stamp(event.at)?.replace('Z', '+00:00') ?? '';
  const ofPlaybook = OF_PLAYBOOKS.includes(job.type);
  return {
    id: event.id,
    [job.type]: job.id,
    created: at,
    modified: at,
    group_name: `${job.type}_events`,
    url: WITH_URL.includes(job.type) ? `/api/v2/${job.type}_events/${event.id}` : '',
    stdout: event.stdout,
    counter: event.counter,
    uuid: event.uuid,
    // AWX keeps it of job events only.
    parent_uuid: job.type === 'job' ? event.parent_uuid : '',
    start_line: event.start_line,
    end_line: event.end_line,
    event: event.event,
    event_data: event.event_data,
    failed: event.failed,
    changed: event.changed,
    event_level: ofPlaybook ? (EVENTS[event.event]?.[1] ?? 0) : '',
    play: ofPlaybook ? event.play : '',
    role: ofPlaybook ? event.role : '',
    task: ofPlaybook ? event.task : '',
  };
}

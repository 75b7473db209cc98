import { type JobEvent, readEvent } from '../events/job-event.ts';
import { isRecord, number, text } from '../fields.ts';
import type { JobRef } from '../jobs.ts';
import { cleanUrls } from './clean-urls.ts';
import type { Subscription } from './live-subscriptions.ts';

/** Receives the changes of a job. Frames are throttled and out of order, and some are missing (controller fact 65). */
export interface LiveListener {
  /** Reports the job's current status. The API may show it a moment later. */
  status: (status: string) => void;
  /**
   * Receives an event of the job, whole (controller fact 66); undefined for one that only the API can deliver.
   * @param length of its frame, in bytes
   */
  event: (event: JobEvent | undefined, length: number) => void;
  /** Reports that a node of the workflow changed. */
  nodes: () => void;
  /** Reports how many events the job has emitted. Not all of them may be stored yet. */
  counted: (events: number) => void;
  /** Reports whether the connection works, so that changes are reported. */
  working: (isWorking: boolean) => void;
  /** Returns whether a workflow job inside of the followed one is followed too. */
  follows: (workflowJob: number) => boolean;
  debug: (sentence: string) => void;
}

/** The group of a job's events, by its type (controller fact 69). An approval has none. */
const EVENT_GROUPS: Readonly<Record<JobRef['type'], string | undefined>> = {
  job: 'job_events',
  workflow_job: 'workflow_events',
  project_update: 'project_update_events',
  inventory_update: 'inventory_update_events',
  ad_hoc_command: 'ad_hoc_command_events',
  system_job: 'system_job_events',
  workflow_approval: undefined,
};

/** Longest frame that is parsed, in bytes. Only events are longer, and the API delivers those in parts. */
const MAX_FRAME = 1024 * 1024;

/**
 * Returns the groups to subscribe to for some jobs. A subscription replaces the one before, so it must have all of them.
 */
export function groupsOf(subscriptions: readonly Subscription[]): Record<string, unknown> {
  const groups: Record<string, unknown[]> = { jobs: ['status_changed', 'summary'] };
  for (const { job } of subscriptions) {
    const events = EVENT_GROUPS[job.type];
    if (events !== undefined) groups[events] = [...(groups[events] ?? []), job.id];
  }
  return groups;
}

/**
 * Reads a frame and passes on what it says about these jobs.
 * @returns whether it is the reply to a subscription
 */
export function takeFrame(data: Buffer, subscriptions: readonly Subscription[]): boolean {
  if (data.length > MAX_FRAME) {
    for (const { listener } of subscriptions) listener.event(undefined, data.length);
    return false;
  }
  const frame = parse(data);
  if (frame === undefined) {
    // The controller writes a result's NaN into the frame, which is not JSON.
    for (const { listener } of subscriptions) listener.event(undefined, data.length);
    return false;
  }
  if (typeof frame['error'] === 'string') subscriptions[0]?.listener.debug(`Live updates: ${frame['error']}`);
  const groups = frame['groups_current'];
  if (!Array.isArray(groups)) {
    for (const { job, listener } of subscriptions) passOn(frame, data.length, job, listener);
    return false;
  }
  for (const { job, listener } of subscriptions) listener.working(isReported(job, groups));
  return true;
}

/** Returns whether status and events of a job are reported. A user who may not see the events still gets the status. */
function isReported({ type, id }: JobRef, groups: readonly unknown[]): boolean {
  const events = EVENT_GROUPS[type];
  return groups.includes('jobs-status_changed') && (events === undefined || groups.includes(`${events}-${id}`));
}

/** Passes on frames about this job only: `jobs-status_changed` is about every job on the controller (controller fact 63). */
function passOn(frame: Record<string, unknown>, length: number, job: JobRef, listener: LiveListener): void {
  const workflow = frame['workflow_job_id'];
  if (frame['unified_job_id'] === job.id) {
    const count = number(frame, 'final_counter');
    // This frame comes some 60 ms before the final status.
    if (count !== undefined) listener.counted(count);
    else listener.status(text(frame, 'status'));
  } else if (frame[job.type] === job.id && frame['group_name'] === EVENT_GROUPS[job.type]) {
    listener.event(readEvent(frame), length);
  } else if (workflow === job.id || (typeof workflow === 'number' && listener.follows(workflow))) listener.nodes();
}

/** Parses a frame; undefined when it is not an object in JSON. Only frames of project updates have credentials that the API hides (controller fact 47). */
function parse(data: Buffer): Record<string, unknown> | undefined {
  const cleaned = (_key: string, value: unknown): unknown => (typeof value === 'string' ? cleanUrls(value) : value);
  try {
    const written = data.toString('utf8');
    const frame = JSON.parse(written) as unknown;
    if (!isRecord(frame)) return undefined;
    if (frame['group_name'] !== EVENT_GROUPS.project_update) return frame;
    return JSON.parse(written, cleaned) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

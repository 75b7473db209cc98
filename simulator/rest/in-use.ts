import { eventsDone } from '../execution/finish.ts';
import { Refusal } from '../http/reply.ts';
import type { Call } from '../http/request.ts';
import { type AnyJob, isFinal } from '../world/jobs.ts';

/** How long a finished job whose events are not stored yet holds what it used. */
const SETTLING = 60_000;

/** Refuses to delete what jobs use that are not finished, or whose events are still to come. */
export function refuseInUse(call: Call, uses: (job: AnyJob) => boolean): void {
  const using = call.world.unifiedJobs().filter(uses);
  const active = using.filter((job) => !isFinal(job));
  if (active.length > 0) {
    const active_jobs = active.map(({ id, type }) => ({ id, type }));
    throw new Refusal({ status: 409, json: { error: 'Resource is being used by running jobs.', active_jobs } });
  }
  const unsettled = using.find((job) => isUnsettled(job, call.now));
  if (!unsettled) return;
  const { type, id, status } = unsettled;
  const detail = `Related job ${type} ${id} (${status}) is still processing events.`;
  throw new Refusal({ status: 403, json: { detail } });
}

const hasEvents = ({ type }: AnyJob): boolean => type !== 'workflow_job' && type !== 'workflow_approval';

/** Whether a job has just finished and its last events are not stored. */
export function isUnsettled(job: AnyJob, now: number): boolean {
  return job.finished !== null && now - job.finished < SETTLING && hasEvents(job) && !eventsDone(job, now);
}

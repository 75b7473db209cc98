import { type AnyJob, isFinal } from '../world/jobs.ts';
import type { World } from '../world/world.ts';
import { cutEvents, finish, tellEvents } from './finish.ts';

/** From the request to the end of a running job, and for how long it goes on printing. */
const TO_END = 1480;
const STILL_PRINTS = 1030;
/** What is printed after the request is stored only after the end. */
const LAST_SEEN = 700;

/** True while a cancel request is taken. */
export function canCancel(job: AnyJob): boolean {
  return !isFinal(job);
}

/** A workflow ends when its last job has, and at once when none is at work. */
function lastsUntil(world: World, job: AnyJob): number {
  if (job.type !== 'workflow_job') return TO_END;
  const nodes = world.workflow_job_nodes.filter((node) => node.workflow_job === job.id);
  const open = nodes.some((node) => world.unifiedJob(node.job)?.status === 'running');
  return open ? TO_END + 400 : 80;
}

/** Asks a job to stop. A queued one is canceled at once, a running one stays `running` for a while. */
export function cancel(world: World, job: AnyJob, at: number): void {
  if (isFinal(job)) return;
  const again = job.canceled_on !== null;
  job.canceled_on ??= at;
  if (job.status === 'pending' || job.status === 'waiting' || job.status === 'new') {
    finish(world, job, 'canceled', at);
    return;
  }
  if (again) return;
  world.notify({ kind: 'status', job, status: 'canceled', final: false });
  if (job.type === 'workflow_job') {
    for (const node of world.workflow_job_nodes.filter((row) => row.workflow_job === job.id)) {
      const child = world.unifiedJob(node.job);
      if (child) cancel(world, child, at);
    }
  }
  cutEvents(job, at + STILL_PRINTS);
  const from = at + TO_END + LAST_SEEN;
  const late = job.events.filter((event) => event.at > at && event.visible < from);
  for (const event of late) event.visible = from;
  const settings = { ...world.frames, ...('run' in job ? job.run.frames : {}) };
  if (late.some(({ hasFrame }) => hasFrame)) tellEvents(world, job, [from], settings);
  world.agenda.at(at + lastsUntil(world, job), (then) => {
    if (!isFinal(job)) finish(world, job, 'canceled', then);
  });
}

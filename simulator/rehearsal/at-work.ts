import { type AnyJob, isFinal } from '../world/jobs.ts';
import type { Ground } from './named-fault.ts';

/**
 * Does something so many seconds after the launch of a job: of the one that is at work when the fault is switched on, or
 * of the next. Jobs that a workflow launches do not count.
 * @returns what calls it off
 */
export function afterLaunch({ world }: Ground, seconds: number, act: (job: AnyJob, at: number) => void): () => void {
  let on = true;
  const plan = (job: AnyJob, from: number): void => {
    stop();
    world.agenda.at(from + seconds * 1000, (at) => {
      if (on) act(job, at);
    });
  };
  const stop = world.listen((happening) => {
    const { job } = happening;
    if (happening.kind === 'status' && job.status === 'pending' && isWhole(job)) plan(job, job.created);
  });
  const atWork = world.unifiedJobs().findLast((job) => isWhole(job) && !isFinal(job));
  if (atWork) plan(atWork, world.clock.ms());
  return () => {
    on = false;
    stop();
  };
}

/** Does something so many seconds after the launch of a job, or without one where it is 0 seconds. */
export function atOnceOrAfterLaunch(ground: Ground, seconds: number, act: (at: number) => void): () => void {
  if (seconds > 0) return afterLaunch(ground, seconds, (_, at) => act(at));
  act(ground.world.settle());
  return () => undefined;
}

function isWhole(job: AnyJob): boolean {
  return job.workflow_node === null && job.type !== 'workflow_approval';
}

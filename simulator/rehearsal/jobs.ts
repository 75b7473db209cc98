import { cancel } from '../execution/cancel.ts';
import { isFinal } from '../world/jobs.ts';
import { afterLaunch } from './at-work.ts';
import { type NamedFault, named, runFault } from './named-fault.ts';

/** When it happens. */
export const AFTER = { usual: 3, meaning: 'seconds after the launch' } as const;

/** What becomes of a job, beside what its playbook does. */
export const JOBS: readonly NamedFault[] = [
  runFault(
    'long-queue',
    'Jobs stay pending before they start.',
    { seconds: { usual: 60, meaning: 'duration' } },
    (_run, { seconds }) => ({ queueMs: seconds * 1000 }),
  ),
  named('canceled-job', 'Another user cancels the job.', { after: AFTER }, (ground, { after }) => ({
    end: afterLaunch(ground, after, (job, at) => {
      if (isFinal(job)) return;
      ground.struck();
      cancel(ground.world, job, at);
    }),
  })),
  named(
    'deleted-job',
    'Another user deletes the job while it is followed: 404.',
    { after: AFTER },
    (ground, { after }) => ({
      end: afterLaunch(ground, after, (job) => {
        const { world, struck } = ground;
        struck();
        for (const table of [world.jobs, world.workflow_jobs, world.project_updates, world.inventory_updates])
          table.delete(job.id);
      }),
    }),
  ),
];

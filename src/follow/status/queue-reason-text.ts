import { JOB_TYPES, type Job, type JobRef, type JobType } from '../../controller/jobs.ts';

/** What the scheduler says where nothing but room is missing (its source). */
const NO_ROOM = /not enough available capacity/i;

/** Why a job of this kind can be in the way. */
const IN_THE_WAY: Readonly<Partial<Record<JobType, string>>> = {
  job: 'Runs of this template follow one another: "Concurrent jobs" (`allow_simultaneous`) is off there.',
  workflow_job: 'Runs of this template follow one another: "Concurrent jobs" (`allow_simultaneous`) is off there.',
  project_update: 'The update of the project comes first.',
  inventory_update: 'The sync of the inventory comes first.',
  system_job: 'Management jobs run one at a time.',
};

/** The controller's own reason as it is put into a sentence: without the full stop that some of them have. */
export function reasonOf({ explanation }: Pick<Job, 'explanation'>): string {
  return explanation.replace(/\.$/, '');
}

/**
 * The job in the way, where the explanation names one (controller fact 33): by Django's name of its model, which is the type
 * without its underscores, such as `workflowjob-7`.
 */
export function blockerOf({ explanation }: Pick<Job, 'explanation'>): JobRef | undefined {
  const named = /\b([a-z_]+)-(\d+) to finish/.exec(explanation);
  const type = JOB_TYPES.find((known) => plain(known) === plain(named?.[1] ?? ''));
  return type === undefined ? undefined : { type, id: Number(named?.[2]) };
}

function plain(name: string): string {
  return name.replaceAll('_', '');
}

/** What the reason means in plain words, and what to do; `''` where the controller's own words have to do. */
export function queueWords(job: Pick<Job, 'explanation'>): string {
  if (job.explanation === '')
    return 'Other runs of the template or a lack of capacity in its instance groups can hold it up.';
  if (NO_ROOM.test(job.explanation)) {
    return 'No instance of its instance groups has room for it, and it starts once other jobs there have ended. Should none be running, look under Instance Groups on the controller whether the instances are enabled and healthy, and whether the group limits jobs or forks.';
  }
  const blocker = blockerOf(job);
  return (blocker && IN_THE_WAY[blocker.type]) ?? '';
}

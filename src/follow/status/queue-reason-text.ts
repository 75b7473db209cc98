import { JOB_TYPES, type Job, type JobRef, type JobType } from '../../controller/jobs.ts';

/** Matches the scheduler's message when only capacity is missing (its source). */
const NO_ROOM = /not enough available capacity/i;

/** Why a job of this kind can block another one. */
const IN_THE_WAY: Readonly<Partial<Record<JobType, string>>> = {
  job: 'Runs of this template follow one another: "Concurrent jobs" (`allow_simultaneous`) is off there.',
  workflow_job: 'Runs of this template follow one another: "Concurrent jobs" (`allow_simultaneous`) is off there.',
  project_update: 'The update of the project comes first.',
  inventory_update: 'The sync of the inventory comes first.',
  system_job: 'Management jobs run one at a time.',
};

/** Returns the controller's own reason for use in a sentence: without a full stop. */
export function reasonOf({ explanation }: Pick<Job, 'explanation'>): string {
  return explanation.replace(/\.$/, '');
}

/**
 * Returns the blocking job, if the explanation names one (controller fact 33). It uses Django's model name, which is
 * the type without underscores, such as `workflowjob-7`.
 */
export function blockerOf({ explanation }: Pick<Job, 'explanation'>): JobRef | undefined {
  const named = /\b([a-z_]+)-(\d+) to finish/.exec(explanation);
  const type = JOB_TYPES.find((known) => plain(known) === plain(named?.[1] ?? ''));
  return type === undefined ? undefined : { type, id: Number(named?.[2]) };
}

function plain(name: string): string {
  return name.replaceAll('_', '');
}

/** Returns what the reason means and what to do; `''` when the controller's own words are clear enough. */
export function queueWords(job: Pick<Job, 'explanation'>): string {
  if (job.explanation === '')
    return 'Other runs of the template or a lack of capacity in its instance groups can hold it up.';
  if (NO_ROOM.test(job.explanation)) {
    return 'No instance of its instance groups has room for it, and it starts once other jobs there have ended. Should none be running, look under Instance Groups on the controller whether the instances are enabled and healthy, and whether the group limits jobs or forks.';
  }
  const blocker = blockerOf(job);
  return (blocker && IN_THE_WAY[blocker.type]) ?? '';
}

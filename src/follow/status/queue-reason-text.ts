import { JOB_TYPES, type Job, type JobRef, type JobType } from '../../controller/jobs.ts';

/** Matches the scheduler's message when only capacity is missing (its source). */
const NO_ROOM = /not enough available capacity/i;

/** Why a job of this kind can block another one. */
const IN_THE_WAY: Readonly<Partial<Record<JobType, string>>> = {
  job: 'The template runs one job at a time: "Concurrent jobs" (`allow_simultaneous`) is off.',
  workflow_job: 'The template runs one job at a time: "Concurrent jobs" (`allow_simultaneous`) is off.',
  project_update: 'The project update must finish first.',
  inventory_update: 'The inventory sync must finish first.',
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
    return 'Possible causes: other runs of the template, or no free capacity in its instance groups.';
  if (NO_ROOM.test(job.explanation)) {
    return 'Its instance groups have no free capacity; it starts when other jobs there end. If none are running, check Instance Groups on the controller: the instances must be enabled and healthy. A limit on jobs or forks can also be the cause.';
  }
  const blocker = blockerOf(job);
  return (blocker && IN_THE_WAY[blocker.type]) ?? '';
}

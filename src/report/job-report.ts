import type { PlaybookResults } from '../follow/playbook/playbook-results.ts';
import type { EarlierJob, LinkedJob } from '../result.ts';

/** What the page of the run shows about a job. */
export interface JobReport extends LinkedJob {
  /** The status as the output has it. */
  status: string;
  /** What happened in it; undefined where it was not followed. */
  results: PlaybookResults | undefined;
  /** Of an end that the status alone does not tell, such as a time-out: our sentences, as the log has them. */
  note?: string | undefined;
  /** Whether all events were seen; without some of them failures and changes may be missing here. */
  isComplete?: boolean;
  /** The jobs before, in their order, that were relaunched on their failed hosts. */
  earlier?: readonly EarlierJob[];
  /** Whether the step fails although the job was successful: a check found what would change (`fail_on_changes`). */
  isHeld?: boolean;
  /** Why the verdict stays `failed` although the last relaunch was successful. */
  unfinished?: readonly string[];
}

/** Whether the job only looked at what it would change. The updates of projects have a `job_type: check`, too. */
export function isCheck({ job }: Pick<JobReport, 'job'>): boolean {
  return job.type === 'job' && job.prompts.job_type === 'check';
}

import type { Job } from '../controller/jobs.ts';
import type { PlaybookResults } from '../follow/playbook/playbook-results.ts';
import type { EarlierJob, LinkedJob } from '../result.ts';

/** What the page of the run shows about a job. */
export interface JobReport extends LinkedJob {
  /** The status, as in the output. */
  status: string;
  /** The results of the playbook; undefined when the job was not followed. */
  results: PlaybookResults | undefined;
  /** Sentences of this action about an end that the status does not show, such as a timeout. The log has the same. */
  note?: string | undefined;
  /** The address that explains the failure of the step. */
  moreUrl?: string | undefined;
  /** Whether all events were read. Without some of them, failures and changes may be missing. */
  isComplete?: boolean;
  /** The earlier jobs that were relaunched on their failed hosts, in order. */
  earlier?: readonly EarlierJob[];
  /** Whether the step fails although the job succeeded, because the check found changes (`fail_on_changes`). */
  isHeld?: boolean;
  /** Whether the job was deleted on the controller, so that its page is gone. */
  isDeleted?: boolean;
  /** Why the failed job was not relaunched on its failed hosts although the inputs ask for it. */
  notRelaunched?: string | undefined;
  /** Why the verdict stays `failed` although the last relaunch succeeded. */
  unfinished?: readonly string[];
}

/** Returns whether the job ran in check mode. A project update with `job_type: check` did not (controller fact 45). */
export function isCheck({ job }: Pick<JobReport, 'job'>): boolean {
  return runsOnHosts(job) && job.prompts.job_type === 'check';
}

/** Returns whether this type of job runs on hosts of an inventory. */
export function runsOnHosts({ type }: Pick<Job, 'type'>): boolean {
  return type === 'job' || type === 'ad_hoc_command';
}

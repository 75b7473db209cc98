import type { Job, JobType } from '../controller/jobs.ts';
import type { Json, JsonObject } from '../http/json/json.ts';
import { type Difference, fieldDifference, variableDifferences } from '../launch/compare-with-request.ts';
import { jobVariables } from '../launch/job-variables.ts';
import { text } from '../messages/message.ts';
import { limitOf } from './relaunch-once.ts';

type Prompt = keyof Job['prompts'];

/** The prompts that a relaunch copies, by type. A sliced job and an update show none of them. */
const COPIED: Readonly<Partial<Record<JobType, readonly Prompt[]>>> = {
  job: ['inventory', 'job_tags', 'skip_tags', 'scm_branch', 'job_type', 'verbosity', 'diff_mode', 'forks'],
  workflow_job: ['inventory', 'limit', 'scm_branch', 'job_tags', 'skip_tags'],
  ad_hoc_command: ['inventory', 'limit', 'job_type', 'verbosity', 'forks'],
};

/**
 * Compares a relaunch with the job that it copies.
 * @param failedHosts the only hosts that the relaunch may contain; undefined for all hosts of the job
 * @returns the values that differ
 */
export function relaunchDifferences(job: Job, original: Job, failedHosts: readonly string[] | undefined): Difference[] {
  const copied = COPIED[original.type] ?? [];
  const fields: readonly Prompt[] =
    original.type === 'job' && failedHosts === undefined ? [...copied, 'limit'] : copied;
  return [
    ...fields.flatMap((field) => fieldDifference(field, job.prompts[field], original.prompts[field] as Json)),
    ...variableDifferences(job, (jobVariables(original) ?? {}) as JsonObject),
    ...changedCommand(job, original),
    ...(failedHosts === undefined ? [] : wider(job, failedHosts)),
  ];
}

function changedCommand(job: Job, original: Job): Difference[] {
  const [actual, asked] = [job.command, original.command];
  if (actual === undefined || asked === undefined) return [];
  return [
    ...fieldDifference('module_name', actual.name, asked.name),
    ...fieldDifference('module_args', actual.args, asked.args),
    ...fieldDifference('credential', actual.credential, asked.credential),
    ...fieldDifference('become_enabled', actual.becomeEnabled, asked.becomeEnabled),
  ];
}

/** Returns a difference when the limit is empty or contains another host: it would run more widely. */
function wider(job: Job, failedHosts: readonly string[]): Difference[] {
  const limit = limitOf(job);
  if (limit.size > 0 && [...limit].every((host) => failedHosts.includes(host))) return [];
  const values = { limit: job.prompts.limit ?? '', hosts: failedHosts.join(', ') };
  return [{ field: 'limit', asked: failedHosts.join(','), sentence: text('relaunch-limit-too-wide', values) }];
}

import { type AnyJob, isFinal } from 'tower-deploy-simulator';
import type { Ended } from '../run.ts';
import { said } from '../truth.ts';

/** A job that differs from what was asked for is not green, and is not left to run in silence. */
export function askedHolds(ended: Ended): string[] {
  const { draw, step, jobs, interrupted } = ended;
  const [job] = jobs;
  if (job === undefined || draw.inputs['ignored_fields'] !== 'fail') return [];
  const differences = differencesOf(ended, job);
  if (differences.length === 0) return [];
  const faults: string[] = [];
  if (step.exitCode === 0) faults.push(`green although ${differences.join(', ')}`);
  const isStopped = isFinal(job) || job.canceled_on !== null;
  if (!isStopped && !interrupted && !/COULD NOT|not known|unknown|may still be running/.test(said(ended)))
    faults.push(`job ${job.id} goes on although ${differences.join(', ')}`);
  return faults;
}

function differencesOf({ draw }: Ended, job: AnyJob): string[] {
  const differences: string[] = [];
  const { limit, github_context } = draw.inputs;
  if (limit !== undefined && 'limit' in job && job.limit !== limit) differences.push(`its limit is '${job.limit}'`);
  const isMarked = draw.work.marked && github_context === 'true' && 'extra_vars' in job;
  if (isMarked && !JSON.stringify(job.extra_vars).includes('launch_id')) differences.push('it has not our variables');
  return differences;
}

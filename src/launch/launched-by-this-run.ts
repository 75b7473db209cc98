import { text } from '../controller/fields.ts';
import type { Job } from '../controller/jobs.ts';
import { launchIdVariableOf } from './launch-id.ts';

/**
 * Whether a job was launched by this run of the workflow: its variables name the run. A relaunch by a person and a
 * workflow's child jobs carry the same variables, and nobody here has launched those.
 * @param run as `github_actions` names it
 */
export function isLaunchedByThisRun(job: Job, run: Readonly<Record<string, string>>): boolean {
  if (text(job.fields, 'launch_type') !== 'manual') return false;
  const mark = launchIdVariableOf(job.fields);
  if (mark === undefined || (run['run_id'] ?? '') === '' || String(mark['run_id']) !== run['run_id']) return false;
  // Numbers of runs are told apart by the server: two of them may have the same.
  return mark['run_url'] === undefined || mark['run_url'] === run['run_url'];
}

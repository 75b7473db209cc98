import type { JobRef } from '../../controller/jobs.ts';
import type { DeploymentEnd } from '../../state.ts';

/** The end of the step, as far as a deployment needs it. */
export interface StepEnd {
  /** The output `status`. */
  status: string;
  /** Whether the step succeeds. */
  success: boolean;
  /** The job; undefined when unknown. */
  job: JobRef | undefined;
}

/**
 * Returns the last state of a deployment. `inactive`: the deployment was cancelled, and nothing of it is known to be in
 * place. `error`: the end of the job is not known.
 */
export function deploymentEnd({ status, success, job }: StepEnd): Pick<DeploymentEnd, 'state' | 'description'> {
  const name = job === undefined ? 'The job' : `Job ${job.id}`;
  if (success) return { state: 'success', description: `${name} was successful.` };
  switch (status) {
    case 'successful':
      return { state: 'failure', description: `${name} was successful, but the step failed: see its log.` };
    case 'failed':
      return { state: 'failure', description: `${name} failed.` };
    case 'canceled':
      return { state: 'inactive', description: `${name} was canceled.` };
    case 'error':
      return { state: 'error', description: `The controller could not run ${name.toLowerCase()}.` };
    case 'timed_out':
      return { state: 'error', description: `The wait for ${name.toLowerCase()} timed out; its result is unknown.` };
    default:
      return { state: 'error', description: `The result of ${name.toLowerCase()} is unknown.` };
  }
}

import type { Job } from '../controller/jobs.ts';
import type { JobInputs } from '../inputs/job-inputs.ts';
import type { StepContext } from '../session/run-step.ts';
import { InterruptedError } from '../step-errors.ts';
import { CANCELLED_WORKFLOW_REQUEST_MS } from '../timing/cancel-deadline.ts';

/**
 * Returns the job that the inputs name. After a cancel of the workflow, sends one more quick request, so that the step
 * can still cancel the job.
 * @throws ConfigurationError when the job does not exist; ResponseError, ConnectionError, the signal's reason
 */
export async function lookUpJob({
  inputs,
  controller,
  waiting,
}: Pick<StepContext<{ job: JobInputs }>, 'inputs' | 'controller' | 'waiting'>): Promise<Job> {
  const { id, type } = inputs.job;
  try {
    return await controller.unifiedJobs.find(id, type, { retry: waiting });
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    return await controller.unifiedJobs.find(id, type, { timeoutMs: CANCELLED_WORKFLOW_REQUEST_MS }).catch(() => {
      throw error;
    });
  }
}

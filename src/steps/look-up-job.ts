import type { Job } from '../controller/jobs.ts';
import { findJob } from '../controller/unified-jobs.ts';
import { InterruptedError } from '../errors.ts';
import type { JobInputs } from '../inputs/job-inputs.ts';
import type { StepContext } from '../session/run-step.ts';
import { retry } from '../timing/retry.ts';

/** Once the workflow is cancelled, this much is left for one request, in ms. */
const CANCELLED_WORKFLOW_REQUEST_MS = 2500;

/**
 * Returns the job that the inputs name. When the workflow is cancelled meanwhile, one more quick request shows whether
 * there is something to cancel.
 * @throws ConfigurationError when there is no such job; ResponseError, ConnectionError, the signal's reason
 */
export async function lookUpJob({
  inputs,
  controller,
  signal,
  waiting,
}: Pick<StepContext<{ job: JobInputs }>, 'inputs' | 'controller' | 'signal' | 'waiting'>): Promise<Job> {
  const { id, type } = inputs.job;
  try {
    return await retry(waiting, () => findJob(controller, id, type, { signal }));
  } catch (error) {
    if (!(error instanceof InterruptedError)) throw error;
    return await findJob(controller, id, type, { timeoutMs: CANCELLED_WORKFLOW_REQUEST_MS }).catch(() => {
      throw error;
    });
  }
}

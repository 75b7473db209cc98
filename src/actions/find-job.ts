import type { Job } from '../controller/jobs.ts';
import { findJob } from '../controller/unified-jobs.ts';
import { InterruptedError } from '../errors.ts';
import type { JobInputs } from '../inputs/job-inputs.ts';
import { retry } from '../timing/retry.ts';
import type { StepContext } from './run-step.ts';

/** Once the workflow is cancelled, this much is left for one request, in ms. */
const CANCELLED_WORKFLOW_REQUEST_MS = 2500;

/**
 * The job that the inputs name. When the workflow is cancelled meanwhile, one more quick look tells whether there is
 * something to cancel.
 * @throws ConfigurationError when there is no such job; ResponseError, ConnectionError, the signal's reason
 */
export async function lookUp({ inputs, controller, signal, waiting }: StepContext<{ job: JobInputs }>): Promise<Job> {
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

import type { Job } from '../../controller/jobs.ts';
import { readPreviousTask } from '../../controller/previous-task.ts';
import { describeError } from '../../step-errors.ts';
import type { FollowContext } from '../follow-context.ts';
import { resultRequest } from '../result-request.ts';
import { updateFailure } from './update-failure.ts';

/**
 * Returns why the update failed that a job needed first, in the update's own words; `''` for a job that no failed update
 * stopped, and when the reason cannot be read.
 * @param job after its end
 * @throws the context signal's reason
 */
export async function previousFailure(
  context: FollowContext,
  { status, explanation }: Pick<Job, 'status' | 'explanation'>,
): Promise<string> {
  const previous = status === 'successful' ? undefined : readPreviousTask(explanation);
  if (previous?.end !== 'Failed') return '';
  try {
    return await updateFailure(context.controller.jobEvents, previous, resultRequest(context));
  } catch (error) {
    context.signal.throwIfAborted();
    context.sink.debug(`The events of ${previous.type} ${previous.id} could not be read: ${describeError(error)}`);
    return '';
  }
}

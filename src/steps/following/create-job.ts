import type { Launched } from '../../launch/launch.ts';
import type { ActionName, Result } from '../../result.ts';
import type { Progress } from '../../state.ts';
import { InterruptedError, LaunchUnknownError } from '../../step-errors.ts';
import type { NewJobRun } from './report-new-job.ts';

/**
 * Creates a job with one POST. Saves the progress for the post step, in case this step is killed before the reply.
 * @param progress returns what the post step needs; `isUnknown` after a lost reply whose job was not found
 * @param create sends the POST, and searches for the job if the reply is lost
 * @returns the job, or the result of the step when there is none to follow
 */
export async function createJob(
  { sink, inputs, controller, signal }: NewJobRun,
  action: ActionName,
  progress: (isUnknown: boolean) => Progress,
  create: () => Promise<Launched>,
): Promise<Launched | Result> {
  const leave = (isUnknown: boolean): void =>
    sink.leave('launch', {
      root: controller.root,
      requestTimeoutMs: inputs.connection.requestTimeoutMs,
      cancels: inputs.wait && inputs.cancelOnWorkflowCancel,
      progress: progress(isUnknown),
    });
  leave(false);
  try {
    return await create();
  } catch (error) {
    const isWorkflowCancelled = signal.aborted;
    if (error instanceof LaunchUnknownError) {
      // After a cancel of the workflow, the post step must still find the job and cancel it.
      if (!isWorkflowCancelled) leave(true);
      return { kind: 'launch_unknown', error, isWorkflowCancelled };
    }
    sink.leave('launch', undefined);
    return error instanceof InterruptedError ? { kind: 'interrupted', action } : { kind: 'not_launched', error };
  }
}

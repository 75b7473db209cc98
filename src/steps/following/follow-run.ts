import type { Controller } from '../../controller/client.ts';
import { asksForOutput } from '../../follow/follow.ts';
import type { ConnectionInputs } from '../../inputs/connection-inputs.ts';
import type { FollowInputs } from '../../inputs/follow-inputs.ts';
import type { Followed } from '../../relaunch/relaunches.ts';
import type { StepSink } from '../../sink.ts';
import type { Progress } from '../../state.ts';

/** What following a job needs, no matter who launched it. */
export interface FollowRun {
  sink: StepSink;
  inputs: FollowInputs & { connection: ConnectionInputs };
  controller: Controller;
  /** Aborted when the workflow is cancelled. */
  signal: AbortSignal;
  /** Why this step never cancels a job of another run; follows the job's name in a sentence. */
  whyNotCancelled: string;
}

/** Saves the followed job for the post step, which cancels the job or reports why not if this step is killed. */
export function leaveJob(run: FollowRun, { job, launchedByThisRun }: Followed): void {
  const whyNotCancelled = launchedByThisRun ? undefined : run.whyNotCancelled;
  leaveProgress(run, { phase: 'following', job: { type: job.type, id: job.id }, whyNotCancelled });
}

/** Saves the phase of the launch for the post step; `undefined` if the post step has nothing to do. */
export function leaveProgress({ sink, inputs, controller }: FollowRun, progress: Progress | undefined): void {
  const { root } = controller;
  const { requestTimeoutMs } = inputs.connection;
  const cancels = inputs.cancelOnWorkflowCancel;
  sink.leave('launch', progress && { root, requestTimeoutMs, cancels, progress });
}

/** Returns whether the log is complete although the job is not followed to its end: no output was requested. */
export function missesNoOutput({ inputs, sink }: FollowRun): boolean {
  return !asksForOutput({ log: inputs.log, transcript: sink.transcript });
}

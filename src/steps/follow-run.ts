import type { Controller } from '../controller/client.ts';
import { asksForOutput } from '../follow/follow.ts';
import type { ConnectionInputs } from '../inputs/connection-inputs.ts';
import type { FollowInputs } from '../inputs/follow-inputs.ts';
import type { Followed } from '../relaunch/relaunches.ts';
import type { StepSink } from '../sink.ts';
import type { Progress } from '../state.ts';

/** What following a job needs, whatever launched it. */
export interface FollowRun {
  sink: StepSink;
  inputs: FollowInputs & { connection: ConnectionInputs };
  controller: Controller;
  /** Aborted when the workflow is cancelled. */
  signal: AbortSignal;
  /** Why a job that this run did not launch is never cancelled; follows the job's name. */
  whyNotCancelled: string;
}

/** Leaves the followed job for the post step: should this step be killed, it cancels the job or says why not. */
export function leaveJob(run: FollowRun, { job, launchedByThisRun }: Followed): void {
  const whyNotCancelled = launchedByThisRun ? undefined : run.whyNotCancelled;
  leaveProgress(run, { phase: 'following', job: { type: job.type, id: job.id }, whyNotCancelled });
}

/** Leaves for the post step how far the launch has come; `undefined` for nothing to do. */
export function leaveProgress({ sink, inputs, controller }: FollowRun, progress: Progress | undefined): void {
  const { root } = controller;
  const { requestTimeoutMs } = inputs.connection;
  const cancels = inputs.cancelOnWorkflowCancel;
  sink.leave('launch', progress && { root, requestTimeoutMs, cancels, progress });
}

/** Returns whether a job that is not followed to its end misses none of its output: no output was asked for. */
export function missesNoOutput({ inputs, sink }: FollowRun): boolean {
  return !asksForOutput({ log: inputs.log, transcript: sink.transcript });
}

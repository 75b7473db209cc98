import type { Job } from '../../controller/jobs.ts';
import { type LiveSource, pollingSource } from '../../follow/follow-context.ts';
import { LiveUpdates } from '../../follow/live-updates.ts';
import type { StepContext } from '../../session/run-step.ts';
import { systemClock } from '../../timing/clock.ts';

/**
 * Runs `work` with a function that starts to listen for changes of a job. Stops listening when `work` ends.
 * @returns what `work` returns, and throws what it throws
 */
export async function withLiveUpdates<Result>(
  { sink, inputs, controller, signal }: Omit<StepContext<{ liveUpdates: boolean }>, 'waiting'>,
  job: Job,
  work: (listen: () => LiveSource) => Promise<Result>,
): Promise<Result> {
  const listening = new AbortController();
  const either = AbortSignal.any([signal, listening.signal]);
  try {
    return await work(() =>
      inputs.liveUpdates ? new LiveUpdates(controller, job, systemClock, sink, either) : pollingSource(),
    );
  } finally {
    listening.abort();
  }
}

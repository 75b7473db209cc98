import { isFinal, type JobRef } from '../../controller/jobs.ts';
import { Backoff } from '../../timing/backoff.ts';
import type { RetryOptions } from '../../timing/retry.ts';
import { FALLBACK_POLL_FACTOR, type FollowContext, type LiveSource } from '../follow-context.ts';
import { type ApprovalNode, type Approvals, NODE_BURST_MS, pickApproval, readApprovals } from './pending-approvals.ts';

/** What waiting for an approval needs. All times in ms. */
export interface ApprovalWait extends Pick<FollowContext, 'controller' | 'intervalMs' | 'timeoutMs' | 'random'> {
  waiting: RetryOptions;
  /** Starts to listen for changes, once there is something to wait for. */
  listen: () => LiveSource;
}

/**
 * Waits until the requested approval is pending. At the deadline, one last poll decides.
 * @param wanted name, identifier or path; undefined for the only pending one
 * @returns the approval, which may already be decided; undefined when the time is over
 * @throws ConfigurationError, JobError: see pickApproval; ResponseError, ConnectionError, the signal's reason
 */
export async function awaitApproval(
  { controller, intervalMs, timeoutMs, random, waiting, listen }: ApprovalWait,
  job: JobRef,
  wanted: string | undefined,
): Promise<ApprovalNode | undefined> {
  const { clock, signal, sink } = waiting;
  const deadline = clock.now() + timeoutMs;
  const backoff = new Backoff(intervalMs, random);
  const options = { signal, retry: waiting };
  let live: LiveSource | undefined;
  const look = async (): Promise<{ approvals: Approvals; ended: boolean }> => {
    // Read the status first, so that a final status also applies to the nodes.
    const { status } = await controller.jobs.get(job, options);
    const onNested = (inner: number): void => void live?.nested.add(inner);
    return { approvals: await readApprovals(controller, job, options, onNested), ended: isFinal(status) };
  };
  for (;;) {
    const { approvals, ended } = await look();
    const found = pickApproval(approvals, wanted, ended);
    if (found !== undefined) return found;
    const left = deadline - clock.now();
    if (left <= 0) return undefined;
    if (live === undefined) {
      sink.info('The approval is not pending yet: waiting for it.');
      live = listen();
    }
    const wasNotified = await live.events.wait(
      Math.min(backoff.next(live.isWorking ? intervalMs * FALLBACK_POLL_FACTOR : intervalMs), left),
      clock,
      signal,
      NODE_BURST_MS,
    );
    if (wasNotified) backoff.restart();
  }
}

import type { JobRef } from '../../controller/jobs.ts';
import type { CallOptions } from '../../controller/requests.ts';
import { Backoff } from '../../timing/backoff.ts';
import type { RetryOptions } from '../../timing/retry.ts';
import { FALLBACK_POLL_FACTOR, type FollowContext, type LiveSource } from '../follow-context.ts';

/** What waiting for a node of a workflow job needs. All times in ms. */
export interface NodeWait extends Pick<FollowContext, 'controller' | 'intervalMs' | 'timeoutMs' | 'random'> {
  waiting: RetryOptions;
  /** Starts to listen for changes, once there is something to wait for. */
  listen: () => LiveSource;
}

/** What a look at the nodes gets: the job's status, read first so that a final one also applies to the nodes. */
export interface NodeLook {
  status: string;
  options: CallOptions;
  /** To be called with each nested workflow job, so that its changes are noticed, too. */
  onNested: (workflowJob: number) => void;
}

/**
 * How long to collect notifications, in ms. The frames for one node's end and the next one's start come within moments.
 */
export const NODE_BURST_MS = 250;

/**
 * Looks at the nodes of a workflow job until `look` finds what it searches. At the deadline, one last poll decides.
 * @param sentence printed once, when the wait begins
 * @returns undefined when the time is over
 * @throws the errors of `look`; ResponseError, ConnectionError, the signal's reason
 */
export async function awaitInWorkflow<Found>(
  { controller, intervalMs, timeoutMs, random, waiting, listen }: NodeWait,
  job: JobRef,
  sentence: string,
  look: (at: NodeLook) => Promise<Found | undefined>,
): Promise<Found | undefined> {
  const { clock, signal, sink } = waiting;
  const deadline = clock.now() + timeoutMs;
  const backoff = new Backoff(intervalMs, random);
  const options = { signal, retry: waiting };
  let live: LiveSource | undefined;
  for (;;) {
    const { status } = await controller.jobs.get(job, options);
    const found = await look({ status, options, onNested: (inner) => void live?.nested.add(inner) });
    if (found !== undefined) return found;
    const left = deadline - clock.now();
    if (left <= 0) return undefined;
    if (live === undefined) {
      sink.info(sentence);
      live = listen();
    }
    const pause = backoff.next(live.isWorking ? intervalMs * FALLBACK_POLL_FACTOR : intervalMs);
    if (await live.events.wait(Math.min(pause, left), clock, signal, NODE_BURST_MS)) backoff.restart();
  }
}

import { Backoff } from '../timing/backoff.ts';
import type { CancelTiming } from './cancel.ts';

/** Between two looks at a job that is being cancelled, in ms. */
const LONGEST_PAUSE_MS = 2000;

/** One request of those for the cancel: should it get no answer, there is time for others, in ms. */
const CANCEL_REQUEST_MS = 10_000;

/**
 * For a cancel by a step that is not being cancelled itself: a slow controller has time to answer, and a job that takes
 * its time to end is not asked for every half second.
 * @param signal aborted when the workflow is cancelled; by default nothing cancels the step, such as the post step
 */
export function cancelTiming(signal: AbortSignal = new AbortController().signal): CancelTiming {
  return { backoff: new Backoff(LONGEST_PAUSE_MS), requestMs: CANCEL_REQUEST_MS, signal };
}

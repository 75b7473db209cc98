import type { Clock } from './clock.ts';
import { DeadlineError } from './deadline-error.ts';

/** Once the workflow is cancelled, this much is left for one request, in ms. */
export const CANCELLED_WORKFLOW_REQUEST_MS = 2500;

/** How long the reply to a launch that is under way is awaited after a cancel, in ms. */
const REPLY_AFTER_CANCEL_MS = 5000;

/** What ends a POST whose reply is needed even after a cancel. */
export interface GracePeriod {
  signals: {
    /** The workflow's own: what has not left yet is not sent any more. */
    untilSent: AbortSignal;
    /** Fires some seconds after the workflow was cancelled, and not at once. */
    signal: AbortSignal;
  };
  end: () => void;
}

/** Lets the reply of a POST come in after the workflow was cancelled; one that has not left yet ends at once. */
export function replyGracePeriod({ clock, signal }: { clock: Clock; signal: AbortSignal }): GracePeriod {
  const late = new AbortController();
  const ended = new AbortController();
  const cutOff = new DeadlineError(`The reply did not come within ${REPLY_AFTER_CANCEL_MS / 1000} s of the cancel.`);
  const wait = (): void => {
    clock.sleep(REPLY_AFTER_CANCEL_MS, ended.signal).then(
      () => late.abort(cutOff),
      () => undefined,
    );
  };
  signal.addEventListener('abort', wait, { once: true });
  return {
    signals: { untilSent: signal, signal: late.signal },
    end: () => {
      signal.removeEventListener('abort', wait);
      ended.abort();
    },
  };
}

import type { Clock } from './clock.ts';
import { DeadlineError } from './transient-error.ts';

/** How long to wait for the reply to a launch after a cancel, in ms. */
const REPLY_AFTER_CANCEL_MS = 5000;

/** The signals of a POST whose reply is needed even after a cancel. */
export interface GracePeriod {
  signals: {
    /** The workflow's own signal: a request that has not been sent yet is aborted. */
    untilSent: AbortSignal;
    /** Aborted some seconds after the workflow was cancelled. */
    signal: AbortSignal;
  };
  end: () => void;
}

/**
 * Returns signals that let the reply of a POST arrive after the workflow was cancelled. A POST that has not been sent
 * yet ends at once.
 */
export function replyGracePeriod({ clock, signal }: { clock: Clock; signal: AbortSignal }): GracePeriod {
  const late = new AbortController();
  const ended = new AbortController();
  const cutOff = new DeadlineError('reply-after-cancel-too-late', { seconds: REPLY_AFTER_CANCEL_MS / 1000 });
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

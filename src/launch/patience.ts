import type { Clock } from '../clock.ts';
import { InterruptedError } from '../errors.ts';

/** How long the reply to a launch that is under way is awaited after a cancel, in ms. */
const REPLY_AFTER_CANCEL_MS = 5000;

/** The signal of a launch POST. */
export interface Patience {
  /** Fires some seconds after the workflow was cancelled, and not at once. */
  signal: AbortSignal;
  /** Whether an error can have come from a POST: a cancel before it was sent is none. */
  sent: (error: unknown) => boolean;
  end: () => void;
}

/** A signal for the POST that lets its reply come in after the workflow was cancelled. */
export function replyPatience({ clock, signal }: { clock: Clock; signal: AbortSignal }): Patience {
  const late = new AbortController();
  const ended = new AbortController();
  const cutOff = new InterruptedError('SIGINT');
  const wait = (): void => {
    clock.sleep(REPLY_AFTER_CANCEL_MS, ended.signal).then(
      () => late.abort(cutOff),
      () => undefined,
    );
  };
  signal.addEventListener('abort', wait, { once: true });
  return {
    signal: late.signal,
    sent: (error) => !(error instanceof InterruptedError) || error === cutOff,
    end: () => {
      signal.removeEventListener('abort', wait);
      ended.abort();
    },
  };
}

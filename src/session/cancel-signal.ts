import { InterruptedError } from '../errors.ts';

/** The signals with which the runner cancels a step: SIGINT, 7.5 s later SIGTERM (runner fact 2). */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** The cancellation of the workflow as an AbortSignal. A second signal changes nothing: the cancel is under way. */
export function cancelSignal(): { signal: AbortSignal; stop: () => void } {
  const controller = new AbortController();
  const interrupt = (signal: NodeJS.Signals): void => controller.abort(new InterruptedError(signal));
  for (const name of SIGNALS) process.on(name, interrupt);
  return {
    signal: controller.signal,
    stop: () => {
      for (const name of SIGNALS) process.off(name, interrupt);
    },
  };
}

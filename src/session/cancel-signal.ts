import { InterruptedError } from '../step-errors.ts';

/** The signals with which the runner cancels a step: SIGINT, 7.5 s later SIGTERM (runner fact 2). */
const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Returns an AbortSignal for the cancel of the workflow. A second process signal has no effect. */
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

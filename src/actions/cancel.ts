import { type CancelInputs, readCancelInputs } from '../inputs/cancel-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Step } from '../session/run-step.ts';
import { cancelStep } from '../steps/cancel-step.ts';

/** Runs `cancel/`: cancels a job, whatever launched it, and confirms its end. */
export function cancelAction(): Step<CancelInputs> {
  return {
    action: 'cancel',
    secrets: readSecrets(),
    read: () => readCancelInputs(process.env),
    retryForMs: ({ connection }) => connection.retryForMs,
    run: cancelStep,
  };
}

import { type ApproveInputs, readApproveInputs } from '../inputs/approve-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Step } from '../session/run-step.ts';
import { approveStep } from '../steps/approve-step.ts';

/** Runs `approve/`: waits until an approval of a workflow job is pending, and approves or denies it. */
export function approveAction(): Step<ApproveInputs> {
  return {
    action: 'approve',
    secrets: readSecrets(),
    read: () => readApproveInputs(process.env),
    retryForMs: ({ connection }) => connection.retryForMs,
    run: approveStep,
  };
}

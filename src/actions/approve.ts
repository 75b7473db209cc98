import { readApproveInputs } from '../inputs/approve-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { StepReport } from '../report/step-report.ts';
import { runStep } from '../session/run-step.ts';
import { approveStep } from '../steps/approve-step.ts';

/** Runs `approve/`: waits until an approval of a workflow job is pending, and approves or denies it. Never throws. */
export async function approveAction(console: Console): Promise<void> {
  await runStep(new StepReport(console), {
    action: 'approve',
    secrets: readSecrets(),
    read: () => readApproveInputs(process.env),
    retryForMs: ({ connection }) => connection.retryForMs,
    run: approveStep,
  });
}

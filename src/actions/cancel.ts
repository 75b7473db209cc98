import { readCancelInputs } from '../inputs/cancel-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { StepReport } from '../report/step-report.ts';
import { runStep } from '../session/run-step.ts';
import { cancelStep } from '../steps/cancel-step.ts';

/** Runs `cancel/`: cancels a job, whatever launched it, and confirms its end. Never throws. */
export async function cancelAction(console: Console): Promise<void> {
  await runStep(new StepReport(console), {
    action: 'cancel',
    secrets: readSecrets(),
    read: () => readCancelInputs(process.env),
    retryForMs: ({ connection }) => connection.retryForMs,
    run: cancelStep,
  });
}

import { readWorkflowRun } from '../inputs/github-run.ts';
import { readTokenInputs } from '../inputs/token-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { StepReport } from '../report/step-report.ts';
import { runStep } from '../session/run-step.ts';
import { tokenStep } from '../steps/token-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** Runs `token/`: makes a token for the steps of this job; its post step revokes it. Never throws. */
export async function tokenAction(console: Console): Promise<void> {
  await runStep(new StepReport(console), {
    action: 'token',
    secrets: readSecrets(),
    read: () => readTokenInputs(process.env),
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: (context) => tokenStep(context, readWorkflowRun(process.env)),
  });
}

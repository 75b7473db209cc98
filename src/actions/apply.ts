import { readApplyInputs, readFileSecrets } from '../inputs/apply-inputs.ts';
import { wantedComment } from '../inputs/comment-run.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { StepReport } from '../report/step-report.ts';
import { runStep } from '../session/run-step.ts';
import { applyStep } from '../steps/apply-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** Runs `apply/`: makes the controller's resources match what files say, or plans what would change. Never throws. */
export async function applyAction(console: Console): Promise<void> {
  const report = new StepReport(console);
  await runStep(report, {
    action: 'apply',
    secrets: [...readSecrets(), ...readFileSecrets(process.env).values()],
    read: async () => {
      const inputs = await readApplyInputs(process.env);
      report.begin({ summary: inputs.summary, comment: wantedComment(inputs, process.env, ['apply']) });
      return inputs;
    },
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: applyStep,
  });
}

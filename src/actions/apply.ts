import { type ApplyInputs, readApplyInputs, readFileSecrets } from '../inputs/apply-inputs.ts';
import { wantedComment } from '../inputs/comment-run.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { StepReport } from '../report/step-report.ts';
import type { Step } from '../session/run-step.ts';
import { applyStep } from '../steps/apply-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** Runs `apply/`: makes the controller's resources match what files say, or plans what would change. */
export function applyAction(report: StepReport): Step<ApplyInputs> {
  return {
    action: 'apply',
    secrets: [...readSecrets(), ...readFileSecrets(process.env).values()],
    read: async () => {
      const inputs = await readApplyInputs(process.env);
      report.begin({ summary: inputs.summary, comment: wantedComment(inputs, process.env, ['apply']) });
      return inputs;
    },
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: applyStep,
  };
}

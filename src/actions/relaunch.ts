import { wantedComment } from '../inputs/comment-run.ts';
import { type RelaunchInputs, readRelaunchInputs } from '../inputs/relaunch-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { StepReport } from '../report/step-report.ts';
import type { Step } from '../session/run-step.ts';
import { relaunchStep } from '../steps/relaunch-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** `relaunch/`: launches a job again with the same prompts, and succeeds or fails with the new job. */
export function relaunchAction(report: StepReport): Step<RelaunchInputs> {
  return {
    action: 'relaunch',
    secrets: readSecrets(),
    read: async () => {
      const inputs = await readRelaunchInputs(process.env);
      report.mask(Object.values(inputs.order.passwords ?? {}));
      report.begin({ ...inputs, comment: wantedComment(inputs, process.env) });
      return inputs;
    },
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: relaunchStep,
    failed: (error) => ({ kind: 'not_launched', error }),
  };
}

import { type AdHocInputs, readAdHocInputs } from '../inputs/ad-hoc-inputs.ts';
import { wantedComment } from '../inputs/comment-run.ts';
import { readWorkflowRun } from '../inputs/github-run.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { StepReport } from '../report/step-report.ts';
import type { Step } from '../session/run-step.ts';
import { adHocStep } from '../steps/ad-hoc-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** `ad-hoc/`: runs one module on the hosts of an inventory, and succeeds or fails with the command. */
export function adHocAction(report: StepReport): Step<AdHocInputs> {
  return {
    action: 'ad_hoc',
    secrets: readSecrets(),
    read: async () => {
      const inputs = await readAdHocInputs(process.env);
      for (const remark of inputs.remarks) report.warn(remark);
      const { module_name: module, inventory } = inputs.order;
      report.begin({ ...inputs, comment: wantedComment(inputs, process.env, [module, inventory]) });
      return inputs;
    },
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: (context) => adHocStep(context, readWorkflowRun(process.env)),
    failed: (error) => ({ kind: 'not_launched', error }),
  };
}

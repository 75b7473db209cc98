import { wantedComment } from '../inputs/comment-run.ts';
import { readCommit, readWorkflowRun } from '../inputs/github-run.ts';
import { type LaunchInputs, readLaunchInputs, templateParts } from '../inputs/main-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { StepReport } from '../report/step-report.ts';
import type { Step } from '../session/run-step.ts';
import { launchStep } from '../steps/launch-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** Runs the main action: launches the template, follows the job, and succeeds or fails with it. */
export function launchAction(report: StepReport): Step<LaunchInputs> {
  const workflowRun = readWorkflowRun(process.env);
  return {
    action: 'launch',
    secrets: readSecrets(),
    read: async () => {
      const inputs = await readLaunchInputs(process.env);
      report.mask(Object.values(inputs.order.prompts.credential_passwords ?? {}));
      for (const remark of inputs.remarks) report.warn(remark);
      const order = inputs.dryRun ? undefined : inputs.deployment;
      const deployment = order && { ...order, commit: readCommit(process.env), workflowRun };
      report.begin({ ...inputs, deployment, comment: wantedComment(inputs, process.env, templateParts(inputs)) });
      return inputs;
    },
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: (context) => launchStep(context, workflowRun),
    failed: (error) => ({ kind: 'not_launched', error }),
  };
}

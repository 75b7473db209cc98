import { wantedComment } from '../inputs/comment-run.ts';
import { readWorkflowRun } from '../inputs/github-run.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import { readWaitInputs, type WaitInputs } from '../inputs/wait-inputs.ts';
import type { StepReport } from '../report/step-report.ts';
import type { Step } from '../session/run-step.ts';
import { waitStep } from '../steps/wait-step.ts';

/** Runs `wait/`: follows a job that exists already, and succeeds or fails with it. */
export function waitAction(report: StepReport): Step<WaitInputs> {
  return {
    action: 'wait',
    secrets: readSecrets(),
    read: () => {
      const inputs = readWaitInputs(process.env);
      report.begin({ ...inputs, comment: wantedComment(inputs, process.env) });
      return inputs;
    },
    retryForMs: ({ connection }) => connection.retryForMs,
    run: (context) => waitStep(context, readWorkflowRun(process.env)),
  };
}

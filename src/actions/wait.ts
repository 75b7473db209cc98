import { wantedComment } from '../inputs/comment-run.ts';
import { readWorkflowRun } from '../inputs/github-run.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import { readWaitInputs } from '../inputs/wait-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { StepReport } from '../report/step-report.ts';
import { runStep } from '../session/run-step.ts';
import { waitStep } from '../steps/wait-step.ts';

/** Runs `wait/`: follows a job that exists already, and succeeds or fails with it. Never throws. */
export async function waitAction(console: Console): Promise<void> {
  const report = new StepReport(console);
  await runStep(report, {
    action: 'wait',
    secrets: readSecrets(),
    read: () => {
      const inputs = readWaitInputs(process.env);
      report.begin({ ...inputs, comment: wantedComment(inputs, process.env) });
      return inputs;
    },
    retryForMs: ({ connection }) => connection.retryForMs,
    run: (context) => waitStep(context, readWorkflowRun(process.env)),
  });
}

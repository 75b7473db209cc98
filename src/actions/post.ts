import { readAccessInputs } from '../inputs/connection-inputs.ts';
import { readGitHubToken } from '../inputs/deployment-inputs.ts';
import { InputReader } from '../inputs/values/input-reader.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { StepReport } from '../report/step-report.ts';
import { runPostStep } from '../session/run-post-step.ts';
import { readState } from '../state.ts';
import { postStep } from '../steps/post-step.ts';

/** Runs the post step of every action but `token/`: looks after what the main step left open. Never throws. */
export async function postAction(console: Console): Promise<void> {
  const report = new StepReport(console);
  const launch = readState('launch');
  const deployment = readState('deployment');
  const comment = readState('comment');
  const token = readGitHubToken(new InputReader());
  report.begin({
    leftDeployment: deployment && { state: deployment, token },
    leftComment: comment && { state: comment, token },
  });
  await runPostStep(report, {
    secrets: readSecrets(),
    readAccess: () => readAccessInputs(launch?.requestTimeoutMs),
    token: readState('issued_token'),
    run: launch && ((context) => postStep(context, launch)),
    failed: (error) =>
      launch === undefined
        ? { kind: 'nothing_left', error }
        : { kind: 'launch_left', root: launch.root, job: undefined, cancellation: undefined, error },
  });
}

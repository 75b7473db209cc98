import { readAccessInputs } from '../inputs/connection-inputs.ts';
import { readGitHubToken } from '../inputs/deployment-inputs.ts';
import { InputReader } from '../inputs/values/input-reader.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { StepReport } from '../report/step-report.ts';
import type { PostStep } from '../session/run-post-step.ts';
import { readState } from '../state.ts';
import { postStep } from '../steps/post-step.ts';

/** Runs the post step of every action but `token/`: looks after what the main step left open. */
export function postAction(report: StepReport): PostStep {
  const launch = readState('launch');
  const deployment = readState('deployment');
  const comment = readState('comment');
  const token = readGitHubToken(new InputReader());
  report.begin({
    leftDeployment: deployment && { state: deployment, token },
    leftComment: comment && { state: comment, token },
  });
  return {
    secrets: readSecrets(),
    readAccess: () => readAccessInputs(launch?.requestTimeoutMs),
    token: readState('issued_token'),
    run: launch && ((context) => postStep(context, launch)),
    failed: (error) =>
      launch === undefined
        ? { kind: 'nothing_left', error }
        : { kind: 'launch_left', root: launch.root, job: undefined, cancellation: undefined, error },
  };
}

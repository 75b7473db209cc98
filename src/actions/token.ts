import { readWorkflowRun } from '../inputs/github-run.ts';
import { readTokenInputs, type TokenInputs } from '../inputs/token-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Step } from '../session/run-step.ts';
import { tokenStep } from '../steps/token-step.ts';
import { retryBeforeLaunch } from '../timing/retry.ts';

/** Runs `token/`: makes a token for the steps of this job; its post step revokes it. */
export function tokenAction(): Step<TokenInputs> {
  return {
    action: 'token',
    secrets: readSecrets(),
    read: () => readTokenInputs(process.env),
    retryForMs: ({ connection }) => retryBeforeLaunch(connection.retryForMs),
    run: (context) => tokenStep(context, readWorkflowRun(process.env)),
  };
}

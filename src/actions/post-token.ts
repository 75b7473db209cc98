import { readAccessInputs } from '../inputs/connection-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { StepReport } from '../report/step-report.ts';
import { runPostStep } from '../session/run-post-step.ts';
import { readState } from '../state.ts';
import { revokeTokenStep } from '../steps/revoke-minted-token-step.ts';

/** Runs the post step of `token/`: revokes the token, whatever became of the job. Never throws or fails the job. */
export async function postTokenAction(console: Console): Promise<void> {
  const minted = readState('minted_token');
  const token = readState('issued_token');
  await runPostStep(new StepReport(console), {
    secrets: readSecrets(),
    readAccess: () => readAccessInputs(),
    token,
    run: minted && ((context) => revokeTokenStep(context, minted, token !== undefined)),
    failed: (error) => ({ kind: 'token_not_revoked', minted: undefined, error }),
  });
}

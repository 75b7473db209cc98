import { readAccessInputs } from '../inputs/connection-inputs.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { PostStep } from '../session/run-post-step.ts';
import { readState } from '../state.ts';
import { revokeTokenStep } from '../steps/revoke-minted-token-step.ts';

/** Runs the post step of `token/`: revokes the token, whatever became of the job. */
export function postTokenAction(): PostStep {
  const minted = readState('minted_token');
  const token = readState('issued_token');
  return {
    secrets: readSecrets(),
    readAccess: () => readAccessInputs(),
    token,
    run: minted && ((context) => revokeTokenStep(context, minted, token !== undefined)),
    failed: (error) => ({ kind: 'token_not_revoked', minted: undefined, error }),
  };
}

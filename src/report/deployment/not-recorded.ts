import { describeError } from '../../errors.ts';
import { ResponseError } from '../../http/errors.ts';
import type { DeploymentState } from '../../state.ts';

/** Returns a warning: what GitHub does not show, and why. */
export function notRecorded({ id, environment, commit }: DeploymentState, error: unknown): string {
  const what =
    id === undefined
      ? `The deployment in environment "${environment}" is not recorded on GitHub`
      : `Deployment ${id} in environment "${environment}" is not up to date on GitHub`;
  const hint = error instanceof ResponseError ? refusalHint(error.status, `${commit.owner}/${commit.repo}`) : '';
  return `${what}: ${describeError(error)}${hint} That changes nothing else.`;
}

/** Returns what to do when GitHub refuses for good. */
function refusalHint(status: number, repository: string): string {
  switch (status) {
    case 401:
      return ' Check `github_token`.';
    case 403:
      return ' Give the job the permission `deployments: write`, under `permissions`. A run for a pull request from a fork cannot have it.';
    case 404:
      return ` \`github_token\` does not reach the deployments of ${repository}: give the job the permission \`deployments: write\`, or give a token that may write deployments there.`;
    default:
      return '';
  }
}

import { ResponseError } from '../../http/errors.ts';
import { type Message, message, text, withMore } from '../../messages/message.ts';
import type { DeploymentState } from '../../state.ts';
import { describeError } from '../../step-errors.ts';

/** Returns a warning: what GitHub does not show, and why. */
export function notRecorded({ id, environment, commit }: DeploymentState, error: unknown): Message {
  const reason = describeError(error);
  const what =
    id === undefined
      ? message('deployment-not-recorded', { environment, reason })
      : message('deployment-not-updated', { id, environment, reason });
  const hint = error instanceof ResponseError ? refusalHint(error.status, `${commit.owner}/${commit.repo}`) : '';
  return withMore(what, hint, text('deployment-job-unaffected'));
}

/** Returns what to do when GitHub refuses for good. */
function refusalHint(status: number, repository: string): string {
  switch (status) {
    case 401:
      return text('github-token-refused');
    case 403:
      return text('github-permission-missing');
    case 404:
      return text('github-deployments-hidden', { repository });
    default:
      return '';
  }
}

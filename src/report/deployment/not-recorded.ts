import { type Message, message, text, withMore } from '../../messages/message.ts';
import type { DeploymentState } from '../../state.ts';
import { describeError } from '../../step-errors.ts';
import { refusalHint } from '../github/github-errors.ts';

/** Returns a warning: what GitHub does not show, and why. */
export function notRecorded({ id, environment, commit }: DeploymentState, error: unknown): Message {
  const reason = describeError(error);
  const what =
    id === undefined
      ? message('deployment-not-recorded', { environment, reason })
      : message('deployment-not-updated', { id, environment, reason });
  const hint = refusalHint(error, {
    forbidden: text('github-permission-missing'),
    hidden: text('github-deployments-hidden', { repository: `${commit.owner}/${commit.repo}` }),
  });
  return withMore(what, hint, text('deployment-job-unaffected'));
}

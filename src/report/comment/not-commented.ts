import { type Message, message, text, withMore } from '../../messages/message.ts';
import type { CommentState } from '../../state.ts';
import { ConfigurationError, describeError } from '../../step-errors.ts';
import { refusalHint } from '../github/github-errors.ts';

/** Returns a warning: which comment GitHub does not show, why, and what to do. */
export function notCommented({ number, id, run }: CommentState, error: unknown): Message {
  const reason = describeError(error);
  if (error instanceof ConfigurationError) return message('comment-not-possible', { reason });
  const what =
    number === undefined
      ? message('comment-not-written', { reason })
      : id === undefined
        ? message('comment-not-created', { number, reason })
        : message('comment-not-updated', { number, reason });
  const repository = `${run.owner}/${run.repo}`;
  const hint = refusalHint(error, {
    forbidden: text('github-comment-permission-missing'),
    hidden: text('github-pull-request-hidden', { repository }),
  });
  return withMore(what, hint, text('comment-job-unaffected'));
}

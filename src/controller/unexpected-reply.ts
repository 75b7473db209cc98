import { UnexpectedReplyError } from '../http/errors.ts';

/**
 * Returns the error for a JSON reply that is not what was requested. It is transient, because a proxy may have
 * answered. It ends as `unknown`, never as success.
 * @param wanted what was requested
 * @param got what the reply is or lacks
 */
export function unexpectedReply(wanted: string, got: string): UnexpectedReplyError {
  return new UnexpectedReplyError(
    `The controller's reply is not what was asked for (${wanted}): ${got}. Something in front of the controller may have answered.`,
    { status: 200, words: '', fromApi: false, transient: true },
  );
}

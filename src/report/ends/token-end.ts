import { message, withMore } from '../../messages/message.ts';
import type { ResultOf } from '../../result.ts';
import { tokenLeft } from '../../session/token-left.ts';
import { describeError } from '../../step-errors.ts';
import type { End } from './end.ts';

/** Returns what is written for a result of `token/` and of its post step, which never fails the job. */
export function tokenEnd(result: ResultOf<'token_created' | 'tokens_revoked' | 'token_not_revoked'>): End {
  switch (result.kind) {
    case 'token_created':
      return createdEnd(result);
    case 'tokens_revoked': {
      const { ids, description, wasMade } = result;
      if (ids.length > 0) return { message: `Revoked token ${ids.join(', ')} "${description}".` };
      return wasMade ? {} : { message: 'No token was created.' };
    }
    case 'token_not_revoked': {
      const { minted, error } = result;
      const reason = describeError(error);
      if (minted === undefined) return { warning: message('unknown-token-not-revoked', { reason }) };
      const { description, root, made } = minted;
      return {
        warning: withMore(message('token-not-revoked', { description, reason }), tokenLeft(root, made?.expires ?? '')),
      };
    }
  }
}

function createdEnd({ token, description, scope }: ResultOf<'token_created'>): End {
  return {
    outputs: (outputs) => {
      outputs.value('token', token.value);
      outputs.value('token_id', token.id);
      outputs.value('expires', token.expires);
    },
    lines: [`Created token ${token.id} "${description}" with the scope "${scope}".`],
    message: 'Only steps of this job can use it. It is revoked when the job ends.',
  };
}

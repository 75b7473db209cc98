import type { Message } from '../../../src/messages/message.ts';

/** Returns a message with these words, for a test in which the id does not matter. */
export function saying(text: string): Message {
  return { id: 'unexpected-error', text };
}

import { type Message, message } from '../messages/message.ts';
import { describeError } from '../step-errors.ts';
import type { Console } from './log/console.ts';

/** Fails the step for an uncaught error or unhandled rejection, with one annotation and no stack trace. */
export function failOnUncaughtError(console: Console): void {
  process.once('uncaughtException', (error) => {
    // Later errors add nothing.
    process.on('uncaughtException', () => undefined);
    console.fail(faultMessage(error));
    process.stdout.write('', () => process.exit(1));
  });
}

/** Returns the message for an error that is a bug of this action. */
export function faultMessage(error: unknown): Message {
  return message('unexpected-error', { reason: describeError(error) });
}

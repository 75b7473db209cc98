import { describeError } from '../errors.ts';
import type { Console } from './log/console.ts';

/** Ends the step for an error that nothing caught, unhandled rejections among them, with one annotation and no stack. */
export function failOnUncaughtError(console: Console): void {
  process.once('uncaughtException', (error) => {
    // Whatever comes after the first one adds nothing.
    process.on('uncaughtException', () => undefined);
    console.fail(faultMessage(error));
    process.stdout.write('', () => process.exit(1));
  });
}

/** Returns the message for an error that this action itself is to blame for. */
export function faultMessage(error: unknown): string {
  return `A fault of this action: ${describeError(error)} Please report it.`;
}

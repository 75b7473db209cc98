import { describeError } from '../errors.ts';
import type { Console } from '../report/log/console.ts';

/** A fault that nobody caught, unhandled rejections among them, ends the step with one annotation and no stack. */
export function failOnUncaughtError(console: Console): void {
  process.once('uncaughtException', (error) => {
    // Whatever comes after the first one adds nothing.
    process.on('uncaughtException', () => undefined);
    console.fail(`A fault of this action: ${describeError(error)} Please report it.`);
    process.stdout.write('', () => process.exit(1));
  });
}

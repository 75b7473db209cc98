import { ResponseError } from '../http/errors.ts';
import type { RetryOptions } from '../timing/retry.ts';
import { isTransient } from '../timing/transient-error.ts';

/** Returns how requests before a launch are retried: only what can be an outage. */
export function beforeLaunch<Options extends RetryOptions>(options: Options): Options {
  return { ...options, isRetryable: isOutage };
}

/**
 * Returns whether waiting can help before the launch. The root of the API has answered by then, so a 404 page below it
 * shows a wrong address and not an outage.
 */
function isOutage(error: unknown): boolean {
  return isTransient(error) && !(error instanceof ResponseError && error.status === 404);
}

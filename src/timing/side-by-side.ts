import type { RetryOptions } from './retry.ts';

/**
 * Runs two calls in parallel, each with its own retries. When one fails, the other is no longer retried.
 * @throws the first error
 */
export async function sideBySide<First, Second>(
  options: RetryOptions,
  first: (options: RetryOptions) => Promise<First>,
  second: (options: RetryOptions) => Promise<Second>,
): Promise<[First, Second]> {
  const failed = new AbortController();
  const limited = { ...options, signal: AbortSignal.any([options.signal, failed.signal]) };
  try {
    return await Promise.all([first(limited), second(limited)]);
  } catch (error) {
    failed.abort();
    throw error;
  }
}

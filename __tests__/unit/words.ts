import { describeError } from '../../src/step-errors.ts';

/** Returns an error with what a user reads of it as its message. */
export function worded<E>(error: E): E {
  return error instanceof Error ? Object.defineProperty(error, 'message', { value: describeError(error) }) : error;
}

/** Returns a promise that rejects with what a user reads. */
export function wording<T>(promise: Promise<T>): Promise<T> {
  return promise.catch((error: unknown) => {
    throw worded(error);
  });
}

/** Returns a function that throws what a user reads. */
export function throwing<T>(read: () => T): () => T {
  return () => {
    try {
      return read();
    } catch (error) {
      throw worded(error);
    }
  };
}

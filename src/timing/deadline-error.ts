/** Thrown when a reply did not come before a deadline. The request may have arrived, and a retry cannot help. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
  readonly mayHaveArrived = true;
  readonly transient = false;
}

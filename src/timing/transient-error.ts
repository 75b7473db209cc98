/** The ids of this folder's errors, with the names of their values. Others make of them what people read. */
export interface TimingErrors {
  'drain-timed-out': never;
  'reply-after-cancel-too-late': 'seconds';
}

/** Thrown when a reply did not come before a deadline. The request may have arrived, and a retry cannot help. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError';
  readonly id: keyof TimingErrors;
  readonly values: Readonly<Record<string, number>>;
  readonly mayHaveArrived = true;
  readonly transient = false;

  constructor(id: keyof TimingErrors, values: DeadlineError['values'] = {}) {
    super(id.replaceAll('-', ' '));
    this.id = id;
    this.values = values;
  }
}

/** An error that a retry can solve: an outage, a rate limit, a cut reply. */
export interface TransientError extends Error {
  readonly transient: true;
  /** The pause that the server asked for with `Retry-After`, in ms. */
  readonly retryAfterMs?: number | undefined;
}

/** Returns whether a retry can help. Errors say so in `transient`. */
export function isTransient(error: unknown): error is TransientError {
  return error instanceof Error && 'transient' in error && error.transient === true;
}

/** Returns the pause that the server asked for with `Retry-After`, in ms; undefined when it asked for none. */
export function retryAfterMs(error: unknown): number | undefined {
  const asked = error instanceof Error && 'retryAfterMs' in error ? error.retryAfterMs : undefined;
  return typeof asked === 'number' ? asked : undefined;
}

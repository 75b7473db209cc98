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

/** Returns the message of any thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

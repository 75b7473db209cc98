import { ConnectionError, ResponseError } from './http/errors.ts';
import { onOneLine } from './one-line.ts';
import { DeadlineError } from './timing/deadline-error.ts';

/*
 * One class for each thing that a reader does differently. Every message ends with what to do next.
 */

/** The workflow is wrong: its author has to change an input or the template. Nothing was launched. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly problems: readonly string[];

  /** @param problems every problem found, each a sentence or two that names the input */
  constructor(headline: string, problems: readonly string[]) {
    super([headline, ...problems].map(onOneLine).join('\n- '));
    this.problems = problems;
  }
}

/** The launch POST ended in a way that leaves open whether there is a job. */
export class LaunchUnknownError extends Error {
  override readonly name = 'LaunchUnknownError';
}

/** The job exists, and the step fails because of what became of it. */
export class JobError extends Error {
  override readonly name = 'JobError';
}

/** An apply stopped before its plan was carried out: what was done until then stays. */
export class ApplyError extends Error {
  override readonly name = 'ApplyError';
}

/** A query found more or fewer matches than the workflow wants. */
export class UnexpectedCountError extends Error {
  override readonly name = 'UnexpectedCountError';
}

/** The workflow was cancelled (SIGINT or SIGTERM). */
export class InterruptedError extends Error {
  override readonly name = 'InterruptedError';

  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`received ${signal}`);
    this.signal = signal;
  }
}

/**
 * Whether a POST that failed can have been carried out: no whole reply although bytes were sent, a success that cannot be read,
 * a 408 or 5xx (a proxy may have lost the reply, or not waited for it). Any other 3xx or 4xx is an answer: it was not.
 */
export function mayHaveBeenDone(error: unknown): boolean {
  if (error instanceof ConnectionError || error instanceof DeadlineError) return error.mayHaveArrived;
  if (error instanceof ResponseError) return error.status < 300 || error.status === 408 || error.status >= 500;
  return false;
}

/** Any thrown value as one line for a reader, without a stack. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

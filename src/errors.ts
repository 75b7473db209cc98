import { onOneLine } from './one-line.ts';

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

/** Any thrown value as one line for a reader, without a stack. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

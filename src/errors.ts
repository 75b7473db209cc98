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

/** No reply, or none that was whole: the network, TLS, a proxy, a time-out. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  /** Node's error code, or one of ours: `TIMEOUT`, `CUT`, `TOO_LARGE`. */
  readonly code: string;
  /**
   * Whether the request can have reached the controller: false only when no byte of it was written
   * (name not resolved, connection or TLS refused). A launch may be repeated only then.
   */
  readonly mayHaveArrived: boolean;
  /** Whether waiting can help; a certificate that was wrong from the beginning stays wrong. */
  readonly passing: boolean;

  constructor(message: string, options: { code: string; mayHaveArrived: boolean; passing: boolean; cause?: unknown }) {
    super(message, { cause: options.cause });
    this.code = options.code;
    this.mayHaveArrived = options.mayHaveArrived;
    this.passing = options.passing;
  }
}

/** What is known of a reply that is not what was asked for. */
interface ResponseFacts {
  status: number;
  /** The reply's own words, one line. */
  words: string;
  /** True when the reply is the API's own JSON, false for a page of something in front of it. */
  fromApi: boolean;
  /** Whether asking again later can help: 429, 5xx, pages of a proxy, cut or strange JSON. */
  passing: boolean;
  /** Pause that the server asked for with Retry-After, in ms. */
  retryAfterMs?: number | undefined;
}

/** The controller, or something in front of it, answered with something else than what was asked for. */
export class ResponseError extends Error {
  override readonly name = 'ResponseError';
  readonly status: number;
  readonly words: string;
  readonly fromApi: boolean;
  readonly passing: boolean;
  readonly retryAfterMs: number | undefined;
  readonly #statement: string;

  /**
   * @param statement who answered what
   * @param hint what to do next
   */
  constructor(statement: string, facts: ResponseFacts, hint = '') {
    super(hint === '' ? statement : `${statement} ${hint}`);
    this.#statement = statement;
    this.status = facts.status;
    this.words = facts.words;
    this.fromApi = facts.fromApi;
    this.passing = facts.passing;
    this.retryAfterMs = facts.retryAfterMs;
  }

  /** The same with another hint: whoever knows more of what was asked for knows better what to do next. */
  withHint(hint: string): ResponseError {
    return new ResponseError(this.#statement, this, hint);
  }
}

/** The gateway's refusal of a token that may only read: it says the reason itself, so no caller's hint replaces it. */
export class ReadScopeError extends ResponseError {
  override withHint(): ResponseError {
    return this;
  }
}

/** A reply in JSON that is not what was asked for. It may pass, as a page does, but is more likely to stay so. */
export class StrangeReplyError extends ResponseError {}

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

/** True for a fault that may pass by itself: what following bears for `retry_for`. */
export function isPassing(error: unknown): error is ConnectionError | ResponseError {
  return (error instanceof ConnectionError || error instanceof ResponseError) && error.passing;
}

/**
 * Whether a POST that failed can have been carried out: no whole reply although bytes were sent, a success that cannot be read,
 * a 408 or 5xx (a proxy may have lost the reply, or not waited for it). Any other 3xx or 4xx is an answer: it was not.
 */
export function mayHaveBeenDone(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.mayHaveArrived;
  if (error instanceof ResponseError) return error.status < 300 || error.status === 408 || error.status >= 500;
  return false;
}

/** Any thrown value as one line for a reader, without a stack. */
export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

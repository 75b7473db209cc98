/*
 * Errors of requests. `transient` says whether a retry can help; `retryAfterMs` is a pause that the server asked for.
 * `timing/retry.ts` reads both.
 */

/** Thrown without a complete reply: an error of the network, TLS or a proxy, or a timeout. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  /** Node's error code, or one of this action: `TIMEOUT`, `CUT`, `TOO_LARGE`. */
  readonly code: string;
  /**
   * Whether the request may have reached the server. False only when no byte of it was written (name not resolved,
   * connection or TLS refused). A POST may be repeated only then.
   */
  readonly mayHaveArrived: boolean;
  /** Whether waiting can help. A certificate that was wrong from the start stays wrong. */
  readonly transient: boolean;

  constructor(
    message: string,
    options: { code: string; mayHaveArrived: boolean; transient: boolean; cause?: unknown },
  ) {
    super(message, { cause: options.cause });
    this.code = options.code;
    this.mayHaveArrived = options.mayHaveArrived;
    this.transient = options.transient;
  }
}

/** What is known about an unexpected reply. */
interface ResponseFacts {
  status: number;
  /** The reply's own words, on one line. */
  words: string;
  /** Whether the reply is the API's own JSON. False for a page of something in front of it. */
  fromApi: boolean;
  /** Whether a later retry can help: 429, 5xx, pages of a proxy, JSON that is cut or unexpected. */
  transient: boolean;
  /** The pause that the server asked for with `Retry-After`, in ms. */
  retryAfterMs?: number | undefined;
}

/** Thrown for an unexpected reply of the server, or of something in front of it. */
export class ResponseError extends Error {
  override readonly name = 'ResponseError';
  readonly status: number;
  readonly words: string;
  readonly fromApi: boolean;
  readonly transient: boolean;
  readonly retryAfterMs: number | undefined;
  readonly #statement: string;

  /**
   * @param statement what answered, and with what
   * @param hint what to do next
   */
  constructor(statement: string, facts: ResponseFacts, hint = '') {
    super(hint === '' ? statement : `${statement} ${hint}`);
    this.#statement = statement;
    this.status = facts.status;
    this.words = facts.words;
    this.fromApi = facts.fromApi;
    this.transient = facts.transient;
    this.retryAfterMs = facts.retryAfterMs;
  }

  /** Returns the same error with another hint, for a caller that knows better what to do. */
  withHint(hint: string): ResponseError {
    return new ResponseError(this.#statement, this, hint);
  }
}

/**
 * Thrown when the gateway refuses a token with the read scope. Its message contains the reason, so no caller's hint
 * replaces it.
 */
export class ReadScopeError extends ResponseError {
  override withHint(): ResponseError {
    return this;
  }
}

/** Thrown for an unexpected reply in JSON. It may be temporary, like a page, but is more likely permanent. */
export class UnexpectedReplyError extends ResponseError {}

/** Thrown when a proxy variable of the environment cannot be used. Nothing was sent. */
export class ProxySettingError extends Error {
  override readonly name = 'ProxySettingError';
  readonly headline = UNUSABLE_PROXY;
  /** Which variable is wrong, and why. Never contains its value, which may include a password. */
  readonly problem: string;

  constructor(problem: string) {
    super(`${UNUSABLE_PROXY}\n- ${problem}`);
    this.problem = problem;
  }
}

const UNUSABLE_PROXY = 'The proxy of this runner cannot be used, nothing was sent:';

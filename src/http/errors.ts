/*
 * What can go wrong with a request. `transient` says whether another try can help; `retryAfterMs` is a pause that the
 * server asked for. The retry of `timing/` reads both.
 */

/** No reply, or none that was whole: the network, TLS, a proxy, a time-out. */
export class ConnectionError extends Error {
  override readonly name = 'ConnectionError';
  /** Node's error code, or one of ours: `TIMEOUT`, `CUT`, `TOO_LARGE`. */
  readonly code: string;
  /**
   * Whether the request can have reached the server: false only when no byte of it was written
   * (name not resolved, connection or TLS refused). A POST may be repeated only then.
   */
  readonly mayHaveArrived: boolean;
  /** Whether waiting can help; a certificate that was wrong from the beginning stays wrong. */
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

/** What is known of a reply that is not what was asked for. */
interface ResponseFacts {
  status: number;
  /** The reply's own words, one line. */
  words: string;
  /** True when the reply is the API's own JSON, false for a page of something in front of it. */
  fromApi: boolean;
  /** Whether asking again later can help: 429, 5xx, pages of a proxy, cut or strange JSON. */
  transient: boolean;
  /** Pause that the server asked for with Retry-After, in ms. */
  retryAfterMs?: number | undefined;
}

/** The server, or something in front of it, answered with something else than what was asked for. */
export class ResponseError extends Error {
  override readonly name = 'ResponseError';
  readonly status: number;
  readonly words: string;
  readonly fromApi: boolean;
  readonly transient: boolean;
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
    this.transient = facts.transient;
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
export class UnexpectedReplyError extends ResponseError {}

/** A proxy variable of the environment cannot be used; nothing was sent. */
export class ProxySettingError extends Error {
  override readonly name = 'ProxySettingError';
  readonly headline = UNUSABLE_PROXY;
  /** Which variable is wrong, and how. Never its value, which may hold a password. */
  readonly problem: string;

  constructor(problem: string) {
    super(`${UNUSABLE_PROXY}\n- ${problem}`);
    this.problem = problem;
  }
}

const UNUSABLE_PROXY = 'The proxy of this runner cannot be used, nothing was sent:';

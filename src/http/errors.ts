/*
 * Errors of requests. Each has an id and values, of which others make what people read; `message` is for developers.
 * `transient` says whether a retry can help; `retryAfterMs` is a pause that the server asked for. `timing/retry.ts`
 * reads both.
 */

/** The ids of this folder's errors, with the names of their values. */
export interface HttpErrors {
  'server-name-unknown': 'request' | 'host';
  'server-name-unresolved': 'request' | 'host';
  'server-connection-refused': 'request' | 'server';
  'server-no-route': 'request' | 'server';
  'server-not-connected': 'request' | 'server';
  'server-connection-cut': 'request' | 'server';
  'server-not-tls': 'request' | 'server';
  'server-speaks-tls': 'request' | 'server';
  'proxy-name-unknown': 'request' | 'host' | 'variable';
  'proxy-name-unresolved': 'request' | 'host' | 'variable';
  'proxy-connection-refused': 'request' | 'proxy' | 'variable';
  'proxy-no-route': 'request' | 'proxy' | 'variable';
  'proxy-not-connected': 'request' | 'proxy' | 'variable';
  'proxy-connection-cut': 'request' | 'proxy';
  'proxy-not-tls': 'request' | 'proxy' | 'variable';
  'proxy-login-refused': 'request' | 'proxy' | 'host' | 'answer' | 'variable';
  'proxy-tunnel-refused': 'request' | 'proxy' | 'host' | 'answer' | 'variable';
  'proxy-not-http': 'variable';
  'proxy-percent-unescaped': 'variable';
  'proxy-character-unescaped': 'variable' | 'character' | 'escape';
  'tls-handshake-failed': 'request' | 'reason';
  'connection-failed': 'request';
  'connection-error': 'request' | 'reason';
  'request-unanswered': 'request' | 'seconds';
  'request-not-connected': 'request' | 'seconds';
  'proxied-request-unanswered': 'request' | 'proxy' | 'seconds';
  'proxied-request-not-connected': 'request' | 'proxy' | 'seconds';
  'certificate-expired': 'request' | 'server';
  'certificate-not-yet-valid': 'request' | 'server';
  'certificate-other-host': 'request' | 'server';
  'certificate-other-names': 'request' | 'server' | 'names';
  'certificate-self-signed': 'request' | 'server';
  'certificate-authority-untrusted': 'request' | 'server';
  'certificate-authority-unknown': 'request' | 'server';
  'certificate-revoked': 'request' | 'server';
  'certificate-untrusted': 'request' | 'server';
  'certificate-signature-wrong': 'request' | 'server';
  'certificate-not-for-servers': 'request' | 'server';
  'certificate-signer-no-authority': 'request' | 'server';
  'certificate-key-short': 'request' | 'server';
  'certificate-digest-outdated': 'request' | 'server';
  'certificate-store-not-read': 'node';
  'client-certificate-required': 'request' | 'server';
  'client-certificate-authority-unknown': 'request' | 'server';
  'client-certificate-expired': 'request' | 'server';
  'client-certificate-revoked': 'request' | 'server';
  'client-certificate-refused': 'request' | 'server';
  'tls-parameters-refused': 'request' | 'server';
  'check-client-certificate': never;
  'give-client-certificate': never;
  'give-client-certificate-if-wanted': never;
  'reply-too-large': 'mebibytes';
  'redirected-too-often': 'request' | 'times';
}

/** The values of a text, by name. */
export type Values = Readonly<Record<string, string | number>>;

/** An id of a text, and the values for it. */
export interface Statement {
  readonly id: string;
  readonly values: Values;
}

/** A statement with one of these ids and its values. */
export type StatementOf<Errors> = {
  [Id in keyof Errors]: { readonly id: Id; readonly values: Readonly<Record<Errors[Id] & string, string | number>> };
}[keyof Errors];

/** A statement of this folder. */
export type HttpStatement = StatementOf<HttpErrors>;

/** What to do next: the id of a text, or the words of the caller. */
export type Advice = Statement | string;

interface MoreAdvice {
  /** Replaces what the text of the id says to do. */
  hint?: Advice | undefined;
  /** More sentences, behind everything else. */
  notes?: readonly Advice[] | undefined;
}

/** Returns a statement in words for developers: its id and its values. */
export function diagnosis({ id, values }: Statement): string {
  const given = Object.entries(values).filter(([, value]) => value !== '');
  const facts = given.map(([name, value]) => `${name} ${value}`);
  return `${id.replaceAll('-', ' ')}${facts.length === 0 ? '' : ` (${facts.join(', ')})`}`;
}

/** What is known about a request without a complete reply. */
interface ConnectionFacts extends MoreAdvice {
  /** Node's error code, or one of this action: `TIMEOUT`, `CUT`, `TOO_LARGE`. */
  code: string;
  /**
   * Whether the request may have reached the server. False only when no byte of it was written (name not resolved,
   * connection or TLS refused). A POST may be repeated only then.
   */
  mayHaveArrived: boolean;
  /** Whether waiting can help. A certificate that was wrong from the start stays wrong. */
  transient: boolean;
  cause?: unknown;
}

/** Thrown without a complete reply: an error of the network, TLS or a proxy, or a timeout. */
export class ConnectionError extends Error implements Statement {
  override readonly name = 'ConnectionError';
  readonly id: string;
  readonly values: Values;
  readonly hint: Advice | undefined;
  readonly notes: readonly Advice[];
  readonly code: string;
  readonly mayHaveArrived: boolean;
  readonly transient: boolean;

  constructor(statement: Statement, facts: ConnectionFacts) {
    super(diagnosis(statement), { cause: facts.cause });
    this.id = statement.id;
    this.values = statement.values;
    this.hint = facts.hint;
    this.notes = facts.notes ?? [];
    this.code = facts.code;
    this.mayHaveArrived = facts.mayHaveArrived;
    this.transient = facts.transient;
  }

  /** Returns the same error with one more sentence behind it. */
  withNote(note: Advice): ConnectionError {
    return new ConnectionError(this, { ...this, cause: this.cause, notes: [...this.notes, note] });
  }
}

/** What is known about an unexpected reply. */
export interface ResponseFacts extends MoreAdvice {
  status: number;
  /** The reply's own words, on one line. */
  words: string;
  /** Whether the reply is the API's own JSON. False for a page of something in front of it. */
  fromApi: boolean;
  /** Whether a later retry can help: 429, 5xx, pages of a proxy, JSON that is cut or unexpected. */
  transient: boolean;
  /** The pause that the server asked for with `Retry-After`, in ms. */
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

/** Thrown for an unexpected reply of the server, or of something in front of it. */
export class ResponseError extends Error implements Statement {
  override readonly name = 'ResponseError';
  readonly id: string;
  readonly values: Values;
  readonly hint: Advice | undefined;
  readonly notes: readonly Advice[];
  readonly status: number;
  readonly words: string;
  readonly fromApi: boolean;
  readonly transient: boolean;
  readonly retryAfterMs: number | undefined;

  /** @param statement what answered, and with what */
  constructor(statement: Statement, facts: ResponseFacts) {
    super(diagnosis(statement), { cause: facts.cause });
    this.id = statement.id;
    this.values = statement.values;
    this.hint = facts.hint;
    this.notes = facts.notes ?? [];
    this.status = facts.status;
    this.words = facts.words;
    this.fromApi = facts.fromApi;
    this.transient = facts.transient;
    this.retryAfterMs = facts.retryAfterMs;
  }

  /** Returns the same error with another hint, for a caller that knows better what to do. */
  withHint(hint: Advice): ResponseError {
    return new ResponseError(this, { ...this, cause: this.cause, hint });
  }

  /** Returns the same error with one more sentence behind it. */
  withNote(note: Advice): ResponseError {
    return new ResponseError(this, { ...this, cause: this.cause, notes: [...this.notes, note] });
  }
}

/** The errors of a proxy variable. Their values never contain its value, which may include a password. */
export type ProxyStatement = Extract<
  HttpStatement,
  { id: 'proxy-not-http' | 'proxy-percent-unescaped' | 'proxy-character-unescaped' }
>;

/** Thrown when a proxy variable of the environment cannot be used. Nothing was sent. */
export class ProxySettingError extends Error implements Statement {
  override readonly name = 'ProxySettingError';
  readonly id: ProxyStatement['id'];
  readonly values: ProxyStatement['values'];

  constructor(statement: ProxyStatement) {
    super(diagnosis(statement));
    this.id = statement.id;
    this.values = statement.values;
  }
}

import { diagnosis, ResponseError, type ResponseFacts, type Statement, type StatementOf } from '../../http/errors.ts';

/** The ids of this folder's errors, with the names of their values. */
export interface ControllerErrors {
  'reply-refused': 'request' | 'status' | 'requestId';
  'reply-redirected': 'request' | 'status' | 'requestId' | 'target';
  'reply-redirected-elsewhere': 'request' | 'status' | 'requestId' | 'target' | 'origin';
  'reply-from-intermediary': 'request' | 'status' | 'requestId';
  'reply-from-proxy': 'request' | 'status' | 'requestId' | 'proxy';
  'reply-proxy-login': 'request' | 'status' | 'requestId';
  'reply-client-certificate': 'request' | 'status' | 'requestId';
  'reply-page-from-intermediary': 'request' | 'status' | 'requestId' | 'page';
  'reply-page-from-proxy': 'request' | 'status' | 'requestId' | 'page' | 'proxy';
  'reply-cut-from-intermediary': 'request' | 'status' | 'requestId';
  'reply-cut-from-proxy': 'request' | 'status' | 'requestId' | 'proxy';
  'reply-unexpected': 'wanted' | 'got';
  'launched-job-unreadable': never;
  'path-unknown': 'request' | 'status' | 'requestId';
  'api-not-found': never;
  'api-at-other-path': 'address' | 'api' | 'url';
  'api-no-version': 'address';
  'gateway-without-controller': 'address' | 'apis';
  'token-scope-read': 'request' | 'status' | 'requestId';
  'token-rejected': 'request' | 'status' | 'requestId';
  'token-without-provider': 'request' | 'status' | 'requestId';
  'issued-token-rejected': 'request' | 'status' | 'requestId';
  'password-rejected': 'request' | 'status' | 'requestId';
  'role-read-missing': 'request' | 'status' | 'requestId';
  'role-or-scope-missing': 'request' | 'status' | 'requestId';
  'role-missing': 'request' | 'status' | 'requestId';
  'token-not-in-reply': 'address';
  'token-not-issued': never;
  'token-revocation-refused': never;
  'oauth-user-rejected': 'request' | 'status';
  'oauth-grant-type-wrong': 'request' | 'status';
  'oauth-scope-refused': 'request' | 'status';
  'oauth-client-rejected': 'request' | 'status';
  'oauth-user-not-permitted': 'request' | 'status';
  'oauth-provider-missing': 'request' | 'status';
  'token-still-valid': never;
  'token-never-worked': never;
  'job-not-found': 'id';
  'job-of-type-not-found': 'id' | 'type';
  'job-type-unknown': 'id' | 'type' | 'types';
  'collection-without-results': 'resource';
}

/** A statement of this folder. */
export type ControllerStatement = StatementOf<ControllerErrors>;

/**
 * The values of every statement about a reply. `requestId` is `X-API-Request-Id` in brackets, with a space before it; `''`
 * without one.
 */
export type ReplyValues = Readonly<{ request: string; status: number; requestId: string }>;

/**
 * Thrown when the gateway refuses a token with the read scope. Its text contains the reason, so no caller's hint
 * replaces it.
 */
export class ReadScopeError extends ResponseError {
  override withHint(): ResponseError {
    return this;
  }
}

/** Thrown for an unexpected reply in JSON. It may be temporary, like a page, but is more likely permanent. */
export class UnexpectedReplyError extends ResponseError {}

const UNEXPECTED: ResponseFacts = { status: 200, words: '', fromApi: false, transient: true };

/**
 * Returns the error for a JSON reply that is not what was requested. It is transient, because a proxy may have
 * answered. It ends as `unknown`, never as success.
 * @param wanted what was requested
 * @param got what the reply is or lacks
 */
export function unexpectedReply(wanted: string, got: string): UnexpectedReplyError {
  const statement: ControllerStatement = { id: 'reply-unexpected', values: { wanted, got } };
  return new UnexpectedReplyError(statement, UNEXPECTED);
}

/** Returns the error for a reply that names a launched job whose detail could not be read. @param cause why not */
export function launchedJobUnread(cause: unknown): UnexpectedReplyError {
  const statement: ControllerStatement = { id: 'launched-job-unreadable', values: {} };
  return new UnexpectedReplyError(statement, { ...UNEXPECTED, cause });
}

/** An error that has a statement and no other facts. */
abstract class StatedError<Id extends keyof ControllerErrors> extends Error implements Statement {
  readonly id: Id;
  readonly values: Statement['values'];

  constructor(statement: ControllerStatement & { id: Id }) {
    super(diagnosis(statement));
    this.id = statement.id;
    this.values = statement.values;
  }
}

/** Thrown when the replies do not prove that a token is revoked. */
export class ProofError extends StatedError<'token-still-valid' | 'token-never-worked'> {
  override readonly name = 'ProofError';
}

/** Thrown when a job does not exist, or has a type that this client does not know. */
export class JobNotFoundError extends StatedError<'job-not-found' | 'job-of-type-not-found' | 'job-type-unknown'> {
  override readonly name = 'JobNotFoundError';
}

/** Thrown when the reply for a collection has no list of results. */
export class NotACollectionError extends StatedError<'collection-without-results'> {
  override readonly name = 'NotACollectionError';
}

/** Thrown when the API has no such collection. */
export class UnknownCollectionError extends Error {
  override readonly name = 'UnknownCollectionError';
  readonly #words: readonly string[];
  readonly #index: number;
  /** The collections that exist instead. */
  readonly names: readonly string[];

  /** @param index of the unknown word in the path of the collection */
  constructor(resource: string, index: number, names: readonly string[]) {
    super(resource);
    this.#words = resource.split('/');
    this.#index = index;
    this.names = names;
  }

  /** Returns the word that is not a collection. */
  get word(): string {
    return this.#words[this.#index] ?? '';
  }

  /** Returns the path with this word replaced by another. */
  pathWith(word: string): string {
    return this.#words.with(this.#index, word).join('/');
  }
}

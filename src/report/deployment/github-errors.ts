import { isRecord, number, record, text } from '../../controller/fields.ts';
import { ConnectionError, ResponseError, type Statement } from '../../http/errors.ts';
import { errorText } from '../../http/reply-text.ts';
import type { CatalogueId } from '../../messages/catalogue.ts';
import { describeError } from '../../step-errors.ts';

/** Converts an error of Octokit into one of this action: ResponseError, ConnectionError, or the signal's reason. */
export function githubFault(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { response } = error as { response?: unknown };
  if (isRecord(response)) return refusal(response);
  const { cause = error } = error;
  if (cause instanceof ConnectionError) return unreachable(cause);
  if (cause instanceof DOMException && cause.name === 'TimeoutError') {
    const facts = { code: 'TIMEOUT', mayHaveArrived: true, transient: true, cause };
    return new ConnectionError(stated('github-unanswered', {}), facts);
  }
  return cause;
}

/** Returns the error for a reply that is not GitHub's, for example a proxy's or a login page. It may be temporary. */
export function unexpectedGitHubReply(wanted: string, data: unknown): ResponseError {
  const words = wordsOf(data);
  const id = words === '' ? 'github-reply-unexpected' : 'github-reply-unexpected-words';
  return new ResponseError(stated(id, { wanted }), {
    status: 200,
    words,
    fromApi: false,
    transient: true,
  });
}

function unreachable(error: ConnectionError): ConnectionError {
  const { code, mayHaveArrived, transient } = error;
  // The transport's errors help with proxies and certificates; what the others say to do is about the controller.
  if (code.startsWith('PROXY_') || /certificate/i.test(describeError(error))) return error;
  const statement = stated('github-unreachable', { code });
  return new ConnectionError(statement, { code, mayHaveArrived, transient, cause: error });
}

/** Returns a statement whose text is in the catalogue. */
function stated(id: CatalogueId, values: Statement['values']): Statement {
  return { id, values };
}

function refusal(response: Record<string, unknown>): ResponseError {
  const status = number(response, 'status') ?? 0;
  const headers = record(response, 'headers');
  const { data } = response;
  const words = wordsOf(data);
  const fromApi = isRecord(data);
  const retryAfter = text(headers, 'retry-after');
  const limited = retryAfter !== '' || text(headers, 'x-ratelimit-remaining') === '0' || /rate limit/i.test(words);
  return new ResponseError(stated('github-refused', { status, requestId: requestId(headers) }), {
    status,
    words,
    fromApi,
    transient: isTransientStatus(status, limited, fromApi),
    retryAfterMs: /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined,
  });
}

/**
 * Returns whether a retry can help. GitHub also limits rates with 403. A 4xx that is not JSON comes from a proxy or a
 * server under maintenance.
 */
function isTransientStatus(status: number, limited: boolean, fromApi: boolean): boolean {
  if (status >= 500 || status === 408 || status === 429) return true;
  return (status === 403 && limited) || (!fromApi && status !== 401);
}

function requestId(headers: Record<string, unknown>): string {
  const id = text(headers, 'x-github-request-id');
  return /^[\w:-]{1,80}$/.test(id) ? ` (X-GitHub-Request-Id ${id})` : '';
}

/** Returns GitHub's message, with the errors of single fields. */
function wordsOf(data: unknown): string {
  if (!isRecord(data)) return typeof data === 'string' ? errorText(data) : '';
  const errors = Array.isArray(data['errors']) ? (data['errors'] as unknown[]) : [];
  const details = errors.map((one) => (isRecord(one) ? text(one, 'message') || text(one, 'code') : one));
  return errorText({ detail: [text(data, 'message'), ...details].filter((part) => part !== '') });
}

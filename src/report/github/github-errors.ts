import { isRecord, text } from '../../controller/fields.ts';
import { ConnectionError, ResponseError } from '../../http/errors.ts';
import { errorText } from '../../http/reply-text.ts';
import type { CatalogueId } from '../../messages/catalogue.ts';
import { text as sentence } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';

/** Octokit's RequestError for a reply. */
interface Refusal extends Error {
  status: number;
  response: { headers: Readonly<Record<string, string | undefined>>; data: unknown };
}

/** Converts an error of Octokit into one of this action: ResponseError, ConnectionError, or the signal's reason. */
export function githubFault(error: Error): unknown {
  if ('response' in error && error.response !== undefined) return refusal(error as Refusal);
  const { cause = error } = error;
  return cause instanceof ConnectionError ? unreachable(cause) : cause;
}

/**
 * Returns the error for a reply that is not GitHub's, for example a proxy's or a login page. It may be temporary.
 * @param wanted what was requested, with its article
 */
export function unexpectedGitHubReply(wanted: string, data: unknown): ResponseError {
  const words = wordsOf(data);
  const id: CatalogueId = words === '' ? 'github-reply-unexpected' : 'github-reply-unexpected-words';
  return new ResponseError({ id, values: { wanted } }, { status: 200, words, fromApi: false, transient: true });
}

/**
 * Returns what to do when GitHub refuses for good; `''` for other errors.
 * @param hints what to do when the token lacks the permission, and when it does not reach the object
 */
export function refusalHint(error: unknown, hints: { forbidden: string; hidden: string }): string {
  switch (error instanceof ResponseError && error.status) {
    case 401:
      return sentence('github-token-refused');
    case 403:
      return hints.forbidden;
    case 404:
      return hints.hidden;
    default:
      return '';
  }
}

function unreachable(error: ConnectionError): ConnectionError {
  const { code, mayHaveArrived, transient } = error;
  // The transport's errors help with proxies and certificates; what the others say to do is about the controller.
  if (code.startsWith('PROXY_') || /certificate/i.test(describeError(error))) return error;
  const id: CatalogueId = code === 'TIMEOUT' ? 'github-unanswered' : 'github-unreachable';
  return new ConnectionError({ id, values: { code } }, { code, mayHaveArrived, transient, cause: error });
}

function refusal({ status, response: { headers, data } }: Refusal): ResponseError {
  const words = wordsOf(data);
  const fromApi = isRecord(data);
  const retryAfter = headers['retry-after'] ?? '';
  const limited = retryAfter !== '' || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(words);
  const id = headers['x-github-request-id'] ?? '';
  const requestId = /^[\w:-]{1,80}$/.test(id) ? ` (X-GitHub-Request-Id ${id})` : '';
  const statement = { id: 'github-refused' satisfies CatalogueId, values: { status, requestId } };
  // GitHub also limits rates with 403. A 4xx that is not JSON comes from a proxy or a server under maintenance.
  const transient =
    status >= 500 || status === 408 || status === 429 || (fromApi ? status === 403 && limited : status !== 401);
  const retryAfterMs = /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined;
  return new ResponseError(statement, { status, words, fromApi, transient, retryAfterMs });
}

/** Returns GitHub's message, with the errors of single fields. */
function wordsOf(data: unknown): string {
  if (!isRecord(data)) return typeof data === 'string' ? errorText(data) : '';
  const errors = Array.isArray(data['errors']) ? (data['errors'] as unknown[]) : [];
  const details = errors.map((one) => (isRecord(one) ? text(one, 'message') || text(one, 'code') : one));
  return errorText({ detail: [text(data, 'message'), ...details].filter((part) => part !== '') });
}

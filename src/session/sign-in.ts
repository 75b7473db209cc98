import type { Credentials } from '../controller/connection/auth.ts';
import { Connection } from '../controller/connection/connection.ts';
import type { ApiRoot } from '../controller/connection/discovery.ts';
import { formsOf, type IssuedToken } from '../controller/connection/oauth.ts';
import { ProxySettingError } from '../http/errors.ts';
import { proxyFor } from '../http/proxy.ts';
import type { AccessInputs } from '../inputs/connection-inputs.ts';
import { message, withMore } from '../messages/message.ts';
import type { StepSink } from '../sink.ts';
import type { IssuedTokenState } from '../state.ts';
import { describeError, mayHaveBeenDone, unusableProxy } from '../step-errors.ts';
import { replyGracePeriod } from '../timing/grace-period.ts';
import type { RetryOptions } from '../timing/retry.ts';
import { isTransient } from '../timing/transient-error.ts';
import { USER_AGENT } from '../version.ts';
import { leaveRequest, leaveToken, openToken } from './issued-token.ts';
import { tokenLeft, warnOfLeft } from './token-left.ts';

/**
 * Returns the connection to the controller; warns if its certificate is not checked.
 * @throws ConfigurationError when the runner's environment sets an unusable proxy for `url`
 */
export function connect(
  sink: StepSink,
  { credentials, tls, requestTimeoutMs, url }: AccessInputs & { url?: URL | undefined },
): Connection {
  if (tls.verify === false) sink.warn(message('certificate-not-checked'));
  if (url !== undefined) checkProxy(url);
  const trace = (line: string): void => sink.debug(line);
  return new Connection({ credentials, tls, requestTimeoutMs, userAgent: USER_AGENT, trace });
}

function checkProxy(url: URL): void {
  try {
    proxyFor(url, process.env);
  } catch (error) {
    throw error instanceof ProxySettingError ? unusableProxy(error) : error;
  }
}

/**
 * Requests a token if the credentials include a client, and saves it for the post step before its first use. After a
 * cancel of the workflow, waits some seconds for the reply: otherwise a token would remain that cannot be revoked.
 * After a lost reply, requests a token again and warns that another one may exist.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function signIn(
  sink: StepSink,
  connection: Connection,
  root: ApiRoot,
  credentials: Credentials,
  waiting: RetryOptions,
): Promise<void> {
  if ('token' in credentials || credentials.client === undefined) return;
  const { token, lost, refused } = await askForToken(sink, connection, root, waiting);
  if (token === undefined) sink.leave('issued_token', undefined);
  else {
    sink.mask(formsOf(token));
    leaveToken(sink, { root, token, worked: false }, credentials.client.secret);
  }
  if (lost !== undefined) {
    const warning = message('token-request-reply-lost', { reason: describeError(lost) });
    sink.warn(withMore(warning, tokenLeft(root, token?.expires ?? '')));
  }
  waiting.signal.throwIfAborted();
  if (token === undefined) throw refused;
}

/** The outcome of the token request. */
interface Answer {
  token: IssuedToken | undefined;
  /** A failure after which the controller may have issued a token. */
  lost?: unknown;
  refused?: unknown;
}

async function askForToken(
  sink: StepSink,
  connection: Connection,
  root: ApiRoot,
  waiting: RetryOptions,
): Promise<Answer> {
  const gracePeriod = replyGracePeriod(waiting);
  const answer: Answer = { token: undefined };
  leaveRequest(sink, root);
  try {
    const isRetryable = (error: unknown): boolean => {
      if (mayHaveBeenDone(error)) answer.lost ??= error;
      return isTransient(error);
    };
    answer.token = await connection.signIn(root, { ...gracePeriod.signals, retry: { ...waiting, isRetryable } });
  } catch (error) {
    answer.refused = error;
  } finally {
    gracePeriod.end();
  }
  return answer;
}

/** Reuses the main step's token in the post step; warns if these credentials do not decrypt it. */
export function resume(
  sink: StepSink,
  connection: Connection,
  credentials: Credentials,
  left: IssuedTokenState | undefined,
): void {
  if (left === undefined) return;
  const client = 'token' in credentials ? undefined : credentials.client;
  const live = client === undefined ? undefined : openToken(left, client.secret);
  if (client === undefined || live === undefined) {
    warnOfLeft(sink, left);
    return;
  }
  sink.mask(formsOf(live.token));
  connection.resume({ ...live, client });
}

import type { Credentials } from '../controller/auth.ts';
import { Connection } from '../controller/connection.ts';
import type { ApiRoot } from '../controller/discovery.ts';
import { formsOf, type IssuedToken } from '../controller/oauth.ts';
import { ConfigurationError, describeError, mayHaveBeenDone } from '../errors.ts';
import { ProxySettingError } from '../http/errors.ts';
import { proxyFor } from '../http/proxy.ts';
import type { AccessInputs } from '../inputs/connection-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { forgetToken, isTokenLeft, leftToken, rememberRequest, rememberToken } from '../report/state/issued-token.ts';
import { replyGracePeriod } from '../timing/grace-period.ts';
import { type RetryOptions, retry } from '../timing/retry.ts';
import { warnOfLeft } from './sign-out.ts';
import { tokenLeft } from './token-left.ts';

/**
 * Returns the connection to the controller; warns each time that its certificate is not checked.
 * @throws ConfigurationError when the runner's environment names a proxy for `url` that cannot be used
 */
export function connect(
  console: Console,
  { credentials, tls, requestTimeoutMs, url }: AccessInputs & { url?: URL | undefined },
): Connection {
  if (tls.verify === false) {
    console.warn(
      "The controller's certificate is not checked (`verify_tls: false`): whoever stands between could read the credentials and change what is deployed. Give its authority as `ca_certificate` instead.",
    );
  }
  if (url !== undefined) checkProxy(url);
  return new Connection({ credentials, tls, requestTimeoutMs, trace: (line) => console.debug(line) });
}

function checkProxy(url: URL): void {
  try {
    proxyFor(url, process.env);
  } catch (error) {
    throw error instanceof ProxySettingError ? new ConfigurationError(error.headline, [error.problem]) : error;
  }
}

/**
 * Asks for a token where the credentials say so, and remembers it for the post step before it is used. When the workflow
 * is cancelled meanwhile, the reply is awaited for some seconds, so that no token is left that no one can revoke.
 * After a lost reply the token is asked for again, and a warning reports that there may be another one.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function signIn(
  console: Console,
  connection: Connection,
  root: ApiRoot,
  credentials: Credentials,
  waiting: RetryOptions,
): Promise<void> {
  if ('token' in credentials || credentials.client === undefined) return;
  const { token, lost, refused } = await askForToken(console, connection, root, waiting);
  if (token === undefined) forgetToken(console);
  else {
    console.mask(formsOf(token));
    rememberToken(console, { root, token, worked: false }, credentials.client.secret);
  }
  if (lost !== undefined) {
    console.warn(
      `The reply to the token request was lost: ${describeError(lost)} The controller may have issued a token that this run does not know. ${tokenLeft(root, token?.expires ?? '')}`,
    );
  }
  waiting.signal.throwIfAborted();
  if (token === undefined) throw refused;
}

/** What came of asking for a token. */
interface Answer {
  token: IssuedToken | undefined;
  /** A failure behind which the controller may have issued a token. */
  lost?: unknown;
  refused?: unknown;
}

async function askForToken(
  console: Console,
  connection: Connection,
  root: ApiRoot,
  waiting: RetryOptions,
): Promise<Answer> {
  const gracePeriod = replyGracePeriod(waiting);
  const answer: Answer = { token: undefined };
  rememberRequest(console, root);
  try {
    await retry(waiting, async () => {
      waiting.signal.throwIfAborted();
      try {
        answer.token = await connection.signIn(root, gracePeriod.signals);
      } catch (error) {
        if (mayHaveBeenDone(error)) answer.lost ??= error;
        throw error;
      }
    });
  } catch (error) {
    answer.refused = error;
  } finally {
    gracePeriod.end();
  }
  return answer;
}

/** Goes on with the token that the main step left, in the post step. */
export function resume(console: Console, connection: Connection, credentials: Credentials): void {
  if (!isTokenLeft()) return;
  const client = 'token' in credentials ? undefined : credentials.client;
  const left = client === undefined ? undefined : leftToken(client.secret);
  if (client === undefined || left === undefined) {
    warnOfLeft(console);
    return;
  }
  console.mask(formsOf(left.token));
  connection.resume({ ...left, client });
}

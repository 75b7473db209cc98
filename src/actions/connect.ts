import type { Credentials } from '../controller/auth.ts';
import { Connection } from '../controller/connection.ts';
import type { IssuedToken, TokenSite } from '../controller/oauth.ts';
import { ConfigurationError, describeError } from '../errors.ts';
import { ProxySettingError } from '../http/errors.ts';
import { proxyFor } from '../http/proxy.ts';
import type { AccessInputs } from '../inputs/connection-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { forgetToken, isTokenLeft, leftToken, rememberToken } from '../report/state/issued-token.ts';
import { replyGracePeriod } from '../timing/grace-period.ts';
import { type RetryOptions, retry } from '../timing/retry.ts';
import { isTransient } from '../timing/transient-error.ts';

/** How long the main step waits for a token to be revoked, in ms; the post step tries again. */
const SIGN_OUT_MS = 10_000;

/** After a cancel the runner soon kills the step, and most of that time was for the job, in ms. */
const CANCELLED_WORKFLOW_SIGN_OUT_MS = 900;

/**
 * Returns the connection to the controller; warns each time that its certificate is not checked.
 * @throws ConfigurationError when the runner's environment names a proxy for `url` that cannot be used
 */
export function connect(
  console: Console,
  { credentials, tls, requestTimeoutMs, url }: AccessInputs & { requestTimeoutMs: number; url?: URL | undefined },
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
 * is cancelled meanwhile, the reply is awaited for some seconds, so that no token is left that nobody can revoke.
 * A reply that got lost is asked for again: a token that nobody was told does no harm, and a failed deployment does.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function signIn(
  console: Console,
  connection: Connection,
  site: TokenSite,
  credentials: Credentials,
  waiting: RetryOptions,
): Promise<void> {
  if ('token' in credentials || credentials.client === undefined) return;
  const gracePeriod = replyGracePeriod(waiting);
  let token: IssuedToken | undefined;
  try {
    await retry(waiting, async () => {
      waiting.signal.throwIfAborted();
      token = await connection.signIn(site, gracePeriod.signals);
    });
  } catch (error) {
    if (token === undefined) {
      waiting.signal.throwIfAborted();
      throw error;
    }
  } finally {
    gracePeriod.end();
  }
  if (token !== undefined) {
    console.mask(secretsOf(token));
    rememberToken(console, { site, token }, credentials.client.secret);
  }
  waiting.signal.throwIfAborted();
}

/** Goes on with the token that the main step left, in the post step. */
export function resume(console: Console, connection: Connection, credentials: Credentials): void {
  if (!isTokenLeft()) return;
  const secret = 'token' in credentials ? undefined : credentials.client?.secret;
  const left = secret === undefined ? undefined : leftToken(secret);
  if (left === undefined) {
    console.warn(
      'The OAuth2 token of the main step could not be revoked: the inputs are not the same any more. Revoke it on the controller, under the tokens of the application.',
    );
    return;
  }
  console.mask(secretsOf(left.token));
  connection.resume(left.site, left.token);
}

/** Revokes this run's token, whatever the end. In the main step a failure is left to the post step. Never throws. */
export async function signOut(
  console: Console,
  connection: Connection | undefined,
  { last, isWorkflowCancelled }: { last: boolean; isWorkflowCancelled: boolean },
): Promise<void> {
  try {
    if (await connection?.signOut({ timeoutMs: isWorkflowCancelled ? CANCELLED_WORKFLOW_SIGN_OUT_MS : SIGN_OUT_MS }))
      forgetToken(console);
  } catch (error) {
    const reported = `The OAuth2 token of this run could not be revoked: ${describeError(error)}`;
    if (last) console.warn(`${reported} Revoke it on the controller, under the tokens of the application.`);
    else console.debug(`${reported} ${isTransient(error) ? 'The post step tries again.' : ''}`);
  }
}

function secretsOf({ access, refresh }: IssuedToken): string[] {
  return [access, refresh].filter((secret) => secret !== '');
}

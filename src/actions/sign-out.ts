import type { Connection } from '../controller/connection.ts';
import { describeError } from '../errors.ts';
import type { AccessInputs } from '../inputs/connection-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { forgetToken, leftTrace, rememberToken } from '../report/state/issued-token.ts';
import { systemClock } from '../timing/clock.ts';
import { retry } from '../timing/retry.ts';
import { isTransient } from '../timing/transient-error.ts';
import { tokenLeft } from './token-left.ts';

/** For one request about the token at most, in ms. */
const REQUEST_MS = 10_000;

/** How long the post step tries at most, in ms: the job is over, and the runner is not held up for long. */
const POST_RETRY_MS = 30_000;

/**
 * Revokes the token of this run in the main step. What is not proved here is left to the post step, and after a cancel all of
 * it: the seconds until the runner kills the step are for the job. Never throws.
 */
export async function signOut(
  console: Console,
  connection: Connection,
  { requestTimeoutMs }: AccessInputs,
  isWorkflowCancelled: boolean,
): Promise<void> {
  const { session } = connection;
  if (session === undefined) return;
  // By now it is known whether the API accepts the token, which the post step cannot find out of a revoked one.
  rememberToken(console, session, session.client.secret);
  if (isWorkflowCancelled) return;
  try {
    await connection.signOut({ timeoutMs: Math.min(REQUEST_MS, requestTimeoutMs) });
    forgetToken(console);
  } catch (error) {
    console.debug(`The post step revokes the OAuth2 token of this run again: ${describeError(error)}`);
  }
}

/** Revokes the token of this run in the post step, and warns unless the token is proved to be dead. Never throws. */
export async function signOutForGood(
  console: Console,
  connection: Connection,
  { requestTimeoutMs, retryForMs }: AccessInputs,
): Promise<void> {
  const { session } = connection;
  if (session === undefined) return;
  const { signal } = new AbortController();
  const waiting = { sink: console, clock: systemClock, signal, retryForMs: Math.min(POST_RETRY_MS, retryForMs) };
  try {
    await retry({ ...waiting, isRetryable: isTransient }, () =>
      connection.signOut({ timeoutMs: Math.min(REQUEST_MS, requestTimeoutMs) }),
    );
  } catch (error) {
    console.warn(
      `The OAuth2 token of this run may still be valid: ${describeError(error)} ${tokenLeft(session.root, session.token.expires)}`,
    );
  }
}

/** Warns of a token that the main step left and that the post step has no way to revoke. */
export function warnOfLeft(console: Console): void {
  const trace = leftTrace();
  if (trace === undefined) return;
  const { root, expires, arrived } = trace;
  const why = arrived
    ? 'The post step could not revoke the OAuth2 token of this run: its inputs differ from those of the main step.'
    : 'The main step was stopped before the reply to its token request arrived. The controller may have issued a token that this run does not know.';
  console.warn(`${why} ${tokenLeft(root, expires)}`);
}

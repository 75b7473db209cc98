import type { Connection } from '../controller/connection/connection.ts';
import type { AccessInputs } from '../inputs/connection-inputs.ts';
import { message, withMore } from '../messages/message.ts';
import type { StepSink } from '../sink.ts';
import { describeError } from '../step-errors.ts';
import { systemClock } from '../timing/clock.ts';
import { TOKEN_REQUEST_MS } from './ask-as.ts';
import { leaveToken } from './issued-token.ts';
import { tokenLeft } from './token-left.ts';

/** The time limit for all token requests of the main step, in ms: the next step waits for them. */
const MAIN_MS = 5000;

/** How long the post step retries at most, in ms: it delays the end of the workflow job. */
const POST_RETRY_MS = 30_000;

/**
 * Revokes the token of this run in the main step. Leaves it to the post step if the revocation is not proved, or if the
 * workflow is cancelled: then the seconds until the runner kills the step are for the job. Never throws.
 */
export async function signOut(sink: StepSink, connection: Connection, isWorkflowCancelled: boolean): Promise<void> {
  const { session } = connection;
  if (session === undefined) return;
  // Saves whether the API accepted the token: the post step cannot check that with a revoked token.
  leaveToken(sink, session, session.client.secret);
  if (isWorkflowCancelled) return;
  try {
    await connection.signOut({ signal: AbortSignal.timeout(MAIN_MS) });
    sink.leave('issued_token', undefined);
  } catch (error) {
    // Saves what the failed attempt found, for the post step.
    leaveToken(sink, session, session.client.secret);
    sink.debug(`The post step revokes the OAuth2 token of this run again: ${describeError(error)}`);
  }
}

/** Revokes the token of this run in the post step, and warns unless the revocation is proved. Never throws. */
export async function signOutForGood(
  sink: StepSink,
  connection: Connection,
  { requestTimeoutMs, retryForMs }: AccessInputs,
): Promise<void> {
  const { session } = connection;
  if (session === undefined) return;
  const { signal } = new AbortController();
  const retry = {
    sink,
    describe: describeError,
    clock: systemClock,
    signal,
    retryForMs: Math.min(POST_RETRY_MS, retryForMs),
  };
  try {
    await connection.signOut({ timeoutMs: Math.min(TOKEN_REQUEST_MS, requestTimeoutMs), retry });
  } catch (error) {
    const warning = message('issued-token-not-revoked', { reason: describeError(error) });
    sink.warn(withMore(warning, tokenLeft(session.root, session.token.expires)));
  }
}

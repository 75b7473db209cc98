import { Controller } from '../controller/client.ts';
import type { Connection } from '../controller/connection.ts';
import { deleteToken, tokensNamed } from '../controller/tokens.ts';
import { describeError } from '../errors.ts';
import { ResponseError } from '../http/errors.ts';
import { readAccess } from '../inputs/connection-inputs.ts';
import { InputReader } from '../inputs/values/input-reader.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { isTokenLeft } from '../report/state/issued-token.ts';
import { type MintedToken, mintedToken } from '../report/state/minted-token.ts';
import { systemClock } from '../timing/clock.ts';
import { type RetryOptions, retry } from '../timing/retry.ts';
import { connect, resume, signIn, signOut } from './connect.ts';

/** The job is over: there is no hurry, but no reason to hold up the runner either, in ms. */
const RETRY_FOR_MS = 60_000;

/** For one request where the main step did not say, in ms. */
const REQUEST_TIMEOUT_MS = 30_000;

/**
 * A request whose sender was killed may still be worked on by the controller: so long after it the token may come up, and
 * so often it is looked for, in ms.
 */
const SETTLING_MS = 2000;
const LOOKS = 4;

/** The post step of `token/`: revokes the token, whatever became of the job. Never throws, and never fails the job. */
export async function afterTokenAction(console: Console): Promise<void> {
  let connection: Connection | undefined;
  const minted = mintedToken();
  try {
    console.mask(readSecrets());
    if (minted === undefined && !isTokenLeft()) return;
    const reader = new InputReader();
    const access = readAccess(reader);
    reader.finish();
    connection = connect(console, { ...access, requestTimeoutMs: minted?.requestTimeoutMs ?? REQUEST_TIMEOUT_MS });
    const { signal } = new AbortController();
    const waiting = { sink: console, clock: systemClock, signal, retryForMs: RETRY_FOR_MS };
    if (isTokenLeft()) resume(console, connection, access.credentials);
    else if (minted !== undefined) await signIn(console, connection, minted.root, access.credentials, waiting);
    if (minted !== undefined) await revoke(console, new Controller(minted.root, connection), minted, waiting);
  } catch (error) {
    const which = minted === undefined ? 'The token' : `The token "${minted.description}"`;
    console.warn(`${which} could not be revoked: ${describeError(error)} Delete it on the controller.`);
  } finally {
    await signOut(console, connection, { last: true, isWorkflowCancelled: false });
    connection?.close();
  }
}

/** Deletes the token, and any other of its description: of a reply that got lost nobody knows the id. */
async function revoke(
  console: Console,
  controller: Controller,
  { id, description }: MintedToken,
  waiting: RetryOptions,
): Promise<void> {
  if (id !== undefined) await remove(controller, id, waiting);
  const others = await lookForOthers(controller, { id, description }, waiting).catch((error: unknown) => {
    if (id === undefined) throw error;
    console.warn(
      `Token ${id} "${description}" is revoked. Whether another one of this name was made could not be seen: ${describeError(error)}`,
    );
    return [];
  });
  for (const other of others) await remove(controller, other, waiting);
  const gone = [...new Set([...(id === undefined ? [] : [id]), ...others])];
  console.info(gone.length === 0 ? 'No token was made.' : `Revoked token ${gone.join(', ')} "${description}".`);
}

/** Tokens of this description; where no reply told of one, it is given some time to come up. */
async function lookForOthers(
  controller: Controller,
  { id, description }: Pick<MintedToken, 'id' | 'description'>,
  waiting: RetryOptions,
): Promise<number[]> {
  for (let looks = 1; ; looks += 1) {
    const found = await retry(waiting, () => tokensNamed(controller, description, {}));
    if (found.length > 0 || id !== undefined || looks === LOOKS) return found;
    await waiting.clock.sleep(SETTLING_MS, waiting.signal);
  }
}

async function remove(controller: Controller, id: number, waiting: RetryOptions): Promise<void> {
  await retry(waiting, async () => {
    try {
      await deleteToken(controller, id, {});
    } catch (error) {
      // Gone already: somebody, or a try before this one, was quicker.
      if (!(error instanceof ResponseError && error.status === 404 && error.fromApi)) throw error;
    }
  });
}

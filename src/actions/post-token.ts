import { Controller } from '../controller/client.ts';
import type { Connection } from '../controller/connection.ts';
import { NEVER_WORKED, ProofError, STILL_VALID, UNKNOWN_VALUE } from '../controller/token-proof.ts';
import { describeError } from '../errors.ts';
import { ResponseError } from '../http/errors.ts';
import { type AccessInputs, readAccess } from '../inputs/connection-inputs.ts';
import { InputReader } from '../inputs/values/input-reader.ts';
import { readSecrets } from '../inputs/values/secret-inputs.ts';
import type { Console } from '../report/log/console.ts';
import { isTokenLeft } from '../report/state/issued-token.ts';
import { isMinted, type MadeToken, type MintedToken, mintedToken } from '../report/state/minted-token.ts';
import { systemClock } from '../timing/clock.ts';
import type { RetryOptions } from '../timing/retry.ts';
import { askAs } from './ask-as.ts';
import { connect, resume, signIn } from './connect.ts';
import { signOutForGood, warnOfLeft } from './sign-out.ts';
import { tokenLeft } from './token-left.ts';

/** How long to retry, in ms: the job is over, but the runner must not wait long. */
const RETRY_FOR_MS = 60_000;

/**
 * The controller may still process the request of a killed client. How long the token may take to appear, in ms, and how
 * often to poll.
 */
const SETTLING_MS = 2000;
const LOOKS = 4;

/** Runs the post step of `token/`: revokes the token however the job ended. Never throws, and never fails the job. */
export async function afterTokenAction(console: Console): Promise<void> {
  let connection: Connection | undefined;
  let access: AccessInputs | undefined;
  let minted: MintedToken | undefined;
  try {
    console.mask(readSecrets());
    if (!isMinted() && !isTokenLeft()) return;
    const reader = new InputReader();
    access = readAccess(reader);
    reader.finish();
    minted = mintedToken(access.credentials);
    connection = connect(console, access);
    const { signal } = new AbortController();
    const retryForMs = Math.min(RETRY_FOR_MS, access.retryForMs);
    const waiting = { sink: console, clock: systemClock, signal, retryForMs };
    if (isTokenLeft()) resume(console, connection, access.credentials);
    else if (minted !== undefined) await signIn(console, connection, minted.root, access.credentials, waiting);
    if (minted !== undefined)
      await revoke({ console, access, waiting, minted }, new Controller(minted.root, connection));
  } catch (error) {
    const which = minted === undefined ? 'The token' : `The token "${minted.description}"`;
    const left =
      minted === undefined ? 'Delete it on the controller.' : tokenLeft(minted.root, minted.made?.expires ?? '');
    console.warn(`${which} could not be revoked: ${describeError(error)} ${left}`);
  } finally {
    if (connection === undefined || access === undefined) warnOfLeft(console);
    else await signOutForGood(console, connection, access);
    connection?.close();
  }
}

/** A token to revoke, and what is needed for that. */
interface Task {
  console: Console;
  access: AccessInputs;
  waiting: RetryOptions;
  minted: MintedToken;
}

/** Deletes the token, and any other with its description: after a lost reply its id is unknown. */
async function revoke(task: Task, controller: Controller): Promise<void> {
  const { console, minted, waiting } = task;
  const { description, made } = minted;
  let proved = false;
  if (made !== undefined) {
    const worked = await hasWorked(task, made);
    await remove(controller, made.id, waiting);
    proved = await prove(task, made, worked);
  }
  const others = await lookForOthers(controller, minted, waiting).catch((error: unknown) => {
    if (made === undefined) throw error;
    console.warn(
      `Token ${made.id} "${description}" is deleted. Whether another one of this name was made could not be seen: ${describeError(error)}`,
    );
    return [];
  });
  for (const other of others) await remove(controller, other, waiting);
  const gone = [...new Set([...(proved && made ? [made.id] : []), ...others])];
  if (gone.length > 0) console.info(`Revoked token ${gone.join(', ')} "${description}".`);
  else if (made === undefined) console.info('No token was made.');
}

/** Whether the API has accepted the token; checked now where the main step could not find out. */
async function hasWorked({ access, minted }: Task, { value, worked }: MadeToken): Promise<boolean> {
  return worked || (value !== '' && (await askAs(value, access, minted.root).catch(() => false)));
}

/** Whether a deleted token is proved to be dead; warns where it is not. */
async function prove({ console, access, waiting, minted }: Task, made: MadeToken, worked: boolean): Promise<boolean> {
  try {
    if (made.value === '') throw new ProofError(UNKNOWN_VALUE);
    if (await askAs(made.value, access, minted.root, { retry: waiting })) throw new ProofError(STILL_VALID);
    if (!worked) throw new ProofError(NEVER_WORKED);
    return true;
  } catch (error) {
    console.warn(
      `Token ${made.id} "${minted.description}" was deleted but may still be valid: ${describeError(error)} ${tokenLeft(minted.root, made.expires)}`,
    );
    return false;
  }
}

/** Returns the tokens with this description; waits for one to appear where no reply named one. */
async function lookForOthers(
  controller: Controller,
  { made, description }: MintedToken,
  waiting: RetryOptions,
): Promise<number[]> {
  for (let looks = 1; ; looks += 1) {
    const found = await controller.tokens.withDescription(description, { retry: waiting });
    if (found.length > 0 || made !== undefined || looks === LOOKS) return found;
    await waiting.clock.sleep(SETTLING_MS, waiting.signal);
  }
}

async function remove(controller: Controller, id: number, waiting: RetryOptions): Promise<void> {
  await controller.tokens.delete(id, { retry: waiting }).catch((error: unknown) => {
    // Deleted already, by a user or by an attempt before this one.
    if (!(error instanceof ResponseError && error.status === 404 && error.fromApi)) throw error;
  });
}

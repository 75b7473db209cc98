import { Controller } from '../controller/client.ts';
import { ResponseError } from '../http/errors.ts';
import type { AccessInputs } from '../inputs/connection-inputs.ts';
import { message, text, withMore } from '../messages/message.ts';
import type { Result } from '../result.ts';
import { askAs } from '../session/ask-as.ts';
import { type MadeToken, type MintedToken, openMinted } from '../session/minted-token.ts';
import type { PostContext } from '../session/run-post-step.ts';
import { signIn } from '../session/sign-in.ts';
import { tokenLeft } from '../session/token-left.ts';
import type { Sink } from '../sink.ts';
import type { MintedTokenState } from '../state.ts';
import { describeError } from '../step-errors.ts';
import { systemClock } from '../timing/clock.ts';
import { poll } from '../timing/poll.ts';
import { POST_STEP_MS, type RetryOptions } from '../timing/retry.ts';

/**
 * Runs the post step of `token/`: revokes the token, no matter how the job ended. Never throws or fails the job.
 * @param isSignedIn whether the connection already uses the main step's OAuth2 token
 */
export async function revokeTokenStep(
  { sink, access, connection }: PostContext,
  left: MintedTokenState,
  isSignedIn: boolean,
): Promise<Result> {
  const minted = openMinted(left, access.credentials);
  try {
    const { signal } = new AbortController();
    const retryForMs = Math.min(POST_STEP_MS, access.retryForMs);
    const waiting = { sink, describe: describeError, clock: systemClock, signal, retryForMs };
    if (!isSignedIn) await signIn(sink, connection, minted.root, access.credentials, waiting);
    const ids = await revoke({ sink, access, waiting, minted }, new Controller(minted.root, connection));
    return { kind: 'tokens_revoked', ids, description: minted.description, wasMade: minted.made !== undefined };
  } catch (error) {
    return { kind: 'token_not_revoked', minted: left, error };
  }
}

/** A token to revoke, and what the revocation needs. */
interface Task {
  sink: Sink;
  access: AccessInputs;
  waiting: RetryOptions;
  minted: MintedToken;
}

/**
 * Deletes the token and any other with the same description: after a lost reply, the id is unknown.
 * @returns the ids of the tokens that are proved to be revoked
 */
async function revoke(task: Task, controller: Controller): Promise<number[]> {
  const { sink, minted, waiting } = task;
  const { description, made } = minted;
  let proved = false;
  if (made !== undefined) {
    const worked = await hasWorked(task, made);
    await remove(controller, made.id, waiting);
    proved = await prove(task, made, worked);
  }
  const others = await lookForOthers(controller, minted, waiting).catch((error: unknown) => {
    if (made === undefined) throw error;
    const values = { token: made.id, description, reason: describeError(error) };
    sink.warn(message('minted-tokens-not-searched', values));
    return [];
  });
  for (const other of others) await remove(controller, other, waiting);
  return [...new Set([...(proved && made ? [made.id] : []), ...others])];
}

/** Returns whether the API accepted the token; checks it now if the main step could not. */
async function hasWorked({ access, minted }: Task, { value, worked }: MadeToken): Promise<boolean> {
  return worked || (value !== '' && (await askAs(value, access, minted.root).catch(() => false)));
}

/** Returns whether a deleted token is proved to be revoked; warns if it is not. */
async function prove(task: Task, made: MadeToken, worked: boolean): Promise<boolean> {
  const { sink, minted } = task;
  const doubt = await doubtOf(task, made, worked).catch(describeError);
  if (doubt === undefined) return true;
  const values = { token: made.id, description: minted.description, reason: doubt };
  sink.warn(withMore(message('minted-token-not-revoked', values), tokenLeft(minted.root, made.expires)));
  return false;
}

/** Returns why a deleted token may still be valid; undefined when it is proved that it is not. */
async function doubtOf(
  { access, waiting, minted }: Task,
  made: MadeToken,
  worked: boolean,
): Promise<string | undefined> {
  if (made.value === '') return text('token-value-unknown');
  if (await askAs(made.value, access, minted.root, { retry: waiting })) return text('token-still-valid');
  return worked ? undefined : text('token-never-worked');
}

/** Returns the ids of tokens with this description; after a lost reply, waits some time for one to appear. */
async function lookForOthers(
  controller: Controller,
  { made, description }: MintedToken,
  waiting: RetryOptions,
): Promise<number[]> {
  const { clock, signal } = waiting;
  // The controller may still process the request of a killed client.
  const times = { clock, signal, timeoutMs: 5000, nextPauseMs: () => 2000 };
  const found = await poll(times, async () => {
    const ids = await controller.tokens.withDescription(description, { retry: waiting });
    return ids.length > 0 || made !== undefined ? ids : undefined;
  });
  return found ?? [];
}

async function remove(controller: Controller, id: number, waiting: RetryOptions): Promise<void> {
  await controller.tokens.delete(id, { retry: waiting }).catch((error: unknown) => {
    // A user or an earlier attempt already deleted it.
    if (!(error instanceof ResponseError && error.status === 404 && error.fromApi)) throw error;
  });
}

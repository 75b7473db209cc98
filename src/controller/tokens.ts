import type { Controller, RequestOptions } from './client.ts';
import type { ApiRoot } from './discovery.ts';
import { isRecord, number, text } from './fields.ts';
import { readList, unexpectedReply } from './jobs.ts';

/** A token that the controller has just made: its value is shown this once (controller fact 110). */
export interface NewToken {
  id: number;
  value: string;
  /** Given with tokens of an application: a new token could be had with it. `''` without. */
  refresh: string;
  /** ISO 8601, or `''`. */
  expires: string;
}

/** What a token is to be. */
export interface TokenOrder {
  description: string;
  scope: 'read' | 'write';
  /** Id of the application that it belongs to; undefined for a personal access token. */
  application: number | undefined;
}

/** Tokens below the API root; behind a gateway they are the gateway's own (controller fact 113). */
function tokensPath({ gateway }: ApiRoot): string {
  return gateway ? '../../gateway/v1/tokens/' : 'tokens/';
}

/** The address of this user's tokens, for who has to delete one by hand. */
export function tokensUrl(root: ApiRoot): URL {
  return new URL(tokensPath(root), root.api);
}

/** The applications that tokens can belong to, by the words of their collection below the API root. */
export function applicationsPath({ gateway }: ApiRoot): string {
  return gateway ? '../../gateway/v1/applications' : 'applications';
}

/**
 * Makes a token of the user who asks.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function createToken(
  controller: Controller,
  { description, scope, application }: TokenOrder,
  options: RequestOptions,
): Promise<NewToken> {
  const body = { description, scope, ...(application === undefined ? {} : { application }) };
  const reply = await controller.post(tokensPath(controller.root), body, options);
  const id = isRecord(reply) ? number(reply, 'id') : undefined;
  const value = isRecord(reply) ? text(reply, 'token') : '';
  if (!isRecord(reply) || id === undefined || !/^[\x21-\x7e]+$/.test(value))
    throw unexpectedReply('a token', 'it holds none');
  return { id, value, refresh: text(reply, 'refresh_token'), expires: text(reply, 'expires') };
}

/**
 * Ids of this user's tokens with exactly this description.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function tokensNamed(
  controller: Controller,
  description: string,
  options: RequestOptions,
): Promise<number[]> {
  const query = new URLSearchParams({ description, page_size: '200' });
  const reply = await controller.get(`${tokensPath(controller.root)}?${query.toString()}`, options);
  return readList(reply, 'the tokens')
    .filter(isRecord)
    .filter((row) => text(row, 'description') === description)
    .flatMap((row) => number(row, 'id') ?? []);
}

/**
 * Revokes a token by deleting it.
 * @throws ResponseError (404 where it is gone already), ConnectionError, the signal's reason
 */
export async function deleteToken(controller: Controller, id: number, options: RequestOptions): Promise<void> {
  await controller.delete(`${tokensPath(controller.root)}${id}/`, options);
}

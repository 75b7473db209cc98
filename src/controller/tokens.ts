import type { CallOptions, Requests } from './client.ts';
import type { ApiRoot } from './discovery.ts';
import { isRecord, number, readList, text } from './fields.ts';
import { unexpectedReply } from './unexpected-reply.ts';

/** A token that the controller has just made: the API shows its value only once (controller fact 110). */
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

/** Returns the address of this user's tokens, for users who delete one by hand. */
export function tokensUrl(root: ApiRoot): URL {
  return new URL(tokensPath(root), root.api);
}

/**
 * The tokens of the user who asks.
 * Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
export class Tokens {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** Makes a token. */
  create({ description, scope, application }: TokenOrder, options: CallOptions): Promise<NewToken> {
    const body = { description, scope, ...(application === undefined ? {} : { application }) };
    return this.#requests.post(this.#path, body, options, readToken);
  }

  /** Returns the ids of the tokens with exactly this description. */
  async withDescription(description: string, options: CallOptions): Promise<number[]> {
    const query = new URLSearchParams({ description, page_size: '200' });
    const rows = await this.#requests.get(`${this.#path}?${query.toString()}`, options, (reply) =>
      readList(reply, 'the tokens'),
    );
    return rows
      .filter(isRecord)
      .filter((row) => text(row, 'description') === description)
      .flatMap((row) => number(row, 'id') ?? []);
  }

  /** Revokes a token by deleting it; ResponseError with status 404 where it is already deleted. */
  async delete(id: number, options: CallOptions): Promise<void> {
    await this.#requests.delete(`${this.#path}${id}/`, options);
  }

  /**
   * Sends a POST that changes nothing. An AAP gateway refuses it for a token with the scope "read" before it looks at
   * anything else, and `ping/` answers 405 to every other one (controller fact 105).
   * @throws ReadScopeError; ResponseError with status 405 when the token may write
   */
  async probeWrite(options: CallOptions): Promise<void> {
    await this.#requests.post('ping/', undefined, options);
  }

  get #path(): string {
    return tokensPath(this.#requests.root);
  }
}

function readToken(reply: unknown): NewToken {
  const id = isRecord(reply) ? number(reply, 'id') : undefined;
  const value = isRecord(reply) ? text(reply, 'token') : '';
  if (!isRecord(reply) || id === undefined || !/^[\x21-\x7e]+$/.test(value))
    throw unexpectedReply('a token', 'it holds none');
  return { id, value, refresh: text(reply, 'refresh_token'), expires: text(reply, 'expires') };
}

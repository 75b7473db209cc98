import { ResponseError } from '../http/errors.ts';
import type { ApiRoot } from './connection/discovery.ts';
import { unexpectedReply } from './connection/reply-errors.ts';
import { isRecord, number, readList, text } from './fields.ts';
import type { CallOptions, Requests } from './requests.ts';

/** A newly created token. The API shows its value only once (controller fact 110). */
export interface NewToken {
  id: number;
  value: string;
  /** The refresh token of an application's token, which can be exchanged for a new token. `''` for none. */
  refresh: string;
  /** ISO 8601, or `''`. */
  expires: string;
}

/** The properties of a new token. */
export interface TokenOrder {
  description: string;
  scope: 'read' | 'write';
  /** Id of the token's application; undefined for a personal access token. */
  application: number | undefined;
}

/** Returns the path of tokens below the API root. Behind a gateway they are the gateway's own (controller fact 113). */
function tokensPath({ gateway }: ApiRoot): string {
  return gateway ? '../../gateway/v1/tokens/' : 'tokens/';
}

/** Returns the URL of this user's tokens, for users who delete one by hand. */
export function tokensUrl(root: ApiRoot): URL {
  return new URL(tokensPath(root), root.api);
}

/**
 * The tokens of the authenticated user. Every method throws ResponseError, ConnectionError, and the signal's reason.
 */
export class Tokens {
  readonly #requests: Requests;

  constructor(requests: Requests) {
    this.#requests = requests;
  }

  /** Creates a token. */
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

  /** Deletes a token, which revokes it. @throws ResponseError with status 404 when it is already deleted */
  async delete(id: number, options: CallOptions): Promise<void> {
    await this.#requests.delete(`${this.#path}${id}/`, options);
  }

  /**
   * Sends a POST that changes nothing. An AAP gateway refuses it first for a token with the scope "read". For any other
   * token, `ping/` answers 405 (controller fact 105).
   * @throws ReadScopeError; ResponseError with status 405 when the token may write
   */
  async probeWrite(options: CallOptions): Promise<void> {
    await this.#requests.post('ping/', undefined, options);
  }

  /**
   * Returns whether the API accepts the token of this connection. False only for a 401 in the API's own JSON: a timeout,
   * a page, a 403 and a 5xx prove nothing about a token.
   */
  async isAccepted(options: CallOptions): Promise<boolean> {
    try {
      await this.#requests.get('me/', options);
      return true;
    } catch (error) {
      if (error instanceof ResponseError && error.status === 401 && error.fromApi) return false;
      throw error;
    }
  }

  get #path(): string {
    return tokensPath(this.#requests.root);
  }
}

function readToken(reply: unknown): NewToken {
  const id = isRecord(reply) ? number(reply, 'id') : undefined;
  const value = isRecord(reply) ? text(reply, 'token') : '';
  if (!isRecord(reply) || id === undefined || !/^[\x21-\x7e]+$/.test(value))
    throw unexpectedReply('a token', 'it contains none');
  return { id, value, refresh: text(reply, 'refresh_token'), expires: text(reply, 'expires') };
}

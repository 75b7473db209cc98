import type { Exchange } from './exchange.ts';
import type { Mapping } from './mapping.ts';
import { SECRETS } from './secrets.ts';

/** Exchanges with a password that was wrong then, too. */
const WRONG = new Set(['me_bad_basic', 'token_create_bad_password']);

/** Exchanges of the user who was made then. */
const OWN: Record<string, string> = {
  user_login_after_encrypted_patch: SECRETS['<user_password>'] ?? '',
  user_login_with_encrypted_literal: '$encrypted$',
};

const encode = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** The Authorization header of a request: recordings only say which credential it was. */
export function authorization(mapping: Mapping, exchange: Exchange): string | undefined {
  // The stages of a job were polled by the administrator, without its being noted.
  const given = exchange.request.headers ? exchange.request.headers['Authorization'] : 'Bearer <admin_write>';
  if (given === undefined) return undefined;
  const [, placeholder = ''] = /^Bearer (<\w+>)$/.exec(given) ?? [];
  if (placeholder) return `Bearer ${mapping.secrets.get(placeholder) ?? 'a-token-that-nobody-has'}`;
  if (exchange.request.path.startsWith('/api/o/')) {
    const wrong = exchange.name === 'o_token_bad_client';
    return encode(
      mapping.secrets.get('<client_id>') ?? '',
      wrong ? 'wrong' : (mapping.secrets.get('<client_secret>') ?? ''),
    );
  }
  const own = OWN[exchange.name];
  if (own !== undefined) return encode(mapping.variant.name('r2user'), own);
  return encode(mapping.variant.name('admin'), WRONG.has(exchange.name) ? 'wrong' : 'password');
}

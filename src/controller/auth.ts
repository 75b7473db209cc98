/** An OAuth2 application of the controller that may request tokens with a user's password. */
export interface OAuthClient {
  id: string;
  secret: string;
}

/** How requests authenticate. With a client, `signIn` first requests a token, which is then sent instead. */
export type Credentials =
  | {
      token: string;
      /** Issued for this run alone. */
      issued?: true;
    }
  | { username: string; password: string; client?: OAuthClient };

/** Returns the Authorization header: Bearer for a token, otherwise Basic. */
export function authorization(credentials: Credentials): string {
  if ('token' in credentials) return `Bearer ${credentials.token}`;
  return basic(credentials.username, credentials.password);
}

/**
 * Returns the Authorization header of an OAuth2 client. Both parts are form-encoded first (RFC 6749, section 2.3.1).
 */
export function clientAuthorization({ id, secret }: OAuthClient): string {
  return basic(encodeURIComponent(id), encodeURIComponent(secret));
}

function basic(name: string, secret: string): string {
  return `Basic ${Buffer.from(`${name}:${secret}`, 'utf8').toString('base64')}`;
}

/**
 * Returns what a refusal means for these credentials, and what to do. The controller's own words do not distinguish the
 * cases. A 401 has the same words as a request without credentials (controller facts 48 and 49). A 403 has the same
 * words for a missing role and for a read scope.
 * @returns '' for a status that is not about access
 */
export function accessHint(status: number, method: string, credentials: Credentials): string {
  if (status === 401) return unknownWords(credentials);
  if (status !== 403) return '';
  if (method === 'GET') return 'The user may not see this: grant the Read role, or a higher one, on the controller.';
  const role = 'The user lacks the role for this';
  return 'token' in credentials
    ? `${role}, or the token has only the scope "read": a token with the scope "write" is needed.`
    : `${role}: grant it on the controller.`;
}

function unknownWords(credentials: Credentials): string {
  if ('token' in credentials && credentials.issued)
    return 'The token that was issued for this run is not taken any more: it was revoked, or has expired.';
  return 'token' in credentials
    ? 'The controller does not know this token: it was revoked, has expired, or belongs to another controller than `url`. Create a new one and update the secret.'
    : '`username` or `password` is wrong, the user is not active, or this controller takes no Basic authentication (then give a `token`).';
}

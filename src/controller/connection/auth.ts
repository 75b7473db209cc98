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

/** Credentials, and whether the controller can have issued a token. */
export interface Access {
  credentials: Credentials;
  hasOauth: boolean;
}

/**
 * Returns what a refusal means for these credentials. The controller's own words do not distinguish the
 * cases. A 401 has the same words as a request without credentials (controller facts 48 and 49). A 403 has the same
 * words for a missing role and for a read scope.
 * @returns undefined for a status that is not about access
 */
export function accessFault(status: number, method: string, access: Access): AccessFault | undefined {
  const { credentials } = access;
  if (status === 401) return unknownUser(access);
  if (status !== 403) return undefined;
  if (method === 'GET') return 'role-read-missing';
  return 'token' in credentials ? 'role-or-scope-missing' : 'role-missing';
}

/** The errors of a refused access. */
type AccessFault =
  | 'token-rejected'
  | 'token-without-provider'
  | 'issued-token-rejected'
  | 'password-rejected'
  | 'role-read-missing'
  | 'role-or-scope-missing'
  | 'role-missing';

function unknownUser({ credentials, hasOauth }: Access): AccessFault {
  if (!('token' in credentials)) return 'password-rejected';
  if (!hasOauth) return 'token-without-provider';
  return credentials.issued ? 'issued-token-rejected' : 'token-rejected';
}

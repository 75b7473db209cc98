/** How requests identify themselves. */
export type Credentials = { token: string } | { username: string; password: string };

/** The Authorization header: Bearer for a token, else Basic. */
export function authorization(credentials: Credentials): string {
  if ('token' in credentials) return `Bearer ${credentials.token}`;
  return `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`, 'utf8').toString('base64')}`;
}

import type { ApiRoot } from '../controller/discovery.ts';
import { tokensUrl } from '../controller/tokens.ts';

/**
 * Until when a token that is not proved to be dead is valid, and where to delete it.
 * @param expires ISO 8601, or `''` where it is not known
 */
export function tokenLeft(root: ApiRoot, expires: string): string {
  const usual = root.gateway ? 'one year' : '1000 years';
  const until =
    expires === ''
      ? `The token is valid for ${usual} by default.`
      : `The token is valid until ${expires.slice(0, 10)}.`;
  return `${until} Delete it in the list of this user's tokens: ${tokensUrl(root).href}`;
}

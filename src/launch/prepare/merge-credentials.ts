import type { Credential } from '../../controller/credentials.ts';
import { type Message, message } from '../../messages/message.ts';

/**
 * Merges the given credentials into the template's by type and vault id. The API replaces the whole set. Of two
 * credentials with the same type and vault id, it silently drops one (controller fact 6).
 */
export function mergeCredentials(
  template: readonly Credential[],
  given: readonly Credential[],
): { credentials: Credential[]; problem?: Message } {
  const key = (credential: Credential): string => `${credential.type} ${credential.vaultId}`;
  const twice = given.find((credential, index) =>
    given.slice(0, index).some((other) => key(other) === key(credential) && other.id !== credential.id),
  );
  const unique = [...new Map(given.map((credential) => [credential.id, credential])).values()];
  const kept = template.filter((credential) => !unique.some((other) => key(other) === key(credential)));
  const credentials = [...kept, ...unique];
  if (twice === undefined) return { credentials };
  const alike = given.filter((credential) => key(credential) === key(twice)).map(({ id, name }) => `${id} "${name}"`);
  return { credentials, problem: message('credentials-same-kind', { credentials: alike.join(' and ') }) };
}

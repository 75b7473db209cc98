/** How many names a sentence lists. */
const MAX_NAMED_HOSTS = 5;

/** Returns the first names of a list and the number of the others, for a sentence. */
export function namesOf(hosts: readonly string[]): string {
  const named = hosts.slice(0, MAX_NAMED_HOSTS).join(', ');
  return hosts.length > MAX_NAMED_HOSTS ? `${named} and ${hosts.length - MAX_NAMED_HOSTS} more` : named;
}

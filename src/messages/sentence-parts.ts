import { distance } from 'fastest-levenshtein';

/** How many names a sentence lists. */
const MAX_NAMES = 5;

/** Returns `1 host` or `3 hosts`. */
export function counted(count: number, thing: string, things = `${thing}s`): string {
  return `${count} ${count === 1 ? thing : things}`;
}

/** Returns `an inventory` or `a user`. */
export function withArticle(noun: string): string {
  return `${/^[aeio]/i.test(noun) ? 'an' : 'a'} ${noun}`;
}

/** Returns the first names of a list and the number of the others, for a sentence. */
export function namesOf(names: readonly string[]): string {
  const named = names.slice(0, MAX_NAMES).join(', ');
  return names.length > MAX_NAMES ? `${named} and ${names.length - MAX_NAMES} more` : named;
}

/** Returns a text from outside as a sentence on one line; `''` for no words. */
export function asSentence(said: string): string {
  const line = said.replace(/\s+/g, ' ').trim();
  return line === '' || /[.!?…]$/.test(line) ? line : `${line}.`;
}

/** Returns the names most similar to the wanted one, nearest first, three at most. */
export function nearest(wanted: string, names: readonly string[]): string[] {
  const lower = wanted.toLowerCase();
  const far = (name: string): number => distance(lower, name.toLowerCase());
  return [...new Set(names)].sort((a, b) => far(a) - far(b)).slice(0, 3);
}

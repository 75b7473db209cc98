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

/** Returns names in backticks, with commas. */
export function inBackticks(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

/** Returns a text from outside as a sentence on one line; `''` for no words. */
export function asSentence(said: string): string {
  const line = said.replace(/\s+/g, ' ').trim();
  return line === '' || /[.!?…]$/.test(line) ? line : `${line}.`;
}

/** How many similar names a sentence suggests. */
const MAX_SUGGESTIONS = 3;

/** The fewest characters that count as the beginning of a name. */
const MIN_BEGINNING = 3;

/**
 * Returns the names that a misspelled one probably means, nearest first, three at most; none when no other name is near.
 * Ignores case and separators. A name is near if it begins with the word, or differs in at most a third of the word's
 * characters. Two swapped characters count as one difference.
 */
export function nearest<Name extends string>(wanted: string, names: readonly Name[]): Name[] {
  const word = plain(wanted);
  const limit = Math.max(1, Math.floor(word.length / 3));
  return [...new Set(names)]
    .filter((name) => name !== wanted)
    .map((name) => ({ name, differences: differences(word, plain(name)) }))
    .filter(({ differences: count }) => count <= limit && count < word.length)
    .sort((a, b) => a.differences - b.differences)
    .slice(0, MAX_SUGGESTIONS)
    .map(({ name }) => name);
}

function differences(word: string, name: string): number {
  if (word.length >= MIN_BEGINNING && name.startsWith(word)) return name === word ? 0 : 1;
  return Math.min(distance(word, name), ...swapped(word).map((other) => distance(other, name) + 1));
}

/** Returns every word with two neighbouring characters swapped. */
function swapped(word: string): string[] {
  return [...word.slice(1)].map(
    (next, index) => `${word.slice(0, index)}${next}${word[index]}${word.slice(index + 2)}`,
  );
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_.-]/g, '');
}

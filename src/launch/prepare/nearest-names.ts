import { distance } from 'fastest-levenshtein';

/** Returns the names most similar to the wanted one, nearest first, three at most. */
export function nearest(wanted: string, names: readonly string[]): string[] {
  const lower = wanted.toLowerCase();
  const far = (name: string): number => distance(lower, name.toLowerCase());
  return [...new Set(names)].sort((a, b) => far(a) - far(b)).slice(0, 3);
}

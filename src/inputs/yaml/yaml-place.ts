import { isScalar, type Pair, type Scalar } from 'yaml';

/** Where something is in a text, by its offset: `line 2, column 8`. */
export type Place = (offset: number) => string;

/**
 * The keys that lead to a scalar, such as `app.version`.
 * @param path what is around it, from the outermost on, as the YAML reader's `visit` tells it
 * @param own the scalar where it is no key's value; undefined where it is
 */
export function keyPath(path: readonly unknown[], own: Scalar | undefined): string {
  const keys = path
    .filter((step): step is Pair => typeof step === 'object' && step !== null && 'key' in step)
    .map((pair) => (isScalar(pair.key) ? String(pair.key.value) : '?'));
  if (own && keys.length === 0) return 'an item';
  return keys.length === 0 ? 'the value' : `\`${keys.join('.')}\``;
}

import { isScalar, type Pair, type Scalar } from 'yaml';

/** Returns the place of an offset in the text: `line 2, column 8`. */
export type Place = (offset: number) => string;

/**
 * Returns the keys that lead to a scalar, such as `app.version`.
 * @param path the nodes around the scalar, outermost first, as `visit` of the YAML parser passes them
 * @param own the scalar if it is not the value of a key; otherwise undefined
 */
export function keyPath(path: readonly unknown[], own: Scalar | undefined): string {
  const keys = path
    .filter((step): step is Pair => typeof step === 'object' && step !== null && 'key' in step)
    .map((pair) => (isScalar(pair.key) ? (pair.key.source ?? String(pair.key.value)) : '?'));
  if (own && keys.length === 0) return 'an item';
  return keys.length === 0 ? 'the value' : `\`${keys.join('.')}\``;
}

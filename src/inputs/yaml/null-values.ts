import { isScalar, type Node, type Scalar, visit } from 'yaml';
import { keyPath, type Place } from './yaml-place.ts';

/**
 * Returns values that are null, each with its name and place. Expressions of GitHub give nothing for a variable that is
 * not set, and `toJSON` gives `null`. A `~` is null on purpose.
 */
export function nullValues(contents: Node | null, at: Place): string[] {
  const found: string[] = [];
  const add = (name: string, offset: number): void => {
    found.push(`${name} (${at(offset)})`);
  };
  visit(contents, {
    Scalar(key, scalar, path) {
      if (key === 'key' || scalar.value !== null || scalar.source === '~') return;
      add(keyPath(path, key === 'value' ? undefined : scalar), scalar.range?.[0] ?? 0);
    },
    Pair(_key, pair, path) {
      // In braces, a key without a colon has no value at all.
      if (pair.value === null && isScalar(pair.key)) add(keyPath([...path, pair], undefined), offsetOf(pair.key));
    },
  });
  return found;
}

function offsetOf({ range }: Scalar): number {
  return range?.[0] ?? 0;
}

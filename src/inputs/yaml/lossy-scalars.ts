import { isAlias, isCollection, isNode, isScalar, type Node, Scalar, visit } from 'yaml';
import { isWrittenExactly } from '../../http/json/exact-number.ts';
import { text } from '../../messages/message.ts';
import { keyPath, type Place } from './yaml-place.ts';

/**
 * Returns a sentence for each value that JSON would change: numbers that print differently (`1.10` becomes 1.1,
 * `0012345` loses its zeros) and numbers that JSON does not have. Also reports tags, keys that are not strings, and
 * values that contain themselves.
 */
export function lossyScalars(contents: Node | null, at: Place): string[] {
  const problems: string[] = [];
  visit(contents, {
    Scalar(key, scalar, path) {
      const where = at(scalar.range?.[0] ?? 0);
      const name = keyPath(path, key === 'value' ? undefined : scalar);
      if (changesInPrint(scalar)) problems.push(`${where}: ${text('yaml-number-changes', { name })}`);
      if (isForeignTag(scalar.tag) || isMistagged(scalar))
        problems.push(`${where}: ${text('yaml-scalar-tag', { name })}`);
    },
    Collection(_key, collection) {
      if (isForeignTag(collection.tag))
        problems.push(`${at(collection.range?.[0] ?? 0)}: ${text('yaml-collection-tag')}`);
    },
    Alias(_key, { source, range }, path) {
      if (path.some((around) => isCollection(around) && around.anchor === source))
        problems.push(`${at(range?.[0] ?? 0)}: ${text('yaml-holds-itself')}`);
    },
    Pair(_key, { key }) {
      const where = isNode(key) && key.range ? `${at(key.range[0])}: ` : '';
      if (!isScalar(key) && !isAlias(key)) problems.push(`${where}${text('yaml-key-not-text')}`);
      else if (isScalar(key) && key.value === null) problems.push(`${where}${text('yaml-key-empty')}`);
    },
  });
  return problems;
}

function changesInPrint(scalar: Scalar): boolean {
  if (typeof scalar.value === 'bigint') return true;
  if (typeof scalar.value !== 'number' || scalar.type !== Scalar.PLAIN) return false;
  return scalar.source !== undefined && !isWrittenExactly(scalar.value, scalar.source);
}

/** The tags of types that JSON has; `!!binary` or `!!set` would arrive as another type. */
const JSON_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq|merge)$/;

function isForeignTag(tag: string | undefined): boolean {
  return tag !== undefined && !JSON_TAG.test(tag);
}

/** Returns whether a scalar has a number tag but is not a number: the YAML parser silently returns a string. */
function isMistagged({ tag, value }: Scalar): boolean {
  return /^tag:yaml\.org,2002:(int|float)$/.test(tag ?? '') && typeof value !== 'number';
}

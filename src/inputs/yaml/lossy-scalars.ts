import { isAlias, isCollection, isNode, isScalar, type Node, Scalar, visit } from 'yaml';
import { isWrittenExactly } from '../../http/json/exact-number.ts';
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
      if (changesInPrint(scalar)) {
        problems.push(
          `${where}: ${name} is a number that would be sent otherwise than it is written; put it in quotes`,
        );
      }
      if (isForeignTag(scalar.tag) || isMistagged(scalar))
        problems.push(`${where}: ${name} has a tag, which the API cannot take`);
    },
    Collection(_key, collection) {
      if (isForeignTag(collection.tag)) {
        problems.push(`${at(collection.range?.[0] ?? 0)}: a list or mapping has a tag, which the API cannot take`);
      }
    },
    Alias(_key, { source, range }, path) {
      if (path.some((around) => isCollection(around) && around.anchor === source))
        problems.push(`${at(range?.[0] ?? 0)}: a list or mapping holds itself`);
    },
    Pair(_key, { key }) {
      const where = isNode(key) && key.range ? `${at(key.range[0])}: ` : '';
      if (!isScalar(key) && !isAlias(key)) {
        problems.push(
          `${where}a key is a list or a mapping; a text is accepted. A value that begins with a brace, such as \`{{ name }}\`, has to be in quotes`,
        );
      } else if (isScalar(key) && key.value === null) problems.push(`${where}a key is empty; a text is accepted`);
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

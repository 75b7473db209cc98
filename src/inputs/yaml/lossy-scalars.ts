import { isAlias, isCollection, isMap, isNode, isScalar, type Node, Scalar, visit, type YAMLMap } from 'yaml';
import { isWrittenExactly } from '../../http/json/exact-number.ts';
import { text } from '../../messages/message.ts';
import { reservedSign } from './quote-hints.ts';
import { keyPath, type Place } from './yaml-place.ts';

/**
 * Returns a sentence for each value that JSON would change: numbers that print differently (`1.10` becomes 1.1,
 * `0012345` loses its zeros) and numbers that JSON does not have. Also reports tags, keys that are not strings, and
 * values that contain themselves, aliases without an anchor, and templates without quotes.
 */
export function lossyScalars(contents: Node | null, at: Place): string[] {
  const problems: string[] = [];
  const anchors = new Set<string>();
  visit(contents, {
    Scalar(key, scalar, path) {
      if (scalar.anchor !== undefined) anchors.add(scalar.anchor);
      const where = at(scalar.range?.[0] ?? 0);
      const name = keyPath(path, key === 'value' ? undefined : scalar);
      if (changesInPrint(scalar)) problems.push(`${where}: ${text('yaml-number-changes', { name })}`);
      if (isForeignTag(scalar.tag) || isMistagged(scalar))
        problems.push(`${where}: ${text('yaml-scalar-tag', { name })}`);
    },
    Collection(_key, collection) {
      if (collection.anchor !== undefined) anchors.add(collection.anchor);
      if (isForeignTag(collection.tag))
        problems.push(`${at(collection.range?.[0] ?? 0)}: ${text('yaml-collection-tag')}`);
    },
    Alias(key, { source, range }, path) {
      if (!anchors.has(source)) {
        const name = keyPath(path, key === 'value' ? undefined : new Scalar(source));
        problems.push(`${at(range?.[0] ?? 0)}: ${reservedSign(name, '*').text}`);
      }
      if (path.some((around) => isCollection(around) && around.anchor === source))
        problems.push(`${at(range?.[0] ?? 0)}: ${text('yaml-holds-itself')}`);
    },
    Pair(_key, { key }, path) {
      const around = path.at(-1);
      if (isFlowMap(key) && isFlowMap(around)) {
        const name = keyPath(path, undefined);
        problems.push(`${at(around.range?.[0] ?? 0)}: ${text('yaml-quote-template', { name })}`);
        return;
      }
      const where = isNode(key) && key.range ? `${at(key.range[0])}: ` : '';
      if (!isScalar(key) && !isAlias(key)) problems.push(`${where}${text('yaml-key-not-text')}`);
      else if (isScalar(key) && key.value === null) problems.push(`${where}${text('yaml-key-empty')}`);
    },
  });
  return problems;
}

/** Returns whether a node is a mapping in braces. YAML reads `{{ name }}` as one whose key is another one. */
function isFlowMap(node: unknown): node is YAMLMap {
  return isMap(node) && node.flow === true;
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

import { isAlias, isNode, isScalar, LineCounter, type Node, parseDocument, Scalar, visit } from 'yaml';
import type { Json, JsonObject } from '../json.ts';
import { oldTruths } from './old-truth.ts';
import { isSentAsWritten } from './plain-json.ts';
import { InputProblem } from './reader.ts';
import { keyPath, type Place } from './yaml-place.ts';

/** Few lines of aliases to aliases can stand for more than any memory holds; real files repeat an anchor some hundred times. */
const MAX_ALIASES = 1000;

/**
 * A YAML 1.2 or JSON document as a plain value.
 * @param schema `core` gives types, `failsafe` leaves every scalar a text
 * @param inspect is shown what was read, with the way to tell where in the text something is
 * @throws InputProblem with line and column of every error
 */
export function parseYaml(
  text: string,
  schema: 'core' | 'failsafe',
  inspect?: (contents: Node | null, at: Place) => void,
): unknown {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    schema,
    version: '1.2',
    merge: schema === 'core',
    lineCounter,
    prettyErrors: false,
  });
  const at: Place = (offset) => {
    const { line, col } = lineCounter.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  const problems = document.errors.map(
    ({ pos, code, message }) =>
      `${at(pos[0])}: ${code === 'MULTIPLE_DOCS' ? 'Another document begins, and one is accepted' : withoutSource(message)}`,
  );
  if (problems.length === 0) problems.push(...unfaithfulScalars(document.contents, at));
  if (problems.length > 0) throw new InputProblem(`is not usable as YAML or JSON: ${problems.join('; ')}`);
  inspect?.(document.contents, at);
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
  } catch (error) {
    throw new InputProblem(
      `is not usable as YAML: ${error instanceof Error ? withoutSource(error.message) : 'it cannot be resolved'}`,
    );
  }
}

/**
 * A YAML or JSON mapping with its types.
 * @param note is told of values that may be meant otherwise than they are read, see `oldTruths`
 * @throws InputProblem when it is something else, or holds what would change on its way
 */
export function parseMapping(text: string, note?: (values: readonly string[]) => void): JsonObject {
  const value = parseYaml(text, 'core', (contents, at) => {
    const values = oldTruths(contents, at);
    if (values.length > 0) note?.(values);
  });
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new InputProblem(`is ${shape(value)}; a YAML or JSON mapping is accepted, such as \`version: 1.4.2\``);
  }
  return value as { [key: string]: Json };
}

/** A YAML or JSON list whose items are texts as they are written. */
export function parseTextList(text: string): string[] {
  const value = parseYaml(text, 'failsafe');
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
    throw new InputProblem(
      'is not a plain list; words separated by commas or lines, or a YAML or JSON list of words is accepted',
    );
  }
  return value as string[];
}

/**
 * A mapping of names to texts as they are written: a password `007` is not the number 7.
 * @throws InputProblem that shows no value
 */
export function parseTextMapping(text: string): { [name: string]: string } {
  const value = parseYaml(text, 'failsafe');
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping || Object.values(value).some((item) => typeof item !== 'string')) {
    throw new InputProblem('is not a mapping of names to texts; such as `ssh_password: …` is accepted');
  }
  return value as { [name: string]: string };
}

function shape(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length} items`;
  if (typeof value === 'string') return `a text of ${value.length} characters`;
  return `a ${typeof value}`;
}

/**
 * What would not arrive as it was written: numbers that print differently (`1.10` becomes 1.1, `0012345` loses its
 * zeros), numbers JSON does not have, tags, and keys that are not texts.
 */
export function unfaithfulScalars(contents: Node | null, at: Place): string[] {
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
      if (isForeignTag(scalar.tag)) problems.push(`${where}: ${name} has a tag, which the API cannot take`);
    },
    Collection(_key, collection) {
      if (isForeignTag(collection.tag)) {
        problems.push(`${at(collection.range?.[0] ?? 0)}: a list or mapping has a tag, which the API cannot take`);
      }
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

/** The reader's message up to where it quotes the text: that may be a secret. */
export function withoutSource(message: string): string {
  return (message.split(/[:"'`\\>]/)[0] ?? '').trim();
}

function changesInPrint(scalar: Scalar): boolean {
  if (typeof scalar.value === 'bigint') return true;
  if (typeof scalar.value !== 'number' || scalar.type !== Scalar.PLAIN) return false;
  return scalar.source !== undefined && !isSentAsWritten(scalar.value, scalar.source);
}

/** Kinds that JSON has as well; `!!binary` or `!!set` would arrive as something else. */
const JSON_TAG = /^tag:yaml\.org,2002:(str|int|float|bool|null|map|seq|merge)$/;

function isForeignTag(tag: string | undefined): boolean {
  return tag !== undefined && !JSON_TAG.test(tag);
}

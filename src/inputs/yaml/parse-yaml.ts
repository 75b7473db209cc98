import { LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { Json, JsonObject } from '../../http/json/json.ts';
import { message } from '../../messages/message.ts';
import { describeError } from '../../step-errors.ts';
import { InputProblem } from '../values/input-reader.ts';
import { nullValues } from './null-values.ts';
import type { Place } from './yaml-place.ts';
import { withoutSource, yamlProblems } from './yaml-problems.ts';
import { yaml11Booleans } from './yaml11-booleans.ts';

/** The alias limit: a few lines of nested aliases can exhaust the memory. Real files use some hundred aliases. */
const MAX_ALIASES = 1000;

/**
 * Parses a YAML 1.2 or JSON document into a plain value.
 * @param schema `core` returns typed scalars, `failsafe` returns every scalar as a string
 * @param inspect called with the parsed nodes and a function that names the place of an offset
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
  const problems = yamlProblems(document, text, at);
  if (problems.length > 0) throw new InputProblem(message('yaml-unusable', { problems: problems.join('; ') }));
  inspect?.(document.contents, at);
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES }) as unknown;
  } catch (error) {
    throw new InputProblem(message('yaml-unresolvable', { reason: withoutSource(describeError(error)) }));
  }
}

/** What the user should know about a mapping: descriptions of values, each with its name and place. */
export interface Doubts {
  /** See `yaml11Booleans`. */
  booleans: readonly string[];
  /** See `nullValues`. */
  nulls: readonly string[];
}

/**
 * Parses a YAML or JSON mapping with typed values.
 * @param note called with values that may not be meant
 * @throws InputProblem when the text is not a mapping, or JSON would change a value
 */
export function parseMapping(text: string, note?: (doubts: Doubts) => void): JsonObject {
  const value = parseYaml(text, 'core', (contents, at) => {
    note?.({ booleans: yaml11Booleans(contents, at), nulls: nullValues(contents, at) });
  });
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new InputProblem(message('yaml-not-mapping', { shape: shape(value) }));
  }
  return value as { [key: string]: Json };
}

/** Parses a YAML or JSON list and returns its items as strings, as written. @throws InputProblem */
export function parseTextList(text: string): string[] {
  const value = parseYaml(text, 'failsafe');
  if (!Array.isArray(value) || value.some((item) => typeof item !== 'string')) {
    throw new InputProblem(message('yaml-not-list'));
  }
  return value as string[];
}

/**
 * Parses a mapping of names to strings, as written: a password `007` is not the number 7.
 * @throws InputProblem that shows no value
 */
export function parseTextMapping(text: string): { [name: string]: string } {
  const value = parseYaml(text, 'failsafe', refuseComments);
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isMapping || Object.values(value).some((item) => typeof item !== 'string')) {
    throw new InputProblem(message('yaml-not-text-mapping'));
  }
  return value as { [name: string]: string };
}

/** Refuses a comment after a value: usually it is the rest of a password that contains ` #`. @throws InputProblem */
function refuseComments(contents: Node | null, at: Place): void {
  visit(contents, {
    Scalar(key, { comment, range }) {
      if (key !== 'value' || typeof comment !== 'string') return;
      throw new InputProblem(message('yaml-comment-in-value', { place: at(range?.[0] ?? 0) }));
    },
  });
}

function shape(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length} ${value.length === 1 ? 'item' : 'items'}`;
  if (typeof value === 'string') return `a string of ${value.length} characters`;
  return `a ${typeof value}`;
}

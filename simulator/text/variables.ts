import { type Document, LineCounter, parseDocument, visit } from 'yaml';
import { isObject, type Json, type JsonObject } from './json.ts';
import { jsonError } from './python-json-error.ts';
import { numberOf, parseNumbers } from './written-number.ts';

/** Variables that were given as an object or as JSON or YAML text; or why they cannot be read. */
export function readVariables(value: Json): { vars: JsonObject } | { error: string } {
  if (isObject(value)) return { vars: value };
  if (value === null || value === '') return { vars: {} };
  if (typeof value !== 'string') {
    const type = Array.isArray(value) ? 'list' : typeof value === 'boolean' ? 'bool' : 'int';
    return {
      error: `Cannot parse as JSON (error: the JSON object must be str, bytes or bytearray, not ${type}) or YAML (error: '${type}' object has no attribute 'read').`,
    };
  }
  const json = jsonError(value);
  if (json === undefined) {
    const parsed = parseNumbers(value) as Json;
    if (isObject(parsed)) return { vars: parsed };
  }
  const yaml = readYaml(value);
  if ('vars' in yaml) return yaml;
  if ('incompatible' in yaml) {
    return { error: `Variables not compatible with JSON standard (error: ${yaml.incompatible})` };
  }
  const first = json ?? 'Input type `str` is not a dictionary';
  return { error: `Cannot parse as JSON (error: ${first}) or YAML (error: ${yaml.error}).` };
}

function readYaml(text: string): { vars: JsonObject } | { error: string } | { incompatible: string } {
  // Of a key that is there twice the last one counts, as with PyYAML.
  const document = parseDocument(text, {
    version: '1.1',
    lineCounter: new LineCounter(),
    uniqueKeys: false,
    intAsBigInt: true,
  });
  const [problem] = document.errors;
  if (problem) return { error: yamlError(text, problem.pos[0]) };
  const [strange] = document.warnings;
  const tag = strange?.code === 'TAG_RESOLVE_FAILED' ? /![^\s]*/.exec(text.slice(strange.pos[0]))?.[0] : undefined;
  if (strange && tag) {
    return { error: `could not determine a constructor for the tag '${tag}'${where(text, strange.pos[0])}` };
  }
  const value = withIntegers(document);
  if (holdsDate(value)) return { incompatible: 'Object of type date is not JSON serializable' };
  if (value === null || value === undefined) return { vars: {} };
  if (isObject(value)) return { vars: value };
  const type = Array.isArray(value) ? 'list' : typeof value === 'number' ? 'int' : 'str';
  return { error: `Input type \`${type}\` is not a dictionary` };
}

/** The content of a document that was read with `intAsBigInt`: integers of any length, as Python has them. */
export function withIntegers(document: Document.Parsed): unknown {
  visit(document, {
    Scalar(key, scalar) {
      if (key !== 'key' && typeof scalar.value === 'bigint') scalar.value = numberOf(String(scalar.value));
    },
  });
  return document.toJS();
}

function holdsDate(value: unknown): boolean {
  if (value instanceof Date) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsDate);
}

/** PyYAML's words for a flow collection that is not closed, the one fault that it is worth to quote in full. */
function yamlError(text: string, at: number): string {
  const open = Math.max(text.lastIndexOf('[', at), text.lastIndexOf('{', at));
  if (open < 0) return `while scanning a simple key${where(text, at)}`;
  const list = text[open] === '[';
  const kind = list ? 'sequence' : 'mapping';
  const close = list ? ']' : '}';
  return `while parsing a flow ${kind}${where(text, open)}\nexpected ',' or '${close}', but got '<stream end>'${where(text, text.length)}`;
}

function where(text: string, at: number): string {
  const before = text.slice(0, at).split('\n');
  const column = before.at(-1)?.length ?? 0;
  const line = text.split('\n')[before.length - 1] ?? '';
  return `\n  in "<unicode string>", line ${before.length}, column ${column + 1}:\n    ${line}\n    ${' '.repeat(column)}^`;
}

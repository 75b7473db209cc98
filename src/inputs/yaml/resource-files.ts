import { globSync, statSync } from 'node:fs';
import path from 'node:path';
import { isCollection, isMap, isNode, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Json } from '../../json.ts';
import type { ResourceDocument } from '../../resource-document.ts';
import { InputProblem, type InputReader } from '../values/input-reader.ts';
import { readWorkspaceFile } from '../values/workspace-file.ts';
import { lossyScalars } from './lossy-scalars.ts';
import { withoutSource } from './parse-yaml.ts';

/** What is given inline is called so in errors. */
const INLINE = 'resources';

/**
 * The documents of `file` (paths and globs below the workspace) and `resources`. Problems of reading are noted; those
 * of what the documents hold are found later.
 */
export function readResourceDocuments(
  reader: InputReader,
  patterns: readonly string[],
  inline: string | undefined,
): ResourceDocument[] {
  const workspace = process.env['GITHUB_WORKSPACE'] || process.cwd();
  const files = [...new Set(patterns.flatMap((pattern) => filesOf(reader, workspace, pattern)).map(path.normalize))];
  const documents = files.flatMap((file) => {
    const text = readText(reader, file);
    return text === undefined ? [] : (readDocument(reader, 'file', file, text) ?? []);
  });
  if (inline !== undefined) documents.push(...[readDocument(reader, INLINE, INLINE, inline) ?? []].flat());
  return documents;
}

/** The files that a pattern means, sorted, so that the order is the same everywhere; a plain path means itself. */
function filesOf(reader: InputReader, workspace: string, pattern: string): string[] {
  if (!/[*?[{]/.test(pattern)) return [pattern];
  const found = globSync(pattern, { cwd: workspace })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !isFolder(path.resolve(workspace, file)))
    .sort();
  if (found.length === 0)
    reader.problem(
      'file',
      `${JSON.stringify(pattern)} matches no file; was the repository checked out before this step?`,
    );
  return found;
}

/** Whatever else cannot be told of a path, its reading will tell. */
function isFolder(absolute: string): boolean {
  try {
    return statSync(absolute).isDirectory();
  } catch {
    return false;
  }
}

function readText(reader: InputReader, file: string): string | undefined {
  try {
    return readWorkspaceFile(file);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    reader.problem('file', `${JSON.stringify(file)} ${error.message}`);
    return undefined;
  }
}

function readDocument(reader: InputReader, input: string, file: string, text: string): ResourceDocument | undefined {
  try {
    return parseResourceDocument(file, text);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    reader.problem(input, input === INLINE ? error.message : `${JSON.stringify(file)} ${error.message}`);
    return undefined;
  }
}

/**
 * One YAML or JSON document that knows its lines.
 * @throws InputProblem with the line and column of every error; shows nothing of the text, which may hold secrets
 */
export function parseResourceDocument(file: string, text: string): ResourceDocument {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { version: '1.2', merge: true, lineCounter, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  const problems = document.errors.map((error) => `${at(error.pos[0])}: ${withoutSource(error.message)}`);
  if (problems.length === 0) problems.push(...lossyScalars(document.contents, at));
  if (problems.length > 0) throw new InputProblem(`is not usable as YAML or JSON: ${problems.join('; ')}`);
  const content = (document.toJS({ maxAliasCount: 100 }) ?? {}) as Json;
  return { file, content, lineOf: (steps) => lineCounter.linePos(offsetOf(document.contents, steps)).line };
}

/** Where what stands at a path begins, or the nearest thing around it: a key, where there is one. */
function offsetOf(contents: Node | null, steps: readonly (string | number)[]): number {
  let node: unknown = contents;
  let offset = contents?.range?.[0] ?? 0;
  for (const step of steps) {
    if (!isCollection(node)) return offset;
    const pair = isMap(node) ? pairOf(node, step) : undefined;
    node = pair === undefined ? node.get(step, true) : pair.value;
    const begins: unknown = pair === undefined ? node : pair.key;
    if (!isNode(begins)) return offset;
    offset = begins.range?.[0] ?? offset;
  }
  return offset;
}

function pairOf(map: YAMLMap, key: string | number): YAMLMap['items'][number] | undefined {
  return map.items.find((pair) => isNode(pair.key) && 'value' in pair.key && String(pair.key.value) === String(key));
}

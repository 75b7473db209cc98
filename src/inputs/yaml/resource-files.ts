import { statSync } from 'node:fs';
import path from 'node:path';
import { isCollection, isMap, isNode, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Json } from '../../http/json/json.ts';
import { message } from '../../messages/message.ts';
import type { ResourceDocument } from '../../resource-document.ts';
import { InputProblem, type InputReader } from '../values/input-reader.ts';
import { readWorkspaceFile, refuseOutside, workspaceFolder } from '../values/workspace-file.ts';
import { readAnsibleScalars } from './ansible-scalars.ts';
import { globFiles } from './glob.ts';
import { yamlProblems } from './yaml-problems.ts';

/** The name of inline resources in errors. */
const INLINE = 'resources';

/**
 * Reads the documents of `file` (paths and globs in the workspace) and `resources`. Notes problems of reading and
 * parsing in the reader; the content is checked later.
 */
export function readResourceDocuments(
  reader: InputReader,
  patterns: readonly string[],
  inline: string | undefined,
): ResourceDocument[] {
  const workspace = workspaceFolder();
  const files = [...new Set(patterns.flatMap((pattern) => filesOf(reader, workspace, pattern)).map(path.normalize))];
  const documents = files.flatMap((file) => {
    const text = readText(reader, file);
    return text === undefined ? [] : (readDocument(reader, 'file', file, text) ?? []);
  });
  if (inline !== undefined) documents.push(...[readDocument(reader, INLINE, INLINE, inline) ?? []].flat());
  return documents;
}

/** Returns the files that a pattern matches, sorted for a stable order. Returns a plain path unchanged. */
function filesOf(reader: InputReader, workspace: string, pattern: string): string[] {
  if (!/[*?[{]/.test(pattern)) return [pattern];
  if (!startsInside(reader, pattern)) return [];
  const found = globFiles(pattern, workspace)
    .filter((file) => !isFolder(path.resolve(workspace, file)))
    .sort();
  if (found.length === 0) reader.problem('file', message('file-pattern-without-match'), pattern);
  return found;
}

/** Notes a pattern that starts outside the workspace and `runner.temp`, so that no folder there is listed. */
function startsInside(reader: InputReader, pattern: string): boolean {
  const plain = pattern.slice(0, pattern.search(/[*?[{]/));
  try {
    refuseOutside(plain.slice(0, Math.max(plain.lastIndexOf('/'), plain.lastIndexOf(path.sep)) + 1) || '.');
  } catch (error) {
    if (!(error instanceof InputProblem)) return true;
    reader.problem('file', error.said, pattern);
    return false;
  }
  return true;
}

/** Returns whether a path is a folder; false when it cannot be read, which `readText` reports. */
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
    reader.problem('file', error.said, file);
    return undefined;
  }
}

function readDocument(reader: InputReader, input: string, file: string, text: string): ResourceDocument | undefined {
  try {
    return parseResourceDocument(file, text);
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    if (input === INLINE || error.lines.length === 0)
      reader.problem(input, error.said, input === INLINE ? undefined : file);
    else for (const { line, said } of error.lines) reader.problem(input, said, file, line);
    return undefined;
  }
}

/**
 * Parses one YAML or JSON document and keeps its line numbers.
 * @throws InputProblem with line and column of every error; shows no part of the text, which may contain secrets
 */
export function parseResourceDocument(file: string, text: string): ResourceDocument {
  if (text.startsWith('$ANSIBLE_VAULT;')) throw new InputProblem(message('variables-file-encrypted'));
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { version: '1.2', merge: true, lineCounter, prettyErrors: false });
  readAnsibleScalars(document);
  const at = (offset: number): string => {
    const { line, col } = lineCounter.linePos(offset);
    return `line ${line}, column ${col}`;
  };
  const problems = yamlProblems(document, text, at);
  if (problems.length > 0) {
    // The parser reports what is missing at the end after the last line.
    const last = text.trimEnd().split('\n').length;
    const lines = problems.map((problem) => ({
      line: Math.min(last, Number(/^line (\d+)/.exec(problem)?.[1] ?? 1)),
      said: message('yaml-unusable', { problems: problem }),
    }));
    throw new InputProblem(message('yaml-unusable', { problems: problems.join('; ') }), lines);
  }
  const content = (document.toJS({ maxAliasCount: 100 }) ?? {}) as Json;
  return { file, content, lineOf: (steps) => lineCounter.linePos(offsetOf(document.contents, steps)).line };
}

/** Returns the offset of the value at a path (of its key, in a mapping), or of its nearest parent that exists. */
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

import type { JsonObject } from '../../http/json/json.ts';
import { PROMPT_INPUTS } from '../../launch-inputs.ts';
import { type Message, message } from '../../messages/message.ts';
import { plainJsonMapping } from '../yaml/plain-json.ts';
import { InputProblem, type InputReader } from './input-reader.ts';
import { parseList } from './parse-values.ts';
import { readWorkspaceFile } from './workspace-file.ts';

/**
 * Reads the extra variables: the files in their order, then `extra_vars`. The last value of a top-level key wins.
 * @returns undefined when neither input was given; problems are noted in the reader
 */
export async function readVariables(reader: InputReader): Promise<JsonObject | undefined> {
  const files = (await reader.parsedLater('extra_vars_file', parseList)) ?? [];
  const given: JsonObject[] = [];
  for (const file of files) {
    const variables = await readVariablesFile(reader, file);
    if (variables !== undefined) given.push(variables);
  }
  const inline = await reader.parsedLater(PROMPT_INPUTS.extra_vars, (text) =>
    parseVariables(text, (remark) => reader.remark(PROMPT_INPUTS.extra_vars, remark)),
  );
  if (inline !== undefined) given.push(inline);
  // Not Object.assign: a variable may have the name `__proto__`.
  return given.length === 0 ? undefined : Object.fromEntries(given.flatMap((variables) => Object.entries(variables)));
}

async function readVariablesFile(reader: InputReader, file: string): Promise<JsonObject | undefined> {
  try {
    const text = readWorkspaceFile(file);
    return await parseVariables(text, (remark) => reader.remark('extra_vars_file', remark, file));
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    reader.problem('extra_vars_file', error.said, file);
    return undefined;
  }
}

async function parseVariables(text: string, note: (remark: Message) => void): Promise<JsonObject> {
  const plain = plainJsonMapping(text);
  if (plain !== undefined) return plain;
  if (hasJsonComments(text)) throw new InputProblem(message('json-comment'));
  const { parseMapping } = await import(/* webpackChunkName: "yaml" */ '../yaml/parse-yaml.ts');
  try {
    return parseMapping(text, ({ booleans, nulls }) => {
      if (booleans.length > 0) note(notTruths(booleans));
      if (nulls.length > 0) note(unsetValues(nulls));
    });
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    throw new InputProblem(otherSyntax(text) ?? error.said);
  }
}

/** The largest number of words that a message lists. */
const NAMED = 10;

/** Describes words that YAML 1.1 reads as booleans, and what to do; the sentence follows the input's name. */
function notTruths(all: readonly string[]): Message {
  const values = all.slice(0, NAMED).join('; ');
  return all.length > NAMED
    ? message('yaml11-booleans-many', { values, more: all.length - NAMED })
    : message('yaml11-booleans', { values });
}

/** Describes values that are null; the sentence follows the input's name. */
function unsetValues(all: readonly string[]): Message {
  const values = all.slice(0, NAMED).join('; ');
  return all.length > NAMED
    ? message('null-values-many', { values, more: all.length - NAMED })
    : message('null-values', { values });
}

/** Returns whether a JSON mapping contains a JavaScript comment, which YAML would read as a key or a value. */
function hasJsonComments(text: string): boolean {
  return text.startsWith('{') && /(?:^|[\s,{}[\]])\/[/*]/m.test(text.replaceAll(TEXT, ''));
}

/** A JSON string with its quotes. */
const TEXT = /"(?:[^"\\]|\\.)*"/g;

/**
 * Returns what an input seems to be if it is not a mapping, such as another syntax of Ansible's `--extra-vars`.
 * Shows no part of the input.
 */
function otherSyntax(text: string): Message | undefined {
  if (/^@\S+$/.test(text)) return message('variables-file-with-at');
  if (/^\w+=/.test(text)) return message('variables-as-pairs');
  if (text.startsWith('$ANSIBLE_VAULT;')) return message('variables-in-vault');
  if (text.includes('\u00a0')) return message('yaml-no-break-space');
  return undefined;
}

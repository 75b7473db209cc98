import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { JsonObject } from '../json.ts';
import type { PromptInputs } from '../order.ts';
import { plainJsonMapping } from './plain-json.ts';
import { InputProblem, type InputReader } from './reader.ts';
import { parseBoolean, parseCount, parseList, parseSeconds, parseWord } from './values.ts';

/** Prompts by the names of their inputs. */
export const PROMPT_INPUTS: readonly string[] = [
  'extra_vars',
  'limit',
  'job_tags',
  'skip_tags',
  'inventory',
  'credentials',
  'credential_passwords',
  'scm_branch',
  'job_type',
  'verbosity',
  'diff_mode',
  'forks',
  'job_slice_count',
  'job_timeout',
  'execution_environment',
  'instance_groups',
  'labels',
];

/** The inputs that the sixteen prompts come from; the API's `timeout` is `job_timeout` here. */
export async function readPrompts(reader: InputReader): Promise<PromptInputs> {
  return {
    extra_vars: await readVariables(reader),
    limit: reader.text('limit'),
    job_tags: await reader.parsedLater('job_tags', parseTags),
    skip_tags: await reader.parsedLater('skip_tags', parseTags),
    inventory: reader.text('inventory'),
    credentials: await reader.parsedLater('credentials', parseList),
    credential_passwords: await reader.parsedLater('credential_passwords', parsePasswords),
    scm_branch: reader.text('scm_branch'),
    job_type: reader.parsed('job_type', parseWord('run', 'check')),
    verbosity: reader.parsed('verbosity', parseCount(0, 5)),
    diff_mode: reader.parsed('diff_mode', parseBoolean),
    forks: reader.parsed('forks', parseCount(0)),
    job_slice_count: reader.parsed('job_slice_count', parseCount(0)),
    timeout: reader.parsed('job_timeout', parseSeconds),
    execution_environment: reader.text('execution_environment'),
    instance_groups: await reader.parsedLater('instance_groups', parseList),
    labels: await reader.parsedLater('labels', parseList),
  };
}

/** Files first, in their order, then `extra_vars`: the later one wins for a whole top-level key. */
async function readVariables(reader: InputReader): Promise<JsonObject | undefined> {
  const files = (await reader.parsedLater('extra_vars_file', parseList)) ?? [];
  const given: JsonObject[] = [];
  for (const file of files) {
    const variables = await readVariablesFile(reader, file);
    if (variables !== undefined) given.push(variables);
  }
  const inline = await reader.parsedLater('extra_vars', parseVariables);
  if (inline !== undefined) given.push(inline);
  // Not Object.assign: a variable may be called `__proto__`.
  return given.length === 0 ? undefined : Object.fromEntries(given.flatMap((variables) => Object.entries(variables)));
}

async function readVariablesFile(reader: InputReader, file: string): Promise<JsonObject | undefined> {
  const workspace = process.env['GITHUB_WORKSPACE'] ?? process.cwd();
  try {
    const text = readFileSync(path.resolve(workspace, file), 'utf8');
    return await parseVariables(text);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    const why =
      error instanceof InputProblem
        ? error.message
        : `cannot be read (${code ?? 'unknown'}); was the repository checked out before this step?`;
    reader.problem('extra_vars_file', `${JSON.stringify(file)} ${why}`);
    return undefined;
  }
}

async function parseVariables(text: string): Promise<JsonObject> {
  return plainJsonMapping(text) ?? (await import('./yaml.ts')).parseMapping(text);
}

/** Tags as the API takes them: one text, separated by commas (a list is a 400, API fact 1). */
async function parseTags(text: string): Promise<string> {
  const tags = await parseList(text);
  if (tags.length === 0) throw new InputProblem('holds no tag; leave it out, or give words separated by commas');
  return tags.join(',');
}

async function parsePasswords(text: string): Promise<{ [name: string]: string }> {
  return (await import('./yaml.ts')).parseTextMapping(text);
}

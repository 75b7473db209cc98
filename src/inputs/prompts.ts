import type { JsonObject } from '../json.ts';
import { PROMPT_INPUTS, type PromptInputs } from '../order.ts';
import { plainJsonMapping } from './plain-json.ts';
import { InputProblem, type InputReader } from './reader.ts';
import { parseBoolean, parseCount, parseList, parseSeconds, parseWord, shown } from './values.ts';
import { readWorkspaceFile } from './workspace-file.ts';

/** The sixteen prompts, and the passwords that credentials ask for. */
export async function readPrompts(reader: InputReader): Promise<PromptInputs> {
  return {
    extra_vars: await readVariables(reader),
    limit: reader.parsed(PROMPT_INPUTS.limit, parseLimit),
    job_tags: await reader.parsedLater(PROMPT_INPUTS.job_tags, parseTags),
    skip_tags: await reader.parsedLater(PROMPT_INPUTS.skip_tags, parseTags),
    inventory: reader.text(PROMPT_INPUTS.inventory),
    credentials: await reader.parsedLater(PROMPT_INPUTS.credentials, parseNames),
    credential_passwords: await reader.parsedLater(PROMPT_INPUTS.credential_passwords, parsePasswords),
    scm_branch: reader.text(PROMPT_INPUTS.scm_branch),
    job_type: reader.parsed(PROMPT_INPUTS.job_type, parseWord('run', 'check')),
    verbosity: reader.parsed(PROMPT_INPUTS.verbosity, parseCount(0, 5)),
    diff_mode: reader.parsed(PROMPT_INPUTS.diff_mode, parseBoolean),
    forks: reader.parsed(PROMPT_INPUTS.forks, parseCount(0)),
    job_slice_count: reader.parsed(PROMPT_INPUTS.job_slice_count, parseCount(0)),
    timeout: reader.parsed(PROMPT_INPUTS.timeout, parseSeconds),
    execution_environment: reader.text(PROMPT_INPUTS.execution_environment),
    instance_groups: await reader.parsedLater(PROMPT_INPUTS.instance_groups, parseNames),
    labels: await reader.parsedLater(PROMPT_INPUTS.labels, parseNames),
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
  const inline = await reader.parsedLater(PROMPT_INPUTS.extra_vars, parseVariables);
  if (inline !== undefined) given.push(inline);
  // Not Object.assign: a variable may be called `__proto__`.
  return given.length === 0 ? undefined : Object.fromEntries(given.flatMap((variables) => Object.entries(variables)));
}

async function readVariablesFile(reader: InputReader, file: string): Promise<JsonObject | undefined> {
  try {
    return await parseVariables(readWorkspaceFile(file));
  } catch (error) {
    if (!(error instanceof InputProblem)) throw error;
    reader.problem('extra_vars_file', `${JSON.stringify(file)} ${error.message}`);
    return undefined;
  }
}

async function parseVariables(text: string): Promise<JsonObject> {
  return plainJsonMapping(text) ?? (await import('./yaml.ts')).parseMapping(text);
}

/**
 * A host pattern as it is given. Ansible takes one of separators alone for no limit at all, and a `!` with nothing behind it
 * for excluding nobody: `${{ vars.A }},${{ vars.B }}` with both unset would deploy everywhere.
 * @throws InputProblem
 */
export function parseLimit(text: string): string {
  const patterns = text.split(/[,:\s]+/).filter((pattern) => pattern !== '');
  const bare = patterns.find((pattern) => /^[!&~]+$/.test(pattern));
  if (patterns.length > 0 && bare === undefined) return text;
  const why = bare === undefined ? 'no limit at all' : `no pattern behind \`${bare}\``;
  throw new InputProblem(
    `is ${shown(text)}, which holds ${why}, so that it would not keep the run off any host; check whether the variables that it comes from are set`,
  );
}

/** Names or numbers of objects. */
async function parseNames(text: string): Promise<string[]> {
  const names = await parseList(text);
  if (names.length === 0) throw new InputProblem('holds no name; leave it out, or give names separated by commas');
  return names;
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

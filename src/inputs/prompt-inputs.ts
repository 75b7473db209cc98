import { PROMPT_INPUTS, type PromptInputs } from '../launch-inputs.ts';
import { readVariables } from './values/extra-vars.ts';
import { InputProblem, type InputReader } from './values/input-reader.ts';
import {
  MAX_INTEGER,
  parseBoolean,
  parseCount,
  parseList,
  parseSeconds,
  parseWord,
  shown,
} from './values/parse-values.ts';

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
    forks: reader.parsed(PROMPT_INPUTS.forks, parseCount(0, MAX_INTEGER)),
    job_slice_count: reader.parsed(PROMPT_INPUTS.job_slice_count, parseCount(0, MAX_INTEGER)),
    timeout: reader.parsed(PROMPT_INPUTS.timeout, parseSeconds),
    execution_environment: reader.text(PROMPT_INPUTS.execution_environment),
    instance_groups: await reader.parsedLater(PROMPT_INPUTS.instance_groups, parseNames),
    labels: await reader.parsedLater(PROMPT_INPUTS.labels, parseNames),
  };
}

/**
 * A host pattern as it is given, unless a part of it is missing and it would then be wider: Ansible takes one of separators
 * alone for no limit at all, a `!` with nothing behind it for excluding nobody, and exclusions alone for all hosts but
 * those. `${{ vars.A }},${{ vars.B }}`, `web:!${{ vars.B }}` and `${{ vars.A }}:!db` are so where a variable is not set.
 * @throws InputProblem
 */
export function parseLimit(given: string): string {
  const text = jsonTexts(given)?.join(',') ?? given;
  const patterns = text.split(/[,:\s]+/).filter((pattern) => pattern !== '');
  const bare = patterns.find((pattern) => /^[!&~]+$/.test(pattern));
  const hasGap = text.split(/[,:]/).some((pattern) => pattern.trim() === '');
  const narrows = patterns.every((pattern) => /^[!&]/.test(pattern));
  if (patterns.length > 0 && bare === undefined && !(hasGap && narrows)) return text;
  throw new InputProblem(
    `is ${shown(given)}, which holds ${whatIsMissing(patterns, bare)}, so that it would run on more hosts than meant; check whether the variables that it comes from are set`,
  );
}

/** A list of texts in JSON, as `toJSON` writes one; undefined for a pattern, which may begin with a bracket, too. */
function jsonTexts(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? (list as string[]) : undefined;
  } catch {
    return undefined;
  }
}

function whatIsMissing([first]: readonly string[], bare: string | undefined): string {
  if (first === undefined) return 'no limit at all';
  return bare === undefined ? `nothing that \`${first}\` takes hosts from` : `no pattern behind \`${bare}\``;
}

/** Names or numbers of objects. */
async function parseNames(text: string): Promise<string[]> {
  const names = await parseList(text);
  if (names.length === 0) throw new InputProblem('holds no name; leave it out, or give names separated by commas');
  return names;
}

/** Tags as the API takes them: one text, separated by commas (a list is a 400, controller fact 2). */
async function parseTags(text: string): Promise<string> {
  const tags = await parseList(text);
  if (tags.length === 0) throw new InputProblem('holds no tag; leave it out, or give words separated by commas');
  return tags.join(',');
}

async function parsePasswords(text: string): Promise<{ [name: string]: string }> {
  return (await import('./yaml/parse-yaml.ts')).parseTextMapping(text);
}

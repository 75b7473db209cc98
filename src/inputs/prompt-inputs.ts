import { PROMPT_INPUTS, type PromptInputs } from '../launch-inputs.ts';
import { type Message, message } from '../messages/message.ts';
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

/** Reads the sixteen prompts and the passwords that credentials prompt for. */
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
 * Returns a host pattern unchanged, and refuses one that matches too many hosts because a part is missing.
 * - Only separators: Ansible applies no limit. `${{ vars.A }},${{ vars.B }}` with both variables unset.
 * - `!` without a pattern: Ansible excludes no host. `web:!${{ vars.B }}` with the variable unset.
 * - Only exclusions next to an empty part: Ansible runs on all other hosts. `${{ vars.A }}:!db` with `A` unset.
 * @throws InputProblem
 */
export function parseLimit(given: string): string {
  const text = jsonTexts(given)?.join(',') ?? given;
  const patterns = text.split(/[,:\s]+/).filter((pattern) => pattern !== '');
  const bare = patterns.find((pattern) => /^[!&~]+$/.test(pattern));
  const hasGap = text.split(/[,:]/).some((pattern) => pattern.trim() === '');
  const narrows = patterns.every((pattern) => /^[!&]/.test(pattern));
  if (patterns.length > 0 && bare === undefined && !(hasGap && narrows)) return text;
  throw new InputProblem(whatIsMissing(shown(given), patterns, bare));
}

/** Parses a JSON list of strings, as `toJSON` writes it; undefined for a pattern that only begins with a bracket. */
function jsonTexts(text: string): string[] | undefined {
  if (!text.startsWith('[')) return undefined;
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? (list as string[]) : undefined;
  } catch {
    return undefined;
  }
}

function whatIsMissing(given: string, [first]: readonly string[], bare: string | undefined): Message {
  if (first === undefined) return message('limit-empty', { given });
  return bare === undefined
    ? message('limit-without-hosts', { given, pattern: first })
    : message('limit-pattern-empty', { given, sign: bare });
}

/** Parses a list of object names or ids that must not be empty. */
async function parseNames(text: string): Promise<string[]> {
  const names = await parseList(text);
  if (names.length === 0) throw new InputProblem(message('names-empty'));
  return names;
}

/** Returns tags in the form that the API accepts: comma-separated (a list is a 400, controller fact 2). */
async function parseTags(text: string): Promise<string> {
  const tags = await parseList(text);
  if (tags.length === 0) throw new InputProblem(message('tags-empty'));
  return tags.join(',');
}

/** Parses a mapping of password names to passwords. @throws InputProblem */
export async function parsePasswords(text: string): Promise<{ [name: string]: string }> {
  return (await import(/* webpackChunkName: "yaml" */ './yaml/parse-yaml.ts')).parseTextMapping(text);
}

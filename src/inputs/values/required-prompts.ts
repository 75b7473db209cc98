import { PROMPT_INPUTS, type PromptInputs } from '../../launch-inputs.ts';
import { message } from '../../messages/message.ts';
import type { InputReader } from './input-reader.ts';
import { parseList, shown } from './parse-values.ts';

/**
 * Notes inputs that `require` names and that are empty. An unset `vars.LIMIT` arrives as an empty string, like an
 * input that was left out, and would deploy to all hosts.
 * @param inputs the inputs that it may name, with their values
 */
export async function checkRequired(reader: InputReader, inputs: Readonly<Record<string, unknown>>): Promise<void> {
  for (const name of (await reader.parsedLater('require', parseList)) ?? []) {
    const [input = '', ...keys] = name.split('.');
    if (!Object.hasOwn(inputs, input)) {
      reader.problem('require', message('require-not-a-prompt', { given: shown(name) }));
      continue;
    }
    const value = keys.reduce<unknown>(member, inputs[input]);
    if (isEmpty(value) || reader.text(name) === NULL) reader.problem(name, message('required-input-empty'));
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** Returns whether a value is null, blank, or a list or mapping of nothing else. `0` and `false` are values. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** The prompts that are texts, for which the word `null` is a valid value. */
const TEXT_PROMPTS: readonly (keyof PromptInputs)[] = ['limit', 'job_tags', 'skip_tags', 'scm_branch'];

/** What `toJSON` gives for a variable that is not set. */
const NULL = 'null';

/** Notes prompts whose whole value is the word `null`, such as `limit: ${{ toJSON(vars.LIMIT) }}` without the variable. */
export function remarkNulls(reader: InputReader): void {
  for (const field of TEXT_PROMPTS) {
    const name = PROMPT_INPUTS[field];
    if (reader.text(name) === NULL) reader.remark(name, message('input-null'));
  }
}

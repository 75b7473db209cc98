import { PROMPT_INPUTS, type PromptInputs } from '../../launch-inputs.ts';
import { message } from '../../messages/message.ts';
import type { InputReader } from './input-reader.ts';
import { parseList } from './parse-values.ts';

const FIELDS = Object.keys(PROMPT_INPUTS) as (keyof PromptInputs)[];

/**
 * Notes inputs that `require` names and that are empty. An unset `vars.LIMIT` arrives as an empty string, like an
 * input that was left out, and would deploy to all hosts.
 */
export async function checkRequired(reader: InputReader, prompts: PromptInputs): Promise<void> {
  for (const name of (await reader.parsedLater('require', parseList)) ?? []) {
    const [input = '', ...keys] = name.split('.');
    const field = FIELDS.find((one) => PROMPT_INPUTS[one] === input);
    if (field === undefined) {
      reader.problem('require', message('require-not-a-prompt', { given: JSON.stringify(name) }));
      continue;
    }
    const value = keys.reduce<unknown>(member, prompts[field]);
    if (isEmpty(value)) reader.problem(name, message('required-input-empty'));
  }
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined;
}

/** Returns whether a value is null, blank, or an empty list or mapping. `0` and `false` are values. */
function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return typeof value === 'object' && Object.keys(value).length === 0;
}

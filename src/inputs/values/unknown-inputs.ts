import { distance } from 'fastest-levenshtein';
import { message } from '../../messages/message.ts';
import type { InputReader } from './input-reader.ts';

/** Input names that users know from the API or from other actions, and the names of this action. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  tags: 'job_tags',
  job_tag: 'job_tags',
  hosts: 'limit',
  variables: 'extra_vars',
  vars: 'extra_vars',
  extra_variables: 'extra_vars',
  job_template: 'template_id',
  job_template_id: 'template_id',
  tower_url: 'url',
  host: 'url',
};

/**
 * Notes inputs that the action does not have. The runner only warns about them, and a dropped `tags: deploy` or
 * `limt: web1` would deploy everything to all hosts.
 * @param inputs the names of all inputs of the action
 */
export function refuseUnknownInputs(
  reader: InputReader,
  environment: NodeJS.ProcessEnv,
  inputs: readonly string[],
): void {
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '') continue;
    const name = variable.slice('INPUT_'.length).toLowerCase();
    if (inputs.includes(name)) continue;
    const other = OTHER_NAMES[name];
    const near =
      (other !== undefined && inputs.includes(other) ? other : undefined) ??
      inputs.find((known) => distance(name, known) <= 2);
    reader.problem(
      name,
      near === undefined
        ? message('input-unknown', { inputs: inputs.join(', ') })
        : message('input-misspelled', { near }),
    );
  }
}

import { distance } from 'fastest-levenshtein';
import type { InputReader } from './input-reader.ts';

/** Names that people bring from the API's guides and other actions, and what they are called here. */
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
 * Notes inputs that the action does not have: any but `inputs`. The runner only warns of them, and a `tags: deploy` or `limt: web1`
 * that is dropped in silence deploys everything everywhere.
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
    const meant =
      (other !== undefined && inputs.includes(other) ? other : undefined) ??
      inputs.find((known) => distance(name, known) <= 2);
    const hint = meant === undefined ? `the inputs are ${inputs.join(', ')}` : `did you mean \`${meant}\`?`;
    reader.problem(name, `is not an input of this action, and leaving it out could do more than you want; ${hint}`);
  }
}

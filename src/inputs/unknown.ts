import type { InputReader } from './reader.ts';

/** Every input of the main action, as in action.yml (a test holds the two together). */
export const LAUNCH_INPUTS: readonly string[] = [
  'url',
  'token',
  'username',
  'password',
  'template_id',
  'extra_vars',
  'limit',
  'job_tags',
  'skip_tags',
  'wait',
  'timeout',
  'interval',
  'request_timeout',
  'retry_for',
];

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
 * Notes inputs that the action does not have. The runner only warns of them, and a `tags: deploy` or `limt: web1`
 * that is dropped in silence deploys everything everywhere.
 */
export function refuseUnknownInputs(reader: InputReader, environment: NodeJS.ProcessEnv): void {
  for (const [variable, value] of Object.entries(environment)) {
    if (!variable.startsWith('INPUT_') || value === undefined || value.trim() === '') continue;
    const name = variable.slice('INPUT_'.length).toLowerCase();
    if (LAUNCH_INPUTS.includes(name)) continue;
    const meant = OTHER_NAMES[name] ?? LAUNCH_INPUTS.find((known) => isNear(name, known));
    const hint = meant === undefined ? `the inputs are ${LAUNCH_INPUTS.join(', ')}` : `did you mean \`${meant}\`?`;
    reader.problem(name, `is not an input of this action, and leaving it out could deploy more than you want; ${hint}`);
  }
}

/** Within one edit (insert, delete, replace, swap of neighbours), letters only. */
function isNear(given: string, known: string): boolean {
  const a = given.replace(/[^a-z]/g, '');
  const b = known.replace(/[^a-z]/g, '');
  if (a === b) return true;
  const longer = a.length >= b.length ? a : b;
  const shorter = longer === a ? b : a;
  if (longer.length - shorter.length > 1) return false;
  let start = 0;
  while (start < shorter.length && shorter[start] === longer[start]) start += 1;
  const rest = longer.slice(start);
  const other = shorter.slice(start);
  if (longer.length !== shorter.length) return rest.slice(1) === other;
  return (
    rest.slice(1) === other.slice(1) ||
    (rest.slice(2) === other.slice(2) && rest[0] === other[1] && rest[1] === other[0])
  );
}

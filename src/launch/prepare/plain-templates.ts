import { isJsonObject, type Json } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';
import type { LaunchContext } from '../launch.ts';
import { inputName, type LaunchRequest } from '../launch-request.ts';

/** The largest number of names that a message lists. */
const NAMED = 10;

/** The delimiters of Jinja's expressions and statements: `{{ name }}`, `{% if name %}`. */
const DELIMITERS = [
  ['{{', '}}'],
  ['{%', '%}'],
] as const;

/** The prompts that become arguments of `ansible-playbook`, which evaluates no templates in them. */
const ARGUMENTS = ['limit', 'job_tags', 'skip_tags', 'scm_branch'] as const;

/**
 * Returns a sentence about templates in the request that the job would use as plain text, and none for what the
 * controller is known to evaluate. By default a controller marks the strings of a launch as unsafe, and Ansible
 * does not evaluate those (AWX 24.6, `safe_dump`).
 * @throws the signal's reason
 */
export async function plainTemplates(context: LaunchContext, request: LaunchRequest): Promise<Message[]> {
  const inputs = ARGUMENTS.filter((field) => hasTemplate(request[field] ?? ''));
  const found = inputs.map((field) => message('prompt-with-template', { input: inputName(field) }));
  const variables = Object.entries(request.extra_vars ?? {}).flatMap(([key, value]) => templateNames(value, key));
  if (variables.length === 0 || (await evaluatesVariables(context))) return found;
  const more = variables.length > NAMED ? ` and ${variables.length - NAMED} more` : '';
  const names = `${variables.slice(0, NAMED).join(', ')}${more}`;
  return [...found, message('variables-with-template', { names })];
}

function hasTemplate(value: string): boolean {
  return DELIMITERS.some(([opening, closing]) => {
    const start = value.indexOf(opening);
    return start !== -1 && value.includes(closing, start + opening.length);
  });
}

/** Returns the name of each string with a template in a variable, such as `app.hosts[0]`, in backticks. */
function templateNames(value: Json, name: string): string[] {
  if (typeof value === 'string') return hasTemplate(value) ? [`\`${name}\``] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => templateNames(item, `${name}[${index}]`));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) => templateNames(item, `${name}.${key}`));
}

/** Returns whether jobs evaluate templates in variables of a launch; false also when the setting cannot be read. */
async function evaluatesVariables({ controller, signal }: LaunchContext): Promise<boolean> {
  try {
    return (await controller.settings.allowJinjaInExtraVars({ signal })) === 'always';
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

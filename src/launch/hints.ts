import { ResponseError } from '../errors.ts';
import { inputName, type LaunchRequest } from './request.ts';
import { describeTemplate, type Template } from './template.ts';

/**
 * Adds what to do next to the API's own refusal of a template.
 * @param request what was posted; undefined where the template was only looked at
 */
export function refusalWithHint(error: unknown, template: Template, request?: LaunchRequest): unknown {
  if (!(error instanceof ResponseError) || !error.fromApi) return error;
  const hint = HINTS[error.status]?.(template, request, error);
  return hint === undefined ? error : error.withHint(hint);
}

type Hint = (template: Template, request: LaunchRequest | undefined, error: ResponseError) => string;

const HINTS: Readonly<Record<number, Hint>> = {
  400: () => 'Nothing was launched: change the inputs, or the template, as the controller says.',
  403: (template, request, { words }) =>
    LICENCE.test(words)
      ? "Nothing was launched: see to the controller's subscription."
      : `Nothing was launched. ${rightsHint(template, request)}`,
  404: (template) =>
    `Nothing was launched. This user cannot see ${describeTemplate(template)}: check the user's rights.`,
  405: (template) =>
    `Nothing was launched. ${describeTemplate(template)} cannot be updated: a manual project has nothing to fetch.`,
};

/** A controller whose subscription is over, or too small for its hosts, refuses with the same status. */
const LICENCE = /licen[cs]e|host count|maximum number of|subscription/i;

/** Of these the user needs a role of their own, whatever roles there are on the template. */
const USED = ['inventory', 'credentials', 'execution_environment', 'instance_groups', 'labels'] as const;

/** The API says of each template whether the user may start it; where he may, something else is missing. */
function rightsHint(template: Template, request: LaunchRequest | undefined): string {
  if (template.mayStart === true) {
    const used = USED.filter((field) => request?.[field] !== undefined).map((field) => `\`${inputName(field)}\``);
    return used.length === 0
      ? 'This user may start it, so the token is what is missing: it has only the scope "read". Create one with the scope "write".'
      : `This user may start it, so it is one of two other things: the user lacks the Use role on what was asked for as ${used.join(', ')}, or the token has only the scope "read".`;
  }
  const role = template.type === 'project' || template.type === 'inventory_source' ? 'Update' : 'Execute';
  return `The user needs the ${role} role on ${describeTemplate(template)}.`;
}

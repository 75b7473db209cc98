import { ResponseError } from '../errors.ts';
import { describeTemplate, type Template } from './template.ts';

/** Adds what to do next to the API's own refusal of a template. */
export function refusalWithHint(error: unknown, template: Template): unknown {
  if (!(error instanceof ResponseError) || !error.fromApi) return error;
  const hint = HINTS[error.status]?.(template);
  return hint === undefined ? error : error.withHint(hint);
}

const HINTS: Readonly<Record<number, (template: Template) => string>> = {
  400: () => 'Nothing was launched: change the inputs, or the template, as the controller says.',
  403: (template) => `Nothing was launched. ${rightsHint(template)}`,
  404: (template) =>
    `Nothing was launched. This user cannot see ${describeTemplate(template)}: check the user's rights.`,
  405: (template) =>
    `Nothing was launched. ${describeTemplate(template)} cannot be updated: a manual project has nothing to fetch.`,
};

/** The API says of each template whether the user may start it; where he may, only the token can be what is missing. */
function rightsHint(template: Template): string {
  if (template.mayStart === true)
    return 'This user may start it, so the token is what is missing: it has only the scope "read". Create one with the scope "write".';
  const role = template.type === 'project' || template.type === 'inventory_source' ? 'Update' : 'Execute';
  return `The user needs the ${role} role on ${describeTemplate(template)}.`;
}

import { ResponseError } from '../errors.ts';
import { describeTemplate, type Template } from './template.ts';

/** Adds what to do next to the API's own refusal of a template. */
export function refusalWithHint(error: unknown, template: Template): unknown {
  if (!(error instanceof ResponseError) || !error.fromApi) return error;
  const hint = HINTS[error.status]?.(template);
  if (hint === undefined) return error;
  return new ResponseError(`${error.message} ${hint}`, { ...error, retryAfterMs: error.retryAfterMs });
}

const HINTS: Readonly<Record<number, (template: Template) => string>> = {
  400: () => 'Nothing was launched: change the inputs, or the template, as the controller says.',
  401: () => UNKNOWN_CREDENTIALS,
  403: (template) =>
    `Nothing was launched. The user needs the ${template.type === 'project' || template.type === 'inventory_source' ? 'Update' : 'Execute'} role on ${describeTemplate(template)}, and a token needs the scope "write".`,
  404: (template) =>
    `Nothing was launched. This user cannot see ${describeTemplate(template)}: check the user's rights.`,
  405: (template) =>
    `Nothing was launched. ${describeTemplate(template)} cannot be updated: a manual project has nothing to fetch.`,
};

/** What a 401 means wherever it comes. */
export const UNKNOWN_CREDENTIALS =
  'The controller does not know these credentials: check whether the token was revoked or has expired, or whether user name and password are right, and that `url` is the controller they belong to.';

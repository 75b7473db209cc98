import { describeError } from '../errors.ts';
import { ConnectionError, ResponseError } from '../http/errors.ts';
import { DeadlineError } from '../timing/transient-error.ts';
import { inputName, type LaunchRequest } from './launch-request.ts';
import { describeTemplate, type Template } from './prepare/find-template.ts';

/**
 * Adds a hint about what to do next to the API's own refusal.
 * @param request the posted request; undefined if the template was only read
 */
export function refusalWithHint(error: unknown, template: Template, request?: LaunchRequest): unknown {
  if (!(error instanceof ResponseError) || !error.fromApi) return error;
  const hint = HINTS[error.status]?.(template, request, error);
  return hint === undefined ? error : error.withHint(hint);
}

/** Returns why a project or an inventory source cannot be updated; follows its name in a sentence. */
export function nothingToFetch({ type }: Template): string {
  return type === 'project'
    ? 'cannot be updated: a manual project has nothing to fetch'
    : 'cannot be updated: it names no source, or none that can be fetched';
}

/**
 * Adds "Nothing was launched" to an error: readers need to know that first.
 * @param error the error that ended the POST; certainly no job was created
 */
export function nothingLaunched(error: unknown, template: Template, request: LaunchRequest): unknown {
  const hinted = refusalWithHint(error, template, request);
  if (hinted !== error) return hinted;
  if (error instanceof ResponseError) return error.withNote(FRONT_HINTS[error.status] ?? NOTHING);
  return error instanceof ConnectionError ? error.withNote(NOTHING) : error;
}

const NOTHING = 'Nothing was launched.';

/** Describes an error that ended a step before the launch, and adds "Nothing was launched" if it is missing. */
export function endedBefore(error: unknown): string {
  const words = describeError(error);
  const isSaid = words.includes('Nothing was launched');
  const isOfRequest =
    error instanceof ResponseError || error instanceof ConnectionError || error instanceof DeadlineError;
  if (isSaid || !isOfRequest) return words;
  // A transient reply of the controller itself has no hint yet; a proxy's page has one.
  const isFault = error instanceof ResponseError && error.fromApi && error.transient;
  return `${words} ${isFault ? AGAIN : NOTHING}`;
}

const AGAIN = "Nothing was launched: run this step again later. Why it was so stands in the controller's log.";

/** What to do after a refusal by a proxy in front of the controller, by status. */
const FRONT_HINTS: Readonly<Record<number, string>> = {
  413: 'Nothing was launched: the launch is too large for it. Make `extra_vars` smaller, or have its limit raised (`client_max_body_size` in nginx).',
  429: 'Nothing was launched: it takes no more requests at the moment. Run this step again later.',
};

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
    isUpdated(template)
      ? `Nothing was launched. ${describeTemplate(template)} ${nothingToFetch(template)}.`
      : 'Nothing was launched. Whatever answered takes no launch at this address: check `url`.',
};

/** The words of a 403 for a subscription that has expired or is too small for the number of hosts. */
const LICENCE = /licen[cs]e|host count|maximum number of|subscription/i;

/** Prompts whose objects require a role, in addition to the role on the template. */
const USED = ['inventory', 'credentials', 'execution_environment', 'instance_groups', 'labels'] as const;

/** Names the missing permission. If the user may start the template (as the API reports), another one is missing. */
function rightsHint(template: Template, request: LaunchRequest | undefined): string {
  if (template.mayStart === true && request !== undefined) {
    const used = USED.filter((field) => request[field] !== undefined).map((field) => `\`${inputName(field)}\``);
    return used.length === 0
      ? 'This user may start it, so the token is what is missing: it has only the scope "read". Create one with the scope "write".'
      : `This user may start it, so it is one of two other things: the user lacks the Use role on what was asked for as ${used.join(', ')}, or the token has only the scope "read".`;
  }
  const role = isUpdated(template) ? 'Update' : 'Execute';
  return `The user needs the ${role} role on ${describeTemplate(template)}.`;
}

function isUpdated({ type }: Template): boolean {
  return type === 'project' || type === 'inventory_source';
}

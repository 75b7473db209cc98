import { ConnectionError, ResponseError } from '../http/errors.ts';
import { text } from '../messages/message.ts';
import { describeError } from '../step-errors.ts';
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

const NOTHING = text('nothing-launched');

/** Describes an error that ended a step before the launch, and adds "Nothing was launched" if it is missing. */
export function endedBefore(error: unknown): string {
  const words = describeError(error);
  const isSaid = words.includes('Nothing was launched');
  const isOfRequest =
    error instanceof ResponseError || error instanceof ConnectionError || error instanceof DeadlineError;
  if (isSaid || !isOfRequest) return words;
  if (error instanceof DeadlineError) return `${words} ${NOTHING}`;
  // A transient reply of the controller itself has no hint yet; a proxy's page has one.
  const isFault = error instanceof ResponseError && error.fromApi && error.transient;
  return describeError(error.withNote(isFault ? text('launch-server-error') : NOTHING));
}

/** What to do after a refusal by a proxy in front of the controller, by status. */
const FRONT_HINTS: Readonly<Record<number, string>> = {
  413: text('launch-too-large'),
  429: text('launch-rate-limited'),
};

type Hint = (template: Template, request: LaunchRequest | undefined, error: ResponseError) => string;

const HINTS: Readonly<Record<number, Hint>> = {
  400: () => text('launch-invalid'),
  403: (template, request, { words }) =>
    LICENCE.test(words) ? text('launch-subscription-invalid') : rightsHint(template, request),
  404: (template) => text('launch-template-not-found', { template: describeTemplate(template) }),
  405: (template) => {
    if (!isUpdated(template)) return text('launch-method-not-allowed');
    const id = template.type === 'project' ? 'launch-project-manual' : 'launch-inventory-source-empty';
    return text(id, { template: describeTemplate(template) });
  },
};

/** The words of a 403 for a subscription that has expired or is too small for the number of hosts. */
const LICENCE = /licen[cs]e|host count|maximum number of|subscription/i;

/** Prompts whose objects require a role, in addition to the role on the template. */
const USED = ['inventory', 'credentials', 'execution_environment', 'instance_groups', 'labels'] as const;

/** Names the missing permission. If the user may start the template (as the API reports), another one is missing. */
function rightsHint(template: Template, request: LaunchRequest | undefined): string {
  if (template.mayStart === true && request !== undefined) {
    const used = USED.filter((field) => request[field] !== undefined).map((field) => `\`${inputName(field)}\``);
    return used.length === 0 ? text('launch-scope-read') : text('launch-use-role-missing', { inputs: used.join(', ') });
  }
  const role = isUpdated(template) ? 'Update' : 'Execute';
  return text('launch-role-missing', { role, template: describeTemplate(template) });
}

function isUpdated({ type }: Template): boolean {
  return type === 'project' || type === 'inventory_source';
}

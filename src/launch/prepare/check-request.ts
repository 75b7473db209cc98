import type { Credential } from '../../controller/credentials.ts';
import type { LaunchOrder } from '../../launch-inputs.ts';
import type { Message } from '../../messages/message.ts';
import type { LaunchRequest } from '../launch-request.ts';
import { noCheckMode } from './check-mode.ts';
import { checkPrompts, type Findings, type TemplatePrompts, withoutIgnored } from './check-prompts.ts';
import { unneededPasswords } from './credential-passwords.ts';
import type { Template } from './find-template.ts';
import type { Resolved } from './resolve-names.ts';

/** The request to send, and the reasons not to send it. */
export interface CheckedRequest {
  request: LaunchRequest;
  /** The job's credentials, if the workflow requests any. */
  credentials: Credential[] | undefined;
  /** The name of the requested inventory. */
  inventoryName: string | undefined;
  /** What the template would drop: left out of the request, and a problem unless `ignored_fields: warn`. */
  ignored: Findings['ignored'];
  problems: Message[];
  /** What to warn about. */
  remarks: Message[];
}

/**
 * Checks the request against the template's prompts. Dropped fields are neither resolved nor validated.
 */
export function checkRequest(
  template: Template,
  prompts: TemplatePrompts,
  { request: wanted, credentials: merged, inventoryName, problems: unresolved }: Resolved,
  { ignoredFields, failOnChanges }: LaunchOrder,
): CheckedRequest {
  const { ignored, problems: needs } = checkPrompts(template.type, prompts, wanted, merged);
  const leaves = ignoredFields === 'warn';
  const request = withoutIgnored(wanted, ignored);
  const isLeftOut = (field: string): boolean => leaves && ignored.some((one) => one.field === field);
  const credentials = isLeftOut('credentials') ? undefined : merged;
  const unneeded = unneededPasswords(template.type, prompts.info, request, credentials);
  // Only job templates accept passwords; their credentials decide which ones.
  const isReported = leaves || template.type === 'job_template';
  if (template.type !== 'job_template') delete request.credential_passwords;
  return {
    request,
    ignored,
    credentials,
    inventoryName: isLeftOut('inventory') ? undefined : inventoryName,
    remarks: isReported ? unneeded : [],
    problems: [
      ...(leaves ? [] : ignored.map(({ problem }) => problem)),
      ...unresolved.filter(({ field }) => !isLeftOut(field)).map(({ problem }) => problem),
      ...(leaves ? checkPrompts(template.type, prompts, request, credentials).problems : needs),
      ...(isReported ? [] : unneeded),
      ...(failOnChanges ? noCheckMode(template, prompts.info, leaves ? request : wanted) : []),
    ],
  };
}

import type { Credential } from '../../controller/credentials.ts';
import type { LaunchInfo } from '../../controller/templates/launch-info.ts';
import type { TemplateType } from '../../controller/templates/templates.ts';
import { type Message, message } from '../../messages/message.ts';
import { inBackticks } from '../../messages/sentence-parts.ts';
import type { LaunchRequest } from '../launch-request.ts';

/*
 * The passwords that credentials prompt for at each launch. The controller uses the ones that it needs and drops the
 * others. `ignored_fields` does not list dropped passwords.
 */

/**
 * Returns a sentence about passwords that the job's credentials need and the request lacks, or none.
 * @param credentials the job's credentials if the request replaces the template's, otherwise undefined
 */
export function missingPasswords(
  info: LaunchInfo,
  request: LaunchRequest,
  credentials: readonly Credential[] | undefined,
): Message[] {
  const missing = askedFor(info, credentials).filter((name) => (request.credential_passwords?.[name] ?? '') === '');
  return missing.length === 0 ? [] : [message('credential-passwords-missing', { names: inBackticks(missing) })];
}

/** Returns a sentence about passwords that the request contains and no credential of the job needs, or none. */
export function unneededPasswords(
  type: TemplateType,
  info: LaunchInfo,
  request: LaunchRequest,
  credentials: readonly Credential[] | undefined,
): Message[] {
  if (type !== 'job_template')
    return request.credential_passwords === undefined ? [] : [message('credential-passwords-job-templates-only')];
  const asked = askedFor(info, credentials);
  const unneeded = Object.keys(request.credential_passwords ?? {}).filter((name) => !asked.includes(name));
  if (unneeded.length === 0) return [];
  return [message('credential-passwords-not-prompted', { names: inBackticks(unneeded) })];
}

function askedFor(info: LaunchInfo, credentials: readonly Credential[] | undefined): string[] {
  return [
    ...new Set([
      ...(credentials ?? info.defaults.credentials).flatMap((credential) => credential.passwordsNeeded),
      // The launch description names the passwords of the template's own credentials.
      ...(credentials === undefined ? info.passwordsNeeded : []),
    ]),
  ];
}

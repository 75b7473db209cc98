import type { Credential } from '../../controller/credentials.ts';
import type { LaunchInfo } from '../../controller/templates/launch-info.ts';
import type { TemplateType } from '../../controller/templates/templates.ts';
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
): string[] {
  const missing = askedFor(info, credentials).filter((name) => (request.credential_passwords?.[name] ?? '') === '');
  if (missing.length === 0) return [];
  return [
    `The credentials of the run ask for passwords at each launch: ${quoted(missing)}. Give them in \`credential_passwords\`, or store them in the credential.`,
  ];
}

/** Returns a sentence about passwords that the request contains and no credential of the job needs, or none. */
export function unaskedPasswords(
  type: TemplateType,
  info: LaunchInfo,
  request: LaunchRequest,
  credentials: readonly Credential[] | undefined,
): string[] {
  if (type !== 'job_template')
    return request.credential_passwords === undefined
      ? []
      : [
          '`credential_passwords`: only job templates take them, and the controller would drop them. Leave the input out.',
        ];
  const asked = askedFor(info, credentials);
  const unrequested = Object.keys(request.credential_passwords ?? {}).filter((name) => !asked.includes(name));
  if (unrequested.length === 0) return [];
  return [
    `\`credential_passwords\`: no credential of the run asks for ${quoted(unrequested)} at its launch, so the controller would drop it and take what is stored. Switch on "Prompt on launch" beside that field of the credential, or leave it out.`,
  ];
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

function quoted(names: readonly string[]): string {
  return names.map((name) => `\`${name}\``).join(', ');
}

import { isRecord, number, record, text, texts } from '../../controller/fields.ts';
import type { LaunchInfo } from '../../controller/jobs.ts';

/** A credential as far as launching needs it. */
export interface Credential {
  id: number;
  name: string;
  /** Id of the credential type. */
  type: number;
  /** Vault credentials of one type can stand side by side with different vault ids. */
  vaultId: string;
  /** Passwords that have to come with the launch. */
  passwordsNeeded: string[];
}

/** A field of a credential that is asked for at launch, and the name that the launch gives it. */
const ASKED = {
  password: 'ssh_password',
  become_password: 'become_password',
  ssh_key_unlock: 'ssh_key_unlock',
  vault_password: 'vault_password',
} as const;

/** A credential from its collection; `ASK` in a field means that the launch has to bring it. */
export function readCredential(row: Record<string, unknown>): Credential {
  const inputs = record(row, 'inputs');
  const vaultId = text(inputs, 'vault_id');
  const asked = Object.entries(ASKED).filter(([field]) => inputs[field] === 'ASK');
  return {
    id: number(row, 'id') ?? 0,
    name: text(row, 'name'),
    type: number(row, 'credential_type') ?? 0,
    vaultId,
    passwordsNeeded: asked.map(([field, name]) =>
      field === 'vault_password' && vaultId !== '' ? `${name}.${vaultId}` : name,
    ),
  };
}

/** The credentials that the template brings, from its launch description. */
export function templateCredentials(info: LaunchInfo): Credential[] {
  const rows = info.defaults['credentials'];
  return (Array.isArray(rows) ? (rows as unknown[]) : []).filter(isRecord).map((row) => ({
    id: number(row, 'id') ?? 0,
    name: text(row, 'name'),
    type: number(row, 'credential_type') ?? 0,
    vaultId: text(row, 'vault_id'),
    passwordsNeeded: texts(row, 'passwords_needed'),
  }));
}

/**
 * Puts the given credentials into the template's by type and vault id, since the API replaces the whole set and drops
 * one of two alike without a word (controller fact 6).
 */
export function mergeCredentials(
  template: readonly Credential[],
  given: readonly Credential[],
): { credentials: Credential[]; problem?: string } {
  const key = (credential: Credential): string => `${credential.type} ${credential.vaultId}`;
  const twice = given.find((credential, index) =>
    given.slice(0, index).some((other) => key(other) === key(credential) && other.id !== credential.id),
  );
  const unique = [...new Map(given.map((credential) => [credential.id, credential])).values()];
  const kept = template.filter((credential) => !unique.some((other) => key(other) === key(credential)));
  const credentials = [...kept, ...unique];
  if (twice === undefined) return { credentials };
  const alike = given.filter((credential) => key(credential) === key(twice)).map(({ id, name }) => `${id} "${name}"`);
  return {
    credentials,
    problem: `\`credentials\`: ${alike.join(' and ')} are of the same kind, and a job can have only one of a kind. Give one of them.`,
  };
}

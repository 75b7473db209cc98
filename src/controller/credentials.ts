import { number, record, text, texts } from './fields.ts';
import { type NamedObject, NamedObjects, readNamedObject } from './named-objects.ts';
import type { Requests } from './requests.ts';

/** The part of a credential that a launch needs. */
export interface Credential {
  id: number;
  name: string;
  /** Id of the credential type. */
  type: number;
  /** Each vault credential of a job has a different vault id. */
  vaultId: string;
  /** Passwords that the launch must send, by the names that the launch uses. */
  passwordsNeeded: string[];
}

/** A credential as its collection lists it. */
export interface ListedCredential extends Credential, NamedObject {
  /** Name of its credential type; `''` when the API does not show it. */
  typeName: string;
  /** Whether the API says that this user may use it; undefined when it does not say. */
  mayUse: boolean | undefined;
}

/** The credential fields that can be prompted for at launch, and their names in the launch. */
const ASKED = {
  password: 'ssh_password',
  become_password: 'become_password',
  ssh_key_unlock: 'ssh_key_unlock',
  vault_password: 'vault_password',
} as const;

/** The credentials of a controller. */
export class Credentials extends NamedObjects<ListedCredential> {
  constructor(requests: Requests) {
    super(requests, 'credentials', readCredential);
  }
}

/** Reads a credential from its collection. `ASK` in a field means that the launch must send the value. */
export function readCredential(row: Record<string, unknown>): ListedCredential {
  const inputs = record(row, 'inputs');
  const vaultId = text(inputs, 'vault_id');
  const asked = Object.entries(ASKED).filter(([field]) => inputs[field] === 'ASK');
  const summary = record(row, 'summary_fields');
  const use = record(summary, 'user_capabilities')['use'];
  return {
    ...readNamedObject(row),
    type: number(row, 'credential_type') ?? 0,
    typeName: text(record(summary, 'credential_type'), 'name'),
    vaultId,
    passwordsNeeded: asked.map(([field, name]) =>
      field === 'vault_password' && vaultId !== '' ? `${name}.${vaultId}` : name,
    ),
    mayUse: typeof use === 'boolean' ? use : undefined,
  };
}

/** Reads one of a template's own credentials from its launch description. */
export function readDefaultCredential(row: Record<string, unknown>): Credential {
  return {
    id: number(row, 'id') ?? 0,
    name: text(row, 'name'),
    type: number(row, 'credential_type') ?? 0,
    vaultId: text(row, 'vault_id'),
    passwordsNeeded: texts(row, 'passwords_needed'),
  };
}

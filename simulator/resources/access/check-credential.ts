import { invalid } from '../../http/reply.ts';
import type { Call } from '../../http/request.ts';
import type { Credential } from '../../rows/assets.ts';
import type { JobTemplate } from '../../rows/templates.ts';

/** Kinds of credentials that a job can be given. */
const USABLE = ['ssh', 'vault', 'net', 'cloud', 'kubernetes'];

/** One credential of each kind; of vaults one for each id. */
export function checkCredential(call: Call, ids: readonly number[], other: Credential): void {
  const { credential_types, credentials } = call.world;
  const type = credential_types.get(other.credential_type);
  if (type && !USABLE.includes(type.kind)) {
    throw invalid({ error: `Cannot assign a Credential of kind \`${type.kind}\`.` });
  }
  const same = ids
    .flatMap((id) => credentials.get(id) ?? [])
    .find((one) => one.credential_type === other.credential_type);
  if (!same) return;
  if (type?.kind !== 'vault') throw invalid({ error: `Cannot assign multiple ${type?.name} credentials.` });
  if (same.id !== other.id && same.inputs['vault_id'] === other.inputs['vault_id']) {
    throw invalid({ error: `Cannot assign multiple ${type.name} credentials.` });
  }
}

/** Refuses credentials of a node or a schedule whose template does not prompt for them. */
export function refusePromptless(template: JobTemplate | undefined): void {
  if (template?.asks.credential) return;
  throw invalid({ msg: 'Related template is not configured to accept credentials on launch.' });
}

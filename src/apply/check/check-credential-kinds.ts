import { isRecord } from '../../controller/fields.ts';
import { type Known, titleOf } from '../plan/registry.ts';
import type { Reference } from '../read/desired.ts';
import { finalReference } from '../write/resolve-ids.ts';
import type { PlanContext } from '../write/work.ts';

/**
 * Notes a credential of a kind of which a list has one already: the API takes one of each type, and of vaults one of
 * each id (controller fact 83).
 */
export function checkCredentialKinds(context: PlanContext, wanted: readonly Reference[]): void {
  const byKind = new Map<string, Known>();
  for (const reference of wanted) {
    const found = context.registry.find(reference);
    const kind = found.kind === 'one' ? kindOfCredential(context, found.known) : undefined;
    if (found.kind !== 'one' || kind === undefined) continue;
    const other = byKind.get(kind);
    byKind.set(kind, found.known);
    if (other !== undefined && other !== found.known)
      context.problems.add(
        reference.place,
        `is of the same type as the ${titleOf(other)}: there can be one of each, and of vaults one of each \`vault_id\``,
      );
  }
}

function kindOfCredential(context: PlanContext, credential: Known): string | undefined {
  const type = finalReference(context, credential, 'credential_type');
  const given = credential.desired?.fields.get('inputs');
  const inputs = { ...idIn(credential.row?.['inputs']), ...(given?.kind === 'json' ? idIn(given.value) : {}) };
  return type?.id === undefined ? undefined : `${type.id} ${String(inputs.vault_id ?? '')}`;
}

function idIn(inputs: unknown): { vault_id?: unknown } {
  return isRecord(inputs) && inputs['vault_id'] !== undefined ? { vault_id: inputs['vault_id'] } : {};
}

import { message } from '../../messages/message.ts';
import type { PlanContext } from '../context.ts';
import type { FieldChange } from '../plan/plan.ts';
import type { DesiredObject } from '../read/desired.ts';
import type { Known } from '../read/registry.ts';

/**
 * Notes changes that the controller refuses of some objects only: other inputs of a credential type in use, another
 * organization of an execution environment (controller facts 124 and 131).
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function checkFixed(
  { resources, call, problems }: PlanContext,
  { id, collection }: Known,
  { place }: DesiredObject,
  changes: readonly FieldChange[],
): Promise<void> {
  const change = (name: string): FieldChange | undefined => changes.find((one) => one.name === name);
  const organization = change('organization');
  if (collection === 'execution_environments' && organization !== undefined && organization.after !== null) {
    const { text: reason } = message('execution-environment-organization-fixed');
    problems.add(place, message('field-fixed', { field: 'organization', reason }));
  }
  if (collection !== 'credential_types' || change('inputs') === undefined) return;
  const query = { resource: 'credentials', filters: [['credential_type', String(id)] as const], limit: 1 };
  const { count } = await resources.collections.search(query, call);
  if (count > 0) problems.add(place, message('credential-type-in-use', { count }));
}

import { forbidden, invalid, notFound, type Refusal } from '../../http/reply.ts';
import { type Call, userOf } from '../../http/request.ts';
import { can } from '../../rest/permissions.ts';
import type { Inventory } from '../../rows/sources.ts';
import type { JsonObject } from '../../text/json.ts';

/** Who administers the inventory may make what belongs into it. */
export function refuseOutsiders(call: Call, body: JsonObject, what: string): Refusal | undefined {
  const inventory = call.world.inventories.get(Number(body['inventory']));
  if (inventory?.pending_deletion) return notFound('Inventory');
  if (inventory && !can(userOf(call), 'inventory', inventory, 'admin')) return forbidden();
  refuseDerived(inventory, what);
  return inventory || userOf(call).is_superuser ? undefined : forbidden();
}

/** Refuses hosts and groups of inventories that come by theirs otherwise. */
function refuseDerived(inventory: Inventory | undefined, what: string): void {
  if (!inventory || inventory.kind === '') return;
  throw invalid({ inventory: { detail: `Cannot create ${what} for Smart or Constructed Inventories` } });
}

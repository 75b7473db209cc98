import { forbidden, type Refusal } from '../../http/reply.ts';
import { type Call, userOf } from '../../http/request.ts';
import type { Notified } from '../../rows/base.ts';
import type { User } from '../../rows/people.ts';
import type { Granting } from '../../rows/roles.ts';
import type { JsonObject } from '../../text/json.ts';
import type { World } from '../../world/world.ts';

/** Nobody is told of its jobs. */
export function noNotifications(): Notified {
  return { notification_templates_started: [], notification_templates_success: [], notification_templates_error: [] };
}

/** Only administrators make one. */
export function administratorsOnly(call: Call, _body: JsonObject, row: object | undefined): Refusal | undefined {
  return row || userOf(call).is_superuser ? undefined : forbidden();
}

/** Users with a role on an object. */
export function members(world: World, on: Granting, id: number, role: string): User[] {
  return world.users.filter((user) => user.grants.some((one) => one.on === on && one.id === id && one.role === role));
}

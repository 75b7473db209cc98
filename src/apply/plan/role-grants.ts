import type { Resource } from '../../controller/resources/api.ts';
import type { PlanContext } from '../context.ts';
import { definitionOf } from '../kinds/role-kind.ts';
import { idOf, type Known, ownerOf, resourceOf, titleOf } from '../read/registry.ts';
import type { Change } from './plan.ts';
import type { PlanStep, Writer } from './plan-step.ts';

/** A role of a user or a team on an object. */
export interface RoleGrant {
  role: string;
  actor: Known;
  resource: Known;
}

/** Returns a grant for people: `role "execute" of user "alice" on job template "Deploy" (Acme)`. */
export function titleOfGrant({ role, actor, resource }: RoleGrant): string {
  return `role "${role}" of ${titleOf(actor)} on ${titleOf(resource)}${ownerOf(resource)}`;
}

/** Returns the step that gives a role. The object shows its roles once it exists. */
export function grantStep(grant: RoleGrant, place: Change['place']): PlanStep {
  const { role, actor, resource } = grant;
  const write = async (writer: Writer): Promise<void> => {
    const roleId = resource.row?.objectRole(role);
    if (roleId !== undefined) await writer.associate(resourceOf(actor), 'roles', roleId);
    else await writer.assignRole(definitionOf(resource.collection, role), resourceOf(actor), idOf(resource));
  };
  return { changes: [changeOfGrant('create', grant, [], place)], write };
}

/** Returns the step that takes a role away. */
export function revocationStep(
  grant: RoleGrant,
  held: HeldRole,
  remarks: readonly string[],
  place: Change['place'],
): PlanStep {
  const write = async (writer: Writer): Promise<void> => {
    if (held.kind === 'assignment') await writer.remove(held.assignment);
    else await writer.disassociate(resourceOf(grant.actor), 'roles', held.roleId);
  };
  return { changes: [changeOfGrant('delete', grant, remarks, place)], write };
}

function changeOfGrant(
  action: Change['action'],
  grant: RoleGrant,
  remarks: readonly string[],
  place: Change['place'],
): Change {
  return { action, collection: 'roles', title: titleOfGrant(grant), fields: [], lists: [], remarks, place };
}

/** How a role is held: as a role of the object, or as the assignment of a role definition. */
export type HeldRole = { kind: 'role'; roleId: number } | { kind: 'assignment'; assignment: Resource };

/** The roles that users and teams have, each read once. */
export class HeldRoles {
  readonly #context: PlanContext;
  readonly #roles = new Map<Known, Promise<ReadonlySet<number>>>();

  constructor(context: PlanContext) {
    this.#context = context;
  }

  /**
   * Returns how a user or a team holds a role; undefined where it does not.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async find({ role, actor, resource }: RoleGrant): Promise<HeldRole | undefined> {
    if (actor.id === undefined || resource.id === undefined) return undefined;
    if (resource.row?.hasObjectRoles !== true) return await this.#assignment({ role, actor, resource });
    const roleId = resource.row.objectRole(role);
    const ids = await this.#idsOf(actor);
    return roleId !== undefined && ids.has(roleId) ? { kind: 'role', roleId } : undefined;
  }

  #idsOf(actor: Known): Promise<ReadonlySet<number>> {
    const known = this.#roles.get(actor);
    if (known !== undefined) return known;
    const { resources, call } = this.#context;
    const reading = resources.associations
      .members(resourceOf(actor), 'roles', call)
      .then((roles) => new Set(roles.map(({ id }) => id)));
    this.#roles.set(actor, reading);
    return reading;
  }

  /** Objects without roles of their own have role definitions only (controller fact 128). */
  async #assignment({ role, actor, resource }: RoleGrant): Promise<HeldRole | undefined> {
    const { resources, call } = this.#context;
    const type = actor.collection === 'teams' ? 'team' : 'user';
    const collection = `role_${type}_assignments`;
    const filters = [[type, String(idOf(actor))] as const, ['object_id', String(idOf(resource))] as const];
    const rows = await resources.collections.list({ resource: collection, filters }, call);
    const wanted = definitionOf(resource.collection, role);
    const row = rows.find((one) => one.related('role_definition')?.name === wanted);
    return row && { kind: 'assignment', assignment: { collection, id: row.id } };
  }
}

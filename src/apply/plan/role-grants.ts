import type { Resource } from '../../controller/resources/api.ts';
import type { RoleHolder } from '../../controller/resources/role-assignments.ts';
import type { PlanContext } from '../context.ts';
import { collectionOfType, definitionOf, roleOfDefinition } from '../kinds/role-kind.ts';
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

/** From so many holders on, the lists of all assignments are read first: two requests in place of one for each holder. */
const MANY_HOLDERS = 5;

/** The roles that users and teams have, each read once. */
export class HeldRoles {
  readonly #context: PlanContext;
  readonly #roles = new Map<Known, Promise<ReadonlySet<number>>>();
  readonly #hasMany: boolean;
  #assigned: Promise<ReadonlyMap<string, number>> | undefined;

  /** @param grants that are looked for; without them, each holder is asked */
  constructor(context: PlanContext, grants: readonly RoleGrant[] = []) {
    this.#context = context;
    this.#hasMany = new Set(grants.map(({ actor }) => actor)).size >= MANY_HOLDERS;
  }

  /**
   * Returns how a user or a team holds a role; undefined where it does not.
   * @throws ResponseError, ConnectionError, the signal's reason
   */
  async find({ role, actor, resource }: RoleGrant): Promise<HeldRole | undefined> {
    if (actor.id === undefined || resource.id === undefined) return undefined;
    const assigned = this.#hasMany ? await this.#assignedTo({ role, actor, resource }) : undefined;
    if (assigned !== undefined) return assigned;
    if (resource.row?.hasObjectRoles !== true) return await this.#assignment({ role, actor, resource });
    const roleId = resource.row.objectRole(role);
    const ids = await this.#idsOf(actor);
    return roleId !== undefined && ids.has(roleId) ? { kind: 'role', roleId } : undefined;
  }

  /** Returns how a role is held, by the lists of all assignments; undefined where these do not show it. */
  async #assignedTo({ role, actor, resource }: RoleGrant): Promise<HeldRole | undefined> {
    this.#assigned ??= this.#readAssigned();
    const holder = holderOf(actor);
    const id = (await this.#assigned).get(JSON.stringify([holder, actor.id, role, resource.collection, resource.id]));
    if (id === undefined) return undefined;
    const roleId = resource.row?.objectRole(role);
    if (roleId !== undefined) return { kind: 'role', roleId };
    return { kind: 'assignment', assignment: { collection: `role_${holder}_assignments`, id } };
  }

  async #readAssigned(): Promise<ReadonlyMap<string, number>> {
    const { resources, call } = this.#context;
    const assigned = new Map<string, number>();
    for (const holder of ['user', 'team'] as const) {
      for (const { id, holderId, definition, contentType, objectId } of (await resources.roleAssignments.all(
        holder,
        call,
      )) ?? []) {
        const collection = collectionOfType(contentType);
        const role = collection && roleOfDefinition(collection, definition);
        if (role !== undefined) assigned.set(JSON.stringify([holder, holderId, role, collection, objectId]), id);
      }
    }
    return assigned;
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
    const type = holderOf(actor);
    const collection = `role_${type}_assignments`;
    const filters = [[type, String(idOf(actor))] as const, ['object_id', String(idOf(resource))] as const];
    const rows = await resources.collections.list({ resource: collection, filters }, call);
    const wanted = definitionOf(resource.collection, role);
    const row = rows.find((one) => one.related('role_definition')?.name === wanted);
    return row && { kind: 'assignment', assignment: { collection, id: row.id } };
  }
}

function holderOf({ collection }: Known): RoleHolder {
  return collection === 'teams' ? 'team' : 'user';
}

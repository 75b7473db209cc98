import type { CreateOptions, FieldLimits } from '../../controller/resources/create-options.ts';
import type { Capability } from '../../controller/resources/rows.ts';
import type { Json } from '../../http/json/json.ts';
import type { Collection, Place } from '../../resource-document.ts';
import type { PlanContext } from '../context.ts';
import { kindOf } from '../kinds/kinds.ts';
import { type Known, titleOf } from '../read/registry.ts';

/** What each capability lets a user do, and the role that gives it. */
const ROLES: Readonly<Record<Capability, readonly [string, string]>> = {
  edit: ['changed', 'Admin'],
  delete: ['deleted', 'Admin'],
  start: ['updated', 'Update'],
  use: ['used', 'Use'],
};

/** Notes it when the API says that this user may not change, delete, update or (a credential) use an object. */
export function checkPermission({ problems }: PlanContext, known: Known, capability: Capability, place: Place): void {
  if (known.row?.permits(capability) ?? true) return;
  const [what, role] = ROLES[capability];
  problems.add(place, `cannot be ${what} by this user: grant the ${role} role on the ${titleOf(known)}`);
}

/** A new object of a plan. */
export interface Creation {
  collection: Collection;
  /** Fields with the values that they get. */
  fields: readonly { name: string; after: Json }[];
  place: Place | undefined;
}

/**
 * Notes it when this user may not create an object, or when the controller refuses a value of it, by what OPTIONS says.
 * Sends one request a collection.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function checkCreations(
  { problems, resources, call }: PlanContext,
  creations: readonly Creation[],
): Promise<void> {
  for (const collection of new Set(creations.map((creation) => creation.collection))) {
    const options = await resources.collections.createOptions(collection, call);
    if (options === undefined) continue;
    const { noun } = kindOf(collection);
    const forbidden = `does not exist or is not visible to this user, who is not permitted to create a ${noun}: grant an Admin role`;
    for (const { fields, place } of creations.filter((creation) => creation.collection === collection)) {
      const refused = options.isAllowed ? refusedFields(options, fields) : [forbidden];
      for (const sentence of refused) if (place !== undefined) problems.add(place, sentence);
    }
  }
}

/**
 * Returns what the controller refuses of a new object's fields, as ends of sentences. It drops fields that it does not
 * know without an error (controller fact 76).
 * @param options without fields, they refuse nothing
 */
export function refusedFields({ fields }: Pick<CreateOptions, 'fields'>, given: Creation['fields']): string[] {
  if (fields.size === 0) return [];
  // What is reported key by key (variables, inputs, a survey) is not a field.
  return given
    .filter(({ name }) => /^[a-z_]+$/.test(name))
    .flatMap(({ name, after }) => {
      const limits = fields.get(name);
      if (limits === undefined) return [`has \`${name}\`, which this controller does not take from this user`];
      const wrong = limitProblem(limits, after);
      return wrong === undefined ? [] : [`has \`${name}\`, which ${wrong}`];
    });
}

function limitProblem({ maxLength, minValue, maxValue, choices }: FieldLimits, value: Json): string | undefined {
  if (typeof value === 'string' && maxLength !== undefined && [...value].length > maxLength)
    return `is longer than the ${maxLength} characters that the controller takes`;
  if (typeof value === 'number' && minValue !== undefined && value < minValue) return `is below ${minValue}`;
  if (typeof value === 'number' && maxValue !== undefined && value > maxValue) return `is above ${maxValue}`;
  if (choices.length === 0 || typeof value === 'object' || choices.includes(value)) return undefined;
  return `must be one of ${choices.filter((choice) => choice !== '' && choice !== null).join(', ')}`;
}

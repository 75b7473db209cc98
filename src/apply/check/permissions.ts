import type { CreateOptions, FieldLimits } from '../../controller/resources/create-options.ts';
import type { Capability } from '../../controller/resources/rows.ts';
import type { Json } from '../../http/json/json.ts';
import type { CatalogueId } from '../../messages/catalogue.ts';
import { type Message, message } from '../../messages/message.ts';
import type { Collection, Place } from '../../resource-document.ts';
import type { PlanContext } from '../context.ts';
import { type Known, titleOf } from '../read/registry.ts';

/** What is reported when a user lacks a capability. */
const MISSING = {
  edit: 'permission-change-missing',
  delete: 'permission-delete-missing',
  start: 'permission-update-missing',
  use: 'permission-use-missing',
} as const satisfies Readonly<Record<Capability, CatalogueId>>;

/** Notes it when the API says that this user may not change, delete, update or (a credential) use an object. */
export function checkPermission({ problems }: PlanContext, known: Known, capability: Capability, place: Place): void {
  if (known.row?.permits(capability) ?? true) return;
  problems.add(place, message(MISSING[capability], { object: titleOf(known) }));
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
    const forbidden = message('permission-create-missing');
    for (const { fields, place } of creations.filter((creation) => creation.collection === collection)) {
      const refused = options.isAllowed ? refusedFields(options, fields) : [forbidden];
      for (const said of refused) if (place !== undefined) problems.add(place, said);
    }
  }
}

/**
 * Returns what the controller refuses of a new object's fields, as ends of sentences. It drops fields that it does not
 * know without an error (controller fact 76).
 * @param options without fields, they refuse nothing
 */
export function refusedFields({ fields }: Pick<CreateOptions, 'fields'>, given: Creation['fields']): Message[] {
  if (fields.size === 0) return [];
  // What is reported key by key (variables, inputs, a survey) is not a field.
  return given
    .filter(({ name }) => /^[a-z_]+$/.test(name))
    .flatMap(({ name, after }) => {
      const limits = fields.get(name);
      if (limits === undefined) return [message('controller-field-unknown', { field: name })];
      return limitProblem(name, limits, after) ?? [];
    });
}

function limitProblem(
  field: string,
  { maxLength, minValue, maxValue, choices }: FieldLimits,
  value: Json,
): Message | undefined {
  if (typeof value === 'string' && maxLength !== undefined && [...value].length > maxLength)
    return message('controller-field-too-long', { field, limit: maxLength });
  if (typeof value === 'number' && minValue !== undefined && value < minValue)
    return message('controller-field-too-small', { field, limit: minValue });
  if (typeof value === 'number' && maxValue !== undefined && value > maxValue)
    return message('controller-field-too-large', { field, limit: maxValue });
  if (choices.length === 0 || typeof value === 'object' || choices.includes(value)) return undefined;
  const named = choices.filter((choice) => choice !== '' && choice !== null);
  return message('controller-field-not-choice', { field, choices: named.join(', ') });
}

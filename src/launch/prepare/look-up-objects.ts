import type { Controller } from '../../controller/client.ts';
import type { ListedCredential } from '../../controller/credentials.ts';
import type { NamedObject, NamedObjects } from '../../controller/named-objects.ts';
import type { RetryOptions } from '../../timing/retry.ts';
import { inputName } from '../launch-request.ts';
import { nearest } from './nearest-names.ts';

/** The type of object that each prompt for objects returns. */
interface FoundObjects {
  inventory: NamedObject;
  credentials: ListedCredential;
  execution_environment: NamedObject;
  instance_groups: NamedObject;
  labels: NamedObject;
}

/** A prompt for objects, which the API accepts by id only. */
export type ObjectField = keyof FoundObjects;

/** The API collection of each prompt's objects. */
const COLLECTIONS: { [Field in ObjectField]: (controller: Controller) => NamedObjects<FoundObjects[Field]> } = {
  inventory: ({ inventories }) => inventories,
  credentials: ({ credentials }) => credentials,
  execution_environment: ({ executionEnvironments }) => executionEnvironments,
  instance_groups: ({ instanceGroups }) => instanceGroups,
  labels: ({ labels }) => labels,
};

/** The largest id of the API (four bytes): a larger number is a name, such as a date. */
const MAX_ID = 2 ** 31 - 1;

/** The object, or the reason why not exactly one matches. */
export type LookUp<Found> = { found: Found; problem?: never } | { found?: never; problem: string };

/**
 * Finds the one object with this id or name. Treats digits as an id first, and as a name if no object has that id.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function lookUp<Field extends ObjectField>(
  controller: Controller,
  field: Field,
  wanted: string,
  retry: RetryOptions,
): Promise<LookUp<FoundObjects[Field]>> {
  const collection = COLLECTIONS[field](controller);
  const mayBeId = /^\d+$/.test(wanted) && Number(wanted) <= MAX_ID;
  const byId = mayBeId ? await collection.find('id', wanted, { retry }) : [];
  const matches = byId.length > 0 ? byId : await collection.find('name', wanted, { retry });
  const [only] = matches;
  if (matches.length === 1 && only !== undefined) return { found: only };
  if (only === undefined) {
    const names = nearest(wanted, await collection.names({ retry }));
    return { problem: notFound(field, wanted, mayBeId, names) };
  }
  const list = matches.map(({ id, organization }) => `${id} (organization ${organization || 'none'})`).join(', ');
  return {
    problem: `\`${inputName(field)}\`: ${matches.length} have the name "${wanted}": ${list}. Give the id.`,
  };
}

function notFound(field: ObjectField, wanted: string, mayBeId: boolean, nearestNames: readonly string[]): string {
  const what = mayBeId ? `the id ${wanted}, and none of that name` : `the name "${wanted}"`;
  const next =
    nearestNames.length === 0
      ? "It can see none at all: check the user's rights to use it."
      : `Check it, and the user's rights to use it; the nearest names are ${nearestNames.map((name) => `"${name}"`).join(', ')}.`;
  return `\`${inputName(field)}\`: this user can see none with ${what}. ${next}`;
}

import type { Controller } from '../../controller/client.ts';
import type { ListedCredential } from '../../controller/credentials.ts';
import type { NamedObject, NamedObjects } from '../../controller/named-objects.ts';
import { type Message, message, text, withMore } from '../../messages/message.ts';
import { nearest } from '../../messages/sentence-parts.ts';
import type { RetryOptions } from '../../timing/retry.ts';
import { inputName } from '../launch-request.ts';

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
export type LookUp<Found> = { found: Found; problem?: never } | { found?: never; problem: Message };

/**
 * Finds the one object with this id or name. Treats digits as an id first, and as a name if no object has that id.
 * @param input the name of the input, for the problem
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function lookUp<Field extends ObjectField>(
  controller: Controller,
  field: Field,
  wanted: string,
  retry: RetryOptions,
  input = inputName(field),
): Promise<LookUp<FoundObjects[Field]>> {
  const collection = COLLECTIONS[field](controller);
  const mayBeId = /^\d+$/.test(wanted) && Number(wanted) <= MAX_ID;
  const byId = mayBeId ? await collection.find('id', wanted, { retry }) : [];
  const matches = byId.length > 0 ? byId : await collection.find('name', wanted, { retry });
  const [only] = matches;
  if (matches.length === 1 && only !== undefined) return { found: only };
  if (only === undefined) {
    return { problem: notFound(input, wanted, mayBeId, await collection.names({ retry })) };
  }
  const list = matches.map(distinguished).join(', ');
  const values = { input, count: matches.length, name: wanted, matches: list };
  return { problem: message('object-name-ambiguous', values) };
}

/** Returns an object by id, with everything in which it can differ from others of the same name. */
function distinguished(object: NamedObject | ListedCredential): string {
  const { id, organization } = object;
  const type = 'typeName' in object && object.typeName !== '' ? [`type ${object.typeName}`] : [];
  return `${id} (${[...type, `organization ${organization || 'none'}`].join(', ')})`;
}

/** @param names of all objects that the user can see */
function notFound(input: string, wanted: string, mayBeId: boolean, names: readonly string[]): Message {
  const problem = mayBeId
    ? message('object-id-not-found', { input, id: wanted })
    : message('object-name-not-found', { input, name: wanted });
  if (names.length === 0) return withMore(problem, text('object-none-visible'));
  const near = nearest(wanted, names).map((name) => `"${name}"`);
  return withMore(
    problem,
    near.length === 0 ? text('object-names-differ') : text('object-names-nearest', { names: near.join(' or ') }),
  );
}

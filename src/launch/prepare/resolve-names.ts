import type { Credential, ListedCredential } from '../../controller/credentials.ts';
import type { LaunchInfo } from '../../controller/templates/launch-info.ts';
import type { PromptInputs } from '../../launch-inputs.ts';
import { type Message, message } from '../../messages/message.ts';
import { reportOnce } from '../../timing/retry.ts';
import type { LaunchContext } from '../launch.ts';
import type { LaunchRequest } from '../launch-request.ts';
import { type LookUp, lookUp, type ObjectField } from './look-up-objects.ts';
import { mergeCredentials } from './merge-credentials.ts';

/** Replaces the id of a missing object; the problem that is noted with it prevents the launch. */
const NOT_FOUND = 0;

/** The names of requested objects, by field and id. */
export type ObjectNames = Partial<Record<ObjectField, ReadonlyMap<number, string>>>;

/** A request with ids, the job's credentials, and the objects that were not found. */
export interface Resolved {
  request: LaunchRequest;
  /** The job's credentials if the workflow requests any, otherwise undefined. */
  credentials: Credential[] | undefined;
  /** The name of the requested inventory. */
  inventoryName: string | undefined;
  names: ObjectNames;
  problems: { field: ObjectField; problem: Message }[];
}

/**
 * Turns names into ids, and checks the ids, so that a wrong one is reported before the launch.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function resolveNames(context: LaunchContext, inputs: PromptInputs, info: LaunchInfo): Promise<Resolved> {
  const { inventory, credentials, execution_environment, instance_groups, labels, ...rest } = inputs;
  const { controller } = context;
  const retry = reportOnce(context);
  const problems: Resolved['problems'] = [];
  const names: Partial<Record<ObjectField, Map<number, string>>> = {};
  const id = async (field: ObjectField, wanted: string | undefined): Promise<number | undefined> => {
    if (wanted === undefined) return undefined;
    const { found, problem } = await lookUp(controller, field, wanted, retry);
    if (problem !== undefined) problems.push({ field, problem });
    if (found !== undefined) names[field] = new Map([...(names[field] ?? []), [found.id, found.name]]);
    // A missing object is still a requested value: the template must prompt for it.
    return found?.id ?? NOT_FOUND;
  };
  const ids = async (field: ObjectField, wanted: string[] | undefined): Promise<number[] | undefined> => {
    if (wanted === undefined) return undefined;
    const found: number[] = [];
    for (const item of wanted) found.push((await id(field, item)) ?? NOT_FOUND);
    // Removes duplicates: an object may be given by name and by id.
    return [...new Set(found)];
  };
  const find = (wanted: string) => lookUp(controller, 'credentials', wanted, retry);
  const merged = credentials === undefined ? undefined : await resolveCredentials(credentials, info, find, problems);
  const request: LaunchRequest = {
    ...rest,
    inventory: await id('inventory', inventory),
    credentials: merged?.map((credential) => credential.id),
    execution_environment: await id('execution_environment', execution_environment),
    instance_groups: await ids('instance_groups', instance_groups),
    labels: await ids('labels', labels),
  };
  if (merged !== undefined) names.credentials = new Map(merged.map((credential) => [credential.id, credential.name]));
  const inventoryName = request.inventory === undefined ? undefined : names.inventory?.get(request.inventory);
  return { request, credentials: merged, inventoryName, names, problems };
}

async function resolveCredentials(
  wanted: readonly string[],
  { defaults }: LaunchInfo,
  find: (wanted: string) => Promise<LookUp<ListedCredential>>,
  problems: Resolved['problems'],
): Promise<Credential[]> {
  const field = 'credentials';
  const given: Credential[] = [];
  for (const item of wanted) {
    const { found, problem } = await find(item);
    if (problem !== undefined) problems.push({ field, problem });
    if (found === undefined) continue;
    given.push(found);
    const own = defaults.credentials.some(({ id }) => id === found.id);
    if (!own && found.mayUse === false) {
      problems.push({ field, problem: message('credential-use-forbidden', { id: found.id, name: found.name }) });
    }
  }
  const { credentials, problem } = mergeCredentials(defaults.credentials, given);
  if (problem !== undefined) problems.push({ field, problem });
  return credentials;
}

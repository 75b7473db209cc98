import { number, record, text } from '../../controller/fields.ts';
import type { LaunchInfo } from '../../controller/jobs.ts';
import type { PromptInputs } from '../../launch-inputs.ts';
import type { LaunchContext } from '../launch.ts';
import type { LaunchRequest } from '../launch-request.ts';
import { lookUp, type ObjectField } from './look-up-objects.ts';
import { type Credential, mergeCredentials, readCredential, templateCredentials } from './merge-credentials.ts';

/** In place of an id; the problem that comes with it keeps it from being sent. */
const NOT_FOUND = 0;

/** A request with ids, the credentials that the job will have, and what could not be found. */
export interface Resolved {
  request: LaunchRequest;
  /** The credentials of the run when they were asked for, else undefined. */
  credentials: Credential[] | undefined;
  /** The name of the inventory that was asked for. */
  inventoryName: string | undefined;
  problems: { field: ObjectField; problem: string }[];
}

/**
 * Turns names into ids. What is all digits is an id, and a name where there is no such id; both are looked up, so that a
 * wrong one is told before the launch.
 */
export async function resolveNames(context: LaunchContext, inputs: PromptInputs, info: LaunchInfo): Promise<Resolved> {
  const { inventory, credentials, execution_environment, instance_groups, labels, ...rest } = inputs;
  const problems: Resolved['problems'] = [];
  let inventoryName: string | undefined;
  const find = async (field: ObjectField, wanted: string): Promise<Record<string, unknown> | undefined> => {
    const { found, problem } = await lookUp(context, field, wanted);
    if (problem !== undefined) problems.push({ field, problem });
    if (field === 'inventory' && found !== undefined) inventoryName = text(found, 'name');
    return found;
  };
  const id = async (field: ObjectField, wanted: string | undefined): Promise<number | undefined> =>
    // One that was not found was asked for all the same: its switch has to be on.
    wanted === undefined ? undefined : (number((await find(field, wanted)) ?? {}, 'id') ?? NOT_FOUND);
  const ids = async (field: ObjectField, wanted: string[] | undefined): Promise<number[] | undefined> => {
    if (wanted === undefined) return undefined;
    const found: number[] = [];
    for (const item of wanted) found.push((await id(field, item)) ?? NOT_FOUND);
    // One that is named twice, or by name and by number, is one.
    return [...new Set(found)];
  };
  const merged = credentials === undefined ? undefined : await resolveCredentials(credentials, info, find, problems);
  const request: LaunchRequest = {
    ...rest,
    inventory: await id('inventory', inventory),
    credentials: merged?.map((credential) => credential.id),
    execution_environment: await id('execution_environment', execution_environment),
    instance_groups: await ids('instance_groups', instance_groups),
    labels: await ids('labels', labels),
  };
  return { request, credentials: merged, inventoryName, problems };
}

async function resolveCredentials(
  wanted: readonly string[],
  info: LaunchInfo,
  find: (field: 'credentials', wanted: string) => Promise<Record<string, unknown> | undefined>,
  problems: Resolved['problems'],
): Promise<Credential[]> {
  const given: Credential[] = [];
  for (const item of wanted) {
    const found = await find('credentials', item);
    if (found === undefined) continue;
    given.push(readCredential(found));
    const own = templateCredentials(info).some(({ id }) => id === found['id']);
    if (!own && mayUse(found) === false) problems.push({ field: 'credentials', problem: notUsable(found) });
  }
  const { credentials, problem } = mergeCredentials(templateCredentials(info), given);
  if (problem !== undefined) problems.push({ field: 'credentials', problem });
  return credentials;
}

/** Whether the API says that this user may use a credential; undefined where it does not say. */
function mayUse(row: Record<string, unknown>): unknown {
  return record(record(row, 'summary_fields'), 'user_capabilities')['use'];
}

function notUsable(row: Record<string, unknown>): string {
  return `\`credentials\`: this user may see ${String(row['id'])} "${text(row, 'name')}" and not use it. Grant the Use role on it.`;
}

import { isRecord, record, text } from '../../controller/fields.ts';
import { readList } from '../../controller/jobs.ts';
import type { LaunchContext } from '../launch.ts';
import { inputName } from '../launch-request.ts';
import { nearest } from './nearest-names.ts';

/** The objects that the API takes by id, and their collections. */
const COLLECTIONS = {
  inventory: 'inventories',
  credentials: 'credentials',
  execution_environment: 'execution_environments',
  instance_groups: 'instance_groups',
  labels: 'labels',
} as const;

/** A prompt that takes such objects. */
export type ObjectField = keyof typeof COLLECTIONS;

/** The API's ids have four bytes: more digits are a name, such as a date. */
const MAX_ID = 2 ** 31 - 1;

/**
 * The one object that is meant, by its id or its name. What is all digits is an id, and a name where there is no such id.
 * @returns the object, or why there is not one
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function lookUp(
  context: LaunchContext,
  field: ObjectField,
  wanted: string,
): Promise<{ found?: Record<string, unknown>; problem?: string }> {
  const mayBeId = /^\d+$/.test(wanted) && Number(wanted) <= MAX_ID;
  const byId = mayBeId ? await matching(context, field, 'id', wanted) : [];
  const matches = byId.length > 0 ? byId : await matching(context, field, 'name', wanted);
  const [only] = matches;
  if (matches.length === 1 && only !== undefined) return { found: only };
  if (only === undefined) return { problem: await notFound(context, field, wanted, mayBeId) };
  const list = matches.map((row) => `${String(row['id'])} (organization ${organization(row)})`).join(', ');
  return {
    problem: `\`${inputName(field)}\`: ${matches.length} have the name "${wanted}": ${list}. Give the id.`,
  };
}

/** Compared here as well: a filter that a proxy or an old version drops would match everything. */
async function matching(
  context: LaunchContext,
  field: ObjectField,
  key: 'id' | 'name',
  wanted: string,
): Promise<Record<string, unknown>[]> {
  const rows = await list(context, field, `${key}=${encodeURIComponent(wanted)}`);
  return rows.filter((row) => String(row[key]) === wanted);
}

async function list(
  { controller, signal }: LaunchContext,
  field: ObjectField,
  query: string,
): Promise<Record<string, unknown>[]> {
  const reply = await controller.get(`${COLLECTIONS[field]}/?${query}&page_size=200`, { signal });
  return readList(reply, `the ${COLLECTIONS[field]}`).filter(isRecord);
}

async function notFound(context: LaunchContext, field: ObjectField, wanted: string, mayBeId: boolean): Promise<string> {
  const what = mayBeId ? `the id ${wanted}, and none of that name` : `the name "${wanted}"`;
  const rows = await list(context, field, 'order_by=name');
  const names = nearest(
    wanted,
    rows.map((row) => text(row, 'name')),
  );
  const next =
    names.length === 0
      ? "It can see none at all: check the user's rights to use it."
      : `Check it, and the user's rights to use it; the nearest names are ${names.map((name) => `"${name}"`).join(', ')}.`;
  return `\`${inputName(field)}\`: this user can see none with ${what}. ${next}`;
}

function organization(row: Record<string, unknown>): string {
  return text(record(record(row, 'summary_fields'), 'organization'), 'name') || 'none';
}

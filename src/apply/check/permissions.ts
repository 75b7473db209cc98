import { isRecord } from '../../controller/fields.ts';
import { ResponseError } from '../../http/errors.ts';
import type { Collection, Place } from '../../resource-document.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Change } from '../plan/plan.ts';
import { type Known, type Row, titleOf } from '../plan/registry.ts';
import type { PlanContext, Work } from '../write/work.ts';
import { refusedFields } from './check-options.ts';

/** What the API says of a path: which methods this user may use there. */
export type AskOptions = (path: string) => Promise<unknown>;

type Right = 'edit' | 'delete' | 'start' | 'use';

/** What each right lets a user do, and the role that has it. */
const RIGHTS: Readonly<Record<Right, readonly [string, string]>> = {
  edit: ['changed', 'Admin'],
  delete: ['deleted', 'Admin'],
  start: ['updated', 'Update'],
  use: ['used', 'Use'],
};

/** Notes it when the API says that this user may not change, delete, update or (a credential) use an object. */
export function checkRight({ problems }: PlanContext, known: Known, right: Right, place: Place): void {
  if (may(known.row, right)) return;
  const [what, role] = RIGHTS[right];
  problems.add(place, `cannot be ${what} by this user: grant the ${role} role on the ${titleOf(known)}`);
}

function may(row: Row | undefined, right: Right): boolean {
  const summary = row?.['summary_fields'];
  const capabilities = isRecord(summary) ? summary['user_capabilities'] : undefined;
  return !isRecord(capabilities) || capabilities[right] !== false;
}

/** Something on the way may refuse the method itself: then the POST will say what it says. */
function unlessRefused(error: unknown): undefined {
  const isRefused = error instanceof ResponseError && [403, 404, 405, 501].includes(error.status);
  if (!isRefused) throw error;
}

/**
 * Notes it when this user may not make what is to be made: the API then names no POST among a collection's actions. And
 * what it tells there of a field that is not so. One request a collection; where the API does not say, the POST will.
 * @throws what `ask` throws
 */
export async function checkCreation({ problems }: PlanContext, ask: AskOptions, works: readonly Work[]): Promise<void> {
  for (const [collection, changes] of creations(works)) {
    const reply = await ask(`${collection}/`).catch(unlessRefused);
    const actions = isRecord(reply) ? reply['actions'] : undefined;
    if (!isRecord(actions)) continue;
    const { noun } = kindOf(collection);
    const forbidden = `is not there, or not seen by this user, who may not make a ${noun}: grant an Admin role`;
    for (const change of changes) {
      const refused = 'POST' in actions ? refusedFields(actions['POST'], change) : [forbidden];
      for (const sentence of refused) if (change.place !== undefined) problems.add(change.place, sentence);
    }
  }
}

/** What is to be made of each collection. */
function creations(works: readonly Work[]): Map<Collection, Change[]> {
  const all = new Map<Collection, Change[]>();
  for (const change of works.flatMap(({ changes }) => changes)) {
    const { action, collection } = change;
    if (action !== 'create' || collection === 'workflow_job_template_nodes') continue;
    const others = all.get(collection);
    if (others === undefined) all.set(collection, [change]);
    else others.push(change);
  }
  return all;
}

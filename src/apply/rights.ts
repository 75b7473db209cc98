import { isRecord } from '../controller/fields.ts';
import type { Collection, Place } from '../resource-document.ts';
import { kindOf } from './kinds/kinds.ts';
import { type Known, type Row, titleOf } from './registry.ts';
import type { PlanContext, Work } from './work.ts';

/** What the API says of a path: which methods this user may use there. */
export type AskOptions = (path: string) => Promise<unknown>;

/** Notes it when the API says that this user may not change or delete an object. */
export function checkRight({ problems }: PlanContext, known: Known, right: 'edit' | 'delete', place: Place): void {
  if (may(known.row, right)) return;
  const what = right === 'edit' ? 'changed' : 'deleted';
  problems.add(place, `cannot be ${what} by this user: grant the Admin role on the ${titleOf(known)}`);
}

function may(row: Row | undefined, right: 'edit' | 'delete'): boolean {
  const summary = row?.['summary_fields'];
  const capabilities = isRecord(summary) ? summary['user_capabilities'] : undefined;
  return !isRecord(capabilities) || capabilities[right] !== false;
}

/**
 * Notes it when this user may not make what is to be made: the API then names no POST among a collection's actions. One
 * request a collection; where the API does not say, the POST will.
 * @throws what `ask` throws
 */
export async function checkCreation({ problems }: PlanContext, ask: AskOptions, works: readonly Work[]): Promise<void> {
  const first = new Map<Collection, Place[]>();
  for (const { action, collection, place } of works.flatMap(({ changes }) => changes)) {
    if (action !== 'create' || collection === 'workflow_job_template_nodes' || place === undefined) continue;
    first.set(collection, [...(first.get(collection) ?? []), place]);
  }
  for (const [collection, places] of first) {
    const reply = await ask(`${collection}/`);
    const actions = isRecord(reply) ? reply['actions'] : undefined;
    if (!isRecord(actions) || 'POST' in actions) continue;
    const { noun } = kindOf(collection);
    for (const place of places)
      problems.add(place, `is not there, or not seen by this user, who may not make a ${noun}: grant an Admin role`);
  }
}

import type { Json } from '../../http/json/json.ts';
import type { Collection } from '../../resource-document.ts';
import type { PlanContext } from '../context.ts';
import { KINDS, kindOf } from '../kinds/kinds.ts';
import type { Known } from '../read/registry.ts';

/*
 * What an object will be when a plan is carried out: what the files give, or else what exists, or else the API's default.
 */

/** Returns the value of a field that holds no reference. */
export function plannedValue({ collection, row, desired }: Known, name: string): Json {
  const wanted = desired?.fields.get(name);
  if (wanted?.kind === 'json') return wanted.value;
  // What files only refer to has no kind.
  return row?.fields[name] ?? KINDS.get(collection as Collection)?.fields[name]?.empty ?? null;
}

/**
 * Returns the object that a field refers to.
 * @returns null for none; undefined where the reference leads nowhere, which is reported elsewhere. An object that the
 *   files do not mention has an id and nothing else
 */
export function plannedReference(
  { registry }: PlanContext,
  { collection, row, desired }: Known,
  name: string,
): Known | null | undefined {
  const wanted = desired?.fields.get(name);
  if (wanted?.kind === 'reference') return wanted.value && registry.findOne(wanted.value);
  const id = row?.reference(name);
  if (id === undefined || id === null) return null;
  const [to = 'projects'] = kindOf(collection as Collection).fields[name]?.to ?? [];
  return registry.byId(to, id) ?? { collection: to, name: String(id), id, row: undefined, desired: undefined };
}

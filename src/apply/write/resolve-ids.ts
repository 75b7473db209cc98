import type { Json } from '../../json.ts';
import type { Collection } from '../../resource-document.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { Known } from '../plan/registry.ts';
import type { PlanContext } from './work.ts';

/*
 * What an object will be when a plan is carried out: what the files give, or else what is there, or else the API's default.
 */

/** A field that holds no reference. */
export function finalValue({ collection, row, desired }: Known, name: string): Json {
  const wanted = desired?.fields.get(name);
  if (wanted?.kind === 'json') return wanted.value;
  const there = row?.[name] as Json | undefined;
  return there ?? kindOf(collection as Collection).fields[name]?.empty ?? null;
}

/**
 * A field that holds a reference.
 * @returns null for none; undefined where it leads nowhere, which is told elsewhere; what is not in the files, and of no
 *   concern to them, has no more than its id
 */
export function finalReference(
  { registry }: PlanContext,
  { collection, row, desired }: Known,
  name: string,
): Known | null | undefined {
  const wanted = desired?.fields.get(name);
  if (wanted?.kind === 'reference') {
    if (wanted.value === null) return null;
    const found = registry.find(wanted.value);
    return found.kind === 'one' ? found.known : undefined;
  }
  const id = row?.[name];
  if (typeof id !== 'number') return null;
  const [to = 'projects'] = kindOf(collection as Collection).fields[name]?.to ?? [];
  return registry.byId(to, id) ?? { collection: to, name: String(id), id, row: undefined, desired: undefined };
}

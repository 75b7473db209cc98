import type { DesiredObject, DesiredValue, Reference } from '../read/desired.ts';
import { type PlanContext, resolve } from '../write/work.ts';

/**
 * Notes what references of an object lead nowhere or to several objects. For what cannot be compared, since something
 * else is wrong with it: all that can be told is told at once.
 */
export function checkReferences(context: PlanContext, object: DesiredObject): void {
  for (const reference of referencesIn(object)) resolve(context, reference);
}

function referencesIn({ absent, within, fields, lists, nodes = [] }: DesiredObject): Reference[] {
  // Of what is to go, nothing else counts.
  if (absent) return present(Object.values(within));
  const parts = [{ fields, lists }, ...nodes].flatMap((one) => [
    ...[...one.fields.values()].flatMap(referenceOf),
    ...[...one.lists.values()].flat(),
  ]);
  return [...present(Object.values(within)), ...parts, ...nodes.flatMap(({ runs }) => ('to' in runs ? [runs] : []))];
}

function present(references: readonly (Reference | null)[]): Reference[] {
  return references.filter((one) => one !== null);
}

function referenceOf(value: DesiredValue): Reference[] {
  return value.kind === 'reference' ? present([value.value]) : [];
}

import { message } from '../../messages/message.ts';
import type { PlanContext } from '../context.ts';
import type { DesiredObject, DesiredValue, Reference } from '../read/desired.ts';
import { differingPart, distinguished, type Known, nounOf, titleOf } from '../read/registry.ts';

/** Returns the object that a reference means. @returns undefined after noting the problem */
export function resolve({ registry, problems }: PlanContext, reference: Reference): Known | undefined {
  const found = registry.find(reference);
  if (found.kind === 'one') {
    if (!found.known.desired?.absent) return found.known;
    problems.add(reference.place, message('reference-absent', { object: titleOf(found.known) }));
    return undefined;
  }
  // The reference can mean a resource that could not be read: that is reported already.
  if (reference.to.some((target) => problems.lost.has(target)) || registry.isUnsound(reference)) return undefined;
  const title = titleOfReference(reference);
  if (found.kind === 'none') {
    problems.add(reference.place, message('reference-not-found', { reference: title }), reference);
  } else {
    const objects = found.known.map((known) => `${titleOf(known)} ${distinguished(known)}`).join(', ');
    const kinds = new Set(found.known.map(({ collection }) => collection));
    const values = { reference: title, count: found.known.length, objects };
    const example = `\`{name: …, ${differingPart(found.known) ?? 'organization'}: …}\``;
    const isOfOneKind = kinds.size === 1;
    problems.add(
      reference.place,
      isOfOneKind
        ? message('reference-ambiguous', { ...values, example })
        : message('reference-ambiguous-type', values),
    );
  }
  return undefined;
}

/** Returns what a reference means, for people: `the job template or project "Deploy"`. */
export function titleOfReference({ to, name }: Reference): string {
  return `the ${to.map(nounOf).join(' or ')} "${name}"`;
}

/**
 * Notes which references of an object lead nowhere or to several objects. For an object that cannot be compared because
 * something else is wrong with it: all problems are reported at once.
 */
export function checkReferences(context: PlanContext, object: DesiredObject): void {
  for (const reference of referencesIn(object)) resolve(context, reference);
}

function referencesIn({ absent, within, fields, lists, nodes = [] }: DesiredObject): Reference[] {
  const key = present(Object.values(within));
  // Of an object that is to be deleted, only the key matters.
  if (absent) return key;
  const parts = [{ fields, lists }, ...nodes].flatMap((part) => [
    ...[...part.fields.values()].flatMap(referenceOf),
    ...[...part.lists.values()].flat(),
  ]);
  return [...key, ...parts, ...nodes.flatMap(({ runs }) => ('to' in runs ? [runs] : []))];
}

function present(references: readonly (Reference | null)[]): Reference[] {
  return references.filter((reference) => reference !== null);
}

function referenceOf(value: DesiredValue): Reference[] {
  return value.kind === 'reference' ? present([value.value]) : [];
}

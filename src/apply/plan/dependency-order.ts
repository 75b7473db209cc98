import { message } from '../../messages/message.ts';
import type { DesiredObject, DesiredValue, Reference } from '../read/desired.ts';
import type { Problems } from '../read/problems.ts';
import type { Registry } from '../read/registry.ts';

/** Returns what an object's own fields need to exist before it. Its lists are written later and make no circle. */
function needs({ fields, within }: DesiredObject): Reference[] {
  return [...referencesIn(fields), ...Object.values(within).filter((part) => part !== null)];
}

function referencesIn(fields: ReadonlyMap<string, DesiredValue>): Reference[] {
  return [...fields.values()].flatMap((value) =>
    value.kind === 'reference' && value.value !== null ? [value.value] : [],
  );
}

/** Returns the objects in an order in which each follows what it needs, and notes circles. */
export function inOrder(objects: readonly DesiredObject[], registry: Registry, problems: Problems): DesiredObject[] {
  const mine = new Set(objects);
  const done = new Set<DesiredObject>();
  const ordered: DesiredObject[] = [];
  const visit = (object: DesiredObject, route: readonly DesiredObject[]): void => {
    if (done.has(object)) return;
    if (route.includes(object)) {
      const circle = [...route.slice(route.indexOf(object)), object].map(({ name }) => `"${name}"`).join(' → ');
      problems.add(object.place, message('object-needs-itself', { circle }));
      return;
    }
    for (const reference of needs(object)) {
      const next = registry.findOne(reference)?.desired;
      if (next !== undefined && mine.has(next)) visit(next, [...route, object]);
    }
    if (done.has(object)) return;
    done.add(object);
    ordered.push(object);
  };
  for (const object of objects) visit(object, []);
  return ordered;
}

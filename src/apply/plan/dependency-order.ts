import type { DesiredObject, DesiredValue, Reference } from '../read/desired.ts';
import type { Problems } from '../read/problems.ts';
import type { Registry } from './registry.ts';

/** What an object's own fields need to exist before it: its lists come later, so that they never make a circle. */
function needs({ fields, within }: DesiredObject): Reference[] {
  return [...referencesIn(fields), ...Object.values(within).filter((part) => part !== null)];
}

function referencesIn(fields: ReadonlyMap<string, DesiredValue>): Reference[] {
  return [...fields.values()].flatMap((value) =>
    value.kind === 'reference' && value.value !== null ? [value.value] : [],
  );
}

/**
 * The objects in an order in which each comes after what it needs, whatever the order in the files. Circles are noted.
 */
export function inOrder(objects: readonly DesiredObject[], registry: Registry, problems: Problems): DesiredObject[] {
  const mine = new Set(objects);
  const done = new Set<DesiredObject>();
  const ordered: DesiredObject[] = [];
  const visit = (object: DesiredObject, route: readonly DesiredObject[]): void => {
    if (done.has(object)) return;
    if (route.includes(object)) {
      const circle = [...route.slice(route.indexOf(object)), object].map(({ name }) => `"${name}"`).join(' → ');
      problems.add(object.place, `needs itself: ${circle}`);
      return;
    }
    for (const reference of needs(object)) {
      const found = registry.find(reference);
      const next = found.kind === 'one' ? found.known.desired : undefined;
      if (next !== undefined && mine.has(next)) visit(next, [...route, object]);
    }
    if (done.has(object)) return;
    done.add(object);
    ordered.push(object);
  };
  for (const object of objects) visit(object, []);
  return ordered;
}

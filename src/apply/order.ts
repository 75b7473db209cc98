import type { DesiredObject, DesiredValue, Reference } from './desired.ts';
import type { Problems } from './problems.ts';
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

/** The workflows and templates that a workflow's nodes run. */
function runs({ nodes = [] }: DesiredObject): Reference[] {
  return nodes.flatMap(({ runs: run }) => ('to' in run ? [run] : []));
}

/** The groups that a group contains. */
function contains({ collection, lists }: DesiredObject): readonly Reference[] {
  return collection === 'groups' ? (lists.get('children') ?? []) : [];
}

/**
 * The objects in an order in which each comes after what it needs, whatever the order in the files. Circles are noted.
 */
export function inOrder(objects: readonly DesiredObject[], registry: Registry, problems: Problems): DesiredObject[] {
  const ordered = sorted(objects, registry, problems, needs, 'needs itself');
  // Workflows in workflows: the controller takes a circle of them, and their jobs never end well.
  sorted(objects, registry, problems, runs, 'runs itself as a workflow in a workflow');
  sorted(objects, registry, problems, contains, 'is a child of itself');
  return ordered;
}

function sorted(
  objects: readonly DesiredObject[],
  registry: Registry,
  problems: Problems,
  edges: (object: DesiredObject) => readonly Reference[],
  circular: string,
): DesiredObject[] {
  const mine = new Set(objects);
  const done = new Set<DesiredObject>();
  const ordered: DesiredObject[] = [];
  const visit = (object: DesiredObject, way: readonly DesiredObject[]): void => {
    if (done.has(object)) return;
    if (way.includes(object)) {
      const circle = [...way.slice(way.indexOf(object)), object].map(({ name }) => `"${name}"`).join(' → ');
      problems.add(object.place, `${circular}: ${circle}`);
      return;
    }
    for (const reference of edges(object)) {
      const found = registry.find(reference);
      const next = found.kind === 'one' ? found.known.desired : undefined;
      if (next !== undefined && mine.has(next)) visit(next, [...way, object]);
    }
    if (done.has(object)) return;
    done.add(object);
    ordered.push(object);
  };
  for (const object of objects) visit(object, []);
  return ordered;
}

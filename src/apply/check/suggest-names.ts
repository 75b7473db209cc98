import { distance } from 'fastest-levenshtein';
import { type GetPage, readCollection } from '../../controller/collections.ts';
import { text } from '../../controller/fields.ts';
import type { Target } from '../kinds/kind.ts';
import { nameField, type Registry } from '../plan/registry.ts';
import type { Problems } from '../read/problems.ts';

/** So many rows of a collection are looked through for a name like the one that is missing. */
const MAX_SEARCHED_ROWS = 1000;

/** So many names are offered. */
const MAX_MATCHED_NAMES = 3;

/**
 * Adds to each reference that leads nowhere the names that it may have meant: those of the files and of the controller.
 * @throws what `get` throws
 */
export async function suggestNames(get: GetPage, registry: Registry, problems: Problems): Promise<void> {
  const known = new Map<Target, string[]>();
  for (const { problem, reference } of problems.missing) {
    const names: string[] = [];
    for (const collection of reference.to) {
      const own = known.get(collection) ?? (await namesIn(get, registry, collection));
      known.set(collection, own);
      names.push(...own);
    }
    const near = nearest(reference.name, names);
    if (near.length > 0) problem.sentence += `; did you mean ${near.map((name) => `"${name}"`).join(' or ')}?`;
    else if (names.length > 0 && names.length <= MAX_MATCHED_NAMES)
      problem.sentence += `; there are ${names.map((name) => `"${name}"`).join(', ')}`;
  }
}

async function namesIn(get: GetPage, registry: Registry, collection: Target): Promise<string[]> {
  const query = { resource: collection, filters: [], orderBy: [], limit: MAX_SEARCHED_ROWS };
  const { rows } = await readCollection(get, query);
  const field = nameField(collection);
  const names = [...rows.map((row) => text(row, field)), ...registry.all(collection).map(({ name }) => name)];
  return [...new Set(names)].filter((name) => name !== '');
}

function nearest(name: string, names: readonly string[]): string[] {
  const most = Math.max(2, Math.floor(name.length / 3));
  return names
    .map((other) => ({ other, away: distance(name.toLowerCase(), other.toLowerCase()) }))
    .filter(({ away }) => away <= most)
    .sort((a, b) => a.away - b.away)
    .slice(0, MAX_MATCHED_NAMES)
    .map(({ other }) => other);
}

import { distance } from 'fastest-levenshtein';
import { message } from '../../messages/message.ts';
import type { PlanContext } from '../context.ts';
import type { Target } from '../kinds/kind.ts';
import { titleOfReference } from './resolve-reference.ts';

/** Most rows of a collection that are searched for a similar name. */
const MAX_SEARCHED_ROWS = 1000;

/** Most names that are suggested. */
const MAX_MATCHED_NAMES = 3;

/**
 * Adds to each reference that leads nowhere similar names, from the files and from the controller.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function suggestNames(context: PlanContext): Promise<void> {
  const known = new Map<Target, string[]>();
  for (const { problem, reference } of context.problems.missing) {
    const names: string[] = [];
    for (const collection of reference.to) {
      const own = known.get(collection) ?? (await namesIn(context, collection));
      known.set(collection, own);
      names.push(...own);
    }
    const near = nearest(reference.name, names);
    const title = titleOfReference(reference);
    const quoted = (some: readonly string[]): string[] => some.map((name) => `"${name}"`);
    if (near.length > 0)
      problem.message = message('reference-not-found-similar', {
        reference: title,
        similar: quoted(near).join(' or '),
      });
    else if (names.length > 0 && names.length <= MAX_MATCHED_NAMES)
      problem.message = message('reference-not-found-others', { reference: title, names: quoted(names).join(', ') });
  }
}

async function namesIn({ resources, call, registry }: PlanContext, collection: Target): Promise<string[]> {
  const query = { resource: collection, filters: [], limit: MAX_SEARCHED_ROWS };
  const rows = await resources.collections.list(query, call);
  const names = [...rows, ...registry.all(collection)].map(({ name }) => name);
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

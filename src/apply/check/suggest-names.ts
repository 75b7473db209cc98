import { message } from '../../messages/message.ts';
import { nearest } from '../../messages/sentence-parts.ts';
import type { PlanContext } from '../context.ts';
import type { Target } from '../kinds/kind.ts';
import { titleOfReference } from './resolve-reference.ts';

/** Most rows of a collection that are searched for a similar name. */
const MAX_SEARCHED_ROWS = 1000;

/** The largest number of names that are listed when none is near. */
const MAX_LISTED_NAMES = 3;

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
    else if (names.length > 0 && names.length <= MAX_LISTED_NAMES)
      problem.message = message('reference-not-found-others', { reference: title, names: quoted(names).join(', ') });
  }
}

async function namesIn({ resources, call, registry }: PlanContext, collection: Target): Promise<string[]> {
  const query = { resource: collection, filters: [], limit: MAX_SEARCHED_ROWS };
  const rows = await resources.collections.list(query, call);
  const names = [...rows, ...registry.all(collection)].map(({ name }) => name);
  return [...new Set(names)].filter((name) => name !== '');
}

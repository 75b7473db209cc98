import type { GetPage } from '../controller/collections.ts';
import { ApplyError, ConfigurationError, describeError } from '../errors.ts';
import { ConnectionError, ResponseError } from '../http/errors.ts';
import type { Collection, ResourceDocument } from '../resource-document.ts';
import type { Sink } from '../sink.ts';
import { type AskOptions, checkCreation } from './check/permissions.ts';
import { suggestNames } from './check/suggest-names.ts';
import { loadMentioned } from './plan/load-objects.ts';
import { makePlan } from './plan/make-plan.ts';
import type { Change, Plan } from './plan/plan.ts';
import { Registry } from './plan/registry.ts';
import { Problems } from './read/problems.ts';
import { readObjects } from './read/read-objects.ts';
import type { Work, Writer } from './write/work.ts';

/** What is to be applied. */
export interface ApplyOrder {
  documents: readonly ResourceDocument[];
  /** Collections in which what the files do not have is deleted. */
  prune: readonly Collection[];
  updateSecrets: boolean;
}

/** A plan with what carries it out. */
export interface Prepared {
  plan: Plan;
  works: readonly Work[];
  /** What an export has and `apply` does not manage, in words. */
  leftOut: readonly string[];
}

/** How the controller is read; may try again where a fault passes. */
export interface Routes {
  get: GetPage;
  /** OPTIONS of a path: what this user may do there. */
  ask: AskOptions;
}

/**
 * Reads the files and the controller, and works out what differs. Sends GETs, and OPTIONS for what is to be made.
 * @param mask told of every secret before the plan that leaves it out is returned
 * @throws ConfigurationError that lists everything wrong with the files; what reading throws
 */
export async function prepareApply(
  { get, ask }: Routes,
  { documents, prune, updateSecrets }: ApplyOrder,
  mask: (secrets: readonly string[]) => void,
): Promise<Prepared> {
  const problems = new Problems(documents.map(({ file }) => file));
  const objects = documents.flatMap((document) => readObjects(document, problems));
  const registry = new Registry();
  const context = { get, registry, problems, updateSecrets, mask };
  const works = await refusing(problems, async () => {
    await loadMentioned(get, registry, objects);
    const planned = await makePlan(context, objects, prune);
    await checkCreation(context, ask, planned);
    await suggestNames(get, registry, problems);
    return planned;
  });
  const changes = works.flatMap((work) => work.changes);
  const touched = new Set(changes.filter(({ action }) => action !== 'none').map(({ place }) => place));
  const unchanged = objects.filter(
    (object) => !object.absent && !touched.has(object.place) && registry.isKnown(object),
  ).length;
  return { plan: { changes, unchanged }, works, leftOut: problems.leftOut };
}

/**
 * Refuses what is wrong with the files, all at once: also what only the controller knows, so that nobody mends the one to
 * learn of the other. Where it does not answer, what is wrong without it is told all the same.
 */
async function refusing<T>(problems: Problems, plan: () => Promise<T>): Promise<T> {
  try {
    const planned = await plan();
    refuse(problems.lines);
    return planned;
  } catch (error) {
    const isAway = error instanceof ResponseError || error instanceof ConnectionError;
    if (isAway && problems.lines.length > 0)
      refuse(problems.lines, [`What the controller knows better could not be asked: ${describeError(error)}`]);
    throw error;
  }
}

function refuse(lines: readonly string[], more: readonly string[] = []): void {
  if (lines.length === 0) return;
  const count = lines.length === 1 ? 'A line is' : `${lines.length} lines are`;
  throw new ConfigurationError(`${count} wrong, nothing was written:`, [...lines, ...more]);
}

/**
 * Carries a plan out, work by work. What was written before a failure stays: applying again goes on from there.
 * @param done told of each change that was carried out
 * @throws ApplyError that says how far it came; the signal's reason between two works
 */
export async function carryOut(
  { works }: Prepared,
  writer: Writer,
  sink: Sink,
  signal: AbortSignal,
  done: (change: Change) => void,
): Promise<void> {
  for (const { changes, write } of works) {
    if (write === undefined) continue;
    signal.throwIfAborted();
    try {
      await write(writer);
    } catch (error) {
      signal.throwIfAborted();
      const [first] = changes;
      const more = changes.length > 1 ? ` and ${changes.length - 1} more` : '';
      const where = first?.place === undefined ? '' : `${first.place.file}:${first.place.line}: `;
      throw new ApplyError(
        `${where}could not ${first?.action ?? 'change'} the ${first?.title ?? 'links of a workflow or the labels'}${more}: ${describeError(error)} What was done before stays; when the cause is mended, applying again goes on from there.`,
      );
    }
    for (const change of changes) {
      sink.debug(`Done: ${change.action} ${change.title}`);
      done(change);
    }
  }
}

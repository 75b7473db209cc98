import type { CallOptions } from '../controller/requests.ts';
import type { Resources } from '../controller/resources/resources.ts';
import { ConnectionError, ResponseError } from '../http/errors.ts';
import { type Message, message } from '../messages/message.ts';
import type { Collection, ResourceDocument } from '../resource-document.ts';
import { ConfigurationError, describeError, type PlacedMessage } from '../step-errors.ts';
import { type Creation, checkCreations } from './check/permissions.ts';
import { suggestNames } from './check/suggest-names.ts';
import { makePlan } from './plan/make-plan.ts';
import { Placeholders } from './plan/placeholders.ts';
import type { Change, Plan } from './plan/plan.ts';
import type { PlanStep } from './plan/plan-step.ts';
import { inOwnForm } from './read/dialects/own-form.ts';
import { loadMentioned } from './read/load-objects.ts';
import { Problems } from './read/problems.ts';
import { readObjects } from './read/read-objects.ts';
import { Registry } from './read/registry.ts';

/** What to apply. */
export interface ApplyOrder {
  documents: readonly ResourceDocument[];
  /** Collections in which objects that are not in the files are deleted. */
  prune: readonly Collection[];
  updateSecrets: boolean;
  /** Whether parts of the files that `apply` does not support are wrong, or left out with a warning. */
  unsupported: 'fail' | 'warn';
  /** Environment variables for lookups in the files of the collections. */
  environment: NodeJS.ProcessEnv;
  /** The secrets that the files refer to by name, by environment variable. */
  secrets?: ReadonlyMap<string, string>;
}

/** A plan, and how to carry it out. */
export interface Prepared {
  plan: Plan;
  steps: readonly PlanStep[];
  /** What the files have and `apply` does not support. */
  leftOut: readonly Message[];
  /** Environment variables that the files refer to, and that are not set although the controller has no value. */
  unset: readonly string[];
}

/**
 * Reads the files and the controller, and plans what differs. Sends GETs, and OPTIONS for what is to be created.
 * @param call how each request waits and retries
 * @param mask gets every secret before the plan is returned, which has none
 * @throws ConfigurationError that lists everything wrong with the files; ResponseError, ConnectionError, the signal's
 *   reason
 */
export async function prepareApply(
  resources: Resources,
  call: CallOptions,
  { documents, prune, updateSecrets, unsupported, environment, secrets = new Map() }: ApplyOrder,
  mask: (secrets: readonly string[]) => void,
): Promise<Prepared> {
  const problems = new Problems(
    documents.map(({ file }) => file),
    unsupported,
  );
  const objects = documents
    .flatMap((document) => inOwnForm(document, { environment, mask }, problems))
    .flatMap((document) => readObjects(document, problems));
  const registry = new Registry();
  const placeholders = new Placeholders(secrets);
  const context = { resources, call, registry, problems, updateSecrets, placeholders, mask };
  const steps = await refuseProblems(problems, async () => {
    await loadMentioned(context, objects);
    const planned = await makePlan(context, objects, prune);
    await checkCreations(context, creationsIn(planned));
    await suggestNames(context);
    return planned;
  });
  const changes = steps.flatMap((step) => step.changes);
  const touched = new Set(changes.filter(({ action }) => action !== 'none').map(({ place }) => place));
  const known = objects.filter((object) => !object.absent && registry.isKnown(object));
  // A workflow's nodes count as created and deleted, so they also count as unchanged.
  const parts = known.flatMap((object) => [object, ...(object.nodes ?? [])]);
  const unchanged = parts.filter(({ place }) => !touched.has(place)).length;
  return { plan: { changes, unchanged }, steps, leftOut: problems.leftOut, unset: [...placeholders.unset].sort() };
}

/** Returns the objects that a plan creates, without workflow nodes. */
function creationsIn(steps: readonly PlanStep[]): Creation[] {
  return steps
    .flatMap(({ changes }) => changes)
    .filter(({ action }) => action === 'create')
    .filter(
      (change): change is Change & Creation => !['workflow_job_template_nodes', 'roles'].includes(change.collection),
    );
}

/**
 * Makes the plan, and refuses all problems of the files at once, so that users see local and remote problems in one run.
 * When the controller does not answer, reports the problems found without it.
 */
async function refuseProblems<T>(problems: Problems, plan: () => Promise<T>): Promise<T> {
  try {
    const planned = await plan();
    refuse(problems.lines);
    return planned;
  } catch (error) {
    const isUnreachable = error instanceof ResponseError || error instanceof ConnectionError;
    if (isUnreachable && problems.lines.length > 0)
      refuse(problems.lines, [message('files-checked-offline', { reason: describeError(error) })]);
    throw error;
  }
}

function refuse(lines: readonly PlacedMessage[], more: readonly Message[] = []): void {
  const { length: count } = lines;
  if (count === 0) return;
  const headline = count === 1 ? message('file-line-wrong') : message('file-lines-wrong', { count });
  throw new ConfigurationError(headline, [...lines, ...more]);
}

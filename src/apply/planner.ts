import { readCollection } from '../controller/collection.ts';
import type { Collection } from '../resource-document.ts';
import type { DesiredObject } from './desired.ts';
import { GroupMembers } from './group-members.ts';
import { HiddenValues } from './hidden-values.ts';
import { batchDeletions, batchHosts } from './host-batches.ts';
import { matchAll } from './match.ts';
import { inOrder } from './order.ts';
import { planBeside } from './plan-beside.ts';
import { planDeletion } from './plan-deletion.ts';
import { planNodes } from './plan-nodes.ts';
import { planObject } from './plan-object.ts';
import { ProjectFolders } from './project-folders.ts';
import { planPruning } from './prune.ts';
import type { Known, Row } from './registry.ts';
import { checkRight } from './rights.ts';
import type { PlanContext, Work } from './work.ts';

/** Parts of a plan, in the order in which they are carried out. */
interface Parts {
  objects: Work[];
  /** What has to leave a list before another list can grow. */
  removals: Work[];
  lists: Work[];
  nodes: Work[];
  schedules: Work[];
  endings: Work[];
  deletions: Work[];
}

/**
 * Works out what brings the controller to what the files say: objects in the order of what they need, then their lists
 * and surveys, then nodes, then schedules, since those two answer prompts and surveys; deletions last. Sends GETs only;
 * what is wrong is noted as problems.
 * @throws what reading throws
 */
export async function makePlan(
  context: PlanContext,
  objects: readonly DesiredObject[],
  prune: readonly Collection[],
): Promise<Work[]> {
  const known = matchAll(context, objects);
  const ordered = inOrder(objects, context.registry, context.problems);
  const groups = new GroupMembers(context.get, context.registry);
  const hidden = new HiddenValues(context);
  const folders = new ProjectFolders(context);
  const parts: Parts = { objects: [], removals: [], lists: [], nodes: [], schedules: [], endings: [], deletions: [] };
  for (const object of ordered) {
    const one = known.get(object);
    if (one === undefined) continue;
    if (object.absent) {
      const reason = { remarks: [], place: object.place };
      parts.deletions.unshift(...(await planDeletion(context, groups, one, reason)));
      continue;
    }
    const own = await planObject(context, { hidden, folders }, one, object);
    const beside = await planBeside(context, groups, one, object);
    if (object.collection === 'schedules') parts.schedules.push(...own.now, ...beside.now);
    else {
      parts.objects.push(...own.now);
      parts.lists.push(...beside.now);
    }
    parts.removals.push(...beside.first);
    parts.nodes.push(...(await nodesOf(context, hidden, one, object)));
    parts.endings.push(...own.later, ...beside.later);
  }
  const pruned = await planPruning(context, groups, objects, prune);
  return [
    ...batchHosts(parts.objects),
    ...parts.removals,
    ...parts.lists,
    ...parts.nodes,
    ...parts.schedules,
    ...parts.endings,
    ...batchDeletions([...parts.deletions, ...pruned]),
  ];
}

/** The nodes of a workflow. */
async function nodesOf(
  context: PlanContext,
  hidden: HiddenValues,
  known: Known,
  object: DesiredObject,
): Promise<Work[]> {
  if (object.nodes === undefined) return [];
  const works = await planNodes(context, hidden, known, object.nodes, await nodeRows(context, known));
  if (works.length > 0) checkRight(context, known, 'edit', object.place);
  return works;
}

async function nodeRows({ get }: PlanContext, { id }: Known): Promise<Row[]> {
  if (id === undefined) return [];
  const filters = [['workflow_job_template', String(id)] as const];
  const resource = 'workflow_job_template_nodes';
  return (await readCollection(get, { resource, filters, orderBy: [], limit: undefined })).rows;
}

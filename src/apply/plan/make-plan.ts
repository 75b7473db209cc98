import type { Row } from '../../controller/resources/rows.ts';
import type { Collection } from '../../resource-document.ts';
import { checkGroupCircles, checkWorkflowCircles } from '../check/check-cycles.ts';
import { checkProtected } from '../check/check-protected.ts';
import { checkAnswers } from '../check/check-survey-answers.ts';
import { OwnUser } from '../check/own-user.ts';
import { checkPermission } from '../check/permissions.ts';
import { Playbooks } from '../check/playbooks.ts';
import { ProjectFolders } from '../check/project-folders.ts';
import { checkReferences, resolve } from '../check/resolve-reference.ts';
import { Surveys } from '../check/surveys.ts';
import type { PlanContext } from '../context.ts';
import type { DesiredObject } from '../read/desired.ts';
import { GroupMembers } from '../read/group-members.ts';
import type { Known, Registry } from '../read/registry.ts';
import { planDeletion } from './deletions/plan-deletion.ts';
import { planPruning } from './deletions/prune.ts';
import { planRolePruning } from './deletions/prune-roles.ts';
import { inOrder } from './dependency-order.ts';
import { HiddenValues } from './hidden-values.ts';
import { batchDeletions, batchHosts } from './host-batches.ts';
import { matchAll, ownAnswers } from './match-objects.ts';
import { planListsAndSurvey } from './plan-lists-and-survey.ts';
import { planNodes } from './plan-nodes.ts';
import { planObject } from './plan-object.ts';
import { planRoles } from './plan-roles.ts';
import type { PlanStep } from './plan-step.ts';

/** Parts of a plan, in the order in which they are carried out. */
interface Parts {
  objects: PlanStep[];
  /** What must leave a list before another list can grow. */
  removals: PlanStep[];
  lists: PlanStep[];
  nodes: PlanStep[];
  schedules: PlanStep[];
  endings: PlanStep[];
  deletions: PlanStep[];
  /** What is refused while an object uses it that this plan changes or deletes. */
  last: PlanStep[];
}

/**
 * Plans the changes that make the controller match the files: objects in the order of what they need, then their lists
 * and surveys, then nodes, then schedules, because those two answer prompts and surveys; deletions last. Sends GETs only
 * and notes problems.
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function makePlan(
  context: PlanContext,
  all: readonly DesiredObject[],
  prune: readonly Collection[],
): Promise<PlanStep[]> {
  // Roles are given and taken away: they have no objects of their own.
  const objects = all.filter(({ collection }) => collection !== 'roles');
  const known = matchAll(context, objects);
  const ordered = inOrder(objects, context.registry, context.problems);
  const groups = new GroupMembers(context);
  const surveys = new Surveys(context);
  const hidden = new HiddenValues(context, surveys);
  const me = new OwnUser(context);
  await checkWorkflowCircles(context, known.values());
  await checkGroupCircles(context, groups, known.values());
  const lookups = { hidden, folders: new ProjectFolders(context), playbooks: new Playbooks(context) };
  const parts: Parts = {
    objects: [],
    removals: [],
    lists: [],
    nodes: [],
    schedules: [],
    endings: [],
    deletions: [],
    last: [],
  };
  const gone = new Set<number>();
  for (const object of ordered) {
    const one = known.get(object);
    if (one === undefined || !object.sound) {
      checkReferences(context, object);
      continue;
    }
    await checkProtected(context, me, one, object);
    if (object.absent) {
      const reason = { remarks: [], place: object.place };
      parts.deletions.unshift(...(await planDeletion(context, groups, one, reason)));
      continue;
    }
    const own = await planObject(context, lookups, one, object);
    const nextTo = await planListsAndSurvey(context, groups, one, object, gone);
    if (object.collection === 'schedules') {
      const steps = [...own.now, ...nextTo.now];
      if (steps.length > 0) await checkSchedule(context, surveys, object);
      parts.schedules.push(...steps);
    } else {
      parts.objects.push(...own.now);
      parts.lists.push(...nextTo.now);
    }
    parts.removals.push(...nextTo.first);
    parts.nodes.push(...(await nodesOf(context, { hidden, surveys }, one, object)));
    parts.endings.push(...nextTo.later);
    parts.last.push(...own.later);
  }
  const roles = await planRoles(
    context,
    all.filter(({ collection }) => collection === 'roles'),
  );
  const takenAway = prune.includes('roles') ? await planRolePruning(context, me, roles.wanted) : [];
  const pruned = await planPruning(context, groups, me, prune);
  for (const { goneHost } of [...parts.deletions, ...pruned]) if (goneHost !== undefined) gone.add(goneHost);
  const steps = [
    ...batchHosts(parts.objects),
    ...parts.removals,
    ...parts.lists,
    ...roles.grants,
    ...parts.nodes,
    ...parts.schedules,
    ...parts.endings,
    ...roles.revocations,
    ...takenAway,
    ...batchDeletions([...parts.deletions, ...pruned]),
    ...parts.last,
  ];
  return [...steps, ...restoreLabels(context.registry, steps)];
}

/** Checks the answers of a schedule: the jobs that it launches get no others. */
async function checkSchedule(context: PlanContext, surveys: Surveys, object: DesiredObject): Promise<void> {
  const { lists, place } = object;
  const reference = object.fields.get('unified_job_template');
  const target = reference?.kind === 'reference' && reference.value !== null ? reference.value : undefined;
  const template = target && resolve(context, target);
  const fields = ownAnswers(context, object);
  if (template !== undefined)
    await checkAnswers(context, surveys, template, { fields, lists, place, isComplete: true });
}

/** Plans the nodes of a workflow. */
async function nodesOf(
  context: PlanContext,
  templates: Parameters<typeof planNodes>[1],
  known: Known,
  object: DesiredObject,
): Promise<PlanStep[]> {
  if (object.nodes === undefined) return [];
  const steps = await planNodes(context, templates, known, object.nodes, await nodeRows(context, known));
  if (steps.length > 0) checkPermission(context, known, 'edit', object.place);
  return steps;
}

async function nodeRows({ resources, call }: PlanContext, { id }: Known): Promise<Row[]> {
  if (id === undefined) return [];
  const filters = [['workflow_job_template', String(id)] as const];
  return await resources.collections.list({ resource: 'workflow_job_template_nodes', filters }, call);
}

/**
 * Creates labels of the files again that are deleted with their last use (controller fact 94). Without it, the next
 * apply would find one missing.
 * @param steps everything that is done before
 */
function restoreLabels(registry: Registry, steps: readonly PlanStep[]): PlanStep[] {
  const mayBeDeleted = steps.some(({ changes }) => {
    return changes.some(({ action, lists }) => {
      return action === 'delete' || lists.some(({ name, remove }) => name === 'labels' && remove.length > 0);
    });
  });
  const labels = registry
    .all('labels')
    .flatMap(({ desired, row }) => (desired === undefined || row === undefined ? [] : [row]));
  if (!mayBeDeleted || labels.length === 0) return [];
  return [{ changes: [], write: async (writer) => await writer.restoreLabels(labels) }];
}

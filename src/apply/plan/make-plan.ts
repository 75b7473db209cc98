import { readCollection } from '../../controller/collections.ts';
import type { Collection } from '../../resource-document.ts';
import { checkGroupCircles, checkWorkflowCircles } from '../check/check-cycles.ts';
import { checkReferences } from '../check/check-references.ts';
import { checkAnswers } from '../check/check-survey-answers.ts';
import { checkRight } from '../check/permissions.ts';
import { Playbooks } from '../check/playbooks.ts';
import { ProjectFolders } from '../check/project-folders.ts';
import { Surveys } from '../check/surveys.ts';
import type { DesiredObject } from '../read/desired.ts';
import { GroupMembers } from '../write/group-members.ts';
import { batchDeletions, batchHosts } from '../write/host-batches.ts';
import { keepLabels } from '../write/keep-labels.ts';
import { type PlanContext, resolve, type Work } from '../write/work.ts';
import { inOrder } from './dependency-order.ts';
import { HiddenValues } from './hidden-values.ts';
import { matchAll, ownAnswers } from './match-objects.ts';
import { planDeletion } from './plan-deletion.ts';
import { planListsAndSurvey } from './plan-lists-and-survey.ts';
import { planNodes } from './plan-nodes.ts';
import { planObject } from './plan-object.ts';
import { planPruning } from './prune.ts';
import type { Known, Row } from './registry.ts';

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
  /** What is refused while others, that go, have use for it. */
  last: Work[];
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
  const surveys = new Surveys(context.get);
  const hidden = new HiddenValues(context, surveys);
  await checkWorkflowCircles(context, known.values());
  await checkGroupCircles(context, groups, known.values());
  const around = { hidden, folders: new ProjectFolders(context), playbooks: new Playbooks(context) };
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
  for (const object of ordered) {
    const one = known.get(object);
    if (one === undefined || !object.sound) {
      checkReferences(context, object);
      continue;
    }
    if (object.absent) {
      const reason = { remarks: [], place: object.place };
      parts.deletions.unshift(...(await planDeletion(context, groups, one, reason)));
      continue;
    }
    const own = await planObject(context, around, one, object);
    const nextTo = await planListsAndSurvey(context, groups, one, object);
    if (object.collection === 'schedules') {
      const works = [...own.now, ...nextTo.now];
      if (works.length > 0) await checkSchedule(context, surveys, object);
      parts.schedules.push(...works);
    } else {
      parts.objects.push(...own.now);
      parts.lists.push(...nextTo.now);
    }
    parts.removals.push(...nextTo.first);
    parts.nodes.push(...(await nodesOf(context, { hidden, surveys }, one, object)));
    parts.endings.push(...nextTo.later);
    parts.last.push(...own.later);
  }
  const pruned = await planPruning(context, groups, prune);
  const works = [
    ...batchHosts(parts.objects),
    ...parts.removals,
    ...parts.lists,
    ...parts.nodes,
    ...parts.schedules,
    ...parts.endings,
    ...batchDeletions([...parts.deletions, ...pruned]),
    ...parts.last,
  ];
  return [...works, ...keepLabels(context.registry, works)];
}

/** The answers of a schedule, which is all that the jobs it launches get. */
async function checkSchedule(context: PlanContext, surveys: Surveys, object: DesiredObject): Promise<void> {
  const { lists, place } = object;
  const reference = object.fields.get('unified_job_template');
  const target = reference?.kind === 'reference' && reference.value !== null ? reference.value : undefined;
  const template = target && resolve(context, target);
  const fields = ownAnswers(context, object);
  if (template !== undefined)
    await checkAnswers(context, surveys, template, { fields, lists, place, isComplete: true });
}

/** The nodes of a workflow. */
async function nodesOf(
  context: PlanContext,
  around: Parameters<typeof planNodes>[1],
  known: Known,
  object: DesiredObject,
): Promise<Work[]> {
  if (object.nodes === undefined) return [];
  const works = await planNodes(context, around, known, object.nodes, await nodeRows(context, known));
  if (works.length > 0) checkRight(context, known, 'edit', object.place);
  return works;
}

async function nodeRows({ get }: PlanContext, { id }: Known): Promise<Row[]> {
  if (id === undefined) return [];
  const filters = [['workflow_job_template', String(id)] as const];
  const resource = 'workflow_job_template_nodes';
  return (await readCollection(get, { resource, filters, orderBy: [], limit: undefined })).rows;
}

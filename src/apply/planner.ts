import { readCollection } from '../controller/collection.ts';
import { number } from '../controller/fields.ts';
import type { JsonObject } from '../json.ts';
import type { Collection } from '../resource-document.ts';
import type { DesiredObject } from './desired.ts';
import { GroupMembers } from './group-members.ts';
import { cannotChange, HiddenValues } from './hidden-values.ts';
import { batchHosts, type NewHost } from './host-batches.ts';
import type { Kind } from './kind.ts';
import { kindOf } from './kinds/kinds.ts';
import { checkNew, matchAll, ownAnswers } from './match.ts';
import { inOrder } from './order.ts';
import type { Change, FieldChange, ListChange } from './plan.ts';
import { planDeletion } from './plan-deletion.ts';
import { compareFields } from './plan-fields.ts';
import { compareList, currentMembers, type ListDifference, type Member } from './plan-lists.ts';
import { planNodes } from './plan-nodes.ts';
import { compareSurvey } from './plan-survey.ts';
import { planPruning } from './prune.ts';
import { type Known, type Row, titleOf } from './registry.ts';
import { checkRight } from './rights.ts';
import { idOf, ownerOf, type PlanContext, type Work, type Writer } from './work.ts';

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
  const planner = new Planner(context);
  const works: Work[] = [];
  const lists: Work[] = [];
  const nodes: Work[] = [];
  const schedules: Work[] = [];
  const endings: Work[] = [];
  const deletions: Work[] = [];
  for (const object of ordered) {
    const one = known.get(object);
    if (one === undefined) continue;
    if (object.absent) {
      deletions.unshift(...(await planner.deletion(one, object)));
      continue;
    }
    const own = await planner.object(one, object);
    const { now, later } = await planner.beside(one, object);
    endings.push(...later);
    if (object.collection === 'schedules') schedules.push(...own, ...now);
    else {
      works.push(...own);
      lists.push(...now);
      nodes.push(...(await planner.nodes(one, object)));
    }
  }
  const pruned = await planPruning(context, planner.groups, objects, prune);
  return [...batchHosts(works), ...lists, ...nodes, ...schedules, ...endings, ...deletions, ...pruned];
}

class Planner {
  readonly #context: PlanContext;
  readonly groups: GroupMembers;
  readonly #hidden: HiddenValues;

  constructor(context: PlanContext) {
    this.#context = context;
    this.groups = new GroupMembers(context.get, context.registry);
    this.#hidden = new HiddenValues(context);
  }

  /** The object itself: its fields. */
  async object(known: Known, object: DesiredObject): Promise<Work[]> {
    const kind = kindOf(object.collection);
    const { row } = known;
    const difference = compareFields(this.#context, {
      declared: kind.fields,
      wanted: ownAnswers(this.#context, object),
      row,
      isSecret: await this.#hidden.of(known, object.fields),
      place: object.place,
    });
    if (row === undefined) checkNew(this.#context, object);
    const works: Work[] = [];
    if (row === undefined || difference.changes.length > 0) {
      if (row !== undefined) checkRight(this.#context, known, 'edit', object.place);
      for (const { name } of row === undefined ? [] : difference.changes) {
        const refusal = cannotChange(known, name);
        if (refusal !== undefined) this.#context.problems.add(object.place, `cannot change \`${name}\`: ${refusal}`);
      }
      const own = changeOf(row === undefined ? 'create' : 'update', known, object, difference.changes, []);
      const change = { ...own, remarks: difference.remarks };
      const newHost = row === undefined ? this.#newHost(known, object, difference.body) : undefined;
      works.push({
        changes: [change],
        write: async (writer) => {
          await this.#awaitProject(writer, object);
          await writeFields(writer, known, kind, difference.body);
        },
        newHost,
      });
    }
    if (object.sync) works.push(this.#sync(known));
    return works;
  }

  /** A project that is fetched just now has no playbooks yet that a template could name (APPLY-FACT 8). */
  async #awaitProject(writer: Writer, { collection, fields }: DesiredObject): Promise<void> {
    const project = fields.get('project');
    if (collection !== 'job_templates' || project?.kind !== 'reference' || project.value === null) return;
    const found = this.#context.registry.find(project.value);
    const known = found.kind === 'one' ? found.known : undefined;
    if (known === undefined || !isUnderWay(known.row)) return;
    const path = `projects/${idOf(known)}/`;
    await writer.awaitUpdate(path, titleOf(known));
    known.row = { ...known.row, status: 'successful' };
  }

  #newHost(known: Known, object: DesiredObject, body: () => JsonObject): NewHost | undefined {
    const within = object.collection === 'hosts' ? object.within['inventory'] : undefined;
    const found = within === undefined || within === null ? undefined : this.#context.registry.find(within);
    if (found?.kind !== 'one') return undefined;
    const withoutInventory = (): JsonObject => {
      const { inventory: _inventory, ...rest } = body();
      return rest;
    };
    return { known, inventory: found.known, body: withoutInventory };
  }

  /**
   * What stands beside its fields: lists and survey. Labels are taken away at the very end: with its last use a label is
   * gone (APPLY-FACT 15), and another object may be about to get it.
   */
  async beside(known: Known, object: DesiredObject): Promise<{ now: Work[]; later: Work[] }> {
    const lists = await this.#lists(known, object);
    const survey = await this.#survey(known, object);
    if (lists.length === 0 && survey === undefined) return { now: [], later: [] };
    checkRight(this.#context, known, 'edit', object.place);
    const path = (): string => `${known.collection}/${idOf(known)}/`;
    const isLabels = ({ change }: ListDifference): boolean => change.name === 'labels';
    const change = changeOf(
      'update',
      known,
      object,
      survey?.changes ?? [],
      lists.map((list) => list.change),
    );
    const write = async (writer: Writer): Promise<void> => {
      for (const list of lists) {
        if (!isLabels(list)) await list.remove(writer, path());
        await list.add(writer, path());
      }
      await survey?.write(writer, path());
    };
    const labels = lists.filter((list) => isLabels(list) && list.change.remove.length > 0);
    const takeAway = async (writer: Writer): Promise<void> => {
      for (const list of labels) await list.remove(writer, path());
    };
    const later =
      labels.length === 0 ? [] : [{ changes: [changeOf('update', known, object, [], [])], write: takeAway }];
    return { now: [{ changes: [change], write }], later };
  }

  /** The nodes of a workflow. */
  async nodes(known: Known, object: DesiredObject): Promise<Work[]> {
    if (object.nodes === undefined) return [];
    const rows = known.id === undefined ? [] : await this.#nodes(known.id);
    const works = await planNodes(this.#context, this.#hidden, known, object.nodes, rows);
    if (works.length > 0) checkRight(this.#context, known, 'edit', object.place);
    return works;
  }

  /** `state: absent`. */
  async deletion(known: Known, { place }: DesiredObject): Promise<Work[]> {
    return await planDeletion(this.#context, this.groups, known, { remarks: [], place });
  }

  async #lists(known: Known, object: DesiredObject): Promise<ListDifference[]> {
    const kind = kindOf(object.collection);
    const found: ListDifference[] = [];
    for (const [name, wanted] of object.lists) {
      const association = kind.associations[name];
      if (association === undefined) continue;
      const current = await this.#members(known, name, association);
      const difference = compareList(this.#context, name, association, wanted, current);
      if (difference !== undefined) found.push(difference);
    }
    return found;
  }

  async #members(known: Known, name: string, association: Kind['associations'][string]): Promise<Member[]> {
    if (known.collection === 'groups' && (name === 'hosts' || name === 'children'))
      return await this.groups.of(known, name);
    return await currentMembers(this.#context.get, known, name, association);
  }

  async #survey(known: Known, object: DesiredObject): Promise<ReturnType<typeof compareSurvey>> {
    if (object.survey === undefined) return undefined;
    const path = `${known.collection}/${known.id}/survey_spec/`;
    return compareSurvey(this.#context, object.survey, known.id === undefined ? {} : await this.#context.get(path));
  }

  async #nodes(workflowId: number): Promise<Row[]> {
    const filters = [['workflow_job_template', String(workflowId)] as const];
    const resource = 'workflow_job_template_nodes';
    return (await readCollection(this.#context.get, { resource, filters, orderBy: [], limit: undefined })).rows;
  }

  #sync(known: Known): Work {
    const change: Change = {
      action: 'none',
      collection: known.collection as Change['collection'],
      title: titleOf(known),
      fields: [],
      lists: [],
      remarks: ['is updated, and waited for (`sync: true`)'],
      place: known.desired?.place,
    };
    return { changes: [change], write: (writer) => writer.sync(`${known.collection}/${idOf(known)}/`, titleOf(known)) };
  }
}

async function writeFields(writer: Writer, known: Known, kind: Kind, body: () => JsonObject): Promise<void> {
  const { collection, id } = known;
  if (id !== undefined) {
    known.row = await writer.update(`${collection}/${id}/`, body());
    return;
  }
  const sent = body();
  const find = findingKey(kind).map((part): [string, string] =>
    sent[part] === undefined || sent[part] === null ? [`${part}__isnull`, 'True'] : [part, String(sent[part])],
  );
  known.row = await writer.create(`${collection}/`, sent, find);
  known.id = number(known.row, 'id');
}

/** A job template's organization is its project's, which tells namesakes apart as well. */
function findingKey({ collection, key }: Kind): readonly string[] {
  return collection === 'job_templates' ? ['name', 'project'] : key;
}

/** Whether a project is being fetched, as far as its row tells; one that was just made begins at once. */
function isUnderWay(row: Row | undefined): boolean {
  const { scm_type: type, status } = row ?? {};
  return type !== '' && ['new', 'pending', 'waiting', 'running', 'never updated'].includes(String(status));
}

function changeOf(
  action: Change['action'],
  known: Known,
  object: DesiredObject,
  fields: readonly FieldChange[],
  lists: readonly ListChange[],
): Change {
  const title = `${titleOf(known)}${ownerOf(known)}`;
  return { action, collection: object.collection, title, fields, lists, remarks: [], place: object.place };
}

import { readCollection } from '../controller/collection.ts';
import { isRecord, number } from '../controller/fields.ts';
import type { JsonObject } from '../json.ts';
import type { DesiredObject } from './desired.ts';
import { GroupMembers } from './group-members.ts';
import { batchHosts, type NewHost } from './host-batches.ts';
import type { Kind } from './kind.ts';
import { kindOf } from './kinds/kinds.ts';
import { inOrder } from './order.ts';
import type { Change, FieldChange, ListChange } from './plan.ts';
import { compareFields } from './plan-fields.ts';
import { compareList, currentMembers, type ListDifference, type Member } from './plan-lists.ts';
import { planNodes } from './plan-nodes.ts';
import { compareSurvey } from './plan-survey.ts';
import { type Known, type Row, titleOf } from './registry.ts';
import { type IsSecret, isNotificationSecret, secretInputs } from './secrets.ts';
import { idOf, ownerOf, type PlanContext, resolve, type Work, type Writer } from './work.ts';

/**
 * Works out what brings the controller to what the files say: objects in the order of what they need, then their lists
 * and surveys, then nodes, then schedules, since those two answer prompts and surveys; deletions last. Sends GETs only;
 * what is wrong is noted as problems.
 * @throws what reading throws
 */
export async function makePlan(context: PlanContext, objects: readonly DesiredObject[]): Promise<Work[]> {
  const known = matchAll(context, objects);
  const ordered = inOrder(objects, context.registry, context.problems);
  const planner = new Planner(context);
  const works: Work[] = [];
  const beside: Work[] = [];
  const nodes: Work[] = [];
  const schedules: Work[] = [];
  const deletions: Work[] = [];
  for (const object of ordered) {
    const one = known.get(object);
    if (one === undefined) continue;
    if (object.absent) deletions.unshift(...planner.deletion(one));
    else if (object.collection === 'schedules') {
      schedules.push(...planner.object(one, object), ...(await planner.beside(one, object)));
    } else {
      works.push(...planner.object(one, object));
      beside.push(...(await planner.beside(one, object)));
      nodes.push(...(await planner.nodes(one, object)));
    }
  }
  return [...batchHosts(works), ...beside, ...nodes, ...schedules, ...deletions];
}

/** Which object of the controller each of the files is; what is on neither side yet is noted as new. */
function matchAll(context: PlanContext, objects: readonly DesiredObject[]): Map<DesiredObject, Known> {
  const { registry, problems } = context;
  const known = new Map<DesiredObject, Known>();
  for (const object of objects) {
    const matches = ofItsProject(context, object, registry.findExisting(object));
    const [match] = matches;
    if (matches.length > 1) {
      const list = matches.map((one) => `${one.id}${ownerOf(one)}`).join(', ');
      const parts = kindOf(object.collection).key.slice(1).join('` and `');
      problems.add(object.place, `can be any of ${matches.length} on the controller: ${list}. Give its \`${parts}\``);
      continue;
    }
    const twin = match?.desired === undefined ? registry.findDescribed(object) : match;
    if (twin?.desired !== undefined) {
      const { file, line } = twin.desired.place;
      problems.add(object.place, `is described twice: ${file}:${line} describes the same ${titleOf(twin)}`);
    } else {
      if (match !== undefined) match.desired = object;
      known.set(object, match ?? registry.addNew(object));
    }
  }
  return known;
}

/** A job template's organization is its project's (APPLY-FACT 2): without one given, namesakes elsewhere are others. */
function ofItsProject({ registry }: PlanContext, object: DesiredObject, matches: Known[]): Known[] {
  const project = object.fields.get('project');
  if (object.collection !== 'job_templates' || 'organization' in object.within) return matches;
  if (project?.kind !== 'reference' || project.value === null) return matches;
  const found = registry.find(project.value);
  const organization = found.kind === 'one' ? found.known.row?.['organization'] : undefined;
  return organization === undefined ? matches : matches.filter(({ row }) => row?.['organization'] === organization);
}

class Planner {
  readonly #context: PlanContext;
  readonly #groups: GroupMembers;

  constructor(context: PlanContext) {
    this.#context = context;
    this.#groups = new GroupMembers(context.get, context.registry);
  }

  /** The object itself: its fields. */
  object(known: Known, object: DesiredObject): Work[] {
    const kind = kindOf(object.collection);
    const { row } = known;
    const difference = compareFields(this.#context, {
      declared: kind.fields,
      wanted: object.fields,
      row,
      isSecret: this.#isSecret(known, object),
      place: object.place,
    });
    if (row === undefined) this.#checkRequired(kind, object);
    const works: Work[] = [];
    if (row === undefined || difference.changes.length > 0) {
      if (row !== undefined && !mayEdit(row))
        this.#context.problems.add(
          object.place,
          `cannot be changed by this user: grant the Admin role on the ${titleOf(known)}`,
        );
      const change = changeOf(row === undefined ? 'create' : 'update', known, object, difference.changes, []);
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

  /** What stands beside its fields: lists and survey. */
  async beside(known: Known, object: DesiredObject): Promise<Work[]> {
    const lists = await this.#lists(known, object);
    const survey = await this.#survey(known, object);
    const works: Work[] = [];
    if (lists.length > 0 || survey !== undefined) {
      const path = (): string => `${known.collection}/${idOf(known)}/`;
      const change = changeOf(
        'update',
        known,
        object,
        survey?.changes ?? [],
        lists.map((list) => list.change),
      );
      const write = async (writer: Writer): Promise<void> => {
        for (const list of lists) await list.write(writer, path());
        await survey?.write(writer, path());
      };
      works.push({ changes: [change], write });
    }
    return works;
  }

  /** The nodes of a workflow. */
  async nodes(known: Known, object: DesiredObject): Promise<Work[]> {
    if (object.nodes === undefined) return [];
    const rows = known.id === undefined ? [] : await this.#nodes(known.id);
    return await planNodes(this.#context, known, object.nodes, rows);
  }

  /** `state: absent`. */
  deletion(known: Known): Work[] {
    const { id, row, collection, desired } = known;
    if (id === undefined || row === undefined || desired === undefined) return [];
    const remarks =
      collection === 'groups'
        ? ['its child groups, and the hosts that are in no other group, are deleted with it']
        : [];
    const change = { ...changeOf('delete', known, desired, [], []), remarks };
    return [{ changes: [change], write: (writer) => writer.remove(`${collection}/${id}/`) }];
  }

  #isSecret(known: Known, object: DesiredObject): IsSecret {
    if (object.collection === 'notification_templates') return isNotificationSecret;
    if (object.collection !== 'credentials') return () => false;
    const wanted = object.fields.get('credential_type');
    const reference = wanted?.kind === 'reference' ? wanted.value : undefined;
    const id = known.row === undefined ? undefined : number(known.row, 'credential_type');
    const type =
      id === undefined
        ? reference && resolve(this.#context, reference)
        : this.#context.registry.byId('credential_types', id);
    return secretInputs(type?.row);
  }

  #checkRequired(kind: Kind, object: DesiredObject): void {
    const missing = Object.entries(kind.fields).filter(([name, field]) => {
      const value = object.fields.get(name);
      return field.required && (value === undefined || (value.kind === 'reference' && value.value === null));
    });
    if (missing.length === 0) return;
    const names = missing.map(([name]) => `\`${name}\``).join(', ');
    this.#context.problems.add(
      object.place,
      `is not on the controller, and to make a ${kind.noun} ${names} must be given`,
    );
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
      return await this.#groups.of(known, name);
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
  const find = kind.key
    .filter((part) => ['string', 'number'].includes(typeof sent[part]))
    .map((part): [string, string] => [part, String(sent[part])]);
  known.row = await writer.create(`${collection}/`, sent, find);
  known.id = number(known.row, 'id');
}

/** Whether a project is being fetched, as far as its row tells; one that was just made begins at once. */
function isUnderWay(row: Row | undefined): boolean {
  const { scm_type: type, status } = row ?? {};
  return type !== '' && ['new', 'pending', 'waiting', 'running', 'never updated'].includes(String(status));
}

function mayEdit(row: Row): boolean {
  const summary = row['summary_fields'];
  const capabilities = isRecord(summary) ? summary['user_capabilities'] : undefined;
  return !isRecord(capabilities) || capabilities['edit'] !== false;
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

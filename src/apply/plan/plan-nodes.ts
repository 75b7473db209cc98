import { isRecord, number } from '../../controller/fields.ts';
import type { Json, JsonObject } from '../../json.ts';
import { checkAnswers } from '../check/check-survey-answers.ts';
import type { Surveys } from '../check/surveys.ts';
import { PROMPT_LISTS, PROMPTS } from '../kinds/field-types.ts';
import type { DesiredNode, DesiredValue } from '../read/desired.ts';
import { NODE_FIELDS } from '../read/read-nodes.ts';
import { idOf, type PlanContext, resolve, type Work, type Writer } from '../write/work.ts';
import { compareRuns } from './compare-node.ts';
import { ENCRYPTED, meansTheSame } from './compare-values.ts';
import type { HiddenValues } from './hidden-values.ts';
import type { Change, FieldChange, ListChange } from './plan.ts';
import { compareFields } from './plan-fields.ts';
import { compareList, type ListDifference, type Member, readMembers } from './plan-lists.ts';
import type { Known, Row } from './registry.ts';

/** A node that exists or will exist. */
interface NodeKnown {
  identifier: string;
  id: number | undefined;
  row: Row | undefined;
}

/** What is to know of the templates that nodes run. */
interface AroundNodes {
  hidden: HiddenValues;
  surveys: Surveys;
}

const LINKS = [
  ['success_nodes', 'success'],
  ['failure_nodes', 'failure'],
  ['always_nodes', 'always'],
] as const;

const NODES = 'workflow_job_template_nodes';

/**
 * Brings the nodes of a workflow to what the files say: nodes that are not in the files go, new ones come, links follow
 * when all nodes exist.
 * @param rows the nodes as the controller has them
 */
export async function planNodes(
  context: PlanContext,
  around: AroundNodes,
  workflow: Known,
  wanted: readonly DesiredNode[],
  rows: readonly Row[],
): Promise<Work[]> {
  const nodes = new Map<string, NodeKnown>(
    rows.map((row) => [
      String(row['identifier']),
      { identifier: String(row['identifier']), id: number(row, 'id'), row },
    ]),
  );
  const works: Work[] = [];
  const links: { remove: Work[]; add: Work[] }[] = [];
  for (const [identifier, { row, id }] of nodes) {
    if (wanted.some((node) => node.identifier === identifier)) continue;
    const change = nodeChange('delete', workflow, identifier, [], []);
    works.push({ changes: [change], write: (writer) => writer.remove(`${NODES}/${id}/`) });
    nodes.delete(identifier);
    forgetLinks(rows, number(row ?? {}, 'id'));
  }
  for (const node of wanted) {
    if (!nodes.has(node.identifier))
      nodes.set(node.identifier, { identifier: node.identifier, id: undefined, row: undefined });
  }
  for (const node of wanted) {
    const known = nodes.get(node.identifier);
    if (known === undefined) continue;
    const own = await planNode(context, around, workflow, node, known);
    if (own !== undefined) works.push(own);
    links.push(planLinks(workflow, node, known, nodes));
  }
  // All that goes before all that comes: two nodes have one link at most, and a link turned round would be a circle.
  return [...works, ...links.flatMap(({ remove }) => remove), ...links.flatMap(({ add }) => add)];
}

/** Links to a node that goes, go with it. */
function forgetLinks(rows: readonly Row[], gone: number | undefined): void {
  for (const row of rows) {
    for (const [name] of LINKS) {
      const ids = row[name];
      if (Array.isArray(ids)) row[name] = ids.filter((id) => id !== gone);
    }
  }
}

async function planNode(
  context: PlanContext,
  { hidden, surveys }: AroundNodes,
  workflow: Known,
  node: DesiredNode,
  known: NodeKnown,
): Promise<Work | undefined> {
  const runs = compareRuns(context, node, known.row);
  const { row } = known;
  // Answers for what it ran before are refused with what it runs now: those that the file does not give go.
  const isOther = row !== undefined && runs.isOther;
  const old = isOther ? oldVariables(context, node, row) : { body: {}, remarks: [] };
  const fields = compareFields(context, {
    declared: NODE_FIELDS,
    wanted: isOther ? new Map([...emptyAnswers(row), ...node.fields]) : node.fields,
    row: isOther ? { ...row, extra_data: {} } : row,
    isSecret: 'to' in node.runs ? await hidden.ofAnswers(node.runs, node.fields) : () => false,
    place: node.place,
  });
  const lists: ListDifference[] = [];
  for (const [name, association] of Object.entries(PROMPT_LISTS)) {
    const members = node.lists.get(name) ?? (isOther ? [] : undefined);
    if (members === undefined) continue;
    const current = await currentList(context, known, name);
    const difference = compareList(context, name, association, members, current);
    if (difference !== undefined) lists.push(difference);
  }
  const changes = [...runs.changes, ...fields.changes];
  if (known.row !== undefined && changes.length === 0 && lists.length === 0) return undefined;
  const template = 'to' in node.runs ? resolve(context, node.runs) : undefined;
  if (template !== undefined) await checkAnswers(context, surveys, template, { ...node, isComplete: false });
  const action = known.row === undefined ? 'create' : 'update';
  const own = nodeChange(
    action,
    workflow,
    node.identifier,
    changes,
    lists.map((list) => list.change),
    node,
  );
  const change = { ...own, remarks: [...fields.remarks, ...old.remarks] };
  const write = async (writer: Writer): Promise<void> => {
    const body = { ...old.body, ...fields.body(), ...runs.body() };
    if (known.row === undefined) {
      const identity = { identifier: node.identifier, workflow_job_template: idOf(workflow) };
      const filters = Object.entries(identity).map(([key, value]): [string, string] => [key, String(value)]);
      const lookup = { filters, others: new Set<number>() };
      known.id = number(await writer.create(`${NODES}/`, { ...body, ...identity }, lookup), 'id');
    }
    const path = `${NODES}/${known.id}/`;
    for (const list of lists) await list.remove(writer, path);
    if (known.row !== undefined && Object.keys(body).length > 0) await writer.update(path, body);
    await runs.after(writer, path);
    for (const list of lists) await list.add(writer, path);
  };
  return { changes: [change], write };
}

/**
 * Variables that answered what a node ran before. They go; but where what it runs now prompts for nothing, the API takes
 * no variables at all, and none away where passwords were among them: it ignores them then.
 */
function oldVariables(context: PlanContext, { runs }: DesiredNode, row: Row): { body: JsonObject; remarks: string[] } {
  const { extra_data: data } = row;
  if (!isRecord(data) || Object.keys(data).length === 0) return { body: {}, remarks: [] };
  const target = 'to' in runs ? resolve(context, runs)?.collection : undefined;
  const prompts = target === 'job_templates' || target === 'workflow_job_templates';
  if (!prompts && Object.values(data).includes(ENCRYPTED))
    return { body: {}, remarks: ['its variables stay with it, and mean nothing to what it runs now'] };
  return { body: { extra_data: {} }, remarks: ['its variables of before go'] };
}

/** Answers that a node gives, but variables, as they would be without any. */
function emptyAnswers(row: Row): [string, DesiredValue][] {
  return Object.entries(PROMPTS).flatMap(([name, { type, empty }]): [string, DesiredValue][] => {
    if (name === 'extra_data' || meansTheSame('object', row[name] as Json, empty)) return [];
    return [[name, type === 'reference' ? { kind: 'reference', value: null } : { kind: 'json', value: empty }]];
  });
}

async function currentList({ get }: PlanContext, { id }: NodeKnown, name: string): Promise<Member[]> {
  return id === undefined ? [] : await readMembers(get, `${NODES}/${id}/${name}`, 'name');
}

function planLinks(
  workflow: Known,
  node: DesiredNode,
  known: NodeKnown,
  nodes: ReadonlyMap<string, NodeKnown>,
): { remove: Work[]; add: Work[] } {
  const lists: ListChange[] = [];
  const removals: [string, number][] = [];
  const additions: [string, NodeKnown][] = [];
  for (const [name, outcome] of LINKS) {
    const ids = known.row?.[name];
    const current = Array.isArray(ids) ? (ids as number[]) : [];
    const wanted = node[outcome].map((identifier) => nodes.get(identifier)).filter((one) => one !== undefined);
    const add = wanted.filter(({ id }) => id === undefined || !current.includes(id));
    const remove = current.filter((id) => !wanted.some((one) => one.id === id));
    if (add.length === 0 && remove.length === 0) continue;
    const named = (id: number): string => [...nodes.values()].find((one) => one.id === id)?.identifier ?? String(id);
    lists.push({ name, add: add.map(({ identifier }) => identifier), remove: remove.map(named), reordered: false });
    removals.push(...remove.map((id): [string, number] => [name, id]));
    additions.push(...add.map((one): [string, NodeKnown] => [name, one]));
  }
  if (lists.length === 0) return { remove: [], add: [] };
  const changes = [nodeChange('update', workflow, node.identifier, [], lists, node)];
  const path = (name: string): string => `${NODES}/${known.id}/${name}/`;
  const remove = async (writer: Writer): Promise<void> => {
    for (const [name, id] of removals) await writer.post(path(name), { id, disassociate: true });
  };
  const add = async (writer: Writer): Promise<void> => {
    for (const [name, { id }] of additions) await writer.post(path(name), { id: id ?? 0 });
  };
  return { remove: removals.length === 0 ? [] : [{ changes: [], write: remove }], add: [{ changes, write: add }] };
}

function nodeChange(
  action: Change['action'],
  workflow: Known,
  identifier: string,
  fields: readonly FieldChange[],
  lists: readonly ListChange[],
  node?: DesiredNode,
): Change {
  const title = `node "${identifier}" of workflow job template "${workflow.name}"`;
  return { action, collection: NODES, title, fields, lists, remarks: [], place: node?.place };
}

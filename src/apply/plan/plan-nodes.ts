import type { Resource } from '../../controller/resources/api.ts';
import { ENCRYPTED, type Member, type Row } from '../../controller/resources/rows.ts';
import { isJsonObject, type JsonObject } from '../../http/json/json.ts';
import { checkAnswers } from '../check/check-survey-answers.ts';
import { resolve } from '../check/resolve-reference.ts';
import type { Surveys } from '../check/surveys.ts';
import type { PlanContext } from '../context.ts';
import { NODE_FIELDS, PROMPT_LISTS, PROMPTS } from '../kinds/field-types.ts';
import { meansTheSame } from '../read/compare-values.ts';
import type { DesiredNode, DesiredValue } from '../read/desired.ts';
import { idOf, type Known, resourceOf } from '../read/registry.ts';
import { compareRuns } from './compare-node.ts';
import type { HiddenValues } from './hidden-values.ts';
import type { Change, FieldChange, ListChange } from './plan.ts';
import { compareFields } from './plan-fields.ts';
import { compareList, type ListDifference } from './plan-lists.ts';
import type { PlanStep, Writer } from './plan-step.ts';

/** A node that exists or will exist. */
interface NodeKnown {
  identifier: string;
  id: number | undefined;
  row: Row | undefined;
}

/** What plans of nodes need of the templates that the nodes run. */
interface NodeTemplates {
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
 * Plans the nodes of a workflow: deletes nodes that are not in the files, creates new ones, and links them when all
 * exist.
 * @param rows the nodes as the controller has them
 * @throws ResponseError, ConnectionError, the signal's reason
 */
export async function planNodes(
  context: PlanContext,
  templates: NodeTemplates,
  workflow: Known,
  wanted: readonly DesiredNode[],
  rows: readonly Row[],
): Promise<PlanStep[]> {
  const nodes = new Map<string, NodeKnown>(
    rows.map((row) => [row.identifier, { identifier: row.identifier, id: row.id, row }]),
  );
  const steps: PlanStep[] = [];
  const links: { remove: PlanStep[]; add: PlanStep[] }[] = [];
  for (const { id, identifier } of rows) {
    if (wanted.some((node) => node.identifier === identifier)) continue;
    const change = nodeChange('delete', workflow, identifier, [], []);
    steps.push({ changes: [change], write: (writer) => writer.remove({ collection: NODES, id }) });
    nodes.delete(identifier);
  }
  for (const node of wanted) {
    if (!nodes.has(node.identifier))
      nodes.set(node.identifier, { identifier: node.identifier, id: undefined, row: undefined });
  }
  for (const node of wanted) {
    const known = nodes.get(node.identifier);
    if (known === undefined) continue;
    const own = await planNode(context, templates, workflow, node, known);
    if (own !== undefined) steps.push(own);
    links.push(planLinks(workflow, node, known, nodes));
  }
  // All removals come before all additions: two nodes have one link at most, and a link turned round would be a circle.
  return [...steps, ...links.flatMap(({ remove }) => remove), ...links.flatMap(({ add }) => add)];
}

async function planNode(
  context: PlanContext,
  { hidden, surveys }: NodeTemplates,
  workflow: Known,
  node: DesiredNode,
  known: NodeKnown,
): Promise<PlanStep | undefined> {
  const runs = compareRuns(context, node, known.row);
  const { row } = known;
  // Answers to the prompts of the old template are refused with the new one: those that the file does not give are removed.
  const isOther = row !== undefined && runs.isOther;
  const old = isOther ? oldVariables(context, node, row) : { body: {}, remarks: [] };
  const fields = compareFields(context, {
    declared: NODE_FIELDS,
    wanted: isOther ? new Map([...emptyAnswers(row), ...node.fields]) : node.fields,
    row: isOther ? row.with({ extra_data: {} }) : row,
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
      known.id = (await writer.create(NODES, { ...body, ...identity }, lookup)).id;
    }
    const resource = nodeResource(known);
    for (const list of lists) await list.remove(writer, resource);
    if (known.row !== undefined && Object.keys(body).length > 0) await writer.update(resource, body);
    await runs.after(writer, resource);
    for (const list of lists) await list.add(writer, resource);
  };
  return { changes: [change], write };
}

/**
 * Removes variables that answered the old template of a node. Where the new one prompts for nothing, the API accepts no
 * variables at all, and does not remove those with passwords among them: it ignores them then.
 */
function oldVariables(context: PlanContext, { runs }: DesiredNode, row: Row): { body: JsonObject; remarks: string[] } {
  const { extra_data: data } = row.fields;
  if (!isJsonObject(data) || Object.keys(data).length === 0) return { body: {}, remarks: [] };
  const target = 'to' in runs ? resolve(context, runs)?.collection : undefined;
  const prompts = target === 'job_templates' || target === 'workflow_job_templates';
  if (!prompts && Object.values(data).includes(ENCRYPTED))
    return { body: {}, remarks: ['its variables are kept, but have no effect on what it runs now'] };
  return { body: { extra_data: {} }, remarks: ['its earlier variables are removed'] };
}

/** Returns the answers that a node gives, apart from variables, without a value. */
function emptyAnswers(row: Row): [string, DesiredValue][] {
  return Object.entries(PROMPTS).flatMap(([name, { type, empty }]): [string, DesiredValue][] => {
    if (name === 'extra_data' || meansTheSame('object', row.fields[name], empty)) return [];
    return [[name, type === 'reference' ? { kind: 'reference', value: null } : { kind: 'json', value: empty }]];
  });
}

async function currentList({ resources, call }: PlanContext, node: NodeKnown, name: string): Promise<Member[]> {
  return node.id === undefined ? [] : await resources.associations.members(nodeResource(node), name, call);
}

function nodeResource({ id, identifier }: NodeKnown): Resource {
  return resourceOf({ id, collection: NODES, name: identifier });
}

function planLinks(
  workflow: Known,
  node: DesiredNode,
  known: NodeKnown,
  nodes: ReadonlyMap<string, NodeKnown>,
): { remove: PlanStep[]; add: PlanStep[] } {
  const lists: ListChange[] = [];
  const removals: [string, number][] = [];
  const additions: [string, NodeKnown][] = [];
  for (const [name, outcome] of LINKS) {
    // Links to a node that is deleted are deleted with it.
    const isLeft = (id: number): boolean => [...nodes.values()].some((one) => one.id === id);
    const current = known.row?.links(name).filter(isLeft) ?? [];
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
  const remove = async (writer: Writer): Promise<void> => {
    for (const [name, id] of removals) await writer.disassociate(nodeResource(known), name, id);
  };
  const add = async (writer: Writer): Promise<void> => {
    for (const [name, node] of additions) await writer.associate(nodeResource(known), name, nodeResource(node).id);
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

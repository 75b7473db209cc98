import { number } from '../controller/fields.ts';
import type { Json, JsonObject } from '../json.ts';
import type { DesiredApproval, DesiredNode, DesiredValue } from './desired.ts';
import type { HiddenValues } from './hidden-values.ts';
import { PROMPT_LISTS, PROMPTS } from './kinds/fields.ts';
import { meansTheSame } from './meaning.ts';
import type { Change, FieldChange, ListChange } from './plan.ts';
import { compareFields } from './plan-fields.ts';
import { compareList, type ListDifference, type Member, readMembers } from './plan-lists.ts';
import { NODE_FIELDS } from './read-nodes.ts';
import type { Known, Row } from './registry.ts';
import { idOf, type PlanContext, resolve, type Work, type Writer } from './work.ts';

/** A node that exists or will exist. */
interface NodeKnown {
  identifier: string;
  id: number | undefined;
  row: Row | undefined;
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
  hidden: HiddenValues,
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
    const own = await planNode(context, hidden, workflow, node, known);
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
  hidden: HiddenValues,
  workflow: Known,
  node: DesiredNode,
  known: NodeKnown,
): Promise<Work | undefined> {
  const runs = compareRuns(context, node, known.row);
  const { row } = known;
  // Answers for what it ran before are refused with what it runs now: those that the file does not give go.
  const isOther = row !== undefined && runs.isOther;
  const fields = compareFields(context, {
    declared: NODE_FIELDS,
    wanted: isOther ? new Map([...emptyAnswers(row), ...node.fields]) : node.fields,
    row,
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
  const action = known.row === undefined ? 'create' : 'update';
  const own = nodeChange(
    action,
    workflow,
    node.identifier,
    changes,
    lists.map((list) => list.change),
    node,
  );
  const change = { ...own, remarks: fields.remarks };
  const write = async (writer: Writer): Promise<void> => {
    const body = { ...fields.body(), ...runs.body() };
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

/** Answers that a node gives, as they would be without any. */
function emptyAnswers(row: Row): [string, DesiredValue][] {
  return Object.entries(PROMPTS).flatMap(([name, { type, empty }]): [string, DesiredValue][] => {
    if (meansTheSame('object', row[name] as Json, empty)) return [];
    return [[name, type === 'reference' ? { kind: 'reference', value: null } : { kind: 'json', value: empty }]];
  });
}

async function currentList({ get }: PlanContext, { id }: NodeKnown, name: string): Promise<Member[]> {
  return id === undefined ? [] : await readMembers(get, `${NODES}/${id}/${name}`, 'name');
}

interface RunsDifference {
  /** It runs another template than before. */
  isOther: boolean;
  changes: FieldChange[];
  body: () => JsonObject;
  /** An approval is made below its node, when that exists. */
  after: (writer: Writer, path: string) => Promise<void>;
}

const NOTHING: RunsDifference = { isOther: false, changes: [], body: () => ({}), after: () => Promise.resolve() };

function compareRuns(context: PlanContext, { runs }: DesiredNode, row: Row | undefined): RunsDifference {
  const summary = (row?.['summary_fields'] as Row | undefined)?.['unified_job_template'] as Row | undefined;
  const before = row === undefined ? undefined : ((summary?.['name'] ?? null) as Json);
  if ('to' in runs) {
    const known = resolve(context, runs);
    if (known === undefined || (known.id !== undefined && known.id === row?.['unified_job_template'])) return NOTHING;
    const changes = [{ name: 'unified_job_template', before, after: known.name, secret: false }];
    return { ...NOTHING, isOther: true, changes, body: () => ({ unified_job_template: idOf(known) }) };
  }
  return compareApproval(runs, summary, before);
}

function compareApproval(wanted: DesiredApproval, summary: Row | undefined, before: Json | undefined): RunsDifference {
  const isApproval = summary?.['unified_job_type'] === 'workflow_approval';
  const body = { name: wanted.name, description: wanted.description, timeout: wanted.timeout };
  const current = {
    name: summary?.['name'],
    description: summary?.['description'] ?? '',
    timeout: summary?.['timeout'] ?? 0,
  };
  const differing = (['name', 'description', 'timeout'] as const).filter(
    (key) => !isApproval || current[key] !== body[key],
  );
  if (differing.length === 0) return NOTHING;
  const changes = isApproval
    ? differing.map((key) => ({
        name: `approval ${key}`,
        before: current[key] as Json,
        after: body[key],
        secret: false,
      }))
    : [{ name: 'approval', before, after: wanted.name, secret: false }];
  const id = number(summary ?? {}, 'id');
  const after = async (writer: Writer, path: string): Promise<void> => {
    // Made again it would be another one beside the first (APPLY-FACT 17): the one that is there is changed.
    if (isApproval && id !== undefined) await writer.update(`workflow_approval_templates/${id}/`, body);
    else await writer.post(`${path}create_approval_template/`, body);
  };
  return { ...NOTHING, changes, after };
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

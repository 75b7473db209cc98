import { NODE_FIELDS, PROMPT_LISTS } from '../apply/kinds/field-types.ts';
import type { Field } from '../apply/kinds/kind.ts';
import { RUNNABLE } from '../apply/read/read-nodes.ts';
import type { Row } from '../controller/resources/rows.ts';
import { fieldValue, type Identity } from './field-values.ts';
import { NotWritable } from './left-out.ts';
import { compare, type MemberLists } from './member-lists.ts';
import type { Content, ContentMapping } from './secret-names.ts';
import type { References } from './written-references.ts';

const NODES = 'workflow_job_template_nodes';

const LINKS = ['success_nodes', 'failure_nodes', 'always_nodes'] as const;

/** What nodes are written with. */
export interface NodeContext {
  references: References;
  lists: MemberLists;
}

/**
 * Returns the nodes of a workflow as a file has them, by identifier.
 * @throws NotWritable when a file cannot describe one of them: without it the file would delete the node
 */
export async function nodeValues(context: NodeContext, workflow: Identity, rows: readonly Row[]): Promise<Content[]> {
  const identifiers = new Map(rows.map((row) => [row.id, row.identifier]));
  const sorted = rows.toSorted((one, other) => compare(one.identifier, other.identifier));
  const nodes: Content[] = [];
  for (const row of sorted) nodes.push(await nodeValue(context, workflow, identifiers, row));
  return nodes;
}

async function nodeValue(
  { references, lists }: NodeContext,
  workflow: Identity,
  identifiers: ReadonlyMap<number, string>,
  row: Row,
): Promise<ContentMapping> {
  const { identifier } = row;
  const template = row.related('unified_job_template');
  if (template === undefined) throw new NotWritable(`have the node "${identifier}", which has no template`);
  const approval = template.jobType === 'workflow_approval' ? template : undefined;
  const node: ContentMapping = { identifier };
  if (approval === undefined) node['unified_job_template'] = await references.of(row, 'unified_job_template', RUNNABLE);
  else node['approval'] = approvalValue(approval);
  const own = { key: JSON.stringify([workflow.key, identifier]), name: `${workflow.name} ${identifier}` };
  for (const [name, field] of Object.entries<Field>(NODE_FIELDS)) {
    if (approval !== undefined && name !== 'all_parents_must_converge') continue;
    const value = await contentOf(references, own, row, name, field);
    if (value !== undefined) node[name] = value;
  }
  for (const name of approval === undefined ? Object.keys(PROMPT_LISTS) : []) {
    const members = await lists.of(NODES, row, name, PROMPT_LISTS);
    if (members !== undefined) node[name] = members;
  }
  for (const name of LINKS) {
    const next = row.links(name).map((id) => identifiers.get(id) ?? '');
    if (next.length > 0) node[name] = next.toSorted(compare);
  }
  return node;
}

function approvalValue({ name = '', description, timeout }: NonNullable<ReturnType<Row['related']>>): ContentMapping {
  return { name, ...(description !== '' && { description }), ...(timeout !== 0 && { timeout }) };
}

/** Returns the value of a field, references included. */
export async function contentOf(
  references: References,
  identity: Identity,
  row: Row,
  name: string,
  field: Field,
  isSecret: (key: string) => boolean = () => false,
): Promise<Content | undefined> {
  if (field.type !== 'reference') return fieldValue(identity, name, field, row.fields[name], isSecret);
  if (field.unseen) return undefined;
  return (await references.of(row, name, field.to ?? [])) ?? undefined;
}

import { isJsonObject, type Json, type JsonObject } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';
import { NODE_FIELDS, PROMPT_LISTS } from '../kinds/field-types.ts';
import type { Target } from '../kinds/kind.ts';
import type { DesiredApproval, DesiredNode, DesiredValue, Reference } from './desired.ts';
import { type Path, placeOf, shapeOf } from './problems.ts';
import { readField } from './read-fields.ts';
import { refuseOtherKeys, relatedOf } from './read-members.ts';
import { type Reading, readReference, readReferences } from './references.ts';

/** What a node can run, management jobs included (controller fact 132). */
export const RUNNABLE: readonly Target[] = [
  'job_templates',
  'workflow_job_templates',
  'projects',
  'inventory_sources',
  'system_job_templates',
];

const LINKS = ['success_nodes', 'failure_nodes', 'always_nodes'] as const;

const KNOWN = new Set([
  'identifier',
  'unified_job_template',
  'approval',
  'related',
  'natural_key',
  'workflow_job_template',
]);

/** Every key of a node, for people. */
const FIELDS = [...KNOWN, ...Object.keys(NODE_FIELDS), ...Object.keys(PROMPT_LISTS), ...LINKS].sort();

/** Reads the nodes of a workflow. @returns undefined after noting that it is not a list */
export function readDesiredNodes(reading: Reading, value: Json, path: Path): DesiredNode[] | undefined {
  if (!Array.isArray(value)) {
    const wrong = message('field-not-a-list', { items: 'nodes', shape: shapeOf(value) });
    reading.problems.add(placeOf(reading.document, path), wrong);
    return undefined;
  }
  const nodes = value.flatMap((node, index) => readNode(reading, node, [...path, index]) ?? []);
  // A node that could not be read is reported already: links to it are not problems.
  checkLinks(reading, nodes, new Set(value.map(identifierOf)));
  return nodes;
}

function identifierOf(value: Json): string | undefined {
  const identifier = isJsonObject(value) ? value['identifier'] : undefined;
  return typeof identifier === 'string' ? identifier.trim() : undefined;
}

function readNode(around: Reading, value: Json, path: Path): DesiredNode | undefined {
  const { document, problems } = around;
  const place = placeOf(document, path);
  if (!isJsonObject(value) || typeof value['identifier'] !== 'string' || value['identifier'].trim() === '') {
    problems.add(place, message('node-without-identifier'));
    return undefined;
  }
  const reading: Reading = { ...around, exported: isJsonObject(value['natural_key']) };
  // In an export, lists and links are below `related`.
  const related = relatedOf(reading, value, path);
  const given = { ...related, ...value };
  const at = (key: string): Path => (Object.hasOwn(value, key) ? [...path, key] : [...path, 'related', key]);
  const fields = new Map<string, DesiredValue>();
  const lists = new Map<string, Reference[]>();
  const links: Record<(typeof LINKS)[number], string[]> = { success_nodes: [], failure_nodes: [], always_nodes: [] };
  for (const [key, item] of Object.entries(given)) {
    const field = NODE_FIELDS[key];
    const list = PROMPT_LISTS[key as keyof typeof PROMPT_LISTS];
    const link = LINKS.find((one) => one === key);
    if (field !== undefined) {
      const read = readField(reading, field, item, at(key));
      if (read !== undefined) fields.set(key, read);
    } else if (list !== undefined) lists.set(key, readReferences(reading, item, at(key), list.to) ?? []);
    else if (link !== undefined) links[link] = readLinks(reading, item, at(key));
    else if (!KNOWN.has(key) && key !== 'create_approval_template' && !(reading.exported && item === null))
      problems.addUnsupported(placeOf(document, at(key)), message('node-field-unknown', { fields: FIELDS.join(', ') }));
  }
  const runs = readRuns(reading, given, at, path);
  if (runs === undefined) return undefined;
  if (!('to' in runs)) refuseAnswers(reading, fields, lists, path);
  return {
    identifier: value['identifier'].trim(),
    runs,
    fields,
    lists,
    success: links.success_nodes,
    failure: links.failure_nodes,
    always: links.always_nodes,
    place,
  };
}

/**
 * Notes answers to an approval: it prompts for nothing, and the API drops them without an error. An export has all,
 * without a value.
 */
function refuseAnswers(
  { document, problems, exported }: Reading,
  fields: Map<string, DesiredValue>,
  lists: Map<string, Reference[]>,
  path: Path,
): void {
  for (const name of [...fields.keys(), ...lists.keys()].filter((one) => one !== 'all_parents_must_converge')) {
    if (!exported) problems.add(placeOf(document, [...path, name]), message('node-approval-with-answers'));
    fields.delete(name);
    lists.delete(name);
  }
}

/** Reads what a node runs, or the approval that it waits for. */
function readRuns(
  reading: Reading,
  given: JsonObject,
  at: (key: string) => Path,
  path: Path,
): Reference | DesiredApproval | undefined {
  const approval = given['approval'] ?? given['create_approval_template'];
  const template = given['unified_job_template'];
  if (isJsonObject(approval))
    return readApproval(reading, approval, at(given['approval'] ? 'approval' : 'create_approval_template'));
  if (template !== undefined && template !== null) {
    return readReference(reading, template, at('unified_job_template'), RUNNABLE);
  }
  reading.problems.add(placeOf(reading.document, path), nothingToRun(reading, given));
  return undefined;
}

/**
 * Returns why a node has no template. An export has null for a deleted template, and no key for one that the user of
 * the export may not read.
 */
function nothingToRun({ exported }: Reading, given: JsonObject): Message {
  if (!exported) return message('node-runs-nothing');
  return message(given['unified_job_template'] === null ? 'node-template-deleted' : 'node-template-unreadable');
}

function readApproval(reading: Reading, approval: JsonObject, path: Path): DesiredApproval | undefined {
  const { document, problems } = reading;
  const { name, description, timeout } = approval;
  refuseOtherKeys(reading, approval, path, { of: 'an approval', keys: ['description', 'name', 'timeout'] });
  if (typeof name !== 'string' || name === '') {
    problems.add(placeOf(document, path), message('node-approval-without-name'));
    return undefined;
  }
  // The controller accepts a negative timeout (controller fact 97).
  if (timeout !== undefined && timeout !== null && (!Number.isSafeInteger(timeout) || Number(timeout) < 0)) {
    problems.add(placeOf(document, [...path, 'timeout']), message('node-approval-timeout-wrong'));
    return undefined;
  }
  return { name, description: typeof description === 'string' ? description : '', timeout: Number(timeout ?? 0) };
}

/** Reads links by identifier; an export writes whole natural keys. */
function readLinks({ document, problems }: Reading, value: Json, path: Path): string[] {
  if (!Array.isArray(value)) {
    const wrong = message('field-not-a-list', { items: 'identifiers', shape: shapeOf(value) });
    problems.add(placeOf(document, path), wrong);
    return [];
  }
  return value.flatMap((item, index) => {
    const identifier = isJsonObject(item) ? item['identifier'] : item;
    if (typeof identifier === 'string' && identifier.trim() !== '') return identifier.trim();
    problems.add(placeOf(document, [...path, index]), message('node-link-not-identifier', { shape: shapeOf(item) }));
    return [];
  });
}

/**
 * Notes identifiers that are not unique, links that lead out of the workflow, and circles: the controller accepts some,
 * and then every workflow on it stops (controller fact 96).
 */
function checkLinks(
  { problems }: Reading,
  nodes: readonly DesiredNode[],
  named: ReadonlySet<string | undefined>,
): void {
  const byIdentifier = new Map(nodes.map((node) => [node.identifier, node]));
  for (const [index, node] of nodes.entries()) {
    if (nodes.findIndex(({ identifier }) => identifier === node.identifier) !== index)
      problems.add(node.place, message('node-identifier-twice', { identifier: node.identifier }));
    const all = followers(node);
    for (const [at, next] of all.entries()) {
      if (all.indexOf(next) !== at) problems.add(node.place, message('node-link-twice', { identifier: next }));
      if (!named.has(next)) problems.add(node.place, message('node-link-unknown', { identifier: next }));
    }
  }
  const circle = findCircle(nodes, byIdentifier);
  if (circle !== undefined)
    problems.add(circle.place, message('node-links-circular', { circle: circle.route.join(' → ') }));
}

function followers({ success, failure, always }: DesiredNode): string[] {
  return [...success, ...failure, ...always];
}

function findCircle(
  nodes: readonly DesiredNode[],
  byIdentifier: ReadonlyMap<string, DesiredNode>,
): { place: DesiredNode['place']; route: string[] } | undefined {
  const done = new Set<string>();
  const visit = (
    node: DesiredNode,
    route: readonly string[],
  ): { place: DesiredNode['place']; route: string[] } | undefined => {
    const seenAt = route.indexOf(node.identifier);
    if (seenAt >= 0) return { place: node.place, route: [...route.slice(seenAt), node.identifier] };
    if (done.has(node.identifier)) return undefined;
    for (const next of followers(node)) {
      const follower = byIdentifier.get(next);
      const circle = follower && visit(follower, [...route, node.identifier]);
      if (circle !== undefined) return circle;
    }
    done.add(node.identifier);
    return undefined;
  };
  for (const node of nodes) {
    const circle = visit(node, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

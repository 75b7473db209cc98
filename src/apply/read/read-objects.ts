import { distance } from 'fastest-levenshtein';
import { isRecord, line } from '../../controller/fields.ts';
import type { ResourceDocument } from '../../resource-document.ts';
import { COLLECTIONS, type Collection } from '../../resource-document.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject, DesiredValue, Reference } from './desired.ts';
import { type Path, type Problems, placeOf, shapeOf } from './problems.ts';
import { type Owner, readWithin, withShared } from './read-key.ts';
import { readMembers } from './read-members.ts';
import { readName } from './read-name.ts';
import { readDesiredNodes } from './read-nodes.ts';
import { readSurveySpec } from './read-survey.ts';
import type { Reading } from './references.ts';

/** What an export calls otherwise. */
const EXPORT_NAMES: Readonly<Record<string, Collection>> = { inventory: 'inventories' };

/** What an export has besides, and files only refer to. */
const LEFT_OUT: ReadonlySet<string> = new Set(['users', 'credential_types', 'execution_environments']);

/** Objects that an export has inside of others: they are lists of their own here. */
const INSIDE: Readonly<Record<string, Collection>> = {
  labels: 'labels',
  schedules: 'schedules',
  hosts: 'hosts',
  groups: 'groups',
  inventory_sources: 'inventory_sources',
};

/**
 * Every resource of a document.
 * @param problems gets what is wrong, all of it
 */
export function readObjects(document: ResourceDocument, problems: Problems): DesiredObject[] {
  const reading: Reading = { document, problems };
  const { content } = document;
  if (!isRecord(content)) {
    problems.add(placeOf(document, []), `is ${shapeOf(content)}; a mapping of collections to lists is accepted`);
    return [];
  }
  return Object.entries(content).flatMap(([key, items]) => {
    const collection = EXPORT_NAMES[key] ?? COLLECTIONS.find((known) => known === key);
    if (collection === undefined && LEFT_OUT.has(key) && isExported(items)) {
      if (Array.isArray(items) && items.length > 0)
        problems.leftOut.push(`${key.replaceAll('_', ' ')} (${items.length})`);
      return [];
    }
    if (collection === undefined) {
      const near = COLLECTIONS.find((known) => distance(known, key) <= 3);
      const hint = near === undefined ? `there are ${COLLECTIONS.join(', ')}` : `did you mean \`${near}\`?`;
      problems.add(placeOf(document, [key]), `is no collection; ${hint}`);
      if (near !== undefined) problems.lost.add(near);
      return [];
    }
    return readList(reading, items, [key], kindOf(collection));
  });
}

/** Whether the awx CLI wrote a list; it writes empty ones and nulls, too. */
function isExported(items: unknown): boolean {
  return (
    items === null || (Array.isArray(items) && items.every((item) => isRecord(item) && isRecord(item['natural_key'])))
  );
}

function readList(reading: Reading, items: unknown, path: Path, kind: Kind, owner?: Owner): DesiredObject[] {
  if (items === null) return [];
  if (!Array.isArray(items)) {
    reading.problems.add(placeOf(reading.document, path), `is ${shapeOf(items)}; a list of ${kind.noun}s is accepted`);
    reading.problems.lost.add(kind.collection);
    return [];
  }
  return items.flatMap((item, index) => readObject(reading, item, [...path, index], kind, owner));
}

/**
 * The name of what the controller launches by itself to keep itself tidy, where an exported schedule launches that: every
 * controller comes with four such schedules, and there is nothing to apply.
 */
function managementJob(value: unknown): string | undefined {
  const key = isRecord(value) ? value['natural_key'] : undefined;
  const launched = isRecord(key) ? key['unified_job_template'] : undefined;
  if (!isRecord(launched) || launched['type'] !== 'system_job_template') return undefined;
  return line(launched, 'name');
}

/** One object, and those inside of it. */
function readObject(around: Reading, value: unknown, path: Path, kind: Kind, owner?: Owner): DesiredObject[] {
  const { problems } = around;
  const management = kind.collection === 'schedules' ? managementJob(value) : undefined;
  if (management !== undefined && isRecord(value)) {
    problems.leftOut.push(`schedule "${line(value, 'name')}" of the management job "${management}"`);
    return [];
  }
  const { length: before } = problems.list;
  const name = readName(around, value, path, kind);
  if (!isRecord(value) || name === undefined) {
    problems.lost.add(kind.collection);
    return [];
  }
  const exported = isRecord(value['natural_key']);
  const reading: Reading = { ...around, exported };
  const place = placeOf(reading.document, path);
  const related = isRecord(value['related']) ? value['related'] : {};
  const { fields, lists } = readMembers(reading, value, related, path, kind);
  if (kind.collection === 'projects' && value['scm_type']) dropFolder(reading, fields, path);
  const within = readWithin(reading, value, path, kind, fields, owner);
  const object: DesiredObject = {
    collection: kind.collection,
    name,
    within,
    fields,
    lists: withShared(kind, lists, within),
    survey: readBeside(value, related, path, 'survey_spec', (item, at) => readSurveySpec(reading, item, at)),
    nodes: kind.nodes ? readNodes(reading, value, related, path) : undefined,
    absent: readState(reading, value, path, kind),
    exported,
    sync: readSync(reading, value, path, kind),
    sound: problems.list.length === before,
    place,
  };
  const self: Reference = { to: [kind.collection], name, within, place };
  const inside = Object.entries(INSIDE).flatMap(([key, collection]) => {
    const items = related[key];
    // The hosts of a group are named there, and described with the inventory.
    const describes = Array.isArray(items) && items.some((item) => isRecord(item) && 'natural_key' in item);
    if (!describes || kind.collection === 'groups') return [];
    return readList(reading, items, [...path, 'related', key], kindOf(collection), ownership(collection, self));
  });
  return [object, ...inside];
}

/** A project with a source has a folder that the controller chose by itself and lets nobody choose; an export has it. */
function dropFolder({ document, problems, exported }: Reading, fields: Map<string, DesiredValue>, path: Path): void {
  if (fields.delete('local_path') && !exported)
    problems.add(
      placeOf(document, [...path, 'local_path']),
      'is for manual projects: the controller chooses the folder of one with a `scm_type` by itself',
    );
}

/** What objects inside of another have of it as a part of their natural key; a label only hangs there. */
function ownership(collection: Collection, reference: Reference): Owner | undefined {
  if (collection === 'labels') return undefined;
  return { part: collection === 'schedules' ? 'unified_job_template' : 'inventory', reference };
}

function readBeside<T>(
  value: Record<string, unknown>,
  related: Record<string, unknown>,
  path: Path,
  key: string,
  read: (item: unknown, at: Path) => T,
): T | undefined {
  if (Object.hasOwn(value, key)) return read(value[key], [...path, key]);
  return Object.hasOwn(related, key) ? read(related[key], [...path, 'related', key]) : undefined;
}

/** `nodes` in our files; an export calls them `workflow_nodes`. */
function readNodes(
  reading: Reading,
  value: Record<string, unknown>,
  related: Record<string, unknown>,
  path: Path,
): DesiredObject['nodes'] {
  if (Object.hasOwn(value, 'nodes')) return readDesiredNodes(reading, value['nodes'], [...path, 'nodes']);
  if (!Object.hasOwn(related, 'workflow_nodes')) return undefined;
  return readDesiredNodes(reading, related['workflow_nodes'], [...path, 'related', 'workflow_nodes']);
}

function readState({ document, problems }: Reading, value: Record<string, unknown>, path: Path, kind: Kind): boolean {
  const { state } = value;
  if (state === undefined || state === 'present') return false;
  const place = placeOf(document, [...path, 'state']);
  if (state !== 'absent') problems.add(place, 'is neither `present` nor `absent`');
  else if (kind.stays !== undefined) problems.add(place, `cannot be \`absent\`: ${kind.stays}`);
  return true;
}

function readSync({ document, problems }: Reading, value: Record<string, unknown>, path: Path, kind: Kind): boolean {
  const { sync } = value;
  if (sync === undefined || sync === false) return false;
  const place = placeOf(document, [...path, 'sync']);
  if (sync !== true) problems.add(place, `is ${shapeOf(sync)}; \`true\` or \`false\` is accepted`);
  else if (!kind.syncs) problems.add(place, 'makes no sense: only projects and inventory sources are updated');
  return true;
}

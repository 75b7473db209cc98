import { isJsonObject, type Json, type JsonObject } from '../../http/json/json.ts';
import { type Message, message } from '../../messages/message.ts';
import { nearest } from '../../messages/sentence-parts.ts';
import type { ResourceDocument } from '../../resource-document.ts';
import { COLLECTIONS, type Collection } from '../../resource-document.ts';
import type { Kind } from '../kinds/kind.ts';
import { kindOf } from '../kinds/kinds.ts';
import type { DesiredObject, DesiredValue, Reference } from './desired.ts';
import { type Path, type Problems, placeOf, shapeOf } from './problems.ts';
import { type Owner, readWithin, withShared } from './read-key.ts';
import { readMembers, relatedOf } from './read-members.ts';
import { readName } from './read-name.ts';
import { readDesiredNodes } from './read-nodes.ts';
import { readExportedRoles } from './read-roles.ts';
import { readSurveySpec } from './read-survey.ts';
import type { Reading } from './references.ts';

/** Collections that an export names differently. */
const EXPORT_NAMES: Readonly<Record<string, Collection>> = { inventory: 'inventories' };

/** Objects that an export has inside of others; in our files they are lists of their own. */
const INSIDE: Readonly<Record<string, Collection>> = {
  labels: 'labels',
  schedules: 'schedules',
  hosts: 'hosts',
  groups: 'groups',
  inventory_sources: 'inventory_sources',
};

/**
 * Reads every resource of a document.
 * @param problems gets everything that is wrong
 */
export function readObjects(document: ResourceDocument, problems: Problems): DesiredObject[] {
  const reading: Reading = { document, problems };
  const { content } = document;
  if (!isJsonObject(content)) {
    problems.add(placeOf(document, []), message('file-not-a-mapping', { shape: shapeOf(content) }));
    return [];
  }
  return Object.entries(content).flatMap(([key, items]) => {
    const collection = EXPORT_NAMES[key] ?? COLLECTIONS.find((known) => known === key);
    if (collection === undefined) {
      const [near] = nearest(key, COLLECTIONS);
      const place = placeOf(document, [key]);
      if (near === undefined) problems.addUnsupported(place, unknownCollection(items));
      else {
        problems.add(place, message('file-collection-similar', { similar: near }));
        problems.lost.add(near);
      }
      return [];
    }
    return readList(reading, items, [key], kindOf(collection));
  });
}

function unknownCollection(items: Json): Message {
  const count = Array.isArray(items) ? items.length : 1;
  const objects = items === null ? 'no objects' : count === 1 ? '1 object' : `${count} objects`;
  return message('file-collection-unknown', { objects, collections: COLLECTIONS.join(', ') });
}

function readList(reading: Reading, items: Json, path: Path, kind: Kind, owner?: Owner): DesiredObject[] {
  if (items === null) return [];
  if (!Array.isArray(items)) {
    const wrong = message('field-not-a-list', { items: kind.collection.replaceAll('_', ' '), shape: shapeOf(items) });
    reading.problems.add(placeOf(reading.document, path), wrong);
    reading.problems.lost.add(kind.collection);
    return [];
  }
  return items.flatMap((item, index) => readObject(reading, item, [...path, index], kind, owner));
}

/** Reads one object, and those inside of it. */
function readObject(around: Reading, value: Json, path: Path, kind: Kind, owner?: Owner): DesiredObject[] {
  const { problems } = around;
  const { length: before } = problems.list;
  const name = readName(around, value, path, kind);
  if (!isJsonObject(value) || name === undefined) {
    problems.lost.add(kind.collection);
    return [];
  }
  const exported = isJsonObject(value['natural_key']);
  const reading: Reading = { ...around, exported };
  const place = placeOf(reading.document, path);
  const related = relatedOf(reading, value, path);
  const { fields, lists } = readMembers(reading, value, related, path, kind);
  if (kind.collection === 'projects' && value['scm_type']) dropFolder(reading, fields, path);
  const within = readWithin(reading, value, path, kind, fields, owner);
  const object: DesiredObject = {
    collection: kind.collection,
    name,
    within,
    fields,
    lists: withShared(kind, lists, within),
    survey: readExtra(value, related, path, 'survey_spec', (item, at) => readSurveySpec(reading, item, at)),
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
    // A group only names its hosts; the inventory describes them.
    const describes = Array.isArray(items) && items.some((item) => isJsonObject(item) && 'natural_key' in item);
    if (!describes || kind.collection === 'groups') return [];
    return readList(reading, items, [...path, 'related', key], kindOf(collection), ownership(collection, self));
  });
  const actor = kind.collection === 'users' ? 'user' : 'team';
  const isActor = kind.collection === 'users' || kind.collection === 'teams';
  const roles = isActor ? readExportedRoles(reading, related['roles'], [...path, 'related', 'roles'], actor, self) : [];
  return [object, ...inside, ...roles];
}

/** Drops the folder of a project with a source: the controller chooses it, and an export names it. */
function dropFolder({ document, problems, exported }: Reading, fields: Map<string, DesiredValue>, path: Path): void {
  if (fields.delete('local_path') && !exported)
    problems.add(placeOf(document, [...path, 'local_path']), message('project-folder-not-manual'));
}

/** Returns the part of the natural key that objects inside of another get from it; labels get none. */
function ownership(collection: Collection, reference: Reference): Owner | undefined {
  if (collection === 'labels') return undefined;
  return { part: collection === 'schedules' ? 'unified_job_template' : 'inventory', reference };
}

/** Reads a key that is neither a field nor a list, also from an export's `related`. */
function readExtra<T>(
  value: JsonObject,
  related: JsonObject,
  path: Path,
  key: string,
  read: (item: Json, at: Path) => T,
): T | undefined {
  const { [key]: given } = value;
  if (given !== undefined) return read(given, [...path, key]);
  const { [key]: exported } = related;
  return exported === undefined ? undefined : read(exported, [...path, 'related', key]);
}

/** Reads the nodes of a workflow: `nodes` in our files, `workflow_nodes` in an export. */
function readNodes(reading: Reading, value: JsonObject, related: JsonObject, path: Path): DesiredObject['nodes'] {
  const { nodes } = value;
  if (nodes !== undefined) return readDesiredNodes(reading, nodes, [...path, 'nodes']);
  const { workflow_nodes: exported } = related;
  if (exported === undefined) return undefined;
  return readDesiredNodes(reading, exported, [...path, 'related', 'workflow_nodes']);
}

function readState({ document, problems }: Reading, value: JsonObject, path: Path, kind: Kind): boolean {
  const { state } = value;
  if (state === undefined || state === 'present') return false;
  const place = placeOf(document, [...path, 'state']);
  if (state !== 'absent') problems.add(place, message('state-not-a-choice'));
  else if (kind.stays !== undefined) problems.add(place, kind.stays);
  return true;
}

function readSync({ document, problems }: Reading, value: JsonObject, path: Path, kind: Kind): boolean {
  const { sync } = value;
  if (sync === undefined || sync === false) return false;
  const place = placeOf(document, [...path, 'sync']);
  if (sync !== true) problems.add(place, message('sync-not-boolean', { shape: shapeOf(sync) }));
  else if (!kind.syncs) problems.add(place, message('sync-not-possible'));
  return true;
}

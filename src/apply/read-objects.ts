import { distance } from 'fastest-levenshtein';
import { isRecord } from '../controller/fields.ts';
import type { ResourceDocument } from '../resource-document.ts';
import { COLLECTIONS, type Collection } from '../resource-document.ts';
import type { DesiredObject, DesiredValue, Reference } from './desired.ts';
import type { Kind } from './kind.ts';
import { kindOf } from './kinds/kinds.ts';
import { type Path, type Problems, placeOf, shapeOf } from './problems.ts';
import { readField } from './read-fields.ts';
import { readDesiredNodes } from './read-nodes.ts';
import { readSurveySpec } from './read-survey.ts';
import { type Reading, readReference, readReferences, targetsOfPart } from './references.ts';

/** What an export calls otherwise. */
const EXPORT_NAMES: Readonly<Record<string, Collection>> = { inventory: 'inventories' };

/** Objects that an export has inside of others: they are lists of their own here. */
const INSIDE: Readonly<Record<string, Collection>> = {
  labels: 'labels',
  schedules: 'schedules',
  hosts: 'hosts',
  groups: 'groups',
  inventory_sources: 'inventory_sources',
};

/** Keys that are no fields of the resource. */
const ABOUT = new Set(['state', 'sync', 'survey_spec', 'nodes', 'related', 'natural_key']);

/** Keys of an export's `related` that are of no interest: what belongs to others, or only shows. */
const SHOWN_ONLY = new Set(['groups', 'execution_environments', 'notification_templates', 'create_approval_template']);

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
    if (collection === undefined) {
      const near = COLLECTIONS.find((known) => distance(known, key) <= 3);
      const hint = near === undefined ? `there are ${COLLECTIONS.join(', ')}` : `did you mean \`${near}\`?`;
      problems.add(placeOf(document, [key]), `is no collection; ${hint}`);
      return [];
    }
    return readList(reading, items, [key], kindOf(collection));
  });
}

function readList(reading: Reading, items: unknown, path: Path, kind: Kind, owner?: Owner): DesiredObject[] {
  if (items === null) return [];
  if (!Array.isArray(items)) {
    reading.problems.add(placeOf(reading.document, path), `is ${shapeOf(items)}; a list of ${kind.noun}s is accepted`);
    return [];
  }
  return items.flatMap((item, index) => readObject(reading, item, [...path, index], kind, owner));
}

/** The object that an export has others inside of: a part of their natural keys. */
interface Owner {
  part: string;
  reference: Reference;
}

/** One object, and those inside of it. */
function readObject(reading: Reading, value: unknown, path: Path, kind: Kind, owner?: Owner): DesiredObject[] {
  const { document, problems } = reading;
  const place = placeOf(document, path);
  const name = isRecord(value) ? value['name'] : undefined;
  if (!isRecord(value) || typeof name !== 'string' || name.trim() === '') {
    problems.add(place, `is ${shapeOf(value)} without a name; a mapping with a \`name\` is accepted`);
    return [];
  }
  const [, host, port] = (kind.collection === 'hosts' && /^([^:]+):(\d+)$/.exec(name)) || [];
  if (host !== undefined)
    problems.add(
      placeOf(document, [...path, 'name']),
      `has a port, of which the controller makes a host "${host}": name it so, with \`ansible_port: ${port}\` among its \`variables\``,
    );
  const related = isRecord(value['related']) ? value['related'] : {};
  const { fields, lists } = readMembers(reading, value, related, path, kind);
  // An export has the folder of a git project, which the controller chose by itself and lets nobody choose.
  if (kind.collection === 'projects' && value['scm_type']) fields.delete('local_path');
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
    exported: isRecord(value['natural_key']),
    sync: readSync(reading, value, path, kind),
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

/** What objects inside of another have of it as a part of their natural key; a label only hangs there. */
function ownership(collection: Collection, reference: Reference): Owner | undefined {
  if (collection === 'labels') return undefined;
  return { part: collection === 'schedules' ? 'unified_job_template' : 'inventory', reference };
}

function readMembers(
  reading: Reading,
  value: Record<string, unknown>,
  related: Record<string, unknown>,
  path: Path,
  kind: Kind,
): { fields: Map<string, DesiredValue>; lists: Map<string, Reference[]> } {
  const fields = new Map<string, DesiredValue>();
  const lists = new Map<string, Reference[]>();
  for (const [key, item] of Object.entries(value)) {
    const field = kind.fields[key];
    if (field !== undefined) {
      const read = readField(reading, field, item, [...path, key]);
      if (read !== undefined) fields.set(key, read);
    } else if (kind.associations[key] !== undefined) readOneList(reading, lists, kind, key, item, [...path, key]);
    else if (!isKnown(kind, key)) refuseField(reading, kind, key, [...path, key]);
  }
  for (const [key, item] of Object.entries(related)) {
    if (kind.associations[key] !== undefined && !SHOWN_ONLY.has(key))
      readOneList(reading, lists, kind, key, item, [...path, 'related', key]);
  }
  return { fields, lists };
}

function isKnown(kind: Kind, key: string): boolean {
  if (key === 'survey_spec') return kind.survey === true;
  if (key === 'nodes') return kind.nodes === true;
  return ABOUT.has(key) || kind.key.includes(key);
}

function readOneList(
  reading: Reading,
  lists: Map<string, Reference[]>,
  kind: Kind,
  key: string,
  item: unknown,
  path: Path,
): void {
  const read = readReferences(reading, item, path, kind.associations[key]?.to ?? []);
  if (read !== undefined) lists.set(key, read);
}

/** The API takes unknown fields in silence, and then they are not there (APPLY-FACT 2). */
function refuseField({ document, problems }: Reading, kind: Kind, key: string, path: Path): void {
  const place = placeOf(document, path);
  const instead = kind.ignored[key];
  if (instead !== undefined) {
    problems.add(place, `cannot be given: ${instead}`);
    return;
  }
  const names = [
    ...Object.keys(kind.fields),
    ...Object.keys(kind.associations),
    'state',
    ...(kind.syncs ? ['sync'] : []),
    ...(kind.survey ? ['survey_spec'] : []),
    ...(kind.nodes ? ['nodes'] : []),
  ];
  const near = names.find((name) => distance(name, key) <= 2);
  const hint = near === undefined ? `there are ${names.sort().join(', ')}` : `did you mean \`${near}\`?`;
  problems.add(place, `is no field of a ${kind.noun}; ${hint}`);
}

/** The parts of the natural key beside the name: from the fields, from an export's own key, from the object around it. */
function readWithin(
  reading: Reading,
  value: Record<string, unknown>,
  path: Path,
  kind: Kind,
  fields: Map<string, DesiredValue>,
  owner: Owner | undefined,
): DesiredObject['within'] {
  const within: Record<string, Reference | null> = {};
  const exported = isRecord(value['natural_key']) ? value['natural_key'] : {};
  for (const part of kind.key.slice(1)) {
    const field = fields.get(part);
    // What was given as a field and could not be read has been told.
    if (kind.fields[part] !== undefined && value[part] !== undefined && field === undefined) continue;
    const found = field?.kind === 'reference' ? field.value : partOf(reading, value, exported, [...path, part], owner);
    if (found === undefined) continue;
    within[part] = found;
    if (kind.fields[part] !== undefined) fields.set(part, { kind: 'reference', value: found });
  }
  return within;
}

/** One part of the natural key that is no field, or that only an export's own key or the object around it tells. */
function partOf(
  reading: Reading,
  value: Record<string, unknown>,
  exported: Record<string, unknown>,
  path: Path,
  owner: Owner | undefined,
): Reference | null | undefined {
  const part = String(path.at(-1));
  const given = value[part] ?? exported[part];
  if (given !== undefined && given !== null) {
    const at = Object.hasOwn(value, part) ? path : [...path.slice(0, -1), 'natural_key', part];
    return readReference(reading, given, at, targetsOfPart(part) ?? []);
  }
  return owner?.part === part ? owner.reference : given;
}

/** Members that share a part of the key with their owner are looked for there alone. */
function withShared(
  kind: Kind,
  lists: ReadonlyMap<string, readonly Reference[]>,
  within: DesiredObject['within'],
): DesiredObject['lists'] {
  return new Map(
    [...lists].map(([key, references]) => {
      const part = kind.associations[key]?.shares;
      const owner = part === undefined ? undefined : within[part];
      if (part === undefined || owner === undefined) return [key, references];
      return [key, references.map((one) => ({ ...one, within: { [part]: owner, ...one.within } }))];
    }),
  );
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

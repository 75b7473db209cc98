import { isJsonObject, type Json, type JsonObject } from '../../http/json/json.ts';
import { message } from '../../messages/message.ts';
import { nearest, withArticle } from '../../messages/sentence-parts.ts';
import type { Kind } from '../kinds/kind.ts';
import type { DesiredValue, Reference } from './desired.ts';
import { type Path, placeOf, shapeOf } from './problems.ts';
import { readField } from './read-fields.ts';
import { type Reading, readReferences } from './references.ts';

/** Keys that are not fields of the resource. */
const NOT_FIELDS = new Set(['state', 'sync', 'survey_spec', 'nodes', 'related', 'natural_key']);

/**
 * Keys of an export's `related` that belong to other objects: these say themselves whose they are, such as the
 * notification templates of an organization.
 */
const OWNED = new Set(['groups', 'execution_environments', 'notification_templates', 'credentials', 'hosts']);

/** Keys of an export's `related` that are read elsewhere: `read-objects.ts` has them. */
const READ_ELSEWHERE = new Set([
  ...['labels', 'schedules', 'inventory_sources', 'survey_spec', 'workflow_nodes', 'roles'],
  'create_approval_template',
]);

/** Reads the fields and lists of an object, also those below an export's `related`. Notes unknown keys. */
export function readMembers(
  reading: Reading,
  value: JsonObject,
  related: JsonObject,
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
    else if (!isKnown(kind, key) && !hasNothing(reading, item)) refuseField(reading, kind, key, [...path, key]);
  }
  for (const [key, item] of Object.entries(related)) {
    const at = [...path, 'related', key];
    if (kind.associations[key] !== undefined) readOneList(reading, lists, kind, key, item, at);
    else if (!OWNED.has(key) && !READ_ELSEWHERE.has(key) && !isEmpty(item))
      reading.problems.addUnsupported(placeOf(reading.document, at), message('related-unknown', { kind: kind.noun }));
  }
  return { fields, lists };
}

/** Returns the `related` of an object or a node; empty after noting that it is not a mapping. */
export function relatedOf({ document, problems }: Reading, value: JsonObject, path: Path): JsonObject {
  const { related = null } = value;
  if (isJsonObject(related)) return related;
  const wrong = message('field-wrong-type', { accepted: 'a mapping', shape: shapeOf(related) });
  if (!isEmpty(related)) problems.add(placeOf(document, [...path, 'related']), wrong);
  return {};
}

/** Returns whether an unknown field has nothing to lose: an export of a newer controller has fields without a value. */
function hasNothing({ exported }: Reading, item: Json): boolean {
  return exported === true && item === null;
}

/** Returns whether a part of an export has nothing to lose. */
function isEmpty(item: Json): boolean {
  return item === null || (typeof item === 'object' && Object.keys(item).length === 0);
}

function isKnown(kind: Kind, key: string): boolean {
  if (key === 'survey_spec') return kind.survey === true;
  if (key === 'nodes') return kind.nodes === true;
  return NOT_FIELDS.has(key) || kind.key.includes(key);
}

function readOneList(
  reading: Reading,
  lists: Map<string, Reference[]>,
  kind: Kind,
  key: string,
  item: Json,
  path: Path,
): void {
  const read = readReferences(reading, item, path, kind.associations[key]?.to ?? []);
  if (read !== undefined) lists.set(key, read);
}

/** Notes an unknown field: the API drops it without an error (controller fact 76). */
function refuseField({ document, problems }: Reading, kind: Kind, key: string, path: Path): void {
  const place = placeOf(document, path);
  const instead = kind.ignored[key];
  if (instead !== undefined) {
    problems.add(place, instead);
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
  const [near] = nearest(key, names);
  const part = withArticle(kind.noun);
  // A typing error must not drop a field, whatever `unsupported` says.
  if (near !== undefined) problems.add(place, message('field-unknown-similar', { kind: part, similar: near }));
  else problems.addUnsupported(place, message('field-unknown', { kind: part, fields: names.sort().join(', ') }));
}

/** Keys that an export adds to any object. */
const EXPORTED = ['natural_key', 'related', 'type'];

/** Notes the keys of a mapping that nothing reads. */
export function refuseOtherKeys(
  { document, problems }: Reading,
  value: JsonObject,
  path: Path,
  { of, keys }: { of: string; keys: readonly string[] },
): void {
  const others = Object.entries(value).filter(([key, item]) => item !== null && ![...keys, ...EXPORTED].includes(key));
  for (const [key] of others)
    problems.addUnsupported(
      placeOf(document, [...path, key]),
      message('part-field-unknown', { part: of, fields: keys.join(', ') }),
    );
}
